import { and, desc, eq, gt, isNull, ne, sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.ts";
import { AppError, found } from "#app/platform/errors.ts";
import { callBackOffers, callBacks } from "#db/schema/call-backs.ts";
import { readTeam } from "../contact/duty.server.ts";
import type { Member, Team } from "../contact/duty.ts";
import type { TicketRow } from "../tickets/ticket-rows.server.ts";
import type { SlotFacts } from "./slots.ts";

export type OfferRow = typeof callBackOffers.$inferSelect;
export type CallRow = typeof callBacks.$inferSelect;

/** The open offer of a ticket. The caller knows that the actor may see the ticket. */
export async function findOffer(ctx: Ctx, ticketId: number): Promise<OfferRow | undefined> {
  const [row] = await ctx.db
    .select()
    .from(callBackOffers)
    .where(and(eq(callBackOffers.ticketId, ticketId), isNull(callBackOffers.endedAt)));
  return row;
}

export async function findOpenCall(ctx: Ctx, ticketId: number): Promise<CallRow | undefined> {
  const [row] = await ctx.db
    .select()
    .from(callBacks)
    .where(and(eq(callBacks.ticketId, ticketId), eq(callBacks.state, "open")));
  return row;
}

/** Everything that was picked for this ticket, the latest first. */
export function listCalls(ctx: Ctx, ticketId: number): Promise<CallRow[]> {
  return ctx.db
    .select()
    .from(callBacks)
    .where(eq(callBacks.ticketId, ticketId))
    .orderBy(desc(callBacks.bookedAt), desc(callBacks.id));
}

/** In whose calendar calls of this ticket stand. */
export function ownerIn(team: Team, ticket: Pick<TicketRow, "ownerId">): Member | undefined {
  return team.members.find(({ id, hasLeft }) => id === ticket.ownerId && !hasLeft);
}

/**
 * What slots are worked out from.
 * @param exceptTicketId its own call does not stand in the way of moving it
 * @returns null when the owner has left
 */
export async function readSlotFacts(
  ctx: Ctx,
  ticket: Pick<TicketRow, "id" | "ownerId" | "regionId">,
): Promise<SlotFacts | null> {
  const owner = ownerIn(await readTeam(ctx, ticket.regionId), ticket);
  if (!owner) return null;
  const taken = await ctx.db
    .select({ startsAt: callBacks.startsAt, heldUntil: callBacks.heldUntil })
    .from(callBacks)
    .where(
      and(
        eq(callBacks.agentId, owner.id),
        eq(callBacks.state, "open"),
        gt(callBacks.heldUntil, ctx.now),
        ne(callBacks.ticketId, ticket.id),
      ),
    );
  return { calendar: owner.calendar, taken, now: ctx.now };
}

/** Ends an open call; its calendar entry gets a new number. @returns false when it was not open any more */
export async function endCall(
  ctx: Ctx,
  call: Pick<CallRow, "id" | "offerId">,
  state: "kept" | "missed" | "moved" | "cancelled",
  wasReached: boolean | null = null,
): Promise<boolean> {
  const endedById = ctx.actor.kind === "user" ? ctx.actor.id : null;
  const ended = await ctx.db
    .update(callBacks)
    .set({ state, endedAt: ctx.now, endedById, wasReached })
    .where(and(eq(callBacks.id, call.id), eq(callBacks.state, "open")))
    .returning({ id: callBacks.id });
  if (ended.length === 0) return false;
  await ctx.db
    .update(callBackOffers)
    .set({ sequence: sql`${callBackOffers.sequence} + 1` })
    .where(eq(callBackOffers.id, call.offerId));
  return true;
}

export const noOffer = () => new AppError("conflict", "callBacks.error.noOffer");

export async function requireOffer(ctx: Ctx, ticketId: number): Promise<OfferRow> {
  const offer = await findOffer(ctx, ticketId);
  if (!offer) throw noOffer();
  return found(offer);
}
