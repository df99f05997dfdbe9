import { eq, sql } from "drizzle-orm";
import { type Ctx, transact } from "#app/platform/context.ts";
import { AppError, assertAllowed, unauthenticated } from "#app/platform/errors.ts";
import { emit } from "#app/platform/events.server.ts";
import { ideaSteps, ideas } from "#db/schema/ideas.ts";
import { ideaChanged } from "./events.server.ts";
import { type IdeaRow, lockIdea, recountIdea } from "./idea-rows.server.ts";
import { canMergeIdeas } from "./policy.ts";

/**
 * The same wish twice becomes one: its votes are united (who voted for both counts once), its address leads to the other
 * from now on, and what had been merged into it goes along.
 * @throws unauthenticated, not-found (either of them), forbidden, conflict (an idea into itself)
 */
export async function mergeIdeas(ctx: Ctx, input: { fromId: number; intoId: number }): Promise<IdeaRow> {
  const { actor } = ctx;
  if (actor.kind === "guest") throw unauthenticated();
  if (input.fromId === input.intoId) throw new AppError("conflict", "ideas.merge.itself", {}, "into");
  return transact(ctx, async (ctx) => {
    // Always in the same order, so that two merges of the same pair do not wait for each other.
    const [first, second] = [input.fromId, input.intoId].sort((a, b) => a - b) as [number, number];
    const locked = [await lockIdea(ctx, first), await lockIdea(ctx, second)];
    const [from, into] = input.fromId === first ? locked : locked.reverse();
    if (!from || !into) throw unauthenticated();
    assertAllowed(canMergeIdeas(actor));
    await ctx.db.execute(sql`
      insert into idea_votes (idea_id, user_id, created_at)
      select ${into.id}, user_id, created_at from idea_votes where idea_id = ${from.id}
      on conflict do nothing`);
    await ctx.db.execute(sql`delete from idea_votes where idea_id = ${from.id}`);
    await ctx.db.update(ideas).set({ mergedIntoId: into.id }).where(eq(ideas.id, from.id));
    await ctx.db.update(ideas).set({ mergedIntoId: into.id }).where(eq(ideas.mergedIntoId, from.id));
    await ctx.db.insert(ideaSteps).values({
      ideaId: into.id,
      actorId: actor.kind === "user" ? actor.id : into.authorId,
      mergedIdeaId: from.id,
      text: "",
      textHtml: "",
      createdAt: ctx.now,
    });
    await recountIdea(ctx, from.id);
    await recountIdea(ctx, into.id);
    await emit(ctx, ideaChanged, { ideaId: from.id });
    await emit(ctx, ideaChanged, { ideaId: into.id });
    return into;
  });
}
