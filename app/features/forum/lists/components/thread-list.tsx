import { formatNumber } from "#app/i18n/formats.ts";
import { Avatar } from "#app/ui/avatar.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { paths } from "#app/ui/paths.ts";
import { useContentLang, useReader, useT } from "#app/ui/reader.tsx";
import { Time } from "#app/ui/time.tsx";
import { NewMark, VisitLine } from "../../components/visit-marks.tsx";
import { TagLinks } from "../../order/components/tag-links.tsx";
import type { ListedThread } from "../lists.server.ts";
import { ThreadStatus } from "./thread-status.tsx";

type Props = {
  threads: ListedThread[];
  /** Ids of the threads that have an open ticket. */
  withTeam?: readonly number[];
  /** False on the page of the category. */
  hasCategory?: boolean;
  /** When the reader was here before: a line in the list says from where on everything is older. */
  lastVisit?: Date | null;
};

/** More than so many tags would be louder than the question. */
const tagsShown = 3;

/** Questions as a list: who, what, where it stands, how many answers. */
export function ThreadList({ threads, withTeam = [], hasCategory = true, lastVisit = null }: Props) {
  const contentLang = useContentLang();
  const firstKnown = lastVisit ? threads.findIndex(({ lastActivityAt }) => lastActivityAt <= lastVisit) : -1;
  return (
    <ul className="thread-list card">
      {threads.flatMap((thread, index) => [
        lastVisit && index > 0 && index === firstKnown ? <VisitLine key="visit" at={lastVisit} /> : null,
        <li key={thread.id} className={thread.isUnread ? "is-unread" : undefined}>
          <Avatar name={thread.author.displayName} hue={thread.author.hue} />
          <div className="thread-item">
            <h3>
              <a href={paths.thread(thread)} lang={contentLang}>
                {thread.title}
              </a>
              {thread.isUnread ? <NewMark /> : null}
            </h3>
            <p className="thread-meta">
              <ThreadStatus
                thread={{ ...thread, isSolved: thread.solvedAt !== null }}
                isWithTeam={withTeam.includes(thread.id)}
              />
              {thread.claimedBy ? <ClaimedChip name={thread.claimedBy} /> : null}
              <Facts thread={thread} hasCategory={hasCategory} />
            </p>
            <TagLinks tags={thread.tags.slice(0, tagsShown)} />
          </div>
          <AnswerCount count={thread.answerCount} />
        </li>,
      ])}
    </ul>
  );
}

function ClaimedChip({ name }: { name: string }) {
  const t = useT();
  return (
    <Chip tone="waiting" icon="hand">
      {t("claims.chip", { name })}
    </Chip>
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
