import { Icon } from "#app/ui/icon.tsx";
import { useT } from "#app/ui/reader.tsx";
import { textLimits } from "../../text.ts";

/** Opens the question again in one tap; a reason can be unfolded and stands in the thread. */
export function ReopenAct() {
  const t = useT();
  return (
    <form method="post" className="reopen-act">
      <input type="hidden" name="intent" value="reopen" />
      <span className="faint">{t("solving.reopen.hint")}</span>
      <button type="submit" className="btn small quiet" title={t("forum.thread.reopenHint")}>
        <Icon name="reopen" />
        {t("forum.thread.reopen")}
      </button>
      <details className="act-more">
        <summary className="btn small plain">{t("solving.reopen.more")}</summary>
        <div className="field">
          <label htmlFor="reopen-reason">{t("solving.reopen.reason")}</label>
          <input id="reopen-reason" className="input" name="reason" maxLength={textLimits.reasonMax} />
        </div>
      </details>
    </form>
  );
}
