import { eq } from "drizzle-orm";
import { assertPublicText } from "#app/features/vault/public-text.server.ts";
import { type Ctx, transact } from "#app/platform/context.ts";
import { assertAllowed, found } from "#app/platform/errors.ts";
import { emit } from "#app/platform/events.server.ts";
import { renderMarkdown } from "#app/platform/markdown.server.ts";
import { ideaSteps, ideas } from "#db/schema/ideas.ts";
import { ideaMoved } from "./events.server.ts";
import { lockIdea } from "./idea-rows.server.ts";
import { canDecideIdea } from "./policy.ts";
import type { IdeaStatus } from "./status.ts";

/**
 * The company says what becomes of an idea: a status and the words for it, with a date and a name. Everybody who voted is
 * told once. The same status with new words is a step too ("still in work, the parts come in May").
 * @returns the id of the step
 * @throws unauthenticated, not-found, forbidden
 */
export async function decideIdea(
  ctx: Ctx,
  input: { ideaId: number; status: IdeaStatus; text: string },
): Promise<number> {
  return transact(ctx, async (ctx) => {
    const idea = await lockIdea(ctx, input.ideaId);
    assertAllowed(canDecideIdea(ctx.actor, idea));
    assertPublicText(ctx, { text: input.text });
    const [step] = await ctx.db
      .insert(ideaSteps)
      .values({
        ideaId: idea.id,
        actorId: ctx.actor.id,
        status: input.status,
        text: input.text,
        textHtml: renderMarkdown(input.text),
        createdAt: ctx.now,
      })
      .returning({ id: ideaSteps.id });
    await ctx.db.update(ideas).set({ status: input.status, statusAt: ctx.now }).where(eq(ideas.id, idea.id));
    const stepId = found(step).id;
    await emit(ctx, ideaMoved, { ideaId: idea.id, stepId });
    return stepId;
  });
}
