import { formatNumber } from "#app/i18n/formats.ts";
import { Avatar } from "#app/ui/avatar.tsx";
import { paths } from "#app/ui/paths.ts";
import { useReader, useT } from "#app/ui/reader.tsx";
import { Time } from "#app/ui/time.tsx";
import type { ListedThread } from "../lists.server.ts";
import { ThreadStatus } from "./thread-status.tsx";

/** Questions as a list: who, what, where it stands, how many answers. */
export function ThreadList({
  threads,
  withTeam = [],
  hasCategory = true,
}: {
  threads: ListedThread[];
  /** Ids of the threads that have an open ticket. */
  withTeam?: readonly number[];
  /** False on the page of the category. */
  hasCategory?: boolean;
}) {
  return (
    <ul className="thread-list card">
      {threads.map((thread) => (
        <li key={thread.id}>
          <Avatar name={thread.author.displayName} hue={thread.author.hue} />
          <div className="thread-item">
            <h3>
              <a href={paths.thread(thread)}>{thread.title}</a>
            </h3>
            <p className="thread-meta">
              <ThreadStatus
                thread={{ ...thread, isSolved: thread.solvedAt !== null }}
                isWithTeam={withTeam.includes(thread.id)}
              />
              <Facts thread={thread} hasCategory={hasCategory} />
            </p>
          </div>
          <AnswerCount count={thread.answerCount} />
        </li>
      ))}
    </ul>
  );
}

function Facts({ thread, hasCategory }: { thread: ListedThread; hasCategory: boolean }) {
  return (
    <span className="faint">
      {hasCategory ? `${thread.category.name} · ` : null}
      <Time at={thread.lastActivityAt} ago />
      {thread.regionName ? ` · ${thread.regionName}` : null}
    </span>
  );
}

function AnswerCount({ count }: { count: number }) {
  const { locale } = useReader();
  const t = useT();
  return (
    <p className="answer-count">
      <b>{formatNumber(locale, count)}</b> {t("lists.answers", { count })}
    </p>
  );
}
