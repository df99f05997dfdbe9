import { FormAlert } from "#app/ui/field.tsx";
import type { FormState } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";
import type { OutageAnswer } from "../answering.server.ts";

/** "Läuft es bei Ihnen wieder?": one tap each; it can be said anew. */
export function FixedForm({
  action,
  answer,
  threadId,
  state,
}: {
  action: string;
  answer: OutageAnswer | null;
  /** With which question it goes on after "not yet". */
  threadId: number | null;
  state?: FormState;
}) {
  const t = useT();
  return (
    <div className="outage-fixed">
      <FormAlert state={state} />
      {answer ? (
        <p className={`notice ${answer === "fixed" ? "solved" : "waiting"}`} role="status">
          <Icon name={answer === "fixed" ? "solved" : "clock"} />
          <span>
            {t(`outages.fixed.said.${answer}`)}
            {answer === "not-yet" && threadId ? (
              <>
                {" "}
                <a href={paths.threadById(threadId)}>{t("outages.fixed.toThread")}</a>
              </>
            ) : null}
          </span>
        </p>
      ) : (
        <p>
          <b>{t("outages.fixed.question")}</b>
        </p>
      )}
      <form method="post" action={action} className="row">
        <input type="hidden" name="intent" value="answer" />
        {answer === "fixed" ? null : (
          <button type="submit" name="answer" value="fixed" className="btn">
            <Icon name="check" />
            {t("outages.fixed.yes")}
          </button>
        )}
        {answer === "not-yet" ? null : (
          <button type="submit" name="answer" value="not-yet" className="btn quiet">
            <Icon name="close" />
            {t("outages.fixed.no")}
          </button>
        )}
      </form>
      {answer ? null : <p className="faint">{t("outages.fixed.noHint")}</p>}
    </div>
  );
}
