import { eq, sql } from "drizzle-orm";
import { describe } from "vitest";
import { areaText } from "#app/features/regions/area-text.ts";
import { assignCoverage, undoChange } from "#app/features/regions/coverage/changes.server.ts";
import { listCoverageChanges } from "#app/features/regions/coverage/history.server.ts";
import { previewSelection } from "#app/features/regions/coverage/preview.server.ts";
import { parseSelection, selectionText } from "#app/features/regions/coverage/selection.ts";
import { clockText, parseSpans, weekLines } from "#app/features/regions/hours/frames-text.ts";
import { germanOutline } from "#app/features/regions/map/outline.ts";
import { mapHeight, mapWidth, project } from "#app/features/regions/map/projection.ts";
import { makeShapes } from "#app/features/regions/map/shapes.ts";
import { postcodeAreas as areaFile } from "#app/features/regions/postcode-areas.ts";
import { resolveRegion } from "#app/features/regions/regions.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { subscriptions } from "#app/worker.server.ts";
import { users } from "#db/schema/accounts.ts";
import { coverageChanges, coverageMoves } from "#db/schema/coverage.ts";
import { postcodeAreas, postcodes } from "#db/schema/regions.ts";
import { makeRegion, makeUser } from "../support/make.ts";
import { as, drainJobs, expect, test } from "../support/test.ts";

/** Area 60 is West's, three of its postcodes are known, one of them was given to East by itself. */
async function makeMap(ctx: Ctx) {
  const [central, west, east] = [
    await makeRegion(ctx, { position: 0 }),
    await makeRegion(ctx, { name: "West" }),
    await makeRegion(ctx, { name: "Ost" }),
  ];
  const place = { latitude: 50.1, longitude: 8.6 };
  await ctx.db.insert(postcodeAreas).values({ prefix: "60", regionId: west.id, ...place });
  const known = [
    ["60308", "Frankfurt", west.id],
    ["60326", "Frankfurt", west.id],
    ["60599", "Oberrad", east.id],
  ] as const;
  await ctx.db.insert(postcodes).values(
    known.map(([postcode, place_, regionId]) => ({
      postcode,
      place: place_,
      federalState: "HE",
      regionId,
      ...place,
    })),
  );
  return { central, west, east, admin: await makeUser(ctx, { role: "admin" }) };
}

const select = (text: string) => parseSelection(text) ?? [];
const reason = "Näher am Standort.";
const regionIdOf = async (ctx: Ctx, postcode: string) => (await resolveRegion(ctx, postcode)).id;

describe("What people type to name postcodes", () => {
  test.each([
    ["60326", "60326"],
    ["603, 604;605", "603, 604, 605"],
    ["60300 - 60399", "60300-60399"],
    ["60300 bis 60399 01", "60300-60399, 01"],
  ])("%s is understood", (text, shortest) => {
    expect(selectionText(select(text))).toBe(shortest);
  });

  test.each(["", "Frankfurt", "603261", "60399-60300", "603-604", "60326,,x"])("%s is not", (text) => {
    expect(parseSelection(text)).toBeNull();
  });
});

