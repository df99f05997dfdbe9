import { and, eq, isNull } from "drizzle-orm";
import { type Ctx, transact } from "#app/platform/context.ts";
import { assertAllowed, found } from "#app/platform/errors.ts";
import { emit } from "#app/platform/events.server.ts";
import { posts, solutions } from "#db/schema/forum.ts";
import { recountThread } from "./counters.server.ts";
import { solutionAccepted, solutionTakenBack, threadReopened } from "./events.server.ts";
import { canAcceptSolution, canConfirmOfficially, canReopen, canTakeBack } from "./policy.ts";
import type { PostRow } from "./post-rows.server.ts";
import { lockThread } from "./threads.server.ts";

type OfThread = { threadId: number; postId: number };

/**
 * The asker says: this solved it. Several answers may be solutions; accepting twice changes nothing.
 * @throws not-found, forbidden
 */
export async function acceptSolution(ctx: Ctx, input: OfThread): Promise<void> {
  await transact(ctx, async (ctx) => {
    const thread = await lockThread(ctx, input.threadId);
    assertAllowed(canAcceptSolution(ctx.actor, thread));
    const answer = await getAnswer(ctx, input);
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
    const answer = await getAnswer(ctx, input);
    const byId = ctx.actor.kind === "user" ? ctx.actor.id : input.confirmedById;
    if (byId === undefined) throw new Error("An official confirmation needs somebody who stands for it");
    await stand(ctx, answer, "official", byId);
  });
}

/**
 * The asker takes a solution back, or the team an official one: it did not hold, and counts as failed.
 * @throws not-found, forbidden
 */
export async function takeBackSolution(ctx: Ctx, input: OfThread): Promise<void> {
  await transact(ctx, async (ctx) => {
    const thread = await lockThread(ctx, input.threadId);
    await getAnswer(ctx, input);
    const [solution] = await ctx.db.select().from(solutions).where(eq(solutions.postId, input.postId));
    assertAllowed(canTakeBack(ctx.actor, thread, solution?.source ?? "asker"));
    await fall(ctx, input.threadId, input.postId);
  });
}

/**
 * The question is open again: every standing solution is taken back.
 * @throws not-found, forbidden
 */
export async function reopenThread(ctx: Ctx, { threadId }: { threadId: number }): Promise<void> {
  await transact(ctx, async (ctx) => {
    const thread = await lockThread(ctx, threadId);
    assertAllowed(canReopen(ctx.actor, thread));
    if (!thread.solvedAt) return;
    await fall(ctx, threadId);
    await emit(ctx, threadReopened, { threadId });
  });
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
  const values = { source, acceptedById: byId, acceptedAt: ctx.now, revokedAt: null };
  const [standing] = await ctx.db.select().from(solutions).where(eq(solutions.postId, postId));
  // The asker's word weighs more than the official one and replaces it, never the other way round.
  if (standing && !standing.revokedAt && (standing.source === "asker" || source === "official")) return;
  await ctx.db
    .insert(solutions)
    .values({ postId, threadId, ...values })
    .onConflictDoUpdate({ target: solutions.postId, set: values });
  await recountThread(ctx, threadId);
  await emit(ctx, solutionAccepted, { threadId, postId });
}

async function fall(ctx: Ctx, threadId: number, postId?: number): Promise<void> {
  const fallen = await ctx.db
    .update(solutions)
    .set({ revokedAt: ctx.now })
    .where(
      and(
        eq(solutions.threadId, threadId),
        postId ? eq(solutions.postId, postId) : undefined,
        isNull(solutions.revokedAt),
      ),
    )
    .returning({ postId: solutions.postId });
  await recountThread(ctx, threadId);
  for (const row of fallen) await emit(ctx, solutionTakenBack, { threadId, postId: row.postId });
}
