import { and, asc, eq, isNull } from "drizzle-orm";
import { type Ctx, transact } from "#app/platform/context.ts";
import { AppError, found } from "#app/platform/errors.ts";
import { emit } from "#app/platform/events.server.ts";
import { announce } from "#app/platform/live.server.ts";
import { deskBatches, deskBatchItems } from "#db/schema/desk.ts";
import { ticketNotes, tickets } from "#db/schema/escalation.ts";
import { assertOpen, lockTicket, logEvent, type TicketRow } from "../tickets/ticket-rows.server.ts";
import { takeBackPause } from "../tickets/work.server.ts";
import { carryPromise, setOwner } from "./assign.server.ts";
import { type Refusal, readFacts, readSnooze } from "./bulk.server.ts";
import { ticketReleased } from "./events.server.ts";
import { dropSnooze, findSnooze, putSnooze } from "./snooze.server.ts";

type Batch = typeof deskBatches.$inferSelect;
type Item = typeof deskBatchItems.$inferSelect;
type Facts = Record<string, string | number | null>;

/** So long an act on several tickets can be taken back. */
export const undoMinutes = 10;

export const undoUntil = (batch: Pick<Batch, "createdAt">) =>
  new Date(batch.createdAt.getTime() + undoMinutes * 60_000);

/**
 * Takes back one's own act, ticket by ticket, by acts that do the opposite: what was done was done, and both stand in
 * the log. A ticket that somebody has changed since is left alone, and that is said.
 * @throws not-found (also for others' acts); conflict (undone already, or too late)
 */
export async function undoBatch(ctx: Ctx, { batchId }: { batchId: number }): Promise<void> {
  const batch = await claimBatch(ctx, batchId);
  const items = await ctx.db
    .select()
    .from(deskBatchItems)
    .where(and(eq(deskBatchItems.batchId, batchId), isNull(deskBatchItems.refusal)))
    .orderBy(asc(deskBatchItems.ticketId));
  for (const item of items) await undoOne(ctx, batch, item);
}

/** Of two clicks one undoes. */
async function claimBatch(ctx: Ctx, batchId: number): Promise<Batch> {
  return transact(ctx, async (ctx) => {
    const actorId = ctx.actor.kind === "user" ? ctx.actor.id : 0;
    const [row] = await ctx.db
      .select()
      .from(deskBatches)
      .where(and(eq(deskBatches.id, batchId), eq(deskBatches.actorId, actorId)))
      .for("update");
    const batch = found(row);
    if (batch.undoneAt) throw new AppError("conflict", "queue.undo.done");
    if (undoUntil(batch) < ctx.now)
      throw new AppError("conflict", "queue.undo.late", { minutes: undoMinutes });
    await ctx.db.update(deskBatches).set({ undoneAt: ctx.now }).where(eq(deskBatches.id, batchId));
    return batch;
  });
}

async function undoOne(ctx: Ctx, batch: Batch, item: Item): Promise<void> {
  const where = and(eq(deskBatchItems.batchId, batch.id), eq(deskBatchItems.ticketId, item.ticketId));
  try {
    await transact(ctx, async (ctx) => {
      const ticket = await lockTicket(ctx, item.ticketId);
      assertOpen(ticket);
      await opposite(ctx, batch.act, ticket, { before: item.before ?? {}, after: item.after ?? {} });
      await ctx.db.update(deskBatchItems).set({ undoneAt: ctx.now }).where(where);
      await announce(ctx, { kind: "desk", ticketId: ticket.id });
    });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const undoRefusal: Refusal = { key: error.messageKey, params: error.params as Refusal["params"] };
    await ctx.db.update(deskBatchItems).set({ undoRefusal }).where(where);
  }
}

type Change = { before: Facts; after: Facts };

const changed = () => new AppError("conflict", "queue.undo.changed");

/** @throws conflict when one of these is no longer as the act has put it */
async function assertAsPut(ctx: Ctx, ticketId: number, after: Facts, keys: string[]): Promise<void> {
  const now = await readFacts(ctx, ticketId);
  if (keys.some((key) => now[key] !== after[key])) throw changed();
}

async function opposite(ctx: Ctx, act: Batch["act"], ticket: TicketRow, change: Change): Promise<void> {
  const { before, after } = change;
  switch (act) {
    case "take":
      await assertAsPut(ctx, ticket.id, after, ["ownerId", "takenAt", "firstResponseAt", "waitingSince"]);
      return release(ctx, ticket, before);
    case "assign":
      await assertAsPut(ctx, ticket.id, after, ["ownerId", "takenAt", "firstResponseAt"]);
      return setOwner(ctx, ticket, Number(before.ownerId));
    case "snooze":
    case "wake":
      return restoreSnooze(ctx, ticket, act, change);
    case "wait":
      await assertAsPut(ctx, ticket.id, after, ["waitingSince"]);
      await takeBackPause(ctx, ticket);
      return;
    case "note":
      return removeNote(ctx, ticket, Number(after.noteId));
    case "category":
      await assertAsPut(ctx, ticket.id, after, ["categoryId"]);
      return putBack(ctx, ticket, "category-changed", { categoryId: Number(before.categoryId) });
    case "severity":
      await assertAsPut(ctx, ticket.id, after, ["severity"]);
      return putBack(ctx, ticket, "severity-changed", { severity: before.severity as TicketRow["severity"] });
  }
}

async function release(ctx: Ctx, ticket: TicketRow, before: Facts): Promise<void> {
  const ownerId = Number(before.ownerId);
  const takenAt = before.takenAt ? new Date(String(before.takenAt)) : null;
  await ctx.db.update(tickets).set({ ownerId, takenAt }).where(eq(tickets.id, ticket.id));
  await carryPromise(ctx, ticket.id, ownerId);
  await logEvent(ctx, ticket.id, "released", { toId: ownerId });
  await emit(ctx, ticketReleased, { ticketId: ticket.id, threadId: ticket.threadId });
}

async function restoreSnooze(
  ctx: Ctx,
  ticket: TicketRow,
  act: "snooze" | "wake",
  { before, after }: Change,
): Promise<void> {
  const now = await findSnooze(ctx, ticket.id);
  const put = readSnooze(ticket.id, act === "snooze" ? after : {});
  if (now?.snoozedAt.getTime() !== put?.snoozedAt.getTime() || (now?.wokeAt && act === "snooze"))
    throw changed();
  const former = readSnooze(ticket.id, before);
  // What would have come back meanwhile is not put aside once more.
  if (former?.wakesAt && !former.wokeAt && former.wakesAt <= ctx.now) throw changed();
  if (former) await putSnooze(ctx, former);
  else await dropSnooze(ctx, ticket.id);
  await logEvent(ctx, ticket.id, act === "snooze" ? "woken" : "snoozed");
}

async function removeNote(ctx: Ctx, ticket: TicketRow, noteId: number): Promise<void> {
  const gone = await ctx.db
    .delete(ticketNotes)
    .where(and(eq(ticketNotes.id, noteId), eq(ticketNotes.ticketId, ticket.id)))
    .returning({ id: ticketNotes.id });
  if (gone.length === 0) throw changed();
  await logEvent(ctx, ticket.id, "note-removed");
}

async function putBack(
  ctx: Ctx,
  ticket: TicketRow,
  kind: "category-changed" | "severity-changed",
  set: Partial<Pick<TicketRow, "categoryId" | "severity">>,
): Promise<void> {
  await ctx.db.update(tickets).set(set).where(eq(tickets.id, ticket.id));
  await logEvent(ctx, ticket.id, kind, set as Record<string, string | number>);
}
