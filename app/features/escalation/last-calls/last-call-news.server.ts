import { and, asc, eq, isNull } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.ts";
import { lastCallInvitations, lastCalls } from "#db/schema/escalation-rules.ts";
import { categories, threads } from "#db/schema/forum.ts";
import { regions } from "#db/schema/regions.ts";
import type { RuleCause } from "../rules/rule.ts";
import type { FittingHelper } from "./helper-choice.server.ts";

/** What the event carries. */
export type LastCallNews = { threadId: number; lastCallId: number };

export type LastCall = {
  id: number;
  threadId: number;
  askerId: number;
  cause: RuleCause;
  endsAt: Date;
  categoryName: string;
  regionName: string | null;
  invited: FittingHelper[];
};

/** A last call that still goes on; null once it has ended, so that nobody is told too late. */
export async function readLastCall(ctx: Ctx, { lastCallId }: LastCallNews): Promise<LastCall | null> {
  const [call] = await ctx.db
    .select({
      id: lastCalls.id,
      threadId: lastCalls.threadId,
      askerId: threads.authorId,
      cause: lastCalls.cause,
      endsAt: lastCalls.endsAt,
      categoryName: categories.name,
      regionName: regions.name,
    })
    .from(lastCalls)
    .innerJoin(threads, eq(threads.id, lastCalls.threadId))
    .innerJoin(categories, eq(categories.id, threads.categoryId))
    .leftJoin(regions, eq(regions.id, threads.regionId))
    .where(and(eq(lastCalls.id, lastCallId), isNull(lastCalls.endedAt)));
  if (!call || call.endsAt <= ctx.now) return null;
  const invited = await ctx.db
    .select({
      userId: lastCallInvitations.userId,
      solvedCount: lastCallInvitations.solvedCount,
      regionSolvedCount: lastCallInvitations.regionSolvedCount,
    })
    .from(lastCallInvitations)
    .where(eq(lastCallInvitations.lastCallId, lastCallId))
    .orderBy(asc(lastCallInvitations.userId));
  return { ...call, invited };
}
