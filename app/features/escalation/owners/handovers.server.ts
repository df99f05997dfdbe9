import { and, eq, isNull, lte, sql } from "drizzle-orm";
import { addWorkingMinutes } from "#app/features/regions/calendar.ts";
import { readSiteCalendar } from "#app/features/regions/calendars.server.ts";
import { type Ctx, transact } from "#app/platform/context.ts";
import { AppError, assertAllowed, notFound } from "#app/platform/errors.ts";
import { emit } from "#app/platform/events.server.ts";
import { promises, ticketHandovers, tickets } from "#db/schema/escalation.ts";
import { handoverAccepted, handoverOffered, handoverReturned } from "../events.server.ts";
import { canAnswerHandover, canHandOver } from "../policy.ts";
import {
  assertOpen,
  lockTicket,
  lockWithStanding,
  logEvent,
  notYours,
  type TicketRow,
} from "../tickets/ticket-rows.server.ts";

/** What is not accepted within this working time goes back (product.md, "The life of a question" 7). */
export const acceptMinutes = 30;

export type HandoverRow = typeof ticketHandovers.$inferSelect;

export type HandoverInput = {
  ticketId: number;
  toId: number;
  /** What is known, what was tried, what comes next, and what the customer was promised. */
  known: string;
  tried: string;
  nextStep: string;
  promiseCarried: string;
};

/**
 * Offers a ticket to a colleague of the same team. Until they accept, the owner stays the owner; the promise goes on.
 * @throws not-found, conflict (closed, not the owner's or lead's to give, already offered), invalid (field `toId`)
 */
export async function offerHandover(ctx: Ctx, input: HandoverInput): Promise<HandoverRow> {
  return transact(ctx, async (ctx) => {
    const standing = await lockWithStanding(ctx, input.ticketId);
    const { ticket, team } = standing;
    assertOpen(ticket);
    if (!canHandOver(ctx.actor, ticket)) throw notYours(standing);
    const receiver = team.members.find(({ id, hasLeft }) => id === input.toId && !hasLeft);
    if (!receiver || receiver.id === ticket.ownerId) {
      throw new AppError("invalid", "escalation.error.receiver", {}, "toId");
    }
    const { known, tried, nextStep, promiseCarried } = input;
    const [handover] = await ctx.db
      .insert(ticketHandovers)
      .values({
        ticketId: ticket.id,
        fromId: ticket.ownerId,
        toId: receiver.id,
        known,
        tried,
        nextStep,
        promiseCarried,
        offeredAt: ctx.now,
        returnsAt: addWorkingMinutes(team.site, ctx.now, acceptMinutes),
      })
      .onConflictDoNothing()
      .returning();
    if (!handover) throw new AppError("conflict", "escalation.error.offered");
    await logEvent(ctx, ticket.id, "handover-offered", { handoverId: handover.id });
    await emit(ctx, handoverOffered, news(ticket, handover));
    return handover;
  });
}

/**
 * The receiver becomes the owner and keeps the promise that was made.
 * @throws not-found (also for anybody it was not offered to), conflict (closed, returned meanwhile)
 */
export async function acceptHandover(ctx: Ctx, { ticketId }: { ticketId: number }): Promise<void> {
  await transact(ctx, async (ctx) => {
    const { ticket, handover } = await lockOffered(ctx, ticketId);
    await ctx.db
      .update(ticketHandovers)
      .set({ acceptedAt: ctx.now })
      .where(eq(ticketHandovers.id, handover.id));
    await ctx.db
      .update(tickets)
      .set({
        ownerId: handover.toId,
        takenAt: ticket.takenAt ?? ctx.now,
        handoverCount: sql`(
          select count(*) from ${ticketHandovers} h where h.ticket_id = ${ticket.id} and h.accepted_at is not null)`,
      })
      .where(eq(tickets.id, ticket.id));
    await ctx.db
      .update(promises)
      .set({ ownerId: handover.toId })
      .where(and(eq(promises.ticketId, ticket.id), eq(promises.state, "open")));
    await logEvent(ctx, ticket.id, "handover-accepted", {
      handoverId: handover.id,
      fromId: handover.fromId,
      toId: handover.toId,
    });
    await emit(ctx, handoverAccepted, news(ticket, handover));
  });
}

/** The receiver gives it back at once, with a reason for the sender. @throws as {@link acceptHandover} */
export async function returnHandover(ctx: Ctx, input: { ticketId: number; reason: string }): Promise<void> {
  await transact(ctx, async (ctx) => {
    const { ticket, handover } = await lockOffered(ctx, input.ticketId);
    await giveBack(ctx, ticket, handover, input.reason);
  });
}

/**
 * Each minute: what nobody accepted within 30 working minutes goes back to its owner.
 * @returns how many
 */
export async function returnOverdueHandovers(ctx: Ctx): Promise<number> {
  const overdue = await ctx.db
    .select({ ticketId: ticketHandovers.ticketId })
    .from(ticketHandovers)
    .where(and(isOffered, lte(ticketHandovers.returnsAt, ctx.now)));
  for (const { ticketId } of overdue) {
    await transact(ctx, async (ctx) => {
      const ticket = await lockTicket(ctx, ticketId);
      const handover = await findOffered(ctx, ticketId);
      if (handover && handover.returnsAt <= ctx.now) await giveBack(ctx, ticket, handover, "");
    });
  }
  return overdue.length;
}

/** A ticket that is closed needs no receiver any more. The caller holds its lock. */
export async function dropHandover(ctx: Ctx, ticket: TicketRow): Promise<void> {
  const handover = await findOffered(ctx, ticket.id);
  if (handover) await giveBack(ctx, ticket, handover, "");
}

/** When a handover offered now would go back. */
export async function handoverReturnsAt(ctx: Ctx, regionId: number): Promise<Date> {
  return addWorkingMinutes(await readSiteCalendar(ctx, regionId), ctx.now, acceptMinutes);
}

const isOffered = and(isNull(ticketHandovers.acceptedAt), isNull(ticketHandovers.returnedAt));

async function findOffered(ctx: Ctx, ticketId: number): Promise<HandoverRow | undefined> {
  const [row] = await ctx.db
    .select()
    .from(ticketHandovers)
    .where(and(eq(ticketHandovers.ticketId, ticketId), isOffered));
  return row;
}

async function lockOffered(ctx: Ctx, ticketId: number) {
  const ticket = await lockTicket(ctx, ticketId);
  assertOpen(ticket);
  const handover = await findOffered(ctx, ticketId);
  if (!handover) throw new AppError("conflict", "escalation.error.notOffered");
  assertAllowed(canAnswerHandover(ctx.actor, ticket, handover), notFound);
  return { ticket, handover };
}

/** `reason` is empty when the time ran out. */
async function giveBack(ctx: Ctx, ticket: TicketRow, handover: HandoverRow, reason: string): Promise<void> {
  await ctx.db
    .update(ticketHandovers)
    .set({ returnedAt: ctx.now, returnReason: reason })
    .where(eq(ticketHandovers.id, handover.id));
  await logEvent(ctx, ticket.id, "handover-returned", { handoverId: handover.id });
  await emit(ctx, handoverReturned, news(ticket, handover));
}

const news = (ticket: TicketRow, handover: HandoverRow) => ({
  ticketId: ticket.id,
  threadId: ticket.threadId,
  handoverId: handover.id,
});
