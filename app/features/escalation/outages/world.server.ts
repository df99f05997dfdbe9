import { asc, eq } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.ts";
import type { Db } from "#db/client.server.ts";
import { postcodeAreas, postcodes, regions } from "#db/schema/regions.ts";
import type { Place } from "./geo.ts";
import { makeWorld, type World } from "./usual-rate.ts";

/** Postcodes change a few times a year. */
const freshMs = 10 * 60_000;
const kept = new WeakMap<Db, { until: number; world: Promise<World> }>();

/** Where the postcodes lie; kept for ten minutes, because the radar asks each minute. */
export function readWorld(ctx: Ctx): Promise<World> {
  const known = kept.get(ctx.db);
  if (known && known.until > performance.now()) return known.world;
  const world = loadWorld(ctx);
  kept.set(ctx.db, { until: performance.now() + freshMs, world });
  world.catch(() => kept.delete(ctx.db));
  return world;
}

async function loadWorld(ctx: Ctx): Promise<World> {
  const single: Place[] = await ctx.db
    .select({
      code: postcodes.postcode,
      latitude: postcodes.latitude,
      longitude: postcodes.longitude,
      federalState: postcodes.federalState,
    })
    .from(postcodes)
    .orderBy(asc(postcodes.postcode));
  const areas: Place[] = await ctx.db
    .select({
      code: postcodeAreas.prefix,
      latitude: postcodeAreas.latitude,
      longitude: postcodeAreas.longitude,
      federalState: regions.federalState,
    })
    .from(postcodeAreas)
    .innerJoin(regions, eq(regions.id, postcodeAreas.regionId))
    .orderBy(asc(postcodeAreas.prefix));
  return makeWorld(single, areas);
}
