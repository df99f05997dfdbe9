import { readThreadFeed } from "#app/features/forum/lists/feeds.server.ts";
import { atomResponse } from "#app/http/atom.server.ts";
import { page } from "#app/http/page.server.ts";
import { t } from "#app/i18n/t.ts";
import { env } from "#app/platform/env.server.ts";
import { paths } from "#app/ui/paths.ts";

/** Atom: everything that is asked. Feeds are German like most of what they hold, and the same for everybody. */
export const loader = page(async (ctx, { keep }) => {
  keep({ isForAll: true });
  return atomResponse({
    origin: env().publicUrl,
    path: paths.feed(),
    pagePath: paths.home(),
    title: t("de", "found.feed.all", { site: ctx.site.name }),
    language: "de",
    entries: await readThreadFeed(ctx),
  });
});
