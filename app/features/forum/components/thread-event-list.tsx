import { Icon, type IconName } from "#app/ui/icon.tsx";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";
import { Time } from "#app/ui/time.tsx";
import type { ThreadEvent, ThreadEventKind } from "../thread-events.server.ts";

const icons: Record<ThreadEventKind, IconName> = {
  moved: "arrow-right",
  retitled: "edit",
  merged: "merge",
  split: "split",
  "split-off": "split",
  locked: "lock",
  unlocked: "key",
  reopened: "reopen",
  "set-aside": "failed",
  "stands-again": "solved",
  outdated: "clock",
};

/** So many of the latest are shown at once; the older ones are folded. */
const openCount = 3;

/** What was done with the thread, as small lines, the oldest first. */
export function ThreadEventList({ events }: { events: ThreadEvent[] }) {
  const t = useT();
  if (events.length === 0) return null;
  const foldCount = events.length > openCount + 1 ? events.length - openCount : 0;
  return (
    <section className="thread-events" aria-label={t("order.events")}>
      {foldCount > 0 ? (
        <details>
          <summary>{t("order.event.older", { count: foldCount })}</summary>
          <Lines events={events.slice(0, foldCount)} />
        </details>
      ) : null}
      <Lines events={events.slice(foldCount)} />
    </section>
  );
}

function Lines({ events }: { events: ThreadEvent[] }) {
  const t = useT();
  return (
    <ul>
      {events.map((event) => (
        <li key={event.id}>
          <Icon name={icons[event.kind]} />
          <span>
            {t(`order.event.${event.kind}`, {
              ...event.data,
              actor: event.actor?.displayName ?? t("order.event.formerMember"),
            })}
            {event.reason ? `: ${event.reason}` : null}
            <EventLink event={event} />
            {" · "}
            <Time at={event.createdAt} />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Where the posts went to, or came from. */
function EventLink({ event: { kind, data } }: { event: ThreadEvent }) {
  const t = useT();
  const isOfPost = ["merged", "set-aside", "stands-again", "outdated"].includes(kind);
  if (isOfPost && data.postId) {
    return (
      <>
        {" · "}
        <a href={paths.post(Number(data.postId))}>{t("order.event.toPost")}</a>
      </>
    );
  }
  if (!data.threadId) return null;
  return (
    <>
      {" · "}
      <a href={paths.threadById(Number(data.threadId))}>{String(data.title)}</a>
    </>
  );
}
