import { asc } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.ts";
import { promisePolicies } from "#db/schema/promise-policies.ts";
import { type PolicyBook, type PromisePolicyValues, toPolicy } from "./promise-policy.ts";

export type PolicyRow = typeof promisePolicies.$inferSelect;

/** All policies in the order in which they are asked, the one for all others last. Not for showing: it asks nobody's role. */
export async function listPolicyRows(ctx: Ctx): Promise<PolicyRow[]> {
  return ctx.db
    .select()
    .from(promisePolicies)
    .orderBy(asc(promisePolicies.isDefault), asc(promisePolicies.position), asc(promisePolicies.id));
}

/** What teams promise at this moment. */
export async function readPolicyBook(ctx: Ctx): Promise<PolicyBook> {
  const rows = await listPolicyRows(ctx);
  return rows.map((row) => toPolicy(row.id, valuesOf(row)));
}

/** What an admin has set, as the form and the history know it. */
export const valuesOf = (row: PromisePolicyValues): PromisePolicyValues => ({
  name: row.name,
  severity: row.severity,
  categoryId: row.categoryId,
  regionId: row.regionId,
  openedBy: row.openedBy,
  firstResponseMinutes: row.firstResponseMinutes,
  nextUpdateMinutes: row.nextUpdateMinutes,
  solutionKind: row.solutionKind,
  solutionMinutes: row.solutionMinutes,
});
