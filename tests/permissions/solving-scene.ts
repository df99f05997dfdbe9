import type { Ctx } from "#app/platform/context.ts";
import { threadEvents, threadSuggestions } from "#db/schema/order.ts";
import { failureReports } from "#db/schema/solving.ts";
import { makeCategory, makeThread } from "../support/make.ts";
import type { Cast } from "./world.ts";

/** What waits for guides and staff, and where a thread may go. */
export type SolvingScene = {
  /** The stranger says that the answer did not work. */
  reportId: number;
  /** The agent's colleague suggests a title. */
  suggestionId: number;
  /** The thread came from this other category. */
  eventId: number;
  otherCategoryId: number;
  otherThreadId: number;
};

export const noSolving: SolvingScene = {
  reportId: 0,
  suggestionId: 0,
  eventId: 0,
  otherCategoryId: 0,
  otherThreadId: 0,
};

export async function makeSolving(
  ctx: Ctx,
  { people, colleague }: Cast,
  { threadId, answerId, categoryName }: { threadId: number; answerId: number; categoryName: string },
): Promise<SolvingScene> {
  // One report per pair of people: those of earlier cases would be in the way.
  await ctx.db.delete(failureReports);
  const other = await makeCategory(ctx);
  const [report] = await ctx.db
    .insert(failureReports)
    .values({
      postId: answerId,
      reporterId: people.stranger.id,
      authorId: people.answerer.id,
      tried: "Neustart, es bleibt rot.",
    })
    .returning();
  const [suggestion] = await ctx.db
    .insert(threadSuggestions)
    .values({ threadId, suggesterId: colleague.id, kind: "title", title: "Router blinkt seit gestern rot" })
    .returning();
  const [event] = await ctx.db
    .insert(threadEvents)
    .values({
      threadId,
      actorId: people.guide.id,
      kind: "moved",
      data: { fromId: other.id, from: other.name, to: categoryName },
    })
    .returning();
  return {
    reportId: report?.id ?? 0,
    suggestionId: suggestion?.id ?? 0,
    eventId: event?.id ?? 0,
    otherCategoryId: other.id,
    otherThreadId: (await makeThread(ctx)).id,
  };
}
