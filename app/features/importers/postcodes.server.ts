import { sql } from "drizzle-orm";
import { type Ctx, transact } from "#app/platform/context.ts";
import { coverageChanges } from "#db/schema/coverage.ts";
import { postcodes } from "#db/schema/regions.ts";
import { readCsv } from "./csv.server.ts";
import { ImportError } from "./import-error.ts";

export type PostcodesReport = {
  added: number;
  changed: number;
  unchanged: number;
  /** Known from an earlier file and not in this one; they stay as they are. */
  missing: number;
  /** Rows that were left out. */
  bad: { line: number; reason: string }[];
};

type PostcodeRow = {
  postcode: string;
  place: string;
  federal_state: string;
  latitude: number;
  longitude: number;
};

const columns = ["plz", "ort", "land_kuerzel", "lat", "lon"] as const;
type Column = (typeof columns)[number];

const federalStates = "BB BE BW BY HB HE HH MV NI NW RP SH SL SN ST TH".split(" ");
const batchSize = 500;

/**
 * Imports single postcodes from a CSV file with a header that names at least the columns plz, ort, land_kuerzel, lat and
 * lon. All or nothing, except that rows which make no sense are left out and reported.
 *
 * A new postcode goes to the region of its two-digit area, else to the central team. One that is there gets its place
 * and coordinates anew but keeps its region, which may have been changed by hand; one that the file no longer names stays,
 * so that nobody loses their team. Running twice, or again after an interruption, changes nothing. What is new is one
 * entry in the history of the areas.
 * @param onProgress rows written so far
 * @throws ImportError when the file cannot be read, columns are missing or there is no central team yet
 */
export async function importPostcodes(
  ctx: Ctx,
  csvPath: string,
  onProgress: (done: number) => void = () => {},
): Promise<PostcodesReport> {
  const report: PostcodesReport = { added: 0, changed: 0, unchanged: 0, missing: 0, bad: [] };
  await transact(ctx, async (ctx) => {
    await assertCentralTeam(ctx);
    let batch: PostcodeRow[] = [];
    let done = 0;
    const flush = async () => {
      await writeBatch(ctx, batch, report);
      done += batch.length;
      batch = [];
      onProgress(done);
    };
    for await (const row of readPostcodes(csvPath, report)) {
      batch.push(row);
      if (batch.length === batchSize) await flush();
    }
    if (batch.length > 0) await flush();
    const known = await ctx.db.$count(postcodes);
    report.missing = known - report.added - report.changed - report.unchanged;
    await noteInHistory(ctx, report);
  });
  return report;
}

async function noteInHistory(ctx: Ctx, { added }: PostcodesReport): Promise<void> {
  if (added === 0) return;
  await ctx.db.insert(coverageChanges).values({ kind: "imported", changedAt: ctx.now, postcodeCount: added });
}

async function assertCentralTeam(ctx: Ctx): Promise<void> {
  const rows = await ctx.db.execute(sql`select 1 from regions where position = 0`);
  if (rows.length === 0) {
    throw new ImportError("There are no regions yet. Start the site once, or create the central team first.");
  }
}

async function* readPostcodes(csvPath: string, report: PostcodesReport): AsyncGenerator<PostcodeRow> {
  let at: Record<Column, number> | undefined;
  let width = 0;
  const seen = new Map<string, number>();
  for await (const { line, fields } of readCsv(csvPath)) {
    if (!at) {
      at = readHeader(fields ?? []);
      width = fields?.length ?? 0;
      continue;
    }
    const row =
      fields && fields.length === width ? parseRow(fields, at) : "the columns are not those of the header";
    const earlier = typeof row === "string" ? undefined : seen.get(row.postcode);
    if (typeof row === "string") report.bad.push({ line, reason: row });
    else if (earlier) report.bad.push({ line, reason: `${row.postcode} was already in line ${earlier}` });
    else {
      seen.set(row.postcode, line);
      yield row;
    }
  }
  if (!at) throw new ImportError("The file is empty.");
}

function readHeader(fields: string[]): Record<Column, number> {
  const missing = columns.filter((name) => !fields.includes(name));
  if (missing.length > 0)
    throw new ImportError(`The first line does not name these columns: ${missing.join(", ")}.`);
  return Object.fromEntries(columns.map((name) => [name, fields.indexOf(name)])) as Record<Column, number>;
}

/** The row, or why it makes no sense. */
function parseRow(fields: string[], at: Record<Column, number>): PostcodeRow | string {
  const field = (name: Column) => (fields[at[name]] ?? "").trim();
  const [latitude, longitude] = [field("lat"), field("lon")].map((text) =>
    text ? Number(text) : Number.NaN,
  );
  if (!/^\d{5}$/.test(field("plz"))) return `"${field("plz").slice(0, 20)}" is not a postcode of five digits`;
  if (field("ort") === "") return "the place is empty";
  if (!federalStates.includes(field("land_kuerzel"))) {
    return `"${field("land_kuerzel").slice(0, 20)}" is not a federal state`;
  }
  // A little more than Germany: 47.27 to 55.06 north, 5.87 to 15.04 east.
  const isInGermany = latitude! > 47.2 && latitude! < 55.1 && longitude! > 5.8 && longitude! < 15.1;
  if (!isInGermany) return "the coordinates do not lie in Germany";
  return {
    postcode: field("plz"),
    place: field("ort"),
    federal_state: field("land_kuerzel"),
    latitude: latitude!,
    longitude: longitude!,
  };
}

async function writeBatch(ctx: Ctx, batch: PostcodeRow[], report: PostcodesReport): Promise<void> {
  const written = await ctx.db.execute<{ is_new: boolean }>(sql`
    insert into postcodes as p (postcode, place, federal_state, region_id, latitude, longitude)
    select r.postcode, r.place, r.federal_state, coalesce(a.region_id, c.id), r.latitude, r.longitude
    from json_to_recordset(${JSON.stringify(batch)}::text::json) as r (
        postcode char(5), place text, federal_state char(2), latitude float8, longitude float8)
      cross join (select id from regions where position = 0) c
      left join postcode_areas a on a.prefix = left(r.postcode, 2)
    on conflict (postcode) do update set
      place = excluded.place, federal_state = excluded.federal_state,
      latitude = excluded.latitude, longitude = excluded.longitude
      where (p.place, p.federal_state, p.latitude, p.longitude)
        is distinct from (excluded.place, excluded.federal_state, excluded.latitude, excluded.longitude)
    returning xmax = 0 as is_new`);
  const added = written.filter((row) => row.is_new).length;
  report.added += added;
  report.changed += written.length - added;
  report.unchanged += batch.length - written.length;
}
