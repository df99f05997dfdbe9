import { redirect } from "@remix-run/node";
import { readThreadFeed } from "#app/features/forum/lists/feeds.server.ts";
import { readTag } from "#app/features/forum/order/tags.server.ts";
import { atomResponse } from "#app/http/atom.server.ts";
import { page } from "#app/http/page.server.ts";
import { t } from "#app/i18n/t.ts";
import { env } from "#app/platform/env.server.ts";
import { paths } from "#app/ui/paths.ts";

/** Atom: what is asked with a tag. */
export const loader = page(async (ctx, { params, keep }) => {
  const { id, slug, name } = await readTag(ctx, params.slug ?? "");
  if (slug !== params.slug) throw redirect(paths.tagFeed(slug), 301);
  keep({ isForAll: true });
  return atomResponse({
    origin: env().publicUrl,
    path: paths.tagFeed(slug),
    pagePath: paths.tag(slug),
    title: t("de", "found.feed.of", { name, site: ctx.site.name }),
    language: "de",
    entries: await readThreadFeed(ctx, { tagId: id }),
  });
});
