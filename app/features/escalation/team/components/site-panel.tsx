import { clockText } from "#app/features/regions/hours/frames-text.ts";
import { formatLongDay } from "#app/i18n/formats.ts";
import { FormAlert, TextField } from "#app/ui/field.tsx";
import { type FormState, stateOf } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { useReader, useT } from "#app/ui/reader.tsx";
import type { Site } from "../site.server.ts";
import { WeekFields } from "./week-fields.tsx";

/** Opening hours, cut-off and closed days of a site: for admins. */
export function SitePanel({
  site,
  cutoffMinute,
  state,
}: {
  site: Site;
  cutoffMinute: number;
  state: FormState | undefined;
}) {
  const t = useT();
  const hours = stateOf(state, "site-hours");
  return (
    <section className="card panel" aria-labelledby="site-title" id="standort">
      <h2 id="site-title">{t("team.site.title")}</h2>
      <details className="team-fold" open={hours !== undefined || undefined}>
        <summary>{t("team.site.hours")}</summary>
        <form method="post" action="#standort">
          <FormAlert state={hours} />
          <p className="muted">{t("team.member.hoursHint")}</p>
          <WeekFields frames={site.frames} state={hours} idPrefix="site" />
          <button type="submit" className="btn quiet" name="intent" value="site-hours">
            <Icon name="save" />
            {t("team.member.save")}
          </button>
        </form>
      </details>
      <form method="post" action="#standort" className="inline-form">
        <TextField
          name="cutoff"
          type="time"
          label={t("team.site.cutoff")}
          defaultValue={clockText(cutoffMinute).padStart(5, "0")}
          state={stateOf(state, "cutoff")}
          className="short"
        />
        <button type="submit" className="btn quiet" name="intent" value="cutoff">
          {t("team.site.cutoffSave")}
        </button>
      </form>
      <Closures site={site} state={stateOf(state, "close-day")} />
    </section>
  );
}

function Closures({ site, state }: { site: Site; state: FormState | undefined }) {
  const t = useT();
  const { locale } = useReader();
  return (
    <>
      <h3>{t("team.site.closures")}</h3>
      <p className="muted">{t("team.site.closuresHint")}</p>
      <ul className="absences">
        {site.closures.map(({ day, name }) => (
          <li key={day}>
            <div>
              {formatLongDay(locale, new Date(`${day}T12:00:00Z`))} <span className="muted">{name}</span>
            </div>
            <form method="post" action="#standort">
              <input type="hidden" name="day" value={day} />
              <button type="submit" className="btn small quiet" name="intent" value="open-day">
                {t("team.site.closureDrop")}
              </button>
            </form>
          </li>
        ))}
      </ul>
      <form method="post" action="#standort" className="inline-form">
        <TextField name="day" type="date" label={t("team.site.closureDay")} state={state} />
        <TextField name="name" label={t("team.site.closureName")} state={state} maxLength={80} />
        <button type="submit" className="btn quiet" name="intent" value="close-day">
          <Icon name="calendar" />
          {t("team.site.closureAdd")}
        </button>
      </form>
    </>
  );
}
