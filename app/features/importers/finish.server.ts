import { sql } from "drizzle-orm";
import { recountBadges } from "#app/features/badges/recount.server.ts";
import { recountForum } from "#app/features/forum/counters.server.ts";
import { reindexAll } from "#app/features/search/reindex.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { orderAnswers } from "./positions.server.ts";

/**
 * Puts right what follows from posts: the order of answers, counters, badges, search. Ends every import; running it
 * twice changes nothing.
 */
export async function finishImport(
  ctx: Ctx,
  source: string,
  onStep: (what: string, done?: number, total?: number) => void,
): Promise<void> {
  // Ten thousands of new rows are unknown to the planner until autovacuum comes by; every statement below joins them.
  onStep("Statistics");
  await ctx.db.execute(sql`analyze users, threads, posts, solutions, import_links`);
  onStep("Order of answers");
  await orderAnswers(ctx, source);
  onStep("Counters");
  await recountForum(ctx);
  onStep("Badges");
  await recountBadges(ctx);
  await reindexAll(ctx, ({ done, total }) => onStep("Search", done, total));
}
