import { readEveningsSitemap } from "#app/features/meetups/outside.server.ts";
import { page } from "#app/http/page.server.ts";
import { sitemap } from "#app/http/sitemap.server.ts";

/** Evenings and ideas. */
export const loader = page(async (ctx, { keep }) => {
  keep({ isForAll: true, seconds: 600 });
  return sitemap(await readEveningsSitemap(ctx));
});
