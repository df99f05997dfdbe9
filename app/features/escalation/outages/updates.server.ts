import { and, eq, lte } from "drizzle-orm";
import { assertPublicText } from "#app/features/vault/public-text.server.ts";
import { type Ctx, transact } from "#app/platform/context.ts";
import { found } from "#app/platform/errors.ts";
import { emit } from "#app/platform/events.server.ts";
import { outagePromises, outages } from "#db/schema/outages.ts";
import { outageChanged, outageTold } from "./events.server.ts";
import { assertPromise } from "./opening.server.ts";
import { addUpdate, lockToLead, type OutageRow, readLastPromise } from "./outage-rows.server.ts";

/*
 * Written once, told to everybody once: it stands on the outage's page and in every question that belongs to it.
 */

/** @throws not-found (not a lead), conflict (ended), invalid (personal data) */
export async function postUpdate(
  ctx: Ctx,
  { outageId, body, submissionKey }: { outageId: number; body: string; submissionKey?: string },
): Promise<void> {
  await transact(ctx, async (ctx) => {
    await lockToLead(ctx, outageId);
    assertPublicText(ctx, { body });
    const update = await addUpdate(ctx, { outageId, kind: "update", body, submissionKey });
    if (update) await tell(ctx, outageId, update.id);
  });
}

/**
 * Gives a new time to everybody, with one public reason. Of a missed promise it is the one that follows; that one stays missed.
 * @throws not-found (not a lead), conflict (ended), invalid (field `dueAt`)
 */
export async function moveOutagePromise(
  ctx: Ctx,
  { outageId, dueAt, reason }: { outageId: number; dueAt: Date; reason: string },
): Promise<void> {
  await transact(ctx, async (ctx) => {
    const outage = await lockToLead(ctx, outageId);
    assertPublicText(ctx, { reason });
    assertPromise(ctx, outage.startsAt, dueAt);
    await settleOverdue(ctx, outage);
    const before = found(await readLastPromise(ctx, outageId));
    if (before.state === "open" && before.dueAt.getTime() === dueAt.getTime()) return;
    await ctx.db
      .update(outagePromises)
      .set(before.state === "open" ? { state: "moved", endedAt: ctx.now, reason } : { reason })
      .where(eq(outagePromises.id, before.id));
    await ctx.db.insert(outagePromises).values({ outageId, madeAt: ctx.now, dueAt });
    const update = found(await addUpdate(ctx, { outageId, kind: "promise-moved", body: reason, dueAt }));
    await tell(ctx, outageId, update.id);
  });
}

/** Marks the open promise as missed when its time has passed, and tells everybody before they ask. Happens once. */
export async function settleOverdue(ctx: Ctx, { id: outageId }: Pick<OutageRow, "id">): Promise<void> {
  const [missed] = await ctx.db
    .update(outagePromises)
    .set({ state: "missed", endedAt: ctx.now })
    .where(
      and(
        eq(outagePromises.outageId, outageId),
        eq(outagePromises.state, "open"),
        lte(outagePromises.dueAt, ctx.now),
      ),
    )
    .returning();
  if (!missed) return;
  const byClock: Ctx = { ...ctx, actor: { kind: "system" } };
  const update = found(
    await addUpdate(byClock, { outageId, kind: "promise-missed", body: "", dueAt: missed.dueAt }),
  );
  await tell(ctx, outageId, update.id);
}

/** Each minute: the promises whose time has passed. */
export async function missOverdueOutagePromises(ctx: Ctx): Promise<void> {
  const overdue = await ctx.db
    .select({ outageId: outagePromises.outageId })
    .from(outagePromises)
    .where(and(eq(outagePromises.state, "open"), lte(outagePromises.dueAt, ctx.now)));
  for (const { outageId } of overdue) {
    await transact(ctx, async (ctx) => {
      const [outage] = await ctx.db.select().from(outages).where(eq(outages.id, outageId)).for("update");
      if (outage && !outage.endedAt) await settleOverdue(ctx, outage);
    });
  }
}

async function tell(ctx: Ctx, outageId: number, updateId: number): Promise<void> {
  await emit(ctx, outageChanged, { outageId });
  await emit(ctx, outageTold, { outageId, updateId });
}
