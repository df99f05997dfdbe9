import { and, eq, isNull } from "drizzle-orm";
import { type Ctx, transact } from "#app/platform/context.ts";
import { AppError, assertAllowed, found, notFound, unauthenticated } from "#app/platform/errors.ts";
import { emit } from "#app/platform/events.server.ts";
import { callBacks } from "#db/schema/call-backs.ts";
import { tickets } from "#db/schema/escalation.ts";
import { ticketThreads } from "#db/schema/ticket-threads.ts";
import { refreshNextDue } from "../promise/next-due.server.ts";
import { logEvent, type TicketRow } from "../tickets/ticket-rows.server.ts";
import { endCall, findOpenCall, noOffer, readSlotFacts, requireOffer } from "./call-rows.server.ts";
import { callBackBooked, callBackCancelled } from "./events.server.ts";
import { canPick } from "./policy.ts";
import { endOf, heldUntilOf, isBookable } from "./slots.ts";

/**
 * The customer picks a time for the call, or another one: then the first is moved, and what is promised is the new time.
 * Picking the same time twice changes nothing.
 * @param input.threadId of the own question that is with the team, also of one that was attached to the ticket
 * @throws unauthenticated, not-found, conflict (nothing was offered, or somebody else has just taken this time)
 */
export async function pickCallBack(ctx: Ctx, input: { threadId: number; startsAt: Date }): Promise<void> {
  await transact(ctx, async (ctx) => {
    const ticket = await lockOwnTicket(ctx, input.threadId);
    const offer = await requireOffer(ctx, ticket.id);
    const before = await findOpenCall(ctx, ticket.id);
    if (before && Number(before.startsAt) === Number(input.startsAt)) return;
    if (before && before.startsAt <= ctx.now) throw new AppError("conflict", "callBacks.error.running");
    const facts = await readSlotFacts(ctx, ticket);
    if (!facts || !isBookable(facts, input.startsAt)) throw taken();
    if (before) await endCall(ctx, before, "moved");
    const call = await insertCall(ctx, ticket, offer.id, input.startsAt);
    await logEvent(ctx, ticket.id, "act", {
      why: before ? "call-moved" : "call-booked",
      dueAt: input.startsAt.toISOString(),
    });
    await refreshNextDue(ctx, ticket.id);
    await emit(ctx, callBackBooked, { ticketId: ticket.id, threadId: ticket.threadId, callBackId: call.id });
  });
}

/**
 * The customer does not want the call at that time; the offer stands, so that another time can be picked.
 * @throws unauthenticated, not-found, conflict (nothing was picked)
 */
export async function cancelCallBack(ctx: Ctx, { threadId }: { threadId: number }): Promise<void> {
  await transact(ctx, async (ctx) => {
    const ticket = await lockOwnTicket(ctx, threadId);
    const call = await findOpenCall(ctx, ticket.id);
    if (!call) throw noOffer();
    if (call.startsAt <= ctx.now) throw new AppError("conflict", "callBacks.error.running");
    await endCall(ctx, call, "cancelled");
    await logEvent(ctx, ticket.id, "act", { why: "call-cancelled", dueAt: call.startsAt.toISOString() });
    await refreshNextDue(ctx, ticket.id);
    const news = { ticketId: ticket.id, threadId: ticket.threadId, callBackId: call.id };
    await emit(ctx, callBackCancelled, news);
  });
}

async function lockOwnTicket(ctx: Ctx, threadId: number): Promise<TicketRow> {
  const { actor } = ctx;
  if (actor.kind !== "user") throw unauthenticated();
  const rows = await ctx.db
    .select({ ticket: tickets })
    .from(tickets)
    .innerJoin(ticketThreads, and(eq(ticketThreads.ticketId, tickets.id), isNull(ticketThreads.endedAt)))
    .where(and(eq(ticketThreads.threadId, threadId), eq(tickets.customerId, actor.id)))
    .for("update", { of: tickets });
  const { ticket } = found(rows.find((row) => row.ticket.closedAt === null));
  assertAllowed(canPick(actor, ticket), notFound);
  return ticket;
}

const taken = () => new AppError("conflict", "callBacks.error.taken");

/** The exclusion constraint is the last word on "taken once": of two at the same moment one gets it. */
async function insertCall(
  ctx: Ctx,
  ticket: TicketRow,
  offerId: number,
  startsAt: Date,
): Promise<{ id: number }> {
  const values = {
    offerId,
    ticketId: ticket.id,
    agentId: ticket.ownerId,
    startsAt,
    endsAt: endOf(startsAt),
    heldUntil: heldUntilOf(startsAt),
    bookedAt: ctx.now,
  };
  try {
    return await transact(ctx, async (ctx) => {
      const rows = await ctx.db.insert(callBacks).values(values).returning({ id: callBacks.id });
      return found(rows[0]);
    });
  } catch (error) {
    if (isOverlap(error)) throw taken();
    throw error;
  }
}

/** 23P01 exclusion_violation; drizzle wraps what the database says. */
export function isOverlap(error: unknown): boolean {
  const { code, cause } = (error ?? {}) as { code?: string; cause?: { code?: string } };
  return code === "23P01" || cause?.code === "23P01";
}
