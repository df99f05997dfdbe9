import { readPostFeed } from "#app/features/forum/lists/feeds.server.ts";
import { atomResponse } from "#app/http/atom.server.ts";
import { page, parseId } from "#app/http/page.server.ts";
import { t } from "#app/i18n/t.ts";
import { env } from "#app/platform/env.server.ts";
import { paths } from "#app/ui/paths.ts";

/** Atom: what is written in a thread. */
export const loader = page(async (ctx, { params, keep }) => {
  const { thread, entries } = await readPostFeed(ctx, { threadId: parseId(params.threadId) });
  keep({ isForAll: true, threadId: thread.id });
  return atomResponse({
    origin: env().publicUrl,
    path: paths.threadFeed(thread.id),
    pagePath: paths.thread(thread),
    title: t("de", "found.feed.of", { name: thread.title, site: ctx.site.name }),
    language: "de",
    entries,
  });
});
