import { and, eq, isNull, lte } from "drizzle-orm";
import { type Ctx, transact } from "#app/platform/context.ts";
import { AppError, found } from "#app/platform/errors.ts";
import { emit } from "#app/platform/events.server.ts";
import { randomSecret } from "#app/platform/secrets.server.ts";
import { callBackOffers, callBacks } from "#db/schema/call-backs.ts";
import { tickets } from "#db/schema/escalation.ts";
import { refreshNextDue } from "../promise/next-due.server.ts";
import { lockForWork, lockTicket, logEvent, type TicketRow } from "../tickets/ticket-rows.server.ts";
import {
  endCall,
  findOffer,
  findOpenCall,
  noOffer,
  readSlotFacts,
  requireOffer,
} from "./call-rows.server.ts";
import { callBackCancelled, callBackMissed, callBackOffered, callBackUnreached } from "./events.server.ts";
import { isOverlap } from "./picking.server.ts";
import { earlyMs, graceMs } from "./policy.ts";
import { isBookable } from "./slots.ts";

/**
 * The team offers to call: the customer may pick a time from the owner's calendar from now on. Twice changes nothing.
 * @throws not-found, conflict (closed, the owner has it, or the owner has no free time in the next days)
 */
export async function offerCallBack(ctx: Ctx, { ticketId }: { ticketId: number }): Promise<void> {
  await transact(ctx, async (ctx) => {
    const { ticket } = await lockForWork(ctx, ticketId);
    if (await findOffer(ctx, ticketId)) return;
    if (!(await readSlotFacts(ctx, ticket))) throw new AppError("conflict", "callBacks.error.noOwner");
    const offeredById = ctx.actor.kind === "user" ? ctx.actor.id : ticket.ownerId;
    const rows = await ctx.db
      .insert(callBackOffers)
      .values({ ticketId, offeredById, offeredAt: ctx.now, uid: `${randomSecret()}@tadellos` })
      .returning({ id: callBackOffers.id });
    await logEvent(ctx, ticketId, "act", { why: "call-offered" });
    await emit(ctx, callBackOffered, { ticketId, threadId: ticket.threadId, offerId: found(rows[0]).id });
  });
}

/** The team takes the offer back; a picked time is cancelled and the customer told. @throws not-found, conflict */
export async function withdrawCallBack(ctx: Ctx, { ticketId }: { ticketId: number }): Promise<void> {
  await transact(ctx, async (ctx) => {
    const { ticket } = await lockForWork(ctx, ticketId);
    await requireOffer(ctx, ticketId);
    await endOffer(ctx, ticket);
  });
}

/** Ends what is open of a ticket's call-backs, for instance because the ticket is closed. Nothing to end: nothing happens. */
export async function endOffer(ctx: Ctx, ticket: Pick<TicketRow, "id" | "threadId">): Promise<void> {
  const offer = await findOffer(ctx, ticket.id);
  if (!offer) return;
  const call = await findOpenCall(ctx, ticket.id);
  await ctx.db.update(callBackOffers).set({ endedAt: ctx.now }).where(eq(callBackOffers.id, offer.id));
  if (!call || !(await endCall(ctx, call, "cancelled"))) return;
  await logEvent(ctx, ticket.id, "act", { why: "call-cancelled", dueAt: call.startsAt.toISOString() });
  await refreshNextDue(ctx, ticket.id);
  await emit(ctx, callBackCancelled, { ticketId: ticket.id, threadId: ticket.threadId, callBackId: call.id });
}

/**
 * The team has called. Reached: the offer is done with. Nobody answered: the promise was kept all the same, and the
 * customer may pick again.
 * @throws not-found, conflict (nothing was picked, or its time has not come)
 */
export async function recordCall(
  ctx: Ctx,
  { ticketId, wasReached }: { ticketId: number; wasReached: boolean },
): Promise<void> {
  await transact(ctx, async (ctx) => {
    const { ticket } = await lockForWork(ctx, ticketId);
    const call = await findOpenCall(ctx, ticketId);
    if (!call) throw noOffer();
    if (ctx.now.getTime() < call.startsAt.getTime() - earlyMs) {
      throw new AppError("conflict", "callBacks.error.early");
    }
    await endCall(ctx, call, "kept", wasReached);
    await logEvent(ctx, ticketId, "act", { why: wasReached ? "call-kept" : "call-unreached" });
    await refreshNextDue(ctx, ticketId);
    if (wasReached) {
      await ctx.db
        .update(callBackOffers)
        .set({ endedAt: ctx.now })
        .where(eq(callBackOffers.id, call.offerId));
    } else {
      const news = { ticketId, threadId: ticket.threadId, callBackId: call.id };
      await emit(ctx, callBackUnreached, news);
    }
  });
}

/**
 * Each minute: calls whose time has passed without a record are missed. The offer stands, and the customer is told
 * before they ask. Finding one twice changes nothing.
 * @returns how many were found
 */
export async function missOverdueCalls(ctx: Ctx): Promise<number> {
  const overdue = await ctx.db
    .select({ ticketId: callBacks.ticketId })
    .from(callBacks)
    .innerJoin(tickets, eq(tickets.id, callBacks.ticketId))
    .where(
      and(
        eq(callBacks.state, "open"),
        lte(callBacks.endsAt, new Date(ctx.now.getTime() - graceMs)),
        isNull(tickets.closedAt),
      ),
    );
  for (const { ticketId } of overdue) {
    await transact(ctx, async (ctx) => {
      const ticket = await lockTicket(ctx, ticketId);
      const call = await findOpenCall(ctx, ticketId);
      if (!call || !(await endCall(ctx, call, "missed"))) return;
      await logEvent(ctx, ticketId, "act", { why: "call-missed", dueAt: call.startsAt.toISOString() });
      await refreshNextDue(ctx, ticketId);
      await emit(ctx, callBackMissed, { ticketId, threadId: ticket.threadId, callBackId: call.id });
    });
  }
  return overdue.length;
}

/**
 * The ticket has a new owner: the picked time holds and goes into the new owner's calendar, if that is free then; else it
 * stays with whom it was agreed with. Doing it twice changes nothing.
 */
export async function followOwner(ctx: Ctx, { ticketId }: { ticketId: number }): Promise<void> {
  await transact(ctx, async (ctx) => {
    const ticket = await lockTicket(ctx, ticketId);
    const call = await findOpenCall(ctx, ticketId);
    if (!call || call.agentId === ticket.ownerId) return;
    const facts = await readSlotFacts(ctx, ticket);
    // How far ahead it lies no longer matters: it was agreed long ago.
    const asBefore = facts && { ...facts, now: call.bookedAt };
    if (!asBefore || !isBookable(asBefore, call.startsAt)) return;
    try {
      await transact(ctx, async (ctx) => {
        await ctx.db.update(callBacks).set({ agentId: ticket.ownerId }).where(eq(callBacks.id, call.id));
      });
    } catch (error) {
      if (!isOverlap(error)) throw error;
    }
  });
}
