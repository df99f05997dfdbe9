import { formatTime } from "#app/i18n/formats.ts";
import { hasMessage, type MessageKey } from "#app/i18n/t.ts";
import { Icon } from "#app/ui/icon.tsx";
import { paths } from "#app/ui/paths.ts";
import { useReader, useT } from "#app/ui/reader.tsx";
import type { BatchResult } from "../batch-page.server.ts";
import type { Refusal } from "../bulk.server.ts";

/** What was done, what not and why; and the way back. */
export function BatchNotice({ batch }: { batch: BatchResult }) {
  const t = useT();
  const { locale } = useReader();
  const { done, refused, undoneAt } = batch;
  const undone = done.filter(({ isUndone }) => isUndone);
  const kept = done.flatMap(({ undoRefusal, ...item }) =>
    undoRefusal ? [{ ...item, refusal: undoRefusal }] : [],
  );
  return (
    <section
      className={`notice batch ${done.length > 0 ? "solved" : "waiting"}`}
      aria-live="polite"
      data-batch={batch.id}
    >
      <Icon name={done.length > 0 ? "check" : "info"} />
      <div>
        <p>
          <b>
            {undoneAt
              ? t("queue.undo.undone", { count: undone.length })
              : t(`queue.done.${batch.act}`, { count: done.length })}
          </b>
        </p>
        {undoneAt ? (
          <Reasons title="queue.undo.kept" items={kept} />
        ) : (
          <Reasons title="queue.done.not" items={refused} />
        )}
        {batch.undoUntil ? (
          <form method="post" className="row">
            <input type="hidden" name="intent" value="undo" />
            <input type="hidden" name="batchId" value={batch.id} />
            <button type="submit" className="btn small quiet" data-press="undo">
              <Icon name="undo" />
              {t("queue.undo")}
            </button>
            <span className="faint">
              {t("queue.undo.until", { time: formatTime(locale, batch.undoUntil) })}
            </span>
          </form>
        ) : null}
      </div>
    </section>
  );
}

type Item = { ticketId: number; code: string; title: string; refusal: Refusal };

function Reasons({ title, items }: { title: MessageKey; items: Item[] }) {
  const t = useT();
  if (items.length === 0) return null;
  return (
    <>
      <p>{t(title, { count: items.length })}</p>
      <ul>
        {items.map(({ ticketId, code, title, refusal }) => (
          <li key={ticketId}>
            <a href={paths.ticket(code)}>
              <span className="num">{code}</span> {title}
            </a>
            {": "}
            {hasMessage(refusal.key) ? t(refusal.key, refusal.params) : ""}
          </li>
        ))}
      </ul>
    </>
  );
}
