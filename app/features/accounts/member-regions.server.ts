import { sql } from "drizzle-orm";
import { coverageChanged } from "#app/features/regions/events.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { on } from "#app/platform/events.server.ts";

/**
 * The region of members follows from their postcode: after the teams' areas changed it is worked out anew, by the same
 * order as `resolveRegion`. Questions keep the region they were asked in.
 */
export async function refreshMemberRegions(ctx: Ctx): Promise<void> {
  await ctx.db.execute(sql`
    update users u set region_id = r.region_id
    from (
      select x.id, coalesce(p.region_id, a.region_id, c.id) as region_id
      from users x
        cross join (select id from regions where position = 0) c
        left join postcodes p on p.postcode = x.postcode
        left join postcode_areas a on a.prefix = left(x.postcode, 2)
      where x.postcode is not null
    ) r
    where r.id = u.id and u.region_id is distinct from r.region_id`);
}

export const subscriptions = [on(coverageChanged, "accounts.refresh-regions", refreshMemberRegions)];
