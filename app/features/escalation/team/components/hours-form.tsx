import type { Frame } from "#app/features/regions/calendar.ts";
import { FormAlert } from "#app/ui/field.tsx";
import type { FormState } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { useT } from "#app/ui/reader.tsx";
import { WeekFields } from "./week-fields.tsx";

/** Working time of one agent, a line per weekday. */
export function HoursForm({ frames, state }: { frames: Frame[]; state: FormState | undefined }) {
  const t = useT();
  return (
    <section className="card panel" aria-labelledby="own-hours-title" id="arbeitszeit">
      <h2 id="own-hours-title">{t("team.member.hours")}</h2>
      <p className="muted">{t("team.member.hoursHint")}</p>
      <form method="post" action="#arbeitszeit">
        <FormAlert state={state} />
        <WeekFields frames={frames} state={state} idPrefix="week" />
        <button type="submit" className="btn" name="intent" value="hours">
          <Icon name="save" />
          {t("team.member.save")}
        </button>
      </form>
    </section>
  );
}
