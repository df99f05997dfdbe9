import { paths } from "#app/ui/paths.ts";
import { useContentLang, useT } from "#app/ui/reader.tsx";
import type { IdeaStatus } from "../status.ts";
import { IdeaStatusChip } from "./idea-status.tsx";

type Hit = { id: number; slug: string; title: string; status: IdeaStatus; voteCount: number };

/** While proposing: ideas that say something like it. A vote there counts more than a second idea. */
export function SimilarIdeas({ hits }: { hits: Hit[] }) {
  const t = useT();
  const lang = useContentLang();
  if (hits.length === 0) {
    return (
      <p className="muted hit-note" data-similar-said>
        {t("ideas.similar.none")}
      </p>
    );
  }
  return (
    <>
      <p data-similar-said>{t("ideas.similar.found", { count: hits.length })}</p>
      <ul className="hits">
        {hits.map((hit) => (
          <li key={hit.id}>
            <h3>
              <a href={paths.idea(hit)} target="_blank" rel="noopener" lang={lang}>
                {hit.title}
              </a>
            </h3>
            <p className="row tight">
              <IdeaStatusChip status={hit.status} />
              <span className="faint num">{t("ideas.voteCount", { count: hit.voteCount })}</span>
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
