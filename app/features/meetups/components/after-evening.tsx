import { PersonalDataCatch } from "#app/features/vault/components/personal-data-catch.tsx";
import { FormAlert, TextArea, TextField } from "#app/ui/field.tsx";
import { stateOf } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";
import { meetupLimits } from "../limits.ts";
import type { MeetupPage } from "../read.server.ts";

/** What is left to do when everybody has gone: the summary and the pictures. */
export function AfterEvening({
  meetup,
  action,
  state,
}: {
  meetup: MeetupPage;
  action: string;
  state: unknown;
}) {
  const t = useT();
  return (
    <div className="steer-grid">
      <section className="card panel" aria-labelledby="rueckblick">
        <h2 id="rueckblick">{t("meetups.summary")}</h2>
        <form method="post" action={`${action}#rueckblick`} data-live-keep>
          <FormAlert state={stateOf(state, "summarize")} />
          <input type="hidden" name="intent" value="summarize" />
          <TextArea
            name="summary"
            label={t("meetups.summary.text")}
            hint={t("meetups.summary.hint")}
            state={stateOf(state, "summarize")}
            defaultValue={meetup.summary}
            maxLength={meetupLimits.summaryMax}
            rows={8}
            required
          />
          <PersonalDataCatch fields={["summary"]} state={stateOf(state, "summarize")} />
          <button type="submit" className="btn small">
            {t(meetup.summarizedAt ? "meetups.summary.save" : "meetups.summary.publish")}
          </button>
        </form>
      </section>
      <section className="card panel" aria-labelledby="bilder">
        <h2 id="bilder">{t("meetups.photos")}</h2>
        <ul className="photo-list">
          {meetup.photos.map((photo) => (
            <li key={photo.id}>
              <img
                src={paths.meetupPhoto(photo.key, photo.smallWidth !== null)}
                width={photo.width}
                height={photo.height}
                alt={photo.caption}
              />
              <form method="post" action={action}>
                <input type="hidden" name="intent" value="drop-photo" />
                <input type="hidden" name="photoId" value={photo.id} />
                <button type="submit" className="btn small plain">
                  <Icon name="trash" />
                  {t("meetups.photo.drop")}
                  <span className="visually-hidden">: {photo.caption}</span>
                </button>
              </form>
            </li>
          ))}
        </ul>
        <form method="post" action={`${action}#bilder`} encType="multipart/form-data" data-live-keep>
          <FormAlert state={stateOf(state, "add-photo")} />
          <input type="hidden" name="intent" value="add-photo" />
          <input type="hidden" name="meetupId" value={meetup.id} />
          <TextField
            name="photo"
            type="file"
            accept="image/*"
            label={t("meetups.photo.file")}
            hint={t("meetups.photo.hint")}
            required
          />
          <TextField
            name="caption"
            label={t("meetups.photo.caption")}
            state={stateOf(state, "add-photo")}
            maxLength={meetupLimits.captionMax}
            required
          />
          <PersonalDataCatch fields={["caption"]} state={stateOf(state, "add-photo")} />
          <button type="submit" className="btn small">
            <Icon name="image" />
            {t("meetups.photo.add")}
          </button>
        </form>
      </section>
    </div>
  );
}
