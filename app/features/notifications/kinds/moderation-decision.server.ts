import { eq } from "drizzle-orm";
import { paths } from "#app/ui/paths.ts";
import { moderationDecisions } from "#db/schema/moderation.ts";
import type { NotificationKind } from "../kind.ts";

/**
 * The moderation decided something about what you wrote or about your account. It leads to the statement of reasons and
 * names no thread: who can no longer see the own post still hears why.
 */
export const moderationDecision: NotificationKind<{ decisionId: number }> = {
  name: "moderation-decision",
  icon: "shield",
  tone: "waiting",
  group: "moderation",
  audience: "everyone",
  mail: { delaySeconds: 0 },
  async findNotices(ctx, { decisionId }) {
    const [row] = await ctx.db
      .select()
      .from(moderationDecisions)
      .where(eq(moderationDecisions.id, decisionId));
    // That a report came to nothing is no news for whom it was about.
    if (!row || row.kind === "keep") return [];
    const isShown = row.kind === "release" && row.postId !== null;
    return [
      {
        userId: row.subjectId,
        subject: `decision:${row.id}`,
        path: isShown ? paths.post(row.postId ?? 0) : paths.statement(row.id),
        data: { decision: row.kind, decisionId: row.id },
      },
    ];
  },
  async letter(ctx, told) {
    const id = Number(told.data.decisionId);
    const [row] = await ctx.db.select().from(moderationDecisions).where(eq(moderationDecisions.id, id));
    return { quote: row?.facts };
  },
};
