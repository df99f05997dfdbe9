import { and, eq, isNull, lte } from "drizzle-orm";
import { type Ctx, transact } from "#app/platform/context.ts";
import { emit } from "#app/platform/events.server.ts";
import { ratings, tickets } from "#db/schema/escalation.ts";
import { followUpMissed } from "../events.server.ts";

/**
 * Each minute: a bad rating that nobody has followed up within its working day is said to the lead once more. The time
 * ends in working time, so nobody is woken.
 * @returns how many were found
 */
export async function remindOfFollowUps(ctx: Ctx): Promise<number> {
  const isDue = and(
    lte(ratings.followUpDueAt, ctx.now),
    isNull(ratings.followedUpAt),
    isNull(ratings.followUpRemindedAt),
  );
  return transact(ctx, async (ctx) => {
    const due = await ctx.db
      .update(ratings)
      .set({ followUpRemindedAt: ctx.now })
      .from(tickets)
      .where(and(eq(tickets.id, ratings.ticketId), isDue))
      .returning({ ticketId: ratings.ticketId, threadId: tickets.threadId });
    for (const news of due) await emit(ctx, followUpMissed, news);
    return due.length;
  });
}
