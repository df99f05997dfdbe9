import { formatLongDay } from "#app/i18n/formats.ts";
import { FormAlert, Select, TextField } from "#app/ui/field.tsx";
import type { FormState } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { useReader, useT } from "#app/ui/reader.tsx";
import type { DeputyEntry } from "../deputies.server.ts";

/** Who stands in from when to when. */
export function DeputyPlan({ deputies }: { deputies: DeputyEntry[] }) {
  const t = useT();
  const { locale, now } = useReader();
  if (deputies.length === 0) return <p className="muted">{t("team.deputies.alone")}</p>;
  return (
    <ol className="deputies">
      {deputies.map(({ deputyName: name, validFrom, validTo }) => {
        const from = formatLongDay(locale, validFrom);
        const to = validTo ? formatLongDay(locale, new Date(validTo.getTime() - 1)) : "";
        const open = validFrom <= now ? "team.deputies.always" : "team.deputies.later";
        return (
          <li key={validFrom.toISOString()}>
            <Icon name="users" />
            {validTo ? t("team.deputies.span", { name, from, to }) : t(open, { name, from })}
          </li>
        );
      })}
    </ol>
  );
}

export function DeputyPanel({
  name,
  deputies,
  colleagues,
  state,
}: {
  name: string;
  deputies: DeputyEntry[];
  colleagues: { id: number; fullName: string }[];
  state: FormState | undefined;
}) {
  const t = useT();
  return (
    <section className="card panel" aria-labelledby="deputies-title" id="vertretung">
      <h2 id="deputies-title">{t("team.deputies.title")}</h2>
      <p className="muted">{t("team.deputies.lead", { name })}</p>
      <DeputyPlan deputies={deputies} />
      {colleagues.length > 0 ? (
        <form method="post" action="#vertretung">
          <FormAlert state={state} />
          <div className="rule-fields">
            <Select name="deputyId" idPrefix="deputy" label={t("team.deputies.who")} state={state}>
              {colleagues.map((colleague) => (
                <option key={colleague.id} value={colleague.id}>
                  {colleague.fullName}
                </option>
              ))}
            </Select>
            <TextField
              name="from"
              type="date"
              label={t("team.deputies.from")}
              hint={t("team.deputies.fromHint")}
              state={state}
              isOptional
            />
            <TextField
              name="to"
              type="date"
              label={t("team.deputies.to")}
              hint={t("team.deputies.toHint")}
              state={state}
              isOptional
            />
          </div>
          <button type="submit" className="btn" name="intent" value="deputy">
            <Icon name="handover" />
            {t("team.deputies.save")}
          </button>
        </form>
      ) : null}
    </section>
  );
}
