import { eq } from "drizzle-orm";
import { paths } from "#app/ui/paths.ts";
import { appeals, moderationDecisions, reports } from "#db/schema/moderation.ts";
import type { NotificationKind } from "../kind.ts";

/** The answer to an appeal of yours; guests hear by mail from the moderation itself. */
export const appealDecided: NotificationKind<{ appealId: number }> = {
  name: "appeal-decided",
  icon: "shield",
  tone: "open",
  group: "moderation",
  audience: "everyone",
  mail: { delaySeconds: 0 },
  async findNotices(ctx, { appealId }) {
    const [row] = await ctx.db
      .select({ appeal: appeals, subjectId: moderationDecisions.subjectId, reporterId: reports.reporterId })
      .from(appeals)
      .innerJoin(moderationDecisions, eq(moderationDecisions.id, appeals.decisionId))
      .leftJoin(reports, eq(reports.id, appeals.reportId))
      .where(eq(appeals.id, appealId));
    const { reportId, decisionId, outcome } = row?.appeal ?? {};
    const userId = reportId ? row?.reporterId : row?.subjectId;
    if (!userId || !decisionId) return [];
    return [
      {
        userId,
        subject: `appeal:${appealId}`,
        path: reportId ? paths.reportStatus(reportId) : paths.statement(decisionId),
        data: { outcome: outcome ?? "stands", appealId },
      },
    ];
  },
  async letter(ctx, told) {
    const [row] = await ctx.db
      .select()
      .from(appeals)
      .where(eq(appeals.id, Number(told.data.appealId)));
    return { quote: row?.reasons };
  },
};
