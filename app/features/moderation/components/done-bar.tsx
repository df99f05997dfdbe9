import { Icon } from "#app/ui/icon.tsx";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";
import { type DecisionKind, undoSeconds } from "../decision.ts";

/** What was just decided and, as long as nobody has been told, the way back (app/comfort/moderation.ts takes it away then). */
export function DoneBar({ done }: { done: { id: number; kind: DecisionKind; canUndo: boolean } }) {
  const t = useT();
  const kind = t(`moderation.decision.${done.kind}`);
  return (
    <div
      className="notice solved done-bar"
      role="status"
      data-undo-seconds={done.canUndo ? undoSeconds : undefined}
    >
      <Icon name="check" />
      <p>
        {done.canUndo
          ? t("moderation.done.text", { kind, seconds: undoSeconds })
          : t("moderation.done.final", { kind })}
      </p>
      {done.canUndo ? (
        <form method="post" action={paths.moderation()}>
          <input type="hidden" name="intent" value="undo" />
          <input type="hidden" name="decisionId" value={done.id} />
          <button type="submit" className="btn small quiet" data-key="z">
            <Icon name="undo" />
            {t("moderation.done.undo")} <kbd>Z</kbd>
          </button>
        </form>
      ) : null}
    </div>
  );
}
