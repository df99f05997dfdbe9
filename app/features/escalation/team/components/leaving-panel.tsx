import { FormAlert, Select, TextField } from "#app/ui/field.tsx";
import { type FormState, stateOf } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { useT } from "#app/ui/reader.tsx";
import { toLocalInput } from "../../local-input.ts";

/** The role of an agent, and its end: for admins. */
export function LeavingPanel({
  isLead,
  leavesAt,
  state,
}: {
  isLead: boolean;
  leavesAt: Date | null;
  state: FormState | undefined;
}) {
  const t = useT();
  const leave = stateOf(state, "leave");
  return (
    <section className="card panel" aria-labelledby="role-title" id="aufgabe">
      <h2 id="role-title">{t("team.member.role")}</h2>
      <form method="post" action="#aufgabe" className="inline-form">
        <Select name="role" label={t("team.member.role")} defaultValue={isLead ? "lead" : "agent"}>
          <option value="agent">{t("team.member.roleAgent")}</option>
          <option value="lead">{t("team.member.roleLead")}</option>
        </Select>
        <button type="submit" className="btn quiet" name="intent" value="role">
          {t("team.member.roleSave")}
        </button>
      </form>
      <h3>{t("team.member.leaving")}</h3>
      <form method="post" action="#aufgabe" className="inline-form">
        <TextField
          name="leavesOn"
          type="date"
          label={t("team.member.leavesOn")}
          hint={t("team.member.leavesOnHint")}
          defaultValue={leavesAt ? toLocalInput(new Date(leavesAt.getTime() - 1)).slice(0, 10) : ""}
          state={stateOf(state, "plan-leaving")}
        />
        <button type="submit" className="btn quiet" name="intent" value="plan-leaving">
          <Icon name="calendar" />
          {t("team.member.leavesSave")}
        </button>
      </form>
      <form method="post" action="#aufgabe">
        <FormAlert state={leave} />
        <label className="check">
          <input type="checkbox" name="sure" value="ja" />
          {t("team.member.leaveSure")}
        </label>
        <p>
          <button type="submit" className="btn quiet" name="intent" value="leave">
            <Icon name="logout" />
            {t("team.member.leaveNow")}
          </button>
        </p>
      </form>
    </section>
  );
}
