import { and, desc, eq } from "drizzle-orm";
import { type Ctx, transact } from "#app/platform/context.ts";
import { AppError, assertAllowed, notFound } from "#app/platform/errors.ts";
import { deskBatches, deskBatchItems } from "#db/schema/desk.ts";
import { ticketNotes, tickets } from "#db/schema/escalation.ts";
import { hasDesk } from "../policy.ts";
import type { Severity } from "../severity.ts";
import { addNote } from "../tickets/notes.server.ts";
import { visibleTickets } from "../tickets/ticket-rows.server.ts";
import { takeTicket, waitForCustomer } from "../tickets/work.server.ts";
import { assignTicket } from "./assign.server.ts";
import { isLead } from "./policy.ts";
import { assertAhead, findSnooze, type SnoozeRow, snoozeTicket, wakeTicket } from "./snooze.server.ts";
import { changeCategory, changeSeverity } from "./sorting.server.ts";

export type BulkWish =
  | { act: "take" }
  | { act: "assign"; toId: number }
  | { act: "snooze"; until: Date | null }
  | { act: "wake" }
  | { act: "wait" }
  | { act: "note"; body: string }
  | { act: "category"; categoryId: number }
  | { act: "severity"; severity: Severity };

export const mostTickets = 100;

type Facts = Record<string, string | number | null>;
export type Refusal = { key: string; params: Record<string, string | number> };

/**
 * One act on several tickets, each in its own transaction with its own rules: what is refused for one does not stop the
 * others and is kept with why. Tickets the actor may not see are passed over like ones that never were.
 * @returns the batch's id, for the result and for undoing it
 * @throws not-found without a desk, or for assigning without being a lead; invalid (field `until`)
 */
export async function actOnTickets(
  ctx: Ctx,
  input: { ticketIds: readonly number[]; wish: BulkWish },
): Promise<number> {
  const { actor } = ctx;
  const { wish } = input;
  assertAllowed(hasDesk(actor) && (wish.act !== "assign" || isLead(actor)), notFound);
  if (actor.kind !== "user") throw notFound();
  if (wish.act === "snooze") assertAhead(ctx, wish.until);
  const [batch] = await ctx.db
    .insert(deskBatches)
    .values({ actorId: actor.id, act: wish.act, createdAt: ctx.now })
    .returning({ id: deskBatches.id });
  const batchId = batch!.id;
  // In one order, so that two who act at the same time never wait for each other.
  const ids = [...new Set(input.ticketIds)].toSorted((a, b) => a - b).slice(0, mostTickets);
  for (const ticketId of ids) await actOnOne(ctx, batchId, ticketId, wish);
  return batchId;
}

async function actOnOne(ctx: Ctx, batchId: number, ticketId: number, wish: BulkWish): Promise<void> {
  try {
    await transact(ctx, async (ctx) => {
      const before = await readFacts(ctx, ticketId);
      const more = await run(ctx, ticketId, wish);
      const after = { ...(await readFacts(ctx, ticketId)), ...more.after };
      await ctx.db
        .insert(deskBatchItems)
        .values({ batchId, ticketId, before: { ...before, ...more.before }, after });
    });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === "not-found") return;
    const refusal = { key: error.messageKey, params: error.params as Refusal["params"] };
    await ctx.db.insert(deskBatchItems).values({ batchId, ticketId, refusal });
  }
}

/** What undoing compares: only if all of it is still as it was put, it is taken back. @throws not-found */
export async function readFacts(ctx: Ctx, ticketId: number): Promise<Facts> {
  const [row] = await ctx.db
    .select({
      ownerId: tickets.ownerId,
      takenAt: tickets.takenAt,
      firstResponseAt: tickets.firstResponseAt,
      waitingSince: tickets.waitingSince,
      categoryId: tickets.categoryId,
      severity: tickets.severity,
      closedAt: tickets.closedAt,
    })
    .from(tickets)
    .where(and(eq(tickets.id, ticketId), visibleTickets(ctx.actor)));
  if (!row) throw notFound();
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [key, value instanceof Date ? value.toISOString() : value]),
  );
}

type More = { before?: Facts; after?: Facts };

async function run(ctx: Ctx, ticketId: number, wish: BulkWish): Promise<More> {
  switch (wish.act) {
    case "take":
      return takeOnce(ctx, ticketId);
    case "assign":
      await assignTicket(ctx, { ticketId, toId: wish.toId });
      return {};
    case "snooze": {
      const before = await findSnooze(ctx, ticketId);
      return {
        before: writeSnooze(before),
        after: writeSnooze(await snoozeTicket(ctx, { ticketId, ...wish })),
      };
    }
    case "wake":
      return { before: writeSnooze(await wakeTicket(ctx, { ticketId })) };
    case "wait":
      return waitOnce(ctx, ticketId);
    case "note":
      await addNote(ctx, { ticketId, body: wish.body });
      return { after: { noteId: await readLastNote(ctx, ticketId) } };
    case "category":
      await changeCategory(ctx, { ticketId, categoryId: wish.categoryId });
      return {};
    case "severity":
      await changeSeverity(ctx, { ticketId, severity: wish.severity });
      return {};
  }
}

/** Taking what one has taken changes nothing, so there would be nothing to undo. */
async function takeOnce(ctx: Ctx, ticketId: number): Promise<More> {
  const { ownerId, takenAt } = await readFacts(ctx, ticketId);
  const isMine = ctx.actor.kind === "user" && ctx.actor.id === ownerId;
  if (takenAt && isMine) throw new AppError("conflict", "queue.refused.taken");
  await takeTicket(ctx, { ticketId });
  return {};
}

async function waitOnce(ctx: Ctx, ticketId: number): Promise<More> {
  const { waitingSince } = await readFacts(ctx, ticketId);
  if (waitingSince) throw new AppError("conflict", "queue.refused.waiting");
  await waitForCustomer(ctx, { ticketId });
  return {};
}

async function readLastNote(ctx: Ctx, ticketId: number): Promise<number> {
  const [row] = await ctx.db
    .select({ id: ticketNotes.id })
    .from(ticketNotes)
    .where(eq(ticketNotes.ticketId, ticketId))
    .orderBy(desc(ticketNotes.id))
    .limit(1);
  return row!.id;
}

const iso = (moment: Date | null) => moment?.toISOString() ?? null;

function writeSnooze(row: SnoozeRow | undefined): Facts {
  if (!row) return { snoozedAt: null };
  return {
    byId: row.byId,
    snoozedAt: iso(row.snoozedAt),
    until: iso(row.until),
    wakesAt: iso(row.wakesAt),
    wokeAt: iso(row.wokeAt),
    wokeBy: row.wokeBy,
  };
}

/** The other direction; undefined: there was none. */
export function readSnooze(ticketId: number, facts: Facts): SnoozeRow | undefined {
  const moment = (key: string) => (facts[key] ? new Date(String(facts[key])) : null);
  const snoozedAt = moment("snoozedAt");
  if (!snoozedAt) return undefined;
  return {
    ticketId,
    byId: Number(facts.byId),
    snoozedAt,
    until: moment("until"),
    wakesAt: moment("wakesAt"),
    wokeAt: moment("wokeAt"),
    wokeBy: (facts.wokeBy ?? null) as SnoozeRow["wokeBy"],
  };
}