describe("Giving postcodes to another team", () => {
  test("moves a whole area with what follows it; what was given by itself stays", async ({ ctx }) => {
    const { west, east, central, admin } = await makeMap(ctx);
    const asked = { selection: select("60"), withExceptions: false };
    expect(await previewSelection(as(ctx, admin), asked)).toMatchObject({
      shares: [{ name: "West", postcodes: 2, areas: 1 }],
      ...{ postcodeCount: 2, exceptionCount: 1, areas: ["60"] },
    });
    const { moved } = await assignCoverage(as(ctx, admin), { ...asked, regionId: central.id, reason });
    expect(moved).toBe(3);
    expect(await regionIdOf(ctx, "60326")).toBe(central.id);
    expect(await regionIdOf(ctx, "60999")).toBe(central.id);
    expect(await regionIdOf(ctx, "60599")).toBe(east.id);
    await assignCoverage(as(ctx, admin), { ...asked, withExceptions: true, regionId: west.id, reason });
    expect(await regionIdOf(ctx, "60599")).toBe(west.id);
  });

  test("moves a range or a single one and leaves the area", async ({ ctx }) => {
    const { west, east, admin } = await makeMap(ctx);
    const give = (text: string) =>
      assignCoverage(as(ctx, admin), {
        selection: select(text),
        regionId: east.id,
        withExceptions: false,
        reason,
      });
    await give("60300-60310");
    expect([await regionIdOf(ctx, "60308"), await regionIdOf(ctx, "60326")]).toEqual([east.id, west.id]);
    expect(await regionIdOf(ctx, "60301")).toBe(west.id);
    await expect(give("60308")).rejects.toThrow("coverage.error.nothing");
    await expect(give("99999")).rejects.toThrow("coverage.error.nothing");
  });

  test("can be taken back, as far as nobody has changed it again", async ({ ctx }) => {
    const { west, east, central, admin } = await makeMap(ctx);
    const act = as(ctx, admin);
    const give = (text: string, regionId: number) =>
      assignCoverage(act, { selection: select(text), regionId, withExceptions: false, reason });
    const { changeId } = await give("60", east.id);
    await give("60308", central.id);
    expect(await undoChange(act, { changeId, reason })).toMatchObject({ returned: 2, left: 1 });
    expect(await regionIdOf(ctx, "60326")).toBe(west.id);
    expect(await regionIdOf(ctx, "60308")).toBe(central.id);
    await expect(undoChange(act, { changeId, reason })).rejects.toThrow("coverage.error.undone");
    const { changes } = await listCoverageChanges(act);
    expect(changes.map(({ kind, isUndone, from }) => [kind, isUndone, from])).toEqual([
      ["undone", false, ["Ost"]],
      ["assigned", false, ["Ost"]],
      ["assigned", true, ["West"]],
    ]);
    // The undo is a change like others.
    await undoChange(act, { changeId: changes[0]!.id, reason });
    expect(await regionIdOf(ctx, "60326")).toBe(east.id);
  });

  test("is the admin's alone", async ({ ctx }) => {
    const { east } = await makeMap(ctx);
    const lead = await makeUser(ctx, { role: "lead", teamRegionId: east.id });
    const input = { selection: select("60"), regionId: east.id, withExceptions: false, reason };
    await expect(assignCoverage(as(ctx, lead), input)).rejects.toThrow("not-found");
    await expect(previewSelection(as(ctx, lead), input)).rejects.toThrow("not-found");
    await expect(listCoverageChanges(as(ctx, lead))).rejects.toThrow("not-found");
    await expect(undoChange(as(ctx, lead), { changeId: 1, reason })).rejects.toThrow("not-found");
  });

  test("gives members their new team, and leaves those alone who live elsewhere", async ({ ctx }) => {
    const { west, east, admin } = await makeMap(ctx);
    const here = await makeUser(ctx, { postcode: "60326", regionId: west.id });
    const there = await makeUser(ctx, { postcode: "60599", regionId: east.id });
    await assignCoverage(as(ctx, admin), {
      selection: select("603"),
      regionId: east.id,
      withExceptions: false,
      reason,
    });
    await drainJobs(ctx, { subscriptions });
    const regionOf = async (id: number) =>
      (await ctx.db.select({ regionId: users.regionId }).from(users).where(eq(users.id, id)))[0]?.regionId;
    expect([await regionOf(here.id), await regionOf(there.id)]).toEqual([east.id, east.id]);
  });

  test("is kept for good: the database refuses to change the history", async ({ ctx }) => {
    const { east, admin } = await makeMap(ctx);
    await assignCoverage(as(ctx, admin), {
      selection: select("60"),
      regionId: east.id,
      withExceptions: false,
      reason,
    });
    for (const table of [coverageChanges, coverageMoves]) {
      await expect(ctx.db.transaction((tx) => tx.delete(table))).rejects.toMatchObject({
        cause: { code: "23001" },
      });
    }
    await expect(
      ctx.db.transaction((tx) => tx.execute(sql`truncate coverage_moves, coverage_changes`)),
    ).rejects.toMatchObject({ cause: { code: "23001" } });
  });
});

