import { desc, eq, type SQL, sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.ts";
import { AppError, assertAllowed, found, notFound } from "#app/platform/errors.ts";
import { outagePromises, outages, outageUpdates } from "#db/schema/outages.ts";
import { canLeadOutages } from "./policy.ts";

export type OutageRow = typeof outages.$inferSelect;
export type OutageUpdateRow = typeof outageUpdates.$inferSelect;
export type OutagePromiseRow = typeof outagePromises.$inferSelect;

/** Outages are public: everybody may read them. It is the same for all, so that kept pages are right for everybody. */
export async function getOutage(ctx: Ctx, outageId: number): Promise<OutageRow> {
  const [row] = await ctx.db.select().from(outages).where(eq(outages.id, outageId));
  return found(row);
}

/**
 * The row under a lock, for a lead who is about to change it.
 * @throws not-found (also for everybody but leads), conflict when it has ended
 */
export async function lockToLead(ctx: Ctx, outageId: number): Promise<OutageRow> {
  assertAllowed(canLeadOutages(ctx.actor), notFound);
  const outage = await lockOutage(ctx, outageId);
  if (outage.endedAt) throw new AppError("conflict", "outages.error.ended");
  return outage;
}

/** Not for showing: asks for no right. @throws not-found */
export async function lockOutage(ctx: Ctx, outageId: number): Promise<OutageRow> {
  const [row] = await ctx.db.select().from(outages).where(eq(outages.id, outageId)).for("update");
  return found(row);
}

/** The promise made last, whatever became of it. */
export async function readLastPromise(ctx: Ctx, outageId: number): Promise<OutagePromiseRow | null> {
  const [row] = await ctx.db
    .select()
    .from(outagePromises)
    .where(eq(outagePromises.outageId, outageId))
    .orderBy(desc(outagePromises.id))
    .limit(1);
  return row ?? null;
}

/** Joins `outagePromises` to `outages`: the one that was made last. */
export const isLastOutagePromise: SQL = sql`${outagePromises.id} = (
  select max(p.id) from outage_promises p where p.outage_id = ${outages.id})`;

/** Adds to what is told to everybody; the caller emits the news. The same key twice adds once. */
export async function addUpdate(
  ctx: Ctx,
  update: Pick<OutageUpdateRow, "outageId" | "kind" | "body"> & { dueAt?: Date; submissionKey?: string },
): Promise<OutageUpdateRow | null> {
  const authorId = ctx.actor.kind === "user" ? ctx.actor.id : null;
  const [row] = await ctx.db
    .insert(outageUpdates)
    .values({ ...update, authorId, createdAt: ctx.now })
    .onConflictDoNothing({ target: outageUpdates.submissionKey })
    .returning();
  return row ?? null;
}
