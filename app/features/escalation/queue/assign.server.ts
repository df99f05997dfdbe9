import { and, eq } from "drizzle-orm";
import { type Ctx, transact } from "#app/platform/context.ts";
import { AppError, assertAllowed, notFound } from "#app/platform/errors.ts";
import { emit } from "#app/platform/events.server.ts";
import { promises, tickets } from "#db/schema/escalation.ts";
import { assertOpen, lockWithStanding, logEvent, type TicketRow } from "../tickets/ticket-rows.server.ts";
import { ticketAssigned } from "./events.server.ts";
import { canAssign } from "./policy.ts";

/**
 * A lead names the owner of a ticket that nobody has begun, or whose owner is away for a working day or more. Whatever
 * is being worked on changes hands by a handover, with its four fields. The promise goes on.
 * @returns who it was before
 * @throws not-found (also for everybody but the team's lead); conflict (closed, begun, offered to somebody, hers already);
 *   invalid (field `toId`)
 */
export async function assignTicket(
  ctx: Ctx,
  input: { ticketId: number; toId: number },
): Promise<{ fromId: number }> {
  return transact(ctx, async (ctx) => {
    const { ticket, team, isOwnerAway } = await lockWithStanding(ctx, input.ticketId);
    assertAllowed(canAssign(ctx.actor, ticket), notFound);
    assertOpen(ticket);
    const receiver = team.members.find(({ id, hasLeft }) => id === input.toId && !hasLeft);
    if (!receiver) throw new AppError("invalid", "escalation.error.receiver", {}, "toId");
    const owner = team.members.find(({ id }) => id === ticket.ownerId);
    if (receiver.id === ticket.ownerId) {
      throw new AppError("conflict", "queue.refused.alreadyOwner", { name: receiver.fullName });
    }
    if (ticket.takenAt && !isOwnerAway) {
      throw new AppError("conflict", "queue.refused.begun", { name: owner?.fullName ?? "" });
    }
    await setOwner(ctx, ticket, receiver.id);
    return { fromId: ticket.ownerId };
  });
}

/** Of a locked ticket; the open promise goes with it. Told to the customer and shown in the timeline. */
export async function setOwner(ctx: Ctx, ticket: TicketRow, ownerId: number): Promise<void> {
  await ctx.db.update(tickets).set({ ownerId }).where(eq(tickets.id, ticket.id));
  await carryPromise(ctx, ticket.id, ownerId);
  await logEvent(ctx, ticket.id, "assigned", { fromId: ticket.ownerId, toId: ownerId });
  await emit(ctx, ticketAssigned, { ticketId: ticket.id, threadId: ticket.threadId });
}

export async function carryPromise(ctx: Ctx, ticketId: number, ownerId: number): Promise<void> {
  await ctx.db
    .update(promises)
    .set({ ownerId })
    .where(and(eq(promises.ticketId, ticketId), eq(promises.state, "open")));
}
