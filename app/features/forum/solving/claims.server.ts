import { and, count, eq, gt, inArray, isNull, lte, sql } from "drizzle-orm";
import { type Ctx, transact } from "#app/platform/context.ts";
import { AppError, assertAllowed, unauthenticated } from "#app/platform/errors.ts";
import { emit } from "#app/platform/events.server.ts";
import { users } from "#db/schema/accounts.ts";
import { claims } from "#db/schema/claims.ts";
import { claimReleased, threadClaimed } from "../events.server.ts";
import { canClaim } from "../policy.ts";
import { assertWriter, lockThread } from "../threads.server.ts";
import { claimLimits } from "./claim-limits.ts";

/** Somebody who is at it right now, as everybody may see. */
export type Claim = {
  id: number;
  user: { id: number; displayName: string };
  expiresAt: Date;
};

/**
 * "Ich bin dran": says in public that the actor looks at this question for the next 30 minutes.
 * @throws not-found; unauthenticated; forbidden (no helper, staff, own question, closed); conflict (somebody else is at
 *   it, or the actor has as many questions as one person can look at, or had this one twice today)
 */
export async function claimThread(ctx: Ctx, input: { threadId: number }): Promise<void> {
  const actor = assertWriter(ctx);
  await transact(ctx, async (ctx) => {
    // The thread's lock lets one of two go first; the actor's own is for two questions at once.
    const thread = await lockThread(ctx, input.threadId);
    const threadId = thread.id;
    assertAllowed(canClaim(ctx.actor, thread));
    await ctx.db.select({ id: users.id }).from(users).where(eq(users.id, actor.id)).for("no key update");
    await endExpiredClaims(ctx);
    const [other] = await ctx.db
      .select({ userId: claims.userId, name: users.displayName })
      .from(claims)
      .innerJoin(users, eq(users.id, claims.userId))
      .where(and(eq(claims.threadId, threadId), isNull(claims.endedAt)));
    if (other?.userId === actor.id) return;
    if (other) throw new AppError("conflict", "claims.error.taken", { name: other.name });
    await assertWithinLimits(ctx, actor.id, threadId);
    const expiresAt = new Date(ctx.now.getTime() + claimLimits.minutes * 60_000);
    const [claim] = await ctx.db
      .insert(claims)
      .values({ threadId, userId: actor.id, claimedAt: ctx.now, expiresAt })
      .returning({ id: claims.id });
    await emit(ctx, threadClaimed, { threadId, claimId: claim?.id ?? 0 });
  });
}

async function assertWithinLimits(ctx: Ctx, userId: number, threadId: number): Promise<void> {
  const dayAgo = new Date(ctx.now.getTime() - 86_400_000);
  const [used] = await ctx.db
    .select({
      open: sql<number>`count(*) filter (where ${claims.endedAt} is null)::int`,
      again: sql<number>`count(*) filter (where ${and(eq(claims.threadId, threadId), gt(claims.claimedAt, dayAgo))})::int`,
    })
    .from(claims)
    .where(eq(claims.userId, userId));
  const max = claimLimits.openPerPerson;
  if ((used?.open ?? 0) >= max) throw new AppError("conflict", "claims.error.tooMany", { max });
  if ((used?.again ?? 0) >= claimLimits.perThreadAndDay) throw new AppError("conflict", "claims.error.again");
}

/** Lets go of one's own claim; without one nothing happens. @throws unauthenticated, not-found */
export async function releaseClaim(ctx: Ctx, input: { threadId: number }): Promise<void> {
  const { actor } = ctx;
  if (actor.kind !== "user") throw unauthenticated();
  await transact(ctx, async (ctx) => {
    const { id: threadId } = await lockThread(ctx, input.threadId);
    await endClaim(ctx, { threadId, userId: actor.id, end: "released" });
    await emit(ctx, claimReleased, { threadId });
  });
}

/** By answering, or by hand. The caller holds the thread's lock. */
export async function endClaim(
  ctx: Ctx,
  { threadId, userId, end }: { threadId: number; userId: number; end: "answered" | "released" },
): Promise<void> {
  await endExpiredClaims(ctx);
  await ctx.db
    .update(claims)
    .set({ endedAt: ctx.now, end })
    .where(and(eq(claims.threadId, threadId), eq(claims.userId, userId), isNull(claims.endedAt)));
}

/**
 * Time ends a claim by itself; this only writes it down, at the moment at which it ended.
 * @returns how many
 */
export async function endExpiredClaims(ctx: Ctx): Promise<number> {
  // In order, so that two who write it down at once never wait for each other.
  const expired = ctx.db
    .select({ id: claims.id })
    .from(claims)
    .where(and(isNull(claims.endedAt), lte(claims.expiresAt, ctx.now)))
    .orderBy(claims.id)
    .for("update");
  const { count } = await ctx.db
    .update(claims)
    .set({ endedAt: sql`${claims.expiresAt}`, end: "expired" })
    .where(inArray(claims.id, expired));
  return count;
}

/** Who is at which of these questions now, by thread; one query for a whole list. */
export async function readClaims(ctx: Ctx, threadIds: readonly number[]): Promise<Map<number, Claim>> {
  if (threadIds.length === 0) return new Map();
  const rows = await ctx.db
    .select({
      threadId: claims.threadId,
      id: claims.id,
      user: { id: users.id, displayName: users.displayName },
      expiresAt: claims.expiresAt,
    })
    .from(claims)
    .innerJoin(users, eq(users.id, claims.userId))
    .where(
      and(inArray(claims.threadId, [...threadIds]), isNull(claims.endedAt), gt(claims.expiresAt, ctx.now)),
    );
  return new Map(rows.map(({ threadId, ...claim }) => [threadId, claim]));
}

/** How many questions the actor is at. 0 for guests. */
export async function countOwnClaims(ctx: Ctx): Promise<number> {
  if (ctx.actor.kind !== "user") return 0;
  const [row] = await ctx.db
    .select({ count: count() })
    .from(claims)
    .where(and(eq(claims.userId, ctx.actor.id), isNull(claims.endedAt), gt(claims.expiresAt, ctx.now)));
  return row?.count ?? 0;
}
