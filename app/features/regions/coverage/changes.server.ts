import { eq, sql } from "drizzle-orm";
import { type Ctx, transact } from "#app/platform/context.ts";
import { AppError, assertAllowed, found, notFound } from "#app/platform/errors.ts";
import { emit } from "#app/platform/events.server.ts";
import { coverageChanges, coverageMoves } from "#db/schema/coverage.ts";
import { postcodeAreas, postcodes, regions } from "#db/schema/regions.ts";
import { coverageChanged } from "../events.server.ts";
import { canEditCoverage } from "../policy.ts";
import { selectedCodes } from "./matching.server.ts";
import { type Selection, selectionText } from "./selection.ts";

/**
 * Gives postcodes and areas to a team. Open tickets stay with their owner; what comes from now on goes to the new team.
 * @returns how many postcodes and areas have another team now
 * @throws not-found (not an admin), invalid (no such region; nothing would change)
 */
export async function assignCoverage(
  ctx: Ctx,
  input: { selection: Selection; regionId: number; withExceptions: boolean; reason: string },
): Promise<{ changeId: number; moved: number }> {
  assertAllowed(canEditCoverage(ctx.actor), notFound);
  return transact(ctx, async (ctx) => {
    await lockCoverage(ctx);
    const target = await ctx.db.$count(regions, eq(regions.id, input.regionId));
    if (target === 0) throw new AppError("invalid", "errors.field.choice", {}, "regionId");
    const moves = await ctx.db.execute<Move>(sql`
      select c.code, c.region_id::int as from_id, ${input.regionId}::int as to_id
      from (${selectedCodes(input.selection, input.withExceptions)}) c where c.region_id <> ${input.regionId}`);
    if (moves.length === 0) throw new AppError("invalid", "coverage.error.nothing", {}, "selection");
    const changeId = await record(ctx, moves, {
      kind: "assigned",
      selection: selectionText(input.selection),
      reason: input.reason,
      toRegionId: input.regionId,
    });
    return { changeId, moved: moves.length };
  });
}

/**
 * Takes a change back: what still stands as it left it returns to whom it belonged before; what was changed again since
 * stays as it is. Itself a change, so it can be taken back as well.
 * @returns how many were returned, and how many had been changed again
 * @throws not-found (not an admin, no such change), conflict (taken back already; nothing is left of it)
 */
export async function undoChange(
  ctx: Ctx,
  { changeId, reason }: { changeId: number; reason: string },
): Promise<{ changeId: number; returned: number; left: number }> {
  assertAllowed(canEditCoverage(ctx.actor), notFound);
  return transact(ctx, async (ctx) => {
    await lockCoverage(ctx);
    const [change] = await ctx.db.select().from(coverageChanges).where(eq(coverageChanges.id, changeId));
    const { kind, selection } = found(change);
    if (kind === "imported") throw notFound();
    if ((await ctx.db.$count(coverageChanges, eq(coverageChanges.undoesId, changeId))) > 0) {
      throw new AppError("conflict", "coverage.error.undone");
    }
    const moves = await ctx.db.execute<Move>(sql`
      select m.code, m.to_region_id::int as from_id, m.from_region_id::int as to_id from ${coverageMoves} m
      where m.change_id = ${changeId} and m.to_region_id = coalesce(
        (select p.region_id from ${postcodes} p where p.postcode = m.code),
        (select a.region_id from ${postcodeAreas} a where a.prefix = m.code))`);
    const total = await ctx.db.$count(coverageMoves, eq(coverageMoves.changeId, changeId));
    if (moves.length === 0) throw new AppError("conflict", "coverage.error.nothingLeft");
    const targets = new Set(moves.map(({ to_id }) => to_id));
    const undoId = await record(ctx, moves, {
      kind: "undone",
      ...{ selection, reason },
      toRegionId: targets.size === 1 ? ([...targets][0] ?? null) : null,
      undoesId: changeId,
    });
    return { changeId: undoId, returned: moves.length, left: total - moves.length };
  });
}

type Move = { code: string; from_id: number; to_id: number };

/** Two admins at once: the second sees what the first has done, and the history stays a chain. */
const lockCoverage = (ctx: Ctx) =>
  ctx.db.execute(sql`select pg_advisory_xact_lock(hashtext('regions.coverage'))`);

async function record(
  ctx: Ctx,
  moves: readonly Move[],
  change: Omit<
    typeof coverageChanges.$inferInsert,
    "postcodeCount" | "areaCount" | "changedAt" | "changedById"
  >,
): Promise<number> {
  const areaCount = moves.filter(({ code }) => code.length === 2).length;
  const [row] = await ctx.db
    .insert(coverageChanges)
    .values({
      ...change,
      changedAt: ctx.now,
      changedById: ctx.actor.kind === "user" ? ctx.actor.id : null,
      postcodeCount: moves.length - areaCount,
      areaCount,
    })
    .returning({ id: coverageChanges.id });
  const { id } = found(row);
  const list = sql`json_to_recordset(${JSON.stringify(moves)}::text::json)
    as m (code text, from_id bigint, to_id bigint)`;
  await ctx.db.execute(sql`
    insert into ${coverageMoves} (change_id, code, from_region_id, to_region_id)
    select ${id}, m.code, m.from_id, m.to_id from ${list}`);
  await ctx.db.execute(sql`
    update ${postcodes} p set region_id = m.to_id from ${list} where m.code = p.postcode::text`);
  await ctx.db.execute(sql`
    update ${postcodeAreas} a set region_id = m.to_id from ${list} where m.code = a.prefix::text`);
  await emit(ctx, coverageChanged, { changeId: id });
  return id;
}
