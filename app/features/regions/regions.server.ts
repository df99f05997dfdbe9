import { asc, eq } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.ts";
import { found } from "#app/platform/errors.ts";
import { postcodeAreas, postcodes, regions } from "#db/schema/regions.ts";

export type Region = typeof regions.$inferSelect;

/** Position 0: takes every postcode that no other region covers. */
const centralPosition = 0;

/**
 * Which regional team cares for a postcode: the single postcode if it was imported, else its two-digit area, else the
 * central team (product.md, "The life of a question" 5).
 * @throws Error when the central team is missing, which a migration or the seed has to make
 */
export async function resolveRegion(ctx: Ctx, postcode: string | null): Promise<Region> {
  if (postcode && /^\d{5}$/.test(postcode)) {
    const [exact] = await ctx.db
      .select({ region: regions })
      .from(postcodes)
      .innerJoin(regions, eq(regions.id, postcodes.regionId))
      .where(eq(postcodes.postcode, postcode));
    if (exact) return exact.region;
    const [area] = await ctx.db
      .select({ region: regions })
      .from(postcodeAreas)
      .innerJoin(regions, eq(regions.id, postcodeAreas.regionId))
      .where(eq(postcodeAreas.prefix, postcode.slice(0, 2)));
    if (area) return area.region;
  }
  const [central] = await ctx.db.select().from(regions).where(eq(regions.position, centralPosition));
  if (!central) throw new Error("There is no central team (a region with position 0)");
  return central;
}

/** @throws not-found */
export async function readRegion(ctx: Ctx, regionId: number): Promise<Region> {
  const [row] = await ctx.db.select().from(regions).where(eq(regions.id, regionId));
  return found(row);
}

/** All regions, the central team last. */
export async function listRegions(ctx: Ctx): Promise<Region[]> {
  const rows = await ctx.db.select().from(regions).orderBy(asc(regions.position));
  return [
    ...rows.filter(({ position }) => position !== centralPosition),
    ...rows.filter(({ position }) => position === centralPosition),
  ];
}
