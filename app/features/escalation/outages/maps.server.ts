import type { Ctx } from "#app/platform/context.ts";
import { placesIn } from "./areas.ts";
import { distanceKm, type Place } from "./geo.ts";
import { readWorld } from "./world.server.ts";

/** So much more than the area is shown, in kilometres, and so many points at most. */
const aroundKm = 30;
const mostPoints = 600;

/** The places of an area and those around them, for a map without counts of people. */
export async function readAreaMap(
  ctx: Ctx,
  areas: readonly string[],
): Promise<{ ground: Place[]; marks: { place: Place; count: number }[] }> {
  const world = await readWorld(ctx);
  const inside = placesIn(world, areas);
  const [middle] = inside;
  if (!middle) return { ground: [], marks: [] };
  // Without single postcodes the areas of the whole country show where it is.
  const isCoarse = middle.code.length === 2;
  const reach = Math.max(...inside.map((place) => distanceKm(middle, place))) + aroundKm;
  const around = isCoarse ? world.places : world.places.filter((place) => distanceKm(middle, place) <= reach);
  const step = Math.ceil(around.length / mostPoints);
  return {
    ground: around.filter((_, index) => index % step === 0),
    marks: inside.slice(0, mostPoints).map((place) => ({ place, count: 0 })),
  };
}
