import { Icon } from "#app/ui/icon.tsx";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";
import type { ShownPost } from "../thread-page.server.ts";

/**
 * Quotes a post in the answer form. With JavaScript without leaving the page, and what is selected alone
 * (app/comfort/quote.ts).
 */
export function QuoteLink({
  post,
  thread,
  page,
}: {
  post: ShownPost;
  thread: { id: number; slug: string };
  page: number;
}) {
  const t = useT();
  return (
    <a
      className="btn small plain"
      href={paths.quote(thread, page, post.id)}
      rel="nofollow"
      data-quote={paths.post(post.id)}
      data-said={t("editor.quote.of", { name: post.author.displayName })}
    >
      <Icon name="quote" />
      {t("editor.quote")}
    </a>
  );
}
