import { and, asc, desc, eq, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import type { Actor } from "#app/platform/actor.ts";
import { type Ctx, transact } from "#app/platform/context.ts";
import { AppError, assertAllowed, found, notFound } from "#app/platform/errors.ts";
import { users } from "#db/schema/accounts.ts";
import { type MacroStep, macroRuns, macros, macroVersions } from "#db/schema/macros.ts";
import { regions } from "#db/schema/regions.ts";
import { hasDesk } from "../policy.ts";
import { canEditMacro, canReadMacros, macroScope } from "./policy.ts";

type MacroRow = typeof macros.$inferSelect;

/** The visibility scope; the other side of `canSeeMacro`. */
function visibleMacros(actor: Actor): SQL | undefined {
  if (hasDesk(actor)) return or(isNull(macros.regionId), eq(macros.regionId, actor.teamRegionId));
  return actor.kind === "user" && actor.role === "admin" && !actor.isSuspended ? undefined : sql`false`;
}

export type LibraryMacro = {
  id: number;
  name: string;
  steps: MacroStep[];
  regionName: string | null;
  isArchived: boolean;
  mayEdit: boolean;
  runCount: number;
  userCount: number;
  lastRunAt: Date | null;
};

/** All macros this person may see, with how often they ran. @throws not-found */
export async function listMacros(ctx: Ctx): Promise<LibraryMacro[]> {
  assertAllowed(canReadMacros(ctx.actor), notFound);
  const rows = await ctx.db
    .select({
      macro: macros,
      regionName: regions.name,
      runCount: sql<number>`(select count(*)::int from ${macroRuns} r where r.macro_id = ${macros.id})`,
      userCount: sql<number>`(select count(distinct r.user_id)::int from ${macroRuns} r where r.macro_id = ${macros.id})`,
      lastRunAt: sql<
        string | null
      >`(select max(r.run_at)::text from ${macroRuns} r where r.macro_id = ${macros.id})`,
    })
    .from(macros)
    .leftJoin(regions, eq(regions.id, macros.regionId))
    .where(visibleMacros(ctx.actor))
    .orderBy(sql`${macros.archivedAt} is not null`, asc(macros.name));
  return rows.map(({ macro, lastRunAt, ...row }) => ({
    ...row,
    id: macro.id,
    name: macro.name,
    steps: macro.steps,
    isArchived: macro.archivedAt !== null,
    mayEdit: canEditMacro(ctx.actor, macro),
    lastRunAt: lastRunAt ? new Date(lastRunAt) : null,
  }));
}

/** For running: one in use that is for this person's team. @throws not-found */
export async function findMacro(ctx: Ctx, macroId: number): Promise<MacroRow> {
  const [row] = await ctx.db
    .select()
    .from(macros)
    .where(and(eq(macros.id, macroId), isNull(macros.archivedAt), visibleMacros(ctx.actor)));
  return found(row);
}

/**
 * Makes a macro or changes one; every version is kept.
 * @returns its id
 * @throws not-found (neither lead nor admin), invalid (field `name`: taken)
 */
export async function saveMacro(
  ctx: Ctx,
  input: { macroId: number | null; name: string; steps: MacroStep[] },
): Promise<number> {
  return transact(ctx, async (ctx) => {
    const before = input.macroId === null ? null : await lockMacro(ctx, input.macroId);
    const belongs = before ?? macroScope(ctx.actor);
    if (!belongs || !canEditMacro(ctx.actor, belongs)) throw notFound();
    const { name, steps } = input;
    await assertNameFree(ctx, belongs.regionId, name, before?.id ?? null);
    const id = before
      ? before.id
      : found(
          (
            await ctx.db
              .insert(macros)
              .values({ name, steps, regionId: belongs.regionId, createdAt: ctx.now })
              .returning({ id: macros.id })
          )[0],
        ).id;
    if (before) await ctx.db.update(macros).set({ name, steps, archivedAt: null }).where(eq(macros.id, id));
    await logVersion(ctx, id, { name, steps, isArchived: false });
    return id;
  });
}

/** Takes a macro out of use; what it did stays. @throws not-found */
export async function archiveMacro(ctx: Ctx, { macroId }: { macroId: number }): Promise<void> {
  await transact(ctx, async (ctx) => {
    const row = await lockMacro(ctx, macroId);
    assertAllowed(canEditMacro(ctx.actor, row), notFound);
    if (row.archivedAt) return;
    await ctx.db.update(macros).set({ archivedAt: ctx.now }).where(eq(macros.id, macroId));
    await logVersion(ctx, macroId, { name: row.name, steps: row.steps, isArchived: true });
  });
}

async function lockMacro(ctx: Ctx, macroId: number): Promise<MacroRow> {
  const [row] = await ctx.db
    .select()
    .from(macros)
    .where(and(eq(macros.id, macroId), visibleMacros(ctx.actor)))
    .for("update");
  return found(row);
}

async function assertNameFree(
  ctx: Ctx,
  regionId: number | null,
  name: string,
  ownId: number | null,
): Promise<void> {
  const rows = await ctx.db
    .select({ id: macros.id })
    .from(macros)
    .where(
      and(
        eq(macros.name, name),
        isNull(macros.archivedAt),
        regionId === null ? isNull(macros.regionId) : eq(macros.regionId, regionId),
        ownId === null ? undefined : ne(macros.id, ownId),
      ),
    );
  if (rows.length > 0) throw new AppError("invalid", "macros.error.taken", {}, "name");
}

async function logVersion(
  ctx: Ctx,
  macroId: number,
  values: { name: string; steps: MacroStep[]; isArchived: boolean },
): Promise<void> {
  const changedById = ctx.actor.kind === "user" ? ctx.actor.id : null;
  await ctx.db.insert(macroVersions).values({ macroId, values, changedAt: ctx.now, changedById });
}

export type MacroVersion = {
  id: number;
  at: Date;
  changedBy: string | null;
  name: string;
  steps: MacroStep[];
};

/** What a macro was before, the latest first. */
export async function listMacroVersions(ctx: Ctx, macroId: number): Promise<MacroVersion[]> {
  const rows = await ctx.db
    .select({
      id: macroVersions.id,
      at: macroVersions.changedAt,
      changedBy: users.displayName,
      values: macroVersions.values,
    })
    .from(macroVersions)
    .innerJoin(macros, eq(macros.id, macroVersions.macroId))
    .leftJoin(users, eq(users.id, macroVersions.changedById))
    .where(and(eq(macros.id, macroId), visibleMacros(ctx.actor)))
    .orderBy(desc(macroVersions.changedAt), desc(macroVersions.id))
    .limit(50);
  return rows.map(({ values, ...row }) => ({ ...row, name: values.name, steps: values.steps }));
}
