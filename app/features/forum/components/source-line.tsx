import { useT } from "#app/ui/reader.tsx";
import type { ShownPost } from "../thread-page.server.ts";

/** Attribution of an imported post: site with link, author with link, licence. */
export function SourceLine({ post }: { post: ShownPost }) {
  const t = useT();
  const { source } = post;
  if (!source) return null;
  return (
    <span className="source">
      <a href={source.url} rel="nofollow noopener">
        {t("forum.post.sourceFrom", { site: source.site })}
      </a>
      {", "}
      {source.authorUrl ? (
        <a href={source.authorUrl} rel="nofollow noopener">
          {t("forum.post.sourceBy", { author: source.authorName })}
        </a>
      ) : (
        t("forum.post.sourceBy", { author: source.authorName })
      )}
      {", "}
      {t("forum.post.sourceLicence", { licence: source.licence })}
    </span>
  );
}
