import { desc, eq, isNull, sql } from "drizzle-orm";
import { type Ctx, transact } from "#app/platform/context.ts";
import { AppError, assertAllowed, found, notFound } from "#app/platform/errors.ts";
import { emit } from "#app/platform/events.server.ts";
import { users } from "#db/schema/accounts.ts";
import { categories } from "#db/schema/forum.ts";
import { promisePolicies, promisePolicyChanges } from "#db/schema/promise-policies.ts";
import { regions } from "#db/schema/regions.ts";
import { policiesChanged } from "../events.server.ts";
import { canEditPolicies, canReadPolicies } from "./access.ts";
import { listPolicyRows, type PolicyRow, valuesOf } from "./policy-book.server.ts";
import type { PromisePolicyValues } from "./promise-policy.ts";

export type ShownPolicy = { id: number; isDefault: boolean; values: PromisePolicyValues };

export type PolicyPage = {
  policies: ShownPolicy[];
  /** What conditions can name. */
  categories: { id: number; name: string }[];
  regions: { id: number; name: string }[];
};

/** All policies in their order. @throws not-found for everybody but leads and admins */
export async function listPolicies(ctx: Ctx): Promise<PolicyPage> {
  assertAllowed(canReadPolicies(ctx.actor), notFound);
  const [rows, topics, places] = await Promise.all([
    listPolicyRows(ctx),
    ctx.db.select({ id: categories.id, name: categories.name }).from(categories).orderBy(categories.position),
    ctx.db.select({ id: regions.id, name: regions.name }).from(regions).orderBy(regions.position),
  ]);
  return { policies: rows.map(show), categories: topics, regions: places };
}

const show = (row: PolicyRow): ShownPolicy => ({
  id: row.id,
  isDefault: row.isDefault,
  values: valuesOf(row),
});

/**
 * Adds a policy before the one for all others (`id` null), or changes one. All open tickets are worked out anew in a job;
 * a promise that was given stays as it is. Saving what holds already changes nothing.
 * @returns the policy's id
 * @throws not-found (not an admin, no such policy), invalid (fields `categoryId`, `regionId`, `severity`)
 */
export async function savePolicy(
  ctx: Ctx,
  { id, values }: { id: number | null; values: PromisePolicyValues },
): Promise<number> {
  assertAllowed(canEditPolicies(ctx.actor), notFound);
  return transact(ctx, async (ctx) => {
    const rows = await lockPolicies(ctx);
    await assertExists(ctx, values);
    const before = id === null ? null : found(rows.find((row) => row.id === id));
    const kept = before?.isDefault ? { ...values, ...anybody } : values;
    if (before && JSON.stringify(valuesOf(before)) === JSON.stringify(kept)) return before.id;
    const change = { ...kept, changedAt: ctx.now, changedById: actorId(ctx) };
    const saved = before
      ? await ctx.db.update(promisePolicies).set(change).where(eq(promisePolicies.id, before.id)).returning()
      : await ctx.db
          .insert(promisePolicies)
          .values({ ...change, position: Math.max(0, ...rows.map(({ position }) => position)) + 1 })
          .returning();
    await logChange(ctx, { before: before && valuesOf(before), after: kept });
    return found(saved[0]).id;
  });
}

/** The one for all others has no conditions. */
const anybody = { severity: null, categoryId: null, regionId: null, openedBy: null } as const;

/** @throws not-found (not an admin, no such policy), conflict (the one for all others stays) */
export async function dropPolicy(ctx: Ctx, { id }: { id: number }): Promise<void> {
  assertAllowed(canEditPolicies(ctx.actor), notFound);
  await transact(ctx, async (ctx) => {
    const row = found((await lockPolicies(ctx)).find((one) => one.id === id));
    if (row.isDefault) throw new AppError("conflict", "promises.error.default");
    await ctx.db.delete(promisePolicies).where(eq(promisePolicies.id, id));
    await logChange(ctx, { before: valuesOf(row), after: null });
  });
}

/** One place up in the order; the first and the one for all others stay where they are. @throws not-found */
export async function raisePolicy(ctx: Ctx, { id }: { id: number }): Promise<void> {
  assertAllowed(canEditPolicies(ctx.actor), notFound);
  await transact(ctx, async (ctx) => {
    const rows = await lockPolicies(ctx);
    const index = rows.findIndex((row) => row.id === id);
    const row = found(rows[index]);
    const above = rows[index - 1];
    if (!above || row.isDefault) return;
    const order = rows.with(index - 1, row).with(index, above);
    for (const [position, { id }] of order.entries()) {
      await ctx.db.update(promisePolicies).set({ position }).where(eq(promisePolicies.id, id));
    }
    const values = valuesOf(row);
    await logChange(ctx, { before: values, after: values, movedPast: above.name });
  });
}

async function lockPolicies(ctx: Ctx): Promise<PolicyRow[]> {
  // Two admins at once: the second sees what the first has saved, and the history stays a chain.
  await ctx.db.execute(sql`select pg_advisory_xact_lock(hashtext('escalation.promise-policies'))`);
  return listPolicyRows(ctx);
}

async function assertExists(ctx: Ctx, { categoryId, regionId }: PromisePolicyValues): Promise<void> {
  const isThere = async (table: typeof categories | typeof regions, id: number | null) =>
    id === null || (await ctx.db.$count(table, eq(table.id, id))) > 0;
  if (!(await isThere(categories, categoryId))) {
    throw new AppError("invalid", "errors.field.choice", {}, "categoryId");
  }
  if (!(await isThere(regions, regionId)))
    throw new AppError("invalid", "errors.field.choice", {}, "regionId");
}

const actorId = ({ actor }: Ctx) => (actor.kind === "user" ? actor.id : null);

async function logChange(
  ctx: Ctx,
  change: Pick<typeof promisePolicyChanges.$inferInsert, "before" | "after" | "movedPast">,
): Promise<void> {
  const [row] = await ctx.db
    .insert(promisePolicyChanges)
    .values({ ...change, changedAt: ctx.now, changedById: actorId(ctx) })
    .returning({ id: promisePolicyChanges.id });
  await emit(ctx, policiesChanged, { changeId: found(row).id });
}

export type PolicyChange = typeof promisePolicyChanges.$inferSelect & {
  /** Null when the account is gone. */
  changedByName: string | null;
};

const shownChanges = 20;

/** Who changed what, and what came of it, the latest first. @throws not-found for everybody but leads and admins */
export async function listPolicyChanges(ctx: Ctx): Promise<PolicyChange[]> {
  assertAllowed(canReadPolicies(ctx.actor), notFound);
  const rows = await ctx.db
    .select({ change: promisePolicyChanges, changedByName: users.displayName })
    .from(promisePolicyChanges)
    .leftJoin(users, eq(users.id, promisePolicyChanges.changedById))
    .orderBy(desc(promisePolicyChanges.changedAt), desc(promisePolicyChanges.id))
    .limit(shownChanges);
  return rows.map(({ change, changedByName }) => ({ ...change, changedByName }));
}

/** Written by the job that has worked out all open tickets anew. */
export async function noteApplied(ctx: Ctx, changedTickets: number): Promise<void> {
  await ctx.db
    .update(promisePolicyChanges)
    .set({ appliedAt: ctx.now, changedTickets })
    .where(isNull(promisePolicyChanges.appliedAt));
}
