import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { issueToken, readToken } from "#app/features/accounts/link-tokens.server.ts";
import { toActor } from "#app/features/accounts/sessions.server.ts";
import { type Ctx, transact } from "#app/platform/context.ts";
import { AppError, assertAllowed, found } from "#app/platform/errors.ts";
import { emit } from "#app/platform/events.server.ts";
import { users } from "#db/schema/accounts.ts";
import { categories, posts, solutions, threads } from "#db/schema/forum.ts";
import { solutionChecks } from "#db/schema/solving.ts";
import { recountPost } from "../counters.server.ts";
import { confirmationChanged } from "../events.server.ts";
import { canCallOutdated, canCheckSolution } from "../policy.ts";
import { getPost } from "../post-rows.server.ts";
import { visiblePosts } from "../scope.server.ts";
import type { SolutionState } from "../shelf.ts";
import { logThreadEvent } from "../thread-events.server.ts";
import { assertWriter } from "../threads.server.ts";

export type Verdict = "holds" | "outdated";

const linkDays = 30;

/** Since when these standing solutions hold, for posts read through the visibility scope. */
export async function readSolutionStates(
  ctx: Ctx,
  postIds: number[],
): Promise<Record<number, SolutionState>> {
  if (postIds.length === 0) return {};
  const rows = await ctx.db
    .select({
      postId: solutions.postId,
      acceptedAt: solutions.acceptedAt,
      confirmedAt: solutions.confirmedAt,
      shelfDays: categories.solutionShelfDays,
      isOutdated: sql<boolean>`exists (
        select 1 from ${solutionChecks} k
        where k.post_id = ${solutions.postId} and k.verdict = 'outdated'
          and k.created_at > coalesce(${solutions.confirmedAt}, ${solutions.acceptedAt}))`,
    })
    .from(solutions)
    .innerJoin(threads, eq(threads.id, solutions.threadId))
    .innerJoin(categories, eq(categories.id, threads.categoryId))
    .where(and(inArray(solutions.postId, postIds), isNull(solutions.revokedAt)));
  return Object.fromEntries(
    rows.map(({ postId, acceptedAt, confirmedAt, shelfDays, isOutdated }) => [
      postId,
      { heldAt: confirmedAt ?? acceptedAt, shelfDays, isOutdated },
    ]),
  );
}

/**
 * "Gilt noch", by the author, the asker or those who know their way; "gilt nicht mehr", by the author alone: it is shown
 * and costs nothing.
 * @throws unauthenticated, not-found (also when it is no standing solution), forbidden
 */
export async function checkSolution(ctx: Ctx, input: { postId: number; verdict: Verdict }): Promise<void> {
  const { id: userId } = assertWriter(ctx);
  await transact(ctx, async (ctx) => {
    const { post, thread } = await getPost(ctx, input.postId);
    const may = input.verdict === "holds" ? canCheckSolution : canCallOutdated;
    assertAllowed(may(ctx.actor, post, thread));
    const [standing] = await ctx.db
      .select({ postId: solutions.postId })
      .from(solutions)
      .where(and(eq(solutions.postId, post.id), isNull(solutions.revokedAt)));
    found(standing);
    await ctx.db
      .insert(solutionChecks)
      .values({ postId: post.id, userId, verdict: input.verdict, createdAt: ctx.now });
    await recountPost(ctx, post.id);
    if (input.verdict === "outdated") {
      await logThreadEvent(ctx, { threadId: thread.id, kind: "outdated", data: { postId: post.id } });
    }
    await emit(ctx, confirmationChanged, { threadId: thread.id, postId: post.id });
  });
}

/** The secret of the link that asks a solution's author whether it still holds; for 30 days, for this solution only. */
export function issueRecheckLink(ctx: Ctx, { postId, userId }: { postId: number; userId: number }) {
  return issueToken(ctx, { purpose: "recheck", userId, subject: { postId }, days: linkDays });
}

export type RecheckPage = {
  postId: number;
  bodyHtml: string;
  thread: { id: number; slug: string; title: string };
  state: SolutionState;
};

/**
 * What the page of the link shows; null when the link or the solution does not stand any more. It changes nothing: mail
 * scanners open every link.
 */
export async function readRecheckPage(ctx: Ctx, { secret }: { secret: string }): Promise<RecheckPage | null> {
  const grant = await readGrant(ctx, secret);
  if (!grant) return null;
  const [row] = await ctx.db
    .select({
      postId: posts.id,
      bodyHtml: posts.bodyHtml,
      thread: { id: threads.id, slug: threads.slug, title: threads.title },
    })
    .from(posts)
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .where(and(eq(posts.id, grant.postId), visiblePosts(grant.ctx.actor)));
  const state = (await readSolutionStates(ctx, [grant.postId]))[grant.postId];
  return row && state ? { ...row, state } : null;
}

/**
 * Says it through the link, without logging in.
 * @throws conflict when the link does not hold any more; as {@link checkSolution}
 */
export async function checkByLink(ctx: Ctx, input: { secret: string; verdict: Verdict }): Promise<void> {
  await transact(ctx, async (ctx) => {
    const grant = await readGrant(ctx, input.secret);
    if (!grant) throw new AppError("conflict", "solving.link.dead");
    await checkSolution(grant.ctx, { postId: grant.postId, verdict: input.verdict });
  });
}

/** The link may be used again until it ends, to say it better. Whoever has it acts as the person it was sent to. */
async function readGrant(ctx: Ctx, secret: string): Promise<{ ctx: Ctx; postId: number } | null> {
  const grant = await readToken(ctx, { purpose: "recheck", secret });
  const postId = Number(grant?.subject.postId);
  if (!grant || !Number.isSafeInteger(postId)) return null;
  const [user] = await ctx.db.select().from(users).where(eq(users.id, grant.userId));
  return user ? { ctx: { ...ctx, actor: toActor(user, ctx.now) }, postId } : null;
}
