import { sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.ts";
import { assertAllowed, notFound } from "#app/platform/errors.ts";
import { users } from "#db/schema/accounts.ts";
import { postcodeAreas, postcodes, regions } from "#db/schema/regions.ts";
import { canEditCoverage } from "../policy.ts";
import { matchesPostcode, selectedCodes } from "./matching.server.ts";
import type { Selection } from "./selection.ts";

export type Share = { regionId: number; name: string; postcodes: number; areas: number };

export type Preview = {
  /** Who cares for what was selected today, the largest first. */
  shares: Share[];
  /** Places of the selection, the first ones by postcode. */
  places: { postcode: string; place: string }[];
  postcodeCount: number;
  areas: string[];
  /** Single postcodes inside the named areas that belong to another team than their area. */
  exceptionCount: number;
  /** Members at home there: their next case goes to the new team. */
  memberCount: number;
};

const shownPlaces = 24;

/**
 * What a selection holds today.
 * @throws not-found (not an admin)
 */
export async function previewSelection(
  ctx: Ctx,
  { selection, withExceptions }: { selection: Selection; withExceptions: boolean },
): Promise<Preview> {
  assertAllowed(canEditCoverage(ctx.actor), notFound);
  const codes = selectedCodes(selection, withExceptions);
  const [shares, places, areas, exceptions, members] = await Promise.all([
    ctx.db.execute<{ id: string; name: string; postcodes: number; areas: number }>(sql`
      select r.id, r.name, count(*) filter (where length(c.code) = 5)::int as postcodes,
        count(*) filter (where length(c.code) = 2)::int as areas
      from (${codes}) c join ${regions} r on r.id = c.region_id
      group by r.id, r.name order by count(*) desc, r.name`),
    ctx.db.execute<{ postcode: string; place: string }>(sql`
      select p.postcode, p.place from (${codes}) c join ${postcodes} p on p.postcode = c.code
      order by p.postcode limit ${shownPlaces}`),
    ctx.db.execute<{ code: string }>(
      sql`select c.code from (${codes}) c where length(c.code) = 2 order by c.code`,
    ),
    ctx.db.execute<{ count: number }>(sql`
      select count(*)::int as count from ${postcodes} p join ${postcodeAreas} a on a.prefix = left(p.postcode, 2)
      where ${matchesPostcode(sql`p.postcode`, selection)} and p.region_id <> a.region_id`),
    ctx.db.execute<{ count: number }>(
      sql`select count(*)::int as count from ${users} where ${matchesPostcode(sql`${users.postcode}`, selection)}`,
    ),
  ]);
  return {
    shares: shares.map((row) => ({ ...row, regionId: Number(row.id) })),
    places: [...places],
    postcodeCount: shares.reduce((sum, row) => sum + row.postcodes, 0),
    areas: areas.map(({ code }) => code),
    exceptionCount: exceptions[0]?.count ?? 0,
    memberCount: members[0]?.count ?? 0,
  };
}
