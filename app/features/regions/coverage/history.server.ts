import { desc, eq, lt, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Ctx } from "#app/platform/context.ts";
import { assertAllowed, notFound } from "#app/platform/errors.ts";
import { users } from "#db/schema/accounts.ts";
import { type coverageChangeKinds, coverageChanges } from "#db/schema/coverage.ts";
import { postcodeAreas, postcodes, regions } from "#db/schema/regions.ts";
import { canEditCoverage } from "../policy.ts";

export type CoverageChange = {
  id: number;
  kind: (typeof coverageChangeKinds)[number];
  at: Date;
  /** Null: the import, the demo, or an account that is gone. */
  by: { id: number; displayName: string } | null;
  selection: string;
  reason: string;
  postcodeCount: number;
  areaCount: number;
  /** Names of the teams that had it, the most first. */
  from: string[];
  to: string | null;
  undoesId: number | null;
  isUndone: boolean;
};

const pageSize = 20;

/**
 * What changed, the latest first; `before` continues below a change.
 * @throws not-found (not an admin)
 */
export async function listCoverageChanges(
  ctx: Ctx,
  { before }: { before?: number } = {},
): Promise<{ changes: CoverageChange[]; next: number | null }> {
  assertAllowed(canEditCoverage(ctx.actor), notFound);
  const undo = alias(coverageChanges, "undo");
  const rows = await ctx.db
    .select({
      id: coverageChanges.id,
      kind: coverageChanges.kind,
      at: coverageChanges.changedAt,
      by: { id: users.id, displayName: users.displayName },
      selection: coverageChanges.selection,
      reason: coverageChanges.reason,
      postcodeCount: coverageChanges.postcodeCount,
      areaCount: coverageChanges.areaCount,
      to: regions.name,
      undoesId: coverageChanges.undoesId,
      isUndone: sql<boolean>`${undo.id} is not null`,
      from: sql<string[]>`array(
        select r.name from coverage_moves m join regions r on r.id = m.from_region_id
        where m.change_id = ${coverageChanges.id} group by r.name order by count(*) desc, r.name)`,
    })
    .from(coverageChanges)
    .leftJoin(users, eq(users.id, coverageChanges.changedById))
    .leftJoin(regions, eq(regions.id, coverageChanges.toRegionId))
    .leftJoin(undo, eq(undo.undoesId, coverageChanges.id))
    .where(before ? lt(coverageChanges.id, before) : undefined)
    .orderBy(desc(coverageChanges.id))
    .limit(pageSize + 1);
  const changes = rows.slice(0, pageSize);
  return { changes, next: rows.length > pageSize ? (changes.at(-1)?.id ?? null) : null };
}

export type CoverageFigures = { postcodes: number; areas: number; importedAt: Date | null };

/** How much is known: all postcodes after an import, only the two-digit areas before. */
export async function readCoverageFigures(ctx: Ctx): Promise<CoverageFigures> {
  const [known, areas, imports] = await Promise.all([
    ctx.db.$count(postcodes),
    ctx.db.$count(postcodeAreas),
    ctx.db
      .select({ at: coverageChanges.changedAt })
      .from(coverageChanges)
      .where(eq(coverageChanges.kind, "imported"))
      .orderBy(desc(coverageChanges.id))
      .limit(1),
  ]);
  return { postcodes: known, areas, importedAt: imports[0]?.at ?? null };
}
