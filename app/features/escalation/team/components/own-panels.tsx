import { WeekHours } from "#app/features/regions/components/opening-hours.tsx";
import { weekLines } from "#app/features/regions/hours/frames-text.ts";
import { formatList } from "#app/i18n/formats.ts";
import { Avatar } from "#app/ui/avatar.tsx";
import { FormAlert } from "#app/ui/field.tsx";
import type { FormState } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { useReader, useT } from "#app/ui/reader.tsx";
import type { OwnDuty } from "../own-duty.server.ts";
import { DeputyPlan } from "./deputy-panel.tsx";
import { LanguageChoice } from "./language-choice.tsx";

/** The own portrait: put up, exchanged or taken down. */
export function PhotoPanel({ own, state }: { own: OwnDuty; state: FormState | undefined }) {
  const t = useT();
  const error = state?.errors.photo;
  return (
    <section className="card panel" aria-labelledby="photo-title" id="bild">
      <h2 id="photo-title">{t("team.own.photo")}</h2>
      <div className="own-photo">
        <Avatar name={own.fullName} hue={own.hue} size="xl" photoKey={own.photoKey} />
        <p className="muted">{t("team.own.photoHint")}</p>
      </div>
      <form method="post" encType="multipart/form-data" action="#bild">
        <FormAlert state={state} />
        <div className="field">
          <label htmlFor="photo-file">{t("team.own.photoFile")}</label>
          <input
            id="photo-file"
            type="file"
            name="photo-file"
            accept="image/jpeg,image/png,image/webp,image/gif,image/avif"
            aria-invalid={error ? true : undefined}
            aria-describedby={error ? "photo-error" : undefined}
          />
          {error ? (
            <p className="field-error" id="photo-error">
              <Icon name="alert" />
              {error}
            </p>
          ) : null}
        </div>
        <button type="submit" className="btn" name="intent" value="photo">
          <Icon name="image" />
          {t("team.own.photoSave")}
        </button>
      </form>
      {own.photoKey ? (
        <form method="post" action="#bild" className="own-photo-gone">
          <button type="submit" className="btn small quiet" name="intent" value="remove-photo">
            <Icon name="trash" />
            {t("team.member.photoRemove")}
          </button>
        </form>
      ) : null}
    </section>
  );
}

/** Hours and load, as the lead has set them. */
export function OwnHours({ own }: { own: OwnDuty }) {
  const t = useT();
  return (
    <section className="card panel" aria-labelledby="hours-title">
      <h2 id="hours-title">{t("team.own.hours")}</h2>
      <WeekHours hours={weekLines(own.frames)} />
      <p className="muted">{t("team.own.hoursHint")}</p>
      <p>{t("team.own.load", { count: own.openCount, capacity: own.capacity ?? "none" })}</p>
    </section>
  );
}

/** Who answers for me, and for whom I answer. */
export function OwnDeputies({ own }: { own: OwnDuty }) {
  const t = useT();
  const { locale } = useReader();
  return (
    <section className="card panel" aria-labelledby="deputies-title">
      <h2 id="deputies-title">{t("team.own.deputy")}</h2>
      <DeputyPlan deputies={own.deputies} />
      <p className="muted">
        {own.standsInFor.length > 0
          ? t("team.own.standsIn", { names: formatList(locale, own.standsInFor) })
          : t("team.own.standsInNobody")}
      </p>
    </section>
  );
}

export function OwnLanguages({ own }: { own: OwnDuty }) {
  const t = useT();
  return (
    <section className="card panel" aria-labelledby="languages-title" id="sprachen">
      <h2 id="languages-title">{t("team.own.languages")}</h2>
      <form method="post" action="#sprachen">
        <LanguageChoice chosen={own.languages} />
        <button type="submit" className="btn" name="intent" value="languages">
          <Icon name="save" />
          {t("team.member.save")}
        </button>
      </form>
    </section>
  );
}
