import { eq } from "drizzle-orm";
import { type Ctx, transact } from "#app/platform/context.ts";
import { assertAllowed, found } from "#app/platform/errors.ts";
import { emit } from "#app/platform/events.server.ts";
import { announce } from "#app/platform/live.server.ts";
import { meetupQuestions } from "#db/schema/meetups.ts";
import { meetupChanged } from "./events.server.ts";
import { canSeeHiddenQuestions } from "./policy.ts";

/*
 * What hiding does to a question or a wish. Who may, why, and what its author is told is the moderation's business.
 */

/** @throws not-found, forbidden */
export const hideQuestion = (ctx: Ctx, id: number) => setHidden(ctx, id, { hiddenAt: ctx.now, heldAt: null });

/** Shows it again, or a held one for the first time. @throws not-found, forbidden */
export const showQuestion = (ctx: Ctx, id: number) => setHidden(ctx, id, { hiddenAt: null, heldAt: null });

/** Lets it wait unseen again, after a decision was taken back. @throws not-found, forbidden */
export const holdQuestion = (ctx: Ctx, id: number) =>
  setHidden(ctx, id, { hiddenAt: ctx.now, heldAt: ctx.now });

async function setHidden(
  ctx: Ctx,
  questionId: number,
  values: { hiddenAt: Date | null; heldAt: Date | null },
): Promise<void> {
  assertAllowed(canSeeHiddenQuestions(ctx.actor));
  await transact(ctx, async (ctx) => {
    const [row] = await ctx.db
      .update(meetupQuestions)
      .set({ ...values, calledAt: null })
      .where(eq(meetupQuestions.id, questionId))
      .returning({ meetupId: meetupQuestions.meetupId });
    const { meetupId } = found(row);
    await emit(ctx, meetupChanged, { meetupId });
    await announce(ctx, { kind: "meetup", meetupId });
  });
}
