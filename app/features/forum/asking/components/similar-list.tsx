import { paths } from "#app/ui/paths.ts";
import { useContentLang, useT } from "#app/ui/reader.tsx";
import { ThreadStatus } from "../../lists/components/thread-status.tsx";

type Similar = { id: number; slug: string; title: string; isSolved: boolean; answerCount: number };

/** Beside a thread: what may help as well. Nothing when there is nothing. */
export function SimilarList({ threads }: { threads: Similar[] }) {
  const t = useT();
  const contentLang = useContentLang();
  if (threads.length === 0) return null;
  const isAllSolved = threads.every(({ isSolved }) => isSolved);
  return (
    <section className="card panel">
      <h2>{t(isAllSolved ? "forum.thread.similar" : "forum.thread.similarOpen")}</h2>
      <ul className="similar-list">
        {threads.map((thread) => (
          <li key={thread.id}>
            <a href={paths.thread(thread)} lang={contentLang}>
              {thread.title}
            </a>
            <ThreadStatus thread={thread} />
          </li>
        ))}
      </ul>
    </section>
  );
}
