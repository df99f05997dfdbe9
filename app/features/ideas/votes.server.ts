import { and, eq } from "drizzle-orm";
import { type Ctx, transact } from "#app/platform/context.ts";
import { assertAllowed, forbidden, unauthenticated } from "#app/platform/errors.ts";
import { ideaVotes } from "#db/schema/ideas.ts";
import { lockIdea, recountIdea } from "./idea-rows.server.ts";
import { canVoteIdea } from "./policy.ts";

/**
 * One vote per person: the same person twice is one, also at the same moment. Taking back what is not there changes
 * nothing.
 * @throws unauthenticated (guests, not confirmed), not-found, forbidden (suspended, or nothing more can become of it)
 */
export async function setIdeaVote(ctx: Ctx, input: { ideaId: number; isFor: boolean }): Promise<void> {
  const { actor } = ctx;
  if (actor.kind !== "user" || !actor.isVerified) throw unauthenticated();
  await transact(ctx, async (ctx) => {
    const idea = await lockIdea(ctx, input.ideaId);
    assertAllowed(canVoteIdea(actor, idea), forbidden);
    if (input.isFor) {
      await ctx.db
        .insert(ideaVotes)
        .values({ ideaId: idea.id, userId: actor.id, createdAt: ctx.now })
        .onConflictDoNothing();
    } else {
      await ctx.db
        .delete(ideaVotes)
        .where(and(eq(ideaVotes.ideaId, idea.id), eq(ideaVotes.userId, actor.id)));
    }
    await recountIdea(ctx, idea.id);
  });
}
