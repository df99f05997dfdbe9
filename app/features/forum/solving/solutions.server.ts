import { and, eq, gt, isNull, lte, type SQL } from "drizzle-orm";
import { type Ctx, transact } from "#app/platform/context.ts";
import { assertAllowed, found } from "#app/platform/errors.ts";
import { emit } from "#app/platform/events.server.ts";
import { posts, solutions } from "#db/schema/forum.ts";
import { recountPost, recountThread } from "../counters.server.ts";
import { solutionAccepted, solutionTakenBack, threadReopened } from "../events.server.ts";
import { canAcceptSolution, canConfirmOfficially, canReopen, canTakeBack } from "../policy.ts";
import type { PostRow } from "../post-rows.server.ts";
import { logThreadEvent } from "../thread-events.server.ts";
import { lockThread } from "../threads.server.ts";

/** Taken back within this time it was a slip of the finger: it never was a solution and counts as nothing. */
export const graceMinutes = 10;

type OfThread = { threadId: number; postId: number };

/**
 * The asker says: this solved it. Several answers may be solutions; accepting twice changes nothing.
 * @throws not-found, forbidden
 */
export async function acceptSolution(ctx: Ctx, input: OfThread): Promise<void> {
  await transact(ctx, async (ctx) => {
    const thread = await lockThread(ctx, input.threadId);
    assertAllowed(canAcceptSolution(ctx.actor, thread));
    const answer = await getAnswer(ctx, { threadId: thread.id, postId: input.postId });
    if (ctx.actor.kind === "user") await stand(ctx, answer, "asker", ctx.actor.id);
  });
}

/**
 * The regional team says: this is right. Also done by closing a ticket, for the outcome sentence.
 * @param input.confirmedById who stands for it, when the system acts
 * @throws not-found, forbidden
 */
export async function confirmOfficially(
  ctx: Ctx,
  input: OfThread & { confirmedById?: number },
): Promise<void> {
  await transact(ctx, async (ctx) => {
    const thread = await lockThread(ctx, input.threadId);
    assertAllowed(canConfirmOfficially(ctx.actor, thread));
    const answer = await getAnswer(ctx, { threadId: thread.id, postId: input.postId });
    const byId = ctx.actor.kind === "user" ? ctx.actor.id : input.confirmedById;
    if (byId === undefined) throw new Error("An official confirmation needs somebody who stands for it");
    await stand(ctx, answer, "official", byId);
  });
}

/**
 * The asker takes a solution back, or the team an official one: it did not hold, and counts as failed once
 * {@link graceMinutes} have passed.
 * @throws not-found, forbidden
 */
export async function takeBackSolution(ctx: Ctx, input: OfThread): Promise<void> {
  await transact(ctx, async (ctx) => {
    const thread = await lockThread(ctx, input.threadId);
    await getAnswer(ctx, { threadId: thread.id, postId: input.postId });
    const [solution] = await ctx.db.select().from(solutions).where(eq(solutions.postId, input.postId));
    assertAllowed(canTakeBack(ctx.actor, thread, solution?.source ?? "asker"));
    await fall(ctx, thread.id, eq(solutions.postId, input.postId));
  });
}

/**
 * The question is open again: every standing solution is taken back. The reason is shown in the thread.
 * @throws not-found, forbidden
 */
export async function reopenThread(ctx: Ctx, input: { threadId: number; reason?: string }): Promise<void> {
  await transact(ctx, async (ctx) => {
    const thread = await lockThread(ctx, input.threadId);
    assertAllowed(canReopen(ctx.actor, thread));
    if (!thread.solvedAt) return;
    await fall(ctx, thread.id);
    await logThreadEvent(ctx, { threadId: thread.id, kind: "reopened", reason: input.reason });
    await emit(ctx, threadReopened, { threadId: thread.id });
  });
}

/**
 * Enough members reported that it did not work: the solution no longer stands, until the reports are reviewed. The
 * caller holds the thread's lock.
 */
export async function setSolutionAside(ctx: Ctx, { threadId, postId }: OfThread): Promise<void> {
  const fallen = await ctx.db
    .update(solutions)
    .set({ revokedAt: ctx.now, revokedBy: "reports" })
    .where(and(eq(solutions.postId, postId), isNull(solutions.revokedAt)))
    .returning({ postId: solutions.postId });
  if (fallen.length === 0) return;
  await recountThread(ctx, threadId);
  await logThreadEvent(ctx, { threadId, kind: "set-aside", data: { postId }, byNobody: true });
  await emit(ctx, solutionTakenBack, { threadId, postId });
}

/** The reports did not hold: what they set aside stands as before. The caller holds the thread's lock. */
export async function letSolutionStand(ctx: Ctx, { threadId, postId }: OfThread): Promise<void> {
  const standing = await ctx.db
    .update(solutions)
    .set({ revokedAt: null, revokedBy: null })
    .where(and(eq(solutions.postId, postId), eq(solutions.revokedBy, "reports")))
    .returning({ postId: solutions.postId });
  if (standing.length === 0) return;
  await recountThread(ctx, threadId);
  await logThreadEvent(ctx, { threadId, kind: "stands-again", data: { postId } });
  await emit(ctx, solutionAccepted, { threadId, postId });
}

async function getAnswer(ctx: Ctx, { threadId, postId }: OfThread): Promise<PostRow> {
  const [row] = await ctx.db
    .select()
    .from(posts)
    .where(
      and(
        eq(posts.id, postId),
        eq(posts.threadId, threadId),
        eq(posts.kind, "answer"),
        isNull(posts.hiddenAt),
      ),
    );
  return found(row);
}

/** A solution that stands keeps its date; one that was taken back stands anew. */
async function stand(
  ctx: Ctx,
  { id: postId, threadId }: PostRow,
  source: "asker" | "official",
  byId: number,
) {
  const values = { source, acceptedById: byId, acceptedAt: ctx.now, revokedAt: null, revokedBy: null };
  const [standing] = await ctx.db.select().from(solutions).where(eq(solutions.postId, postId));
  // The asker's word weighs more than the official one and replaces it, never the other way round.
  if (standing && !standing.revokedAt && (standing.source === "asker" || source === "official")) return;
  await ctx.db
    .insert(solutions)
    .values({ postId, threadId, ...values })
    .onConflictDoUpdate({ target: solutions.postId, set: values });
  await recountPost(ctx, postId);
  await recountThread(ctx, threadId);
  await emit(ctx, solutionAccepted, { threadId, postId });
}

async function fall(ctx: Ctx, threadId: number, which?: SQL): Promise<void> {
  const isStanding = and(eq(solutions.threadId, threadId), which, isNull(solutions.revokedAt));
  const graceStart = new Date(ctx.now.getTime() - graceMinutes * 60_000);
  const slips = await ctx.db
    .delete(solutions)
    .where(and(isStanding, gt(solutions.acceptedAt, graceStart)))
    .returning({ postId: solutions.postId });
  const fallen = await ctx.db
    .update(solutions)
    .set({ revokedAt: ctx.now })
    .where(and(isStanding, lte(solutions.acceptedAt, graceStart)))
    .returning({ postId: solutions.postId });
  await recountThread(ctx, threadId);
  for (const { postId } of [...slips, ...fallen]) await emit(ctx, solutionTakenBack, { threadId, postId });
}
