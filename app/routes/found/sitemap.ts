import { listSitemapFiles } from "#app/features/forum/lists/sitemap.server.ts";
import { page } from "#app/http/page.server.ts";
import { sitemapIndex } from "#app/http/sitemap.server.ts";
import { paths } from "#app/ui/paths.ts";

/** The sitemaps there are. It looks at every thread, so it is kept for an hour whatever happens. */
export const loader = page(async (ctx, { keep }) => {
  keep({ isForAll: true, seconds: 3600, isLasting: true });
  const files = await listSitemapFiles(ctx);
  return sitemapIndex([
    { path: paths.sitemapTopics(), changedAt: null },
    { path: paths.sitemapEvenings(), changedAt: null },
    ...files.map(({ number, changedAt }) => ({ path: paths.sitemapThreads(number), changedAt })),
  ]);
});
