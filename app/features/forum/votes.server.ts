import { and, eq } from "drizzle-orm";
import { type Ctx, transact } from "#app/platform/context.ts";
import { assertAllowed, unauthenticated } from "#app/platform/errors.ts";
import { emit } from "#app/platform/events.server.ts";
import { follows, helpfulVotes, meToos } from "#db/schema/forum.ts";
import { recountPost, recountThread } from "./counters.server.ts";
import { confirmationChanged, meTooChanged } from "./events.server.ts";
import { canFollow, canMeToo, canVoteHelpful } from "./policy.ts";
import { getPost } from "./post-rows.server.ts";
import { assertWriter, getThread } from "./threads.server.ts";

/** "Hilfreich": thanks for a question or an answer; a second tap takes it back. @throws not-found, forbidden */
export async function toggleHelpful(ctx: Ctx, { postId }: { postId: number }): Promise<void> {
  const { id: userId } = assertWriter(ctx);
  await transact(ctx, async (ctx) => {
    const { post } = await getPost(ctx, postId);
    assertAllowed(canVoteHelpful(ctx.actor, post));
    const gone = await ctx.db
      .delete(helpfulVotes)
      .where(and(eq(helpfulVotes.postId, postId), eq(helpfulVotes.userId, userId)))
      .returning({ postId: helpfulVotes.postId });
    if (gone.length === 0) {
      await ctx.db.insert(helpfulVotes).values({ postId, userId, createdAt: ctx.now }).onConflictDoNothing();
    }
    await recountPost(ctx, postId);
    await emit(ctx, confirmationChanged, { threadId: post.threadId, postId });
  });
}

/** "Habe ich auch": counts and follows; a second tap takes the count back, following stays. @throws not-found, forbidden */
export async function toggleMeToo(ctx: Ctx, { threadId }: { threadId: number }): Promise<void> {
  const { id: userId } = assertWriter(ctx);
  await transact(ctx, async (ctx) => {
    const thread = await getThread(ctx, threadId);
    assertAllowed(canMeToo(ctx.actor, thread));
    const gone = await ctx.db
      .delete(meToos)
      .where(and(eq(meToos.threadId, threadId), eq(meToos.userId, userId)))
      .returning({ threadId: meToos.threadId });
    if (gone.length === 0) {
      await ctx.db.insert(meToos).values({ threadId, userId, createdAt: ctx.now }).onConflictDoNothing();
      await ctx.db.insert(follows).values({ threadId, userId, createdAt: ctx.now }).onConflictDoNothing();
    }
    await recountThread(ctx, threadId);
    await emit(ctx, meTooChanged, { threadId });
  });
}

/** Being told of new posts; a second tap ends it. @throws unauthenticated, not-found, forbidden */
export async function toggleFollow(ctx: Ctx, { threadId }: { threadId: number }): Promise<void> {
  const { actor } = ctx;
  if (actor.kind !== "user") throw unauthenticated();
  await transact(ctx, async (ctx) => {
    const thread = await getThread(ctx, threadId);
    assertAllowed(canFollow(actor, thread));
    const gone = await ctx.db
      .delete(follows)
      .where(and(eq(follows.threadId, threadId), eq(follows.userId, actor.id)))
      .returning({ threadId: follows.threadId });
    if (gone.length === 0) {
      await ctx.db
        .insert(follows)
        .values({ threadId, userId: actor.id, createdAt: ctx.now })
        .onConflictDoNothing();
    }
  });
}
