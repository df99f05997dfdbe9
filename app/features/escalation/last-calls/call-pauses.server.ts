import { and, count, eq, gt } from "drizzle-orm";
import type { UserActor } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.ts";
import { unauthenticated } from "#app/platform/errors.ts";
import { lastCallInvitations, lastCallPauses } from "#db/schema/escalation-rules.ts";
import { canBeCalled } from "../policy.ts";

export type OwnCalls = {
  /** Null: may be asked. */
  pausedAt: Date | null;
  /** In the last seven days. */
  count: number;
};

/** What a helper's settings say about last calls; null for whom none is made. @throws unauthenticated */
export async function readOwnCalls(ctx: Ctx): Promise<OwnCalls | null> {
  const actor = member(ctx);
  if (!canBeCalled(actor)) return null;
  const weekAgo = new Date(ctx.now.getTime() - 7 * 86_400_000);
  const [[pause], [asked]] = await Promise.all([
    ctx.db
      .select({ pausedAt: lastCallPauses.pausedAt })
      .from(lastCallPauses)
      .where(eq(lastCallPauses.userId, actor.id)),
    ctx.db
      .select({ count: count() })
      .from(lastCallInvitations)
      .where(and(eq(lastCallInvitations.userId, actor.id), gt(lastCallInvitations.invitedAt, weekAgo))),
  ]);
  return { pausedAt: pause?.pausedAt ?? null, count: asked?.count ?? 0 };
}

/** Pausing lasts until one's own word to the contrary. @throws unauthenticated */
export async function pauseCalls(ctx: Ctx, { isPaused }: { isPaused: boolean }): Promise<void> {
  const { id: userId } = member(ctx);
  if (!isPaused) {
    await ctx.db.delete(lastCallPauses).where(eq(lastCallPauses.userId, userId));
    return;
  }
  await ctx.db.insert(lastCallPauses).values({ userId, pausedAt: ctx.now }).onConflictDoNothing();
}

function member({ actor }: Ctx): UserActor {
  if (actor.kind !== "user") throw unauthenticated();
  return actor;
}
