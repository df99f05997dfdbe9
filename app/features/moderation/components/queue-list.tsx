import { Chip } from "#app/ui/chip.tsx";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";
import { Time } from "#app/ui/time.tsx";
import type { Ground } from "../grounds.ts";
import type { QueueCase } from "../queue.server.ts";

const urgentFrom = 60;

/** Open cases; J and K move between them (app/comfort/desk.ts). */
export function QueueList({ cases }: { cases: QueueCase[] }) {
  const t = useT();
  return (
    <ol className="case-list" aria-label={t("moderation.queue.list")}>
      {cases.map((row) => (
        <li key={row.id}>
          <a href={paths.moderationCase(row.id)} data-desk-row className="case-link">
            {row.postId
              ? t("moderation.queue.ofPost", {
                  kind: row.postKind ?? "comment",
                  name: row.subject.displayName,
                })
              : row.otherKind
                ? t("meetups.moderation.of", { kind: row.otherKind, name: row.subject.displayName })
                : t("moderation.queue.ofMember", { name: row.subject.displayName })}
          </a>
          {row.threadTitle ? (
            <p className="faint">{t("moderation.statement.inThread", { title: row.threadTitle })}</p>
          ) : null}
          {row.otherTitle ? <p className="faint">{row.otherTitle}</p> : null}
          {row.excerpt ? <p className="case-excerpt">{row.excerpt}</p> : null}
          <p className="row tight case-facts">
            {row.urgency >= urgentFrom ? (
              <Chip tone="alarm" icon="warning">
                {t("moderation.queue.urgent")}
              </Chip>
            ) : null}
            {row.isHeld ? (
              <Chip tone="waiting" icon="clock">
                {t("moderation.queue.held")}
              </Chip>
            ) : null}
            {row.reasons.map((reason) => (
              <Chip key={reason} tone="plain" icon="flag">
                {t(`moderation.ground.${reason as Ground}`)}
              </Chip>
            ))}
            <span className="faint">
              {[
                row.reportCount > 0
                  ? t("moderation.queue.reports", { count: row.reportCount })
                  : t(`moderation.queue.origin.${row.origin}`),
                row.spamScore ? t("moderation.queue.spam", { score: row.spamScore }) : null,
              ]
                .filter(Boolean)
                .join(" · ")}
              {" · "}
              <Time at={row.openedAt} ago />
            </span>
          </p>
          {row.visitors ? (
            <p className="case-visit">
              <Chip tone="waiting" icon="eye">
                {t("moderation.queue.visited", { names: row.visitors })}
              </Chip>
            </p>
          ) : null}
          {row.mayAct ? null : <p className="faint">{t("moderation.queue.notYours")}</p>}
        </li>
      ))}
    </ol>
  );
}
