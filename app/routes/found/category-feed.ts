import { readCategory } from "#app/features/forum/categories.server.ts";
import { readThreadFeed } from "#app/features/forum/lists/feeds.server.ts";
import { atomResponse } from "#app/http/atom.server.ts";
import { page } from "#app/http/page.server.ts";
import { t } from "#app/i18n/t.ts";
import { env } from "#app/platform/env.server.ts";
import { paths } from "#app/ui/paths.ts";

/** Atom: what is asked in a category. */
export const loader = page(async (ctx, { params, keep }) => {
  const { id, slug, name } = await readCategory(ctx, params.slug ?? "");
  keep({ isForAll: true });
  return atomResponse({
    origin: env().publicUrl,
    path: paths.categoryFeed(slug),
    pagePath: paths.category(slug),
    title: t("de", "found.feed.of", { name, site: ctx.site.name }),
    language: "de",
    entries: await readThreadFeed(ctx, { categoryId: id }),
  });
});
