import { paths } from "#app/ui/paths.ts";
import { useContentLang, useT } from "#app/ui/reader.tsx";
import { Day } from "#app/ui/time.tsx";
import type { IdeaLine } from "../read.server.ts";
import { IdeaStatusChip } from "./idea-status.tsx";
import { VoteBox } from "./vote-box.tsx";

/** Ideas one below the other; with `action` one can vote in the list. */
export function IdeaList({ ideas, action }: { ideas: IdeaLine[]; action: string }) {
  const t = useT();
  const lang = useContentLang();
  return (
    <ol className="idea-list">
      {ideas.map((idea) => (
        <li key={idea.id} id={`idee-${idea.id}`} className="card idea-line">
          <VoteBox idea={idea} action={action} />
          <div className="idea-words">
            <h2>
              <a href={paths.idea(idea)} lang={lang}>
                {idea.title}
              </a>
            </h2>
            <p className="row tight">
              <IdeaStatusChip status={idea.status} />
              <span className="faint">
                {[idea.regionName ?? t("ideas.allRegions"), idea.categoryName].filter(Boolean).join(" · ")} ·{" "}
                {t("ideas.by", { name: idea.author.displayName })} · <Day at={idea.createdAt} />
              </span>
            </p>
            <p lang={lang}>{idea.excerpt}</p>
            {idea.lastWord ? (
              <p className="idea-last" lang={lang}>
                <b>{t("ideas.lastWord")}</b> {idea.lastWord}
              </p>
            ) : null}
          </div>
        </li>
      ))}
    </ol>
  );
}

/** The same in few words, for panels of other pages. */
export function IdeaLinks({
  ideas,
}: {
  ideas: Pick<IdeaLine, "id" | "slug" | "title" | "status" | "voteCount">[];
}) {
  const t = useT();
  const lang = useContentLang();
  return (
    <ul className="similar-list">
      {ideas.map((idea) => (
        <li key={idea.id}>
          <a href={paths.idea(idea)} lang={lang}>
            {idea.title}
          </a>
          <span className="row tight">
            <IdeaStatusChip status={idea.status} />
            <span className="faint num">{t("ideas.voteCount", { count: idea.voteCount })}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
