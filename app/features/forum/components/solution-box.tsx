import { formatMoment } from "#app/i18n/formats.ts";
import { Avatar } from "#app/ui/avatar.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { paths } from "#app/ui/paths.ts";
import { useReader, useT } from "#app/ui/reader.tsx";
import type { ShownPost } from "../thread-page.server.ts";

/** Every standing solution under the question, with date and confirmations, whatever page it is on. */
export function SolutionBox({ solutions }: { solutions: ShownPost[] }) {
  const t = useT();
  const { locale, now } = useReader();
  if (solutions.length === 0) return null;
  return (
    <section className="solution-box" aria-labelledby="solution-title">
      <h2 className="solution-flag" id="solution-title">
        <Icon name="solved" />
        {t("forum.solution.title", { count: solutions.length })}
      </h2>
      {solutions.map((post) => (
        <div className="solution" key={post.id}>
          <p className="solution-by">
            <Avatar name={post.author.displayName} hue={post.author.hue} size="s" />
            <span>
              <a href={paths.profile(post.author)}>{post.author.displayName}</a>
              <span className="faint">
                {post.solution
                  ? ` · ${t(
                      post.solution.source === "official"
                        ? "forum.solution.official"
                        : "forum.solution.accepted",
                      {
                        moment: formatMoment(locale, post.solution.acceptedAt, now),
                      },
                    )}`
                  : null}
              </span>
            </span>
          </p>
          <div className="prose" dangerouslySetInnerHTML={{ __html: post.bodyHtml }} />
          <p className="row between solution-foot">
            {post.workedCount > 0 ? (
              <span className="worked">
                <Icon name="check-check" />
                {t("forum.solution.worked", { count: post.workedCount })}
              </span>
            ) : (
              <span />
            )}
            <a href={paths.post(post.id)}>{t("forum.solution.toPost")}</a>
          </p>
        </div>
      ))}
    </section>
  );
}
