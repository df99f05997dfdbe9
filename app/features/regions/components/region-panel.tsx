import { Avatar } from "#app/ui/avatar.tsx";
import { TextField } from "#app/ui/field.tsx";
import type { FormState } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { paths } from "#app/ui/paths.ts";
import { useReader, useT } from "#app/ui/reader.tsx";

type Region = { name: string; slug: string; siteCity: string; position: number };
type TeamMember = { id: number; fullName: string; hue: number; isLead: boolean; photoKey: string | null };

/** The reader's region with the people who are there for it. */
export function RegionPanel({
  region,
  team,
  isOwn,
}: {
  region: Region;
  team: TeamMember[];
  /** From the postcode in the settings; else it was only looked up. */
  isOwn: boolean;
}) {
  const t = useT();
  return (
    <section className="card panel">
      <h2>{t(isOwn ? "lists.region.own" : "lists.region.other", { region: region.name })}</h2>
      <p className="muted">
        {t(region.position === 0 ? "lists.region.central" : "lists.region.team", { city: region.siteCity })}
      </p>
      {team.length > 0 ? (
        <>
          <p className="muted">{t("lists.region.people")}</p>
          <ul className="team-people">
            {team.map((member) => (
              <li key={member.id}>
                <Avatar name={member.fullName} hue={member.hue} photoKey={member.photoKey} />
                <span>
                  <b>{member.fullName}</b>
                  <span className="faint">
                    {t(member.isLead ? "lists.region.lead" : "lists.region.agent")}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <p className="row tight">
        <a
          className="btn quiet"
          href={`${paths.home("region", undefined, isOwn ? undefined : region.slug)}#fragen`}
        >
          {t("lists.region.list")}
        </a>
        <a className="btn plain" href={paths.region(region.slug)}>
          {t("regio.panel")}
        </a>
        {isOwn ? null : (
          <a className="btn plain" href={paths.home("region")}>
            {t("lists.region.change")}
          </a>
        )}
      </p>
    </section>
  );
}

/** Asks for the postcode; the form is handled by the start page and stores nothing. */
export function PostcodePrompt({
  state,
  idPrefix,
  category,
}: {
  state?: FormState;
  idPrefix: string;
  /** Slug of the category whose questions are shown afterwards. */
  category?: string;
}) {
  const t = useT();
  const { viewer } = useReader();
  return (
    <section className="card panel">
      <h2>{t("lists.region.askTitle")}</h2>
      <p className="muted">{t(viewer ? "lists.region.askMember" : "lists.region.ask")}</p>
      <form method="post" action={paths.showRegion()} className="postcode-form">
        <input type="hidden" name="intent" value="show-region" />
        {category ? <input type="hidden" name="category" value={category} /> : null}
        <TextField
          name="postcode"
          label={t("lists.region.postcode")}
          state={state}
          idPrefix={idPrefix}
          className="short"
          inputMode="numeric"
          autoComplete="postal-code"
          maxLength={5}
        />
        <button className="btn" type="submit">
          <Icon name="pin" />
          {t("lists.region.show")}
        </button>
      </form>
      {viewer ? (
        <p>
          <a href={paths.settings()}>{t("lists.region.settings")}</a>
        </p>
      ) : null}
    </section>
  );
}
