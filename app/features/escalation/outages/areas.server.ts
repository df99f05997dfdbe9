import { eq, sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.ts";
import { outageAreas } from "#db/schema/outages.ts";
import type { OutageService } from "./service.ts";

/** Which of these postcodes lie in an outage that is known, or where work is going on. */
export async function readCoveredPostcodes(
  ctx: Ctx,
  service: OutageService,
  postcodes: readonly string[],
): Promise<Set<string>> {
  const known = [...new Set(postcodes)].filter((postcode) => /^\d{5}$/.test(postcode));
  if (known.length === 0) return new Set();
  const rows = await ctx.db.execute<{ postcode: string }>(sql`
    select p.postcode from unnest(${`{${known.join(",")}}`}::text[]) as p (postcode)
    where exists (
      select from outage_areas a join outages o on o.id = a.outage_id
      where o.service = ${service} and o.ended_at is null and o.starts_at <= ${ctx.now.toISOString()}::timestamptz
        and starts_with(p.postcode, a.prefix))`);
  return new Set(rows.map(({ postcode }) => postcode));
}

/** The beginnings of postcodes of an outage, in order. */
export async function readAreas(ctx: Ctx, outageId: number): Promise<string[]> {
  const rows = await ctx.db
    .select({ prefix: outageAreas.prefix })
    .from(outageAreas)
    .where(eq(outageAreas.outageId, outageId))
    .orderBy(outageAreas.prefix);
  return rows.map(({ prefix }) => prefix);
}
