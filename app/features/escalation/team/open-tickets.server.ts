import { sql } from "drizzle-orm";
import { matchesPostcode } from "#app/features/regions/coverage/matching.server.ts";
import type { Selection } from "#app/features/regions/coverage/selection.ts";
import { canEditCoverage } from "#app/features/regions/policy.ts";
import type { Ctx } from "#app/platform/context.ts";
import { assertAllowed, notFound } from "#app/platform/errors.ts";
import { tickets } from "#db/schema/escalation.ts";

/** Open tickets of questions that were asked from there. @throws not-found (not an admin) */
export async function countOpenTicketsAt(ctx: Ctx, selection: Selection): Promise<number> {
  assertAllowed(canEditCoverage(ctx.actor), notFound);
  const [row] = await ctx.db.execute<{ count: number }>(sql`
    select count(*)::int as count from ${tickets} k join thread_places p on p.thread_id = k.thread_id
    where k.closed_at is null and ${matchesPostcode(sql`p.postcode`, selection)}`);
  return row?.count ?? 0;
}
