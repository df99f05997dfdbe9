import { Chip } from "#app/ui/chip.tsx";
import { paths } from "#app/ui/paths.ts";
import { useContentLang, useT } from "#app/ui/reader.tsx";
import { ThreadStatus } from "../../lists/components/thread-status.tsx";

export type SimilarHit = {
  id: number;
  slug: string;
  title: string;
  isSolved: boolean;
  answerCount: number;
  meTooCount: number;
  solution: { excerpt: string } | null;
};

/** While asking: similar questions, solved ones first, each with the first lines of its solution. */
export function SimilarHits({ hits }: { hits: SimilarHit[] }) {
  const t = useT();
  const contentLang = useContentLang();
  if (hits.length === 0) {
    return (
      <p className="muted hit-note" data-similar-said>
        {t("forum.similar.none")}
      </p>
    );
  }
  return (
    <>
      <p className="visually-hidden" data-similar-said>
        {t("forum.similar.found", { count: hits.length })}
      </p>
      <ul className="hits">
        {hits.map((hit) => (
          <li key={hit.id}>
            <h3>
              <a href={paths.thread(hit)} target="_blank" rel="noopener" lang={contentLang}>
                {hit.title}
              </a>
            </h3>
            <p className="row tight">
              <ThreadStatus thread={hit} />
              {hit.meTooCount > 0 ? (
                <Chip tone="plain" icon="hand">
                  {t("forum.similar.meToo", { count: hit.meTooCount })}
                </Chip>
              ) : null}
            </p>
            {hit.solution ? <blockquote lang={contentLang}>{hit.solution.excerpt}</blockquote> : null}
          </li>
        ))}
      </ul>
    </>
  );
}
