import { eq } from "drizzle-orm";
import { type Ctx, transact } from "#app/platform/context.ts";
import { assertAllowed } from "#app/platform/errors.ts";
import { emit } from "#app/platform/events.server.ts";
import { posts, threads } from "#db/schema/forum.ts";
import { recountCategory, recountThread } from "./counters.server.ts";
import { postCreated, postEdited, threadAsked, threadChanged, threadReopened } from "./events.server.ts";
import { canSeeHidden } from "./policy.ts";
import { getPost, type PostRow } from "./post-rows.server.ts";
import { lockThread, type ThreadRow } from "./threads.server.ts";

/*
 * What hiding does to the forum: counters, solution, news. Who may, why, and what the author is told is the
 * moderation's business (features/moderation), which stands to the right.
 */

/**
 * Takes a post out of sight; with a question its whole thread. It keeps its place and its number. A hidden solution
 * solves nothing.
 * @throws not-found, forbidden
 */
export async function hidePost(ctx: Ctx, { postId }: { postId: number }): Promise<void> {
  await transact(ctx, async (ctx) => {
    const { post, thread } = await lockPost(ctx, postId);
    await setHidden(ctx, post, ctx.now);
    await settle(ctx, post, thread);
    const after = await lockThread(ctx, thread.id);
    if (thread.solvedAt && !after.solvedAt) await emit(ctx, threadReopened, { threadId: thread.id });
  });
}

/**
 * Brings a hidden post back to its place.
 * @throws not-found, forbidden
 */
export async function restorePost(ctx: Ctx, { postId }: { postId: number }): Promise<void> {
  await transact(ctx, async (ctx) => {
    const { post, thread } = await lockPost(ctx, postId);
    await setHidden(ctx, post, null);
    await settle(ctx, post, thread);
  });
}

/**
 * Shows a held post for the first time: only now it is news. Rules may escalate a question from now on, not from when it
 * was sent.
 * @throws not-found, forbidden
 */
export async function releasePost(ctx: Ctx, { postId }: { postId: number }): Promise<void> {
  await transact(ctx, async (ctx) => {
    const { post, thread } = await lockPost(ctx, postId);
    if (!post.heldAt) return;
    await setHidden(ctx, post, null);
    if (post.kind === "question") {
      await ctx.db.update(threads).set({ autoEscalateFrom: ctx.now }).where(eq(threads.id, thread.id));
    }
    await recount(ctx, thread);
    const news = { threadId: thread.id, postId };
    await emit(ctx, post.kind === "question" ? threadAsked : postCreated, news);
  });
}

/**
 * Lets a post wait unseen again, after a decision about it was taken back.
 * @throws not-found, forbidden
 */
export async function holdPost(ctx: Ctx, { postId }: { postId: number }): Promise<void> {
  await transact(ctx, async (ctx) => {
    const { post, thread } = await lockPost(ctx, postId);
    await setHidden(ctx, post, ctx.now);
    await ctx.db.update(posts).set({ heldAt: ctx.now }).where(eq(posts.id, postId));
    await settle(ctx, post, thread);
  });
}

/** Seen through the moderation's eyes, so that hidden ones are found; the thread is locked. */
async function lockPost(ctx: Ctx, postId: number): Promise<{ post: PostRow; thread: ThreadRow }> {
  assertAllowed(canSeeHidden(ctx.actor));
  const { post } = await getPost(ctx, postId);
  return { post, thread: await lockThread(ctx, post.threadId) };
}

/** A post that is hidden or shown by a decision is no longer held. */
async function setHidden(ctx: Ctx, post: PostRow, hiddenAt: Date | null): Promise<void> {
  await ctx.db.update(posts).set({ hiddenAt, heldAt: null }).where(eq(posts.id, post.id));
  if (post.kind === "question") {
    await ctx.db.update(threads).set({ hiddenAt }).where(eq(threads.id, post.threadId));
  }
}

async function settle(ctx: Ctx, post: PostRow, thread: ThreadRow): Promise<void> {
  await recount(ctx, thread);
  await emit(ctx, postEdited, { threadId: thread.id, postId: post.id });
  await emit(ctx, threadChanged, { threadId: thread.id });
}

async function recount(ctx: Ctx, thread: ThreadRow): Promise<void> {
  await recountThread(ctx, thread.id);
  await recountCategory(ctx, thread.categoryId);
}
