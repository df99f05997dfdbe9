import { readSitemapFile } from "#app/features/forum/lists/sitemap.server.ts";
import { page, parseId } from "#app/http/page.server.ts";
import { sitemap } from "#app/http/sitemap.server.ts";
import { notFound } from "#app/platform/errors.ts";

export const loader = page(async (ctx, { params, keep }) => {
  const entries = await readSitemapFile(ctx, { number: parseId(params.number) });
  if (entries.length === 0) throw notFound();
  keep({ isForAll: true, seconds: 600 });
  return sitemap(entries);
});
