import { FormAlert, TextField } from "#app/ui/field.tsx";
import type { FormState } from "#app/ui/form-state.ts";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";
import type { Leaving } from "../account-deletion.server.ts";

/** In clear words: what goes, what stays, when. */
export function DeletionForm({ leaving, state }: { leaving: Leaving; state: FormState | undefined }) {
  const t = useT();
  const isNow = state?.values.when === "sofort";
  const points = (text: string) => text.split("|").map((point) => <li key={point}>{point}</li>);
  return (
    <form method="post" className="card panel">
      <FormAlert state={state} />
      <h2>{t("ownData.delete.gone")}</h2>
      <ul>{points(t("ownData.delete.goneList"))}</ul>
      <h2>{t("ownData.delete.stays")}</h2>
      <ul>{points(t("ownData.delete.staysList"))}</ul>
      {leaving.openTicketCount > 0 ? (
        <p className="notice waiting">{t("ownData.delete.tickets", { count: leaving.openTicketCount })}</p>
      ) : null}
      <p className="muted">
        {t("ownData.delete.copyFirst")} <a href={paths.settings("daten")}>{t("ownData.delete.copyLink")}</a>
      </p>
      {leaving.unansweredCount > 0 ? (
        <label className="check">
          <input
            type="checkbox"
            name="removesQuestions"
            value="ja"
            defaultChecked={state?.values.removesQuestions === "ja"}
          />
          {t("ownData.delete.questions", { count: leaving.unansweredCount })}
        </label>
      ) : null}
      <fieldset className="severities">
        <legend>{t("ownData.delete.when")}</legend>
        <label className="choice">
          <input type="radio" name="when" value="spaeter" defaultChecked={!isNow} required />
          <span>
            <b>{t("ownData.delete.later")}</b>
            <span className="muted">{t("ownData.delete.laterHint")}</span>
          </span>
        </label>
        <label className="choice">
          <input type="radio" name="when" value="sofort" defaultChecked={isNow} required />
          <span>
            <b>{t("ownData.delete.now")}</b>
            <span className="muted">{t("ownData.delete.nowHint")}</span>
          </span>
        </label>
      </fieldset>
      <TextField
        name="password"
        type="password"
        label={t("ownData.delete.password")}
        state={state}
        autoComplete="current-password"
        required
      />
      <p className="row">
        <button type="submit" className="btn danger" name="intent" value="delete">
          {t("ownData.delete.send")}
        </button>
        <a className="btn quiet" href={paths.settings("daten")}>
          {t("ownData.delete.back")}
        </a>
      </p>
    </form>
  );
}
