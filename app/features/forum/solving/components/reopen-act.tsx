import { PersonalDataCatch } from "#app/features/vault/components/personal-data-catch.tsx";
import type { FormState } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { useT } from "#app/ui/reader.tsx";
import { textLimits } from "../../text.ts";

/** Opens the question again in one tap; a reason can be unfolded and stands in the thread. */
export function ReopenAct({ state }: { state: FormState | undefined }) {
  const t = useT();
  return (
    <form method="post" className="reopen-act">
      <input type="hidden" name="intent" value="reopen" />
      <span className="faint">{t("solving.reopen.hint")}</span>
      <button type="submit" className="btn small quiet" title={t("forum.thread.reopenHint")}>
        <Icon name="reopen" />
        {t("forum.thread.reopen")}
      </button>
      <details className="act-more" open={state ? true : undefined}>
        <summary className="btn small plain">{t("solving.reopen.more")}</summary>
        <div className="field">
          <label htmlFor="reopen-reason">{t("solving.reopen.reason")}</label>
          <input
            id="reopen-reason"
            className="input"
            name="reason"
            maxLength={textLimits.reasonMax}
            defaultValue={state?.values.reason}
          />
        </div>
        <PersonalDataCatch fields={["reason"]} state={state} />
      </details>
    </form>
  );
}
