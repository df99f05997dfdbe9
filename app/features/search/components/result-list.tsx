import { ThreadStatus } from "#app/features/forum/lists/components/thread-status.tsx";
import { paths } from "#app/ui/paths.ts";
import { useContentLang, useT } from "#app/ui/reader.tsx";
import { Time } from "#app/ui/time.tsx";
import type { SearchResult } from "../search.server.ts";
import { Marked } from "./marked.tsx";

/** What was found: the question, the place that fits, where it stands. */
export function ResultList({ results }: { results: SearchResult[] }) {
  return (
    <ol className="result-list card">
      {results.map((result) => (
        <li key={result.post.id}>
          <Result result={result} />
        </li>
      ))}
    </ol>
  );
}

function Result({ result: { thread, post, categoryName, title, snippet } }: { result: SearchResult }) {
  const contentLang = useContentLang();
  const t = useT();
  return (
    <article>
      <h3 lang={contentLang}>
        <a
          className="result-title"
          href={post.kind === "question" ? paths.thread(thread) : paths.post(post.id)}
        >
          <Marked pieces={title} />
        </a>
      </h3>
      <p className="result-snippet">
        {post.kind === "question" ? null : (
          <span className="muted">{t(post.kind === "answer" ? "search.inAnswer" : "search.inComment")} </span>
        )}
        <span lang={contentLang}>
          <Marked pieces={snippet} />
        </span>
      </p>
      <p className="result-meta">
        <ThreadStatus thread={thread} />
        <span className="faint">
          {categoryName} · {t("search.answers", { count: thread.answerCount })} ·{" "}
          <Time at={thread.lastActivityAt} ago />
        </span>
      </p>
    </article>
  );
}
