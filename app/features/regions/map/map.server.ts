import { sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.ts";
import { postcodeAreas, postcodes } from "#db/schema/regions.ts";
import { germanOutline } from "./outline.ts";
import { makeShapes, outlinePath, type Shape, type Spot } from "./shapes.ts";

export type CoverageMapData = {
  shapes: Shape[];
  outline: string;
  /** Drawn from single postcodes, whose list is OpenStreetMap's; else from the two-digit areas. */
  isFine: boolean;
};

const outline = outlinePath(germanOutline);
/** The last drawing: 8,000 postcodes take some 20 ms, and they change a few times a year. */
let drawn: { key: string; map: CoverageMapData } | undefined;

/**
 * Which team cares for which part of the country, from the places of postcodes; areas of which no postcode is known count
 * as one place.
 */
export async function readCoverageMap(ctx: Ctx): Promise<CoverageMapData> {
  const key = await fingerprint(ctx);
  if (drawn?.key !== key) {
    const { spots, isFine } = await readSpots(ctx);
    drawn = { key, map: { shapes: spots.length > 0 ? makeShapes(spots) : [], outline, isFine } };
  }
  return drawn.map;
}

/** Changes with every region, place or postcode that would change the drawing. */
async function fingerprint(ctx: Ctx): Promise<string> {
  const [row] = await ctx.db.execute<{ key: string }>(sql`
    select concat_ws('|', count(*), sum(hashtext(x.t)), current_database()) as key from (
      select concat_ws(' ', postcode, region_id, latitude, longitude) as t from ${postcodes}
      union all select concat_ws(' ', prefix, region_id, latitude, longitude) from ${postcodeAreas}) x`);
  return String(row?.key);
}

async function readSpots(ctx: Ctx): Promise<{ spots: Spot[]; isFine: boolean }> {
  const spotOf = {
    regionId: sql<number>`region_id::int`,
    latitude: sql<number>`latitude`,
    longitude: sql<number>`longitude`,
  };
  const [single, areas] = await Promise.all([
    ctx.db
      .select({ ...spotOf, area: sql<string>`left(postcode, 2)` })
      .from(postcodes)
      .orderBy(postcodes.postcode),
    ctx.db
      .select({ ...spotOf, area: postcodeAreas.prefix })
      .from(postcodeAreas)
      .orderBy(postcodeAreas.prefix),
  ]);
  const known = new Set(single.map(({ area }) => area));
  const spots = [...single, ...areas.filter(({ area }) => !known.has(area))];
  return { spots, isFine: single.length > 0 };
}