describe("The map", () => {
  const spots = areaFile.map(({ prefix, ...place }) => ({ ...place, regionId: Number(prefix) < 50 ? 1 : 2 }));

  test("joins cells to one closed line per team, light enough for every page", () => {
    const shapes = makeShapes(spots);
    expect(shapes.map(({ regionId }) => regionId)).toEqual([1, 2]);
    for (const { path } of shapes) {
      expect(path).toMatch(/^(M-?\d+ -?\d+l(-?\d+ -?\d+ ?)+z)+$/);
      expect(path.length).toBeLessThan(1500);
    }
  });

  test("covers the drawing without a hole: the areas of the shapes add up to it", () => {
    const area = (path: string) =>
      path
        .split("z")
        .filter(Boolean)
        .reduce((sum, ring) => {
          const [x0 = 0, y0 = 0, ...moves] = (ring.match(/-?\d+/g) ?? []).map(Number);
          let [x, y, doubled] = [x0, y0, 0];
          const to = (nx: number, ny: number) => {
            doubled += x * ny - nx * y;
            [x, y] = [nx, ny];
          };
          for (let i = 0; i < moves.length; i += 2) to(x + (moves[i] ?? 0), y + (moves[i + 1] ?? 0));
          to(x0, y0);
          return sum + doubled / 2;
        }, 0);
    const total = makeShapes(spots).reduce((sum, { path }) => sum + Math.abs(area(path)), 0);
    expect(total / (mapWidth * mapHeight * 100)).toBeCloseTo(1, 2);
  });

  test("has every postcode area on the drawing, and north above south", () => {
    for (const spot of [
      ...spots,
      ...germanOutline.flat().map(([longitude, latitude]) => ({ longitude, latitude })),
    ]) {
      const [x, y] = project(spot);
      expect(x > 0 && x < mapWidth && y > 0 && y < mapHeight).toBe(true);
    }
    expect(project({ latitude: 54, longitude: 10 })[1]).toBeLessThan(
      project({ latitude: 48, longitude: 10 })[1],
    );
  });
});

describe("Working time in words", () => {
  test.each([
    ["8:00-12:30, 13:15–17", ["8:00–12:30", "13:15–17:00"]],
    ["8 bis 12 Uhr und 13.15-18.00", ["8:00–12:00", "13:15–18:00"]],
    ["13-17,8-12", ["8:00–12:00", "13:00–17:00"]],
    ["", []],
    ["22-24", ["22:00–24:00"]],
  ])("%s is understood", (text, spans) => {
    expect(parseSpans(text)?.map((s) => `${clockText(s.startMinute)}–${clockText(s.endMinute)}`)).toEqual(
      spans,
    );
  });

  test.each(["8", "17-8", "8-12, 11-14", "8-25", "8:70-9", "acht bis neun"])("%s is not", (text) => {
    expect(parseSpans(text)).toBeNull();
  });

  test("puts neighbouring days with the same hours in one line", () => {
    const frames = [1, 2, 3, 5].map((weekday) => ({ weekday, startMinute: 480, endMinute: 1200 }));
    expect(weekLines(frames)).toEqual([
      { from: 1, to: 3, text: "8:00–20:00" },
      { from: 5, to: 5, text: "8:00–20:00" },
    ]);
  });
});

test("Areas are named in as few words as possible", () => {
  expect(areaText(["03", "01", "02", "08", "10", "09", "20", "21"])).toBe("01–03, 08–10, 20, 21");
  expect(areaText([])).toBe("");
});
