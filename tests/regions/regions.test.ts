import { describe } from "vitest";
import { hoursOfDay, isOpen } from "#app/features/regions/calendar.ts";
import { readSiteCalendar } from "#app/features/regions/calendars.server.ts";
import { postcodeAreas as areas } from "#app/features/regions/postcode-areas.ts";
import { listRegions, resolveRegion } from "#app/features/regions/regions.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { postcodeAreas, postcodes, regionClosures } from "#db/schema/regions.ts";
import { makeRegion } from "../support/make.ts";
import { expect, test } from "../support/test.ts";

async function makeThree(ctx: Ctx) {
  const central = await makeRegion(ctx, { position: 0, name: "Deutschland" });
  const [area, exact] = [await makeRegion(ctx), await makeRegion(ctx)];
  await ctx.db
    .insert(postcodeAreas)
    .values({ prefix: "60", regionId: area.id, latitude: 50.1, longitude: 8.7 });
  await ctx.db.insert(postcodes).values({
    postcode: "60326",
    place: "Frankfurt am Main",
    federalState: "HE",
    regionId: exact.id,
    latitude: 50.1,
    longitude: 8.6,
  });
  return { central, area, exact };
}

describe("A postcode's region", () => {
  test("is its own, else its area's, else the central team", async ({ ctx }) => {
    const { central, area, exact } = await makeThree(ctx);
    const regionOf = async (postcode: string | null) => (await resolveRegion(ctx, postcode)).id;
    expect(await regionOf("60326")).toBe(exact.id);
    expect(await regionOf("60327")).toBe(area.id);
    expect(await regionOf("99999")).toBe(central.id);
    expect(await regionOf(null)).toBe(central.id);
    expect(await regionOf("abc")).toBe(central.id);
  });

  test("stands in a list that ends with the central team", async ({ ctx }) => {
    const { central, area, exact } = await makeThree(ctx);
    expect((await listRegions(ctx)).map(({ id }) => id)).toEqual([area.id, exact.id, central.id]);
  });
});

describe("A site's calendar", () => {
  test("is read with frames, closures, state and cut-off", async ({ ctx }) => {
    const region = await makeRegion(ctx, { federalState: "BY", cutoffMinute: 900 });
    await ctx.db
      .insert(regionClosures)
      .values({ regionId: region.id, day: "2026-08-15", name: "Mariä Himmelfahrt" });
    const calendar = await readSiteCalendar(ctx, region.id);
    expect(calendar).toMatchObject({ federalState: "BY", cutoffMinute: 900, closures: ["2026-08-15"] });
    expect(isOpen(calendar, ctx.now)).toBe(true);
    expect(hoursOfDay(calendar, "2026-01-06")).toBeNull();
  });

  test("of no region is not found", async ({ ctx }) => {
    await expect(readSiteCalendar(ctx, 4711)).rejects.toThrow("not-found");
  });
});

test("The 95 postcode areas lie in Germany, each once", () => {
  expect(areas).toHaveLength(95);
  expect(new Set(areas.map(({ prefix }) => prefix)).size).toBe(95);
  for (const { latitude, longitude } of areas) {
    expect(latitude > 47.2 && latitude < 55.1 && longitude > 5.8 && longitude < 15.1).toBe(true);
  }
});
