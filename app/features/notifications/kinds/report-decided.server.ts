import { and, eq, isNotNull } from "drizzle-orm";
import { paths } from "#app/ui/paths.ts";
import { reports } from "#db/schema/moderation.ts";
import type { NotificationKind } from "../kind.ts";

/** What came of a report of yours; guests hear by mail from the moderation itself. */
export const reportDecided: NotificationKind<{ decisionId: number }> = {
  name: "report-decided",
  icon: "shield",
  tone: "open",
  group: "moderation",
  audience: "everyone",
  mail: { delaySeconds: 0 },
  async findNotices(ctx, { decisionId }) {
    const rows = await ctx.db
      .select()
      .from(reports)
      .where(and(eq(reports.decisionId, decisionId), isNotNull(reports.reporterId)));
    return rows.flatMap(({ id, reporterId, outcome }) =>
      reporterId === null
        ? []
        : [
            {
              userId: reporterId,
              subject: `report:${id}:${decisionId}`,
              path: paths.reportStatus(id),
              data: { outcome: outcome ?? "dismissed" },
            },
          ],
    );
  },
};
