import { formatLongDay, formatMoment } from "#app/i18n/formats.ts";
import { FormAlert, Select, TextField } from "#app/ui/field.tsx";
import { type FormState, stateOf } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { useReader, useT } from "#app/ui/reader.tsx";
import type { AbsenceEntry } from "../absences.server.ts";

type Props = {
  absences: AbsenceEntry[];
  /** Null: entered on the pages of the people. */
  entry: { colleagues: { id: number; fullName: string }[]; deputyId: number | undefined } | null;
  /** The names stand beside them: a list of the whole team. */
  hasNames?: boolean;
  state?: FormState;
};

/** Who is away when, with the deputy; a form to enter one where it is one person's. */
export function AbsencePanel({ absences, entry, hasNames = false, state }: Props) {
  const t = useT();
  return (
    <section className="card panel" aria-labelledby="absences-title" id="abwesenheit">
      <h2 id="absences-title">{t("team.absences.title")}</h2>
      {absences.length === 0 ? <p className="muted">{t("team.absences.none")}</p> : null}
      <ul className="absences">
        {absences.map((absence) => (
          <li key={absence.id}>
            <div>
              {hasNames ? <b>{absence.agentName} </b> : null}
              <Span absence={absence} />
              {absence.isNow ? <span className="chip waiting">{t("team.absences.now")}</span> : null}
              {absence.deputyName ? (
                <span className="muted">{t("team.absences.deputy", { name: absence.deputyName })}</span>
              ) : null}
              {absence.note ? <span className="faint">{absence.note}</span> : null}
            </div>
            {entry ? (
              <form method="post" action="#abwesenheit">
                <input type="hidden" name="absenceId" value={absence.id} />
                <button type="submit" className="btn small quiet" name="intent" value="end-absence">
                  <Icon name="undo" />
                  {t(absence.isNow ? "team.absences.endNow" : "team.absences.end")}
                </button>
              </form>
            ) : null}
          </li>
        ))}
      </ul>
      {entry ? <AbsenceForm {...entry} state={stateOf(state, "absence")} /> : null}
    </section>
  );
}

const hourMs = 3_600_000;

/** Whole days as days, the last one included; parts of days with the time. */
function Span({ absence: { startsAt, endsAt } }: { absence: AbsenceEntry }) {
  const t = useT();
  const { locale, now } = useReader();
  const lastDay = new Date(endsAt.getTime() - hourMs);
  const isWhole = [startsAt, endsAt].every((moment) => clock.format(moment) === "00:00");
  const [from, to] = isWhole
    ? [formatLongDay(locale, startsAt), formatLongDay(locale, lastDay)]
    : [formatMoment(locale, startsAt, now), formatMoment(locale, endsAt, now)];
  return <span>{from === to ? from : t("team.absences.span", { from, to })}</span>;
}

const clock = new Intl.DateTimeFormat("sv", {
  timeZone: "Europe/Berlin",
  hour: "2-digit",
  minute: "2-digit",
});

function AbsenceForm({
  colleagues,
  deputyId,
  state,
}: {
  colleagues: { id: number; fullName: string }[];
  deputyId: number | undefined;
  state: FormState | undefined;
}) {
  const t = useT();
  return (
    <details className="team-fold" open={state !== undefined || undefined}>
      <summary>{t("team.absences.add")}</summary>
      <form method="post" action="#abwesenheit">
        <FormAlert state={state} />
        <p className="muted">{t("team.absences.why")}</p>
        <div className="rule-fields">
          <TextField name="fromDay" type="date" label={t("team.absences.fromDay")} state={state} />
          <TextField
            name="fromTime"
            type="time"
            label={t("team.absences.fromTime")}
            hint={t("team.absences.timeHint")}
            state={state}
            isOptional
          />
          <TextField name="toDay" type="date" label={t("team.absences.toDay")} state={state} />
          <TextField
            name="toTime"
            type="time"
            label={t("team.absences.toTime")}
            hint={t("team.absences.timeHint")}
            state={state}
            isOptional
          />
          {colleagues.length > 0 ? (
            <Select
              name="deputyId"
              idPrefix="absence"
              label={t("team.absences.deputyLabel")}
              state={state}
              defaultValue={deputyId}
            >
              {colleagues.map(({ id, fullName }) => (
                <option key={id} value={id}>
                  {fullName}
                </option>
              ))}
            </Select>
          ) : (
            <input type="hidden" name="deputyId" value="" />
          )}
          <TextField name="note" label={t("team.absences.note")} state={state} maxLength={200} isOptional />
        </div>
        <button type="submit" className="btn" name="intent" value="absence">
          <Icon name="calendar" />
          {t("team.absences.save")}
        </button>
      </form>
    </details>
  );
}
