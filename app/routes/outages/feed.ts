import { readOutageFeed } from "#app/features/escalation/outages/public-outages.server.ts";
import { atomResponse } from "#app/http/atom.server.ts";
import { page } from "#app/http/page.server.ts";
import { formatUntil } from "#app/i18n/formats.ts";
import { t } from "#app/i18n/t.ts";
import { env } from "#app/platform/env.server.ts";
import { renderMarkdown } from "#app/platform/markdown.server.ts";
import { paths } from "#app/ui/paths.ts";

/** Atom: everything that is told of outages. */
export const loader = page(async (ctx, { keep }) => {
  const entries = await readOutageFeed(ctx);
  keep({ isForAll: true });
  return atomResponse({
    origin: env().publicUrl,
    path: paths.outageFeed(),
    pagePath: paths.outages(),
    title: t("de", "outages.feed.title", { site: ctx.site.name }),
    language: "de",
    entries: entries.map((entry) => {
      const until = entry.dueAt ? formatUntil("de", entry.dueAt, new Date(0)) : "none";
      const headline = t("de", `outages.update.${entry.kind}`, { until });
      return {
        // An update has no page of its own: its number after the outage's address is never given twice.
        idPath: `${paths.outage(entry.outageId)}#${entry.id}`,
        path: paths.outage(entry.outageId),
        title: `${entry.title}: ${headline}`,
        html: renderMarkdown(entry.body || headline),
        author: entry.author ?? { id: 0, displayName: ctx.site.name },
        createdAt: entry.at,
        updatedAt: entry.at,
        words: [],
      };
    }),
  });
});
