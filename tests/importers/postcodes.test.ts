import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { eq } from "drizzle-orm";
import { afterAll, describe } from "vitest";
import { splitCsv } from "#app/features/importers/csv.server.ts";
import { importPostcodes } from "#app/features/importers/postcodes.server.ts";
import { resolveRegion } from "#app/features/regions/regions.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { postcodeAreas, postcodes } from "#db/schema/regions.ts";
import { makeRegion } from "../support/make.ts";
import { expect, test } from "../support/test.ts";

const folder = mkdtempSync(join(tmpdir(), "tadellos-postcodes-"));
afterAll(() => rmSync(folder, { recursive: true }));

const header = "plz,ort,weitere_orte,kreis,bundesland,land_kuerzel,ags,lat,lon,koord_quelle";
const dresden = "01067,Dresden,,,Sachsen,SN,14612000,51.0547,13.7269,geonames";

function writeCsv(...lines: string[]): string {
  const path = join(folder, `${Math.random()}.csv`);
  writeFileSync(path, lines.join("\r\n"));
  return path;
}

async function makeRegions(ctx: Ctx) {
  const [central, east] = [await makeRegion(ctx, { position: 0 }), await makeRegion(ctx)];
  await ctx.db
    .insert(postcodeAreas)
    .values({ prefix: "01", regionId: east.id, latitude: 51.1, longitude: 13.8 });
  return { central, east };
}

describe("Importing postcodes", () => {
  test("gives each the region of its area, else the central team", async ({ ctx }) => {
    const { central, east } = await makeRegions(ctx);
    const path = writeCsv(header, dresden, "99999,Nirgendwo,,,Thüringen,TH,1,50.9,11.0,x");
    expect(await importPostcodes(ctx, path)).toEqual({
      added: 2,
      changed: 0,
      unchanged: 0,
      missing: 0,
      bad: [],
    });
    expect((await resolveRegion(ctx, "01067")).id).toBe(east.id);
    expect((await resolveRegion(ctx, "99999")).id).toBe(central.id);
  });

  test("twice changes nothing, and a region set by hand stays", async ({ ctx }) => {
    const { central } = await makeRegions(ctx);
    await importPostcodes(ctx, writeCsv(header, dresden));
    await ctx.db.update(postcodes).set({ regionId: central.id }).where(eq(postcodes.postcode, "01067"));
    expect(await importPostcodes(ctx, writeCsv(header, dresden))).toMatchObject({ added: 0, unchanged: 1 });
    const moved = dresden.replace("Dresden", "Dresden Altstadt");
    expect(await importPostcodes(ctx, writeCsv(header, moved))).toMatchObject({ changed: 1 });
    const [row] = await ctx.db.select().from(postcodes);
    expect(row).toMatchObject({ place: "Dresden Altstadt", regionId: central.id });
  });

  test("leaves out rows that make no sense and says which and why", async ({ ctx }) => {
    await makeRegions(ctx);
    const path = writeCsv(
      `\uFEFF${header}`,
      dresden,
      "1067,Dresden,,,Sachsen,SN,1,51.05,13.72,x",
      "",
      "01069,,,,Sachsen,SN,1,51.05,13.72,x",
      "01069,Dresden,,,Sachsen,XX,1,51.05,13.72,x",
      "01069,Dresden,,,Sachsen,SN,1,,13.72,x",
      "01069,Dresden,,,Sachsen,SN,1,13.72,51.05,x",
      "01069,Dresden",
      '01069,"Dres"den,,,Sachsen,SN,1,51.05,13.72,x',
      dresden,
    );
    const { added, bad } = await importPostcodes(ctx, path);
    expect(added).toBe(1);
    expect(bad.map(({ line, reason }) => `${line}: ${reason}`)).toEqual([
      '3: "1067" is not a postcode of five digits',
      "5: the place is empty",
      '6: "XX" is not a federal state',
      "7: the coordinates do not lie in Germany",
      "8: the coordinates do not lie in Germany",
      "9: the columns are not those of the header",
      "10: the columns are not those of the header",
      "11: 01067 was already in line 2",
    ]);
  });

  test("refuses a file without the columns, an empty one and one that is not there", async ({ ctx }) => {
    await makeRegions(ctx);
    await expect(importPostcodes(ctx, writeCsv("plz;ort"))).rejects.toThrow("ort, land_kuerzel, lat, lon");
    await expect(importPostcodes(ctx, writeCsv(""))).rejects.toThrow("empty");
    await expect(importPostcodes(ctx, join(folder, "none.csv"))).rejects.toThrow("does not exist");
  });

  test("needs a central team", async ({ ctx }) => {
    await expect(importPostcodes(ctx, writeCsv(header))).rejects.toThrow("no regions");
  });

  const real = resolve(import.meta.dirname, "../../../shared/data/postcodes-de/plz.csv");
  test.skipIf(!existsSync(real))("takes in all of Germany without a bad row", async ({ ctx }) => {
    await makeRegions(ctx);
    expect(await importPostcodes(ctx, real)).toEqual({
      added: 8170,
      changed: 0,
      unchanged: 0,
      missing: 0,
      bad: [],
    });
  });
});

describe("A line of CSV", () => {
  test.each([
    ["a,b,,", ["a", "b", "", ""]],
    ['"a,b","say ""hi""",c', ["a,b", 'say "hi"', "c"]],
    ['"a', null],
    ['a"b,c', null],
  ])("%s", (row, fields) => {
    expect(splitCsv(row)).toEqual(fields);
  });
});
