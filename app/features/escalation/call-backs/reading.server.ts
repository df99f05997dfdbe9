import { and, asc, eq, gte, inArray, isNull, lt, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { addDays, atLocalMinute, localDayOf } from "#app/features/regions/calendar.ts";
import { listFilledFields } from "#app/features/vault/details.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { users } from "#db/schema/accounts.ts";
import { type callBackStates, callBacks } from "#db/schema/call-backs.ts";
import { agents, tickets } from "#db/schema/escalation.ts";
import { threads } from "#db/schema/forum.ts";
import { ticketThreads } from "#db/schema/ticket-threads.ts";
import { hasDesk } from "../policy.ts";
import { visibleTickets } from "../tickets/ticket-rows.server.ts";
import { findOffer, listCalls, readSlotFacts } from "./call-rows.server.ts";
import { canPick } from "./policy.ts";
import { byDay, computeSlots, type SlotDay } from "./slots.ts";

type CallState = (typeof callBackStates)[number];

export type ShownCall = {
  id: number;
  startsAt: Date;
  endsAt: Date;
  state: CallState;
  wasReached: boolean | null;
};

export type OwnCallBack = {
  offerId: number;
  threadId: number;
  contactName: string;
  /** What is agreed. */
  call: ShownCall | null;
  /** What became of the one before, when the customer has to pick again. */
  last: ShownCall | null;
  /** The beginning has passed: nothing to move any more. */
  isRunning: boolean;
  /** The number to call stands in the private half already. */
  hasNumber: boolean;
  days: SlotDay[];
};

/** Why a former call matters to who has to pick again. */
const tellsSomething = ({ state, wasReached }: ShownCall) =>
  state === "missed" || state === "cancelled" || (state === "kept" && wasReached === false);

/** What the customer sees in the own question: an offer and what they have picked. Null for everybody else. */
export async function readOwnCallBack(ctx: Ctx, threadId: number): Promise<OwnCallBack | null> {
  const { actor } = ctx;
  if (actor.kind !== "user") return null;
  const [row] = await ctx.db
    .select({ ticket: tickets, contactName: agents.fullName })
    .from(tickets)
    .innerJoin(ticketThreads, and(eq(ticketThreads.ticketId, tickets.id), isNull(ticketThreads.endedAt)))
    .innerJoin(agents, eq(agents.userId, tickets.ownerId))
    .where(
      and(eq(ticketThreads.threadId, threadId), eq(tickets.customerId, actor.id), isNull(tickets.closedAt)),
    );
  if (!row || !canPick(actor, row.ticket)) return null;
  const offer = await findOffer(ctx, row.ticket.id);
  if (!offer) return null;
  const [facts, calls, filled] = await Promise.all([
    readSlotFacts(ctx, row.ticket),
    listCalls(ctx, row.ticket.id),
    listFilledFields(ctx, threadId),
  ]);
  const own = calls.filter(({ offerId }) => offerId === offer.id).map(shown);
  const call = own.find(({ state }) => state === "open") ?? null;
  return {
    offerId: offer.id,
    threadId,
    contactName: row.contactName,
    call,
    last: call ? null : (own.find(tellsSomething) ?? null),
    isRunning: call !== null && call.startsAt <= ctx.now,
    hasNumber: filled.includes("phone"),
    days: facts ? byDay(facts.calendar, computeSlots(facts)) : [],
  };
}

const shown = ({ id, startsAt, endsAt, state, wasReached }: ShownCall): ShownCall => ({
  id,
  startsAt,
  endsAt,
  state,
  wasReached,
});

export type TicketCallBack = {
  /** Set while an offer stands. */
  offerId: number | null;
  call: (ShownCall & { agentName: string; isOwnersCalendar: boolean }) | null;
  /** What was picked before, the latest first. */
  earlier: ShownCall[];
  /** How many times could be picked now. */
  freeCount: number;
  /** The number to call stands in the private half. */
  hasNumber: boolean;
};

/** The same for the team. Null for everybody who may not see the ticket. */
export async function readTicketCallBack(ctx: Ctx, ticketId: number): Promise<TicketCallBack | null> {
  const [ticket] = await ctx.db
    .select()
    .from(tickets)
    .where(and(eq(tickets.id, ticketId), visibleTickets(ctx.actor)));
  if (!ticket) return null;
  const [offer, calls, facts, filled] = await Promise.all([
    findOffer(ctx, ticketId),
    listCalls(ctx, ticketId),
    ticket.closedAt ? null : readSlotFacts(ctx, ticket),
    listFilledFields(ctx, ticket.threadId),
  ]);
  const open = calls.find(({ state }) => state === "open");
  return {
    offerId: offer?.id ?? null,
    call: open
      ? {
          ...shown(open),
          agentName: await readName(ctx, open.agentId),
          isOwnersCalendar: open.agentId === ticket.ownerId,
        }
      : null,
    earlier: calls.filter(({ state }) => state !== "open").map(shown),
    freeCount: facts ? computeSlots(facts).length : 0,
    hasNumber: filled.includes("phone"),
  };
}

async function readName(ctx: Ctx, agentId: number): Promise<string> {
  const [row] = await ctx.db.select({ name: agents.fullName }).from(agents).where(eq(agents.userId, agentId));
  return row?.name ?? "";
}

export type TodaysCall = ShownCall & {
  code: string;
  title: string;
  customerName: string;
  agentName: string;
};

/**
 * The calls of today that the actor makes; for a lead those of the whole team. Cancelled and moved ones are not calls
 * any more. Nothing for anybody without a desk.
 */
export async function listTodaysCalls(ctx: Ctx): Promise<TodaysCall[]> {
  const { actor } = ctx;
  if (!hasDesk(actor)) return [];
  const site = { timeZone: "Europe/Berlin" };
  const today = localDayOf(site, ctx.now);
  const [customer, agent] = [alias(users, "customer"), alias(users, "agent")];
  const isMine =
    actor.role === "lead" ? sql`true` : or(eq(callBacks.agentId, actor.id), eq(tickets.ownerId, actor.id));
  return ctx.db
    .select({
      id: callBacks.id,
      startsAt: callBacks.startsAt,
      endsAt: callBacks.endsAt,
      state: callBacks.state,
      wasReached: callBacks.wasReached,
      code: tickets.code,
      title: threads.title,
      customerName: customer.displayName,
      agentName: agent.displayName,
    })
    .from(callBacks)
    .innerJoin(tickets, eq(tickets.id, callBacks.ticketId))
    .innerJoin(threads, eq(threads.id, tickets.threadId))
    .innerJoin(customer, eq(customer.id, tickets.customerId))
    .innerJoin(agent, eq(agent.id, callBacks.agentId))
    .where(
      and(
        visibleTickets(actor),
        isMine,
        inArray(callBacks.state, ["open", "kept", "missed"]),
        gte(callBacks.startsAt, atLocalMinute(site, today, 0)),
        lt(callBacks.startsAt, atLocalMinute(site, addDays(today, 1), 0)),
      ),
    )
    .orderBy(asc(callBacks.startsAt), asc(callBacks.id));
}
