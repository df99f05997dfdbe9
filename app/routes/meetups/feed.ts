import { readMeetupFeed } from "#app/features/meetups/outside.server.ts";
import { atomResponse } from "#app/http/atom.server.ts";
import { page } from "#app/http/page.server.ts";
import { t } from "#app/i18n/t.ts";
import { env } from "#app/platform/env.server.ts";
import { paths } from "#app/ui/paths.ts";

/** Atom: evenings that are announced. */
export const loader = page(async (ctx, { keep }) => {
  keep({ isForAll: true });
  return atomResponse({
    origin: env().publicUrl,
    path: paths.meetupsFeed(),
    pagePath: paths.meetups(),
    title: t("de", "meetups.feed", { site: ctx.site.name }),
    language: "de",
    entries: await readMeetupFeed(ctx),
  });
});
