import { recountBadges } from "#app/features/badges/recount.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { orderAnswers } from "./positions.server.ts";

/** Puts right what follows from posts: their order, counters, badges and search. Part of every import's end. */
export async function finishImport(ctx: Ctx, source: string, onStep: (what: string) => void): Promise<void> {
  onStep("order of answers");
  await orderAnswers(ctx, source);
  onStep("badges");
  await recountBadges(ctx);
}
