import { eq } from "drizzle-orm";
import { type Ctx, transact } from "#app/platform/context.ts";
import { assertAllowed } from "#app/platform/errors.ts";
import { emit } from "#app/platform/events.server.ts";
import { ideas } from "#db/schema/ideas.ts";
import { ideaChanged, ideaProposed } from "./events.server.ts";
import { lockIdea } from "./idea-rows.server.ts";
import { canSeeHiddenIdeas } from "./policy.ts";

/*
 * What hiding does to an idea. Who may, why, and what its author is told is the moderation's business.
 */

/** @throws not-found, forbidden */
export const hideIdea = (ctx: Ctx, ideaId: number) =>
  setHidden(ctx, ideaId, { hiddenAt: ctx.now, heldAt: null });

/** @throws not-found, forbidden */
export const restoreIdea = (ctx: Ctx, ideaId: number) =>
  setHidden(ctx, ideaId, { hiddenAt: null, heldAt: null });

/** Lets an idea wait unseen again, after a decision about it was taken back. @throws not-found, forbidden */
export const holdIdea = (ctx: Ctx, ideaId: number) =>
  setHidden(ctx, ideaId, { hiddenAt: ctx.now, heldAt: ctx.now });

/** Shows a held idea for the first time: only now it is news. @throws not-found, forbidden */
export async function releaseIdea(ctx: Ctx, ideaId: number): Promise<void> {
  await transact(ctx, async (ctx) => {
    await setHidden(ctx, ideaId, { hiddenAt: null, heldAt: null });
    await emit(ctx, ideaProposed, { ideaId });
  });
}

async function setHidden(
  ctx: Ctx,
  ideaId: number,
  values: { hiddenAt: Date | null; heldAt: Date | null },
): Promise<void> {
  assertAllowed(canSeeHiddenIdeas(ctx.actor));
  await transact(ctx, async (ctx) => {
    const idea = await lockIdea(ctx, ideaId);
    await ctx.db.update(ideas).set(values).where(eq(ideas.id, idea.id));
    await emit(ctx, ideaChanged, { ideaId });
  });
}
