import { readSitemapTopics } from "#app/features/forum/lists/sitemap.server.ts";
import { page } from "#app/http/page.server.ts";
import { sitemap } from "#app/http/sitemap.server.ts";

export const loader = page(async (ctx, { keep }) => {
  keep({ isForAll: true, seconds: 600 });
  return sitemap(await readSitemapTopics(ctx));
});
