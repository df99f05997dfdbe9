import { FormAlert, Select, TextField } from "#app/ui/field.tsx";
import type { FormState } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { useT } from "#app/ui/reader.tsx";

/** Makes a member an agent or a lead. */
export function AppointForm({
  colleagues,
  state,
}: {
  colleagues: { id: number; fullName: string }[];
  state: FormState | undefined;
}) {
  const t = useT();
  return (
    <section className="card panel" aria-labelledby="appoint-title" id="berufen">
      <h2 id="appoint-title">{t("team.appoint.title")}</h2>
      <p className="muted">{t("team.appoint.lead")}</p>
      <form method="post" action="#berufen">
        <FormAlert state={state} />
        <div className="rule-fields">
          <TextField
            name="who"
            label={t("team.appoint.who")}
            state={state}
            maxLength={200}
            autoComplete="off"
          />
          <TextField name="fullName" label={t("team.member.fullName")} state={state} maxLength={80} />
          <Select name="salutation" label={t("team.member.salutation")} state={state}>
            <option value="f">{t("team.member.salutationF")}</option>
            <option value="m">{t("team.member.salutationM")}</option>
          </Select>
          <Select name="role" label={t("team.member.role")} state={state}>
            <option value="agent">{t("team.member.roleAgent")}</option>
            <option value="lead">{t("team.member.roleLead")}</option>
          </Select>
          <Select name="deputyId" idPrefix="appoint" label={t("team.appoint.deputy")} state={state}>
            <option value="">{t("team.appoint.first")}</option>
            {colleagues.map(({ id, fullName }) => (
              <option key={id} value={id}>
                {fullName}
              </option>
            ))}
          </Select>
        </div>
        <button type="submit" className="btn" name="intent" value="appoint">
          <Icon name="user-check" />
          {t("team.appoint.save")}
        </button>
      </form>
    </section>
  );
}
