import { randomUUID } from "node:crypto";
import { and, desc, eq, isNull } from "drizzle-orm";
import { lockThread } from "#app/features/forum/threads.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { AppError, found, notFound } from "#app/platform/errors.ts";
import { tickets } from "#db/schema/escalation.ts";
import { ticketThreads } from "#db/schema/ticket-threads.ts";
import { visitOffers, visits, visitWindows } from "#db/schema/visits.ts";
import { refreshNextDue } from "../promise/next-due.server.ts";
import { logEvent, type TicketRow } from "../tickets/ticket-rows.server.ts";
import { isCustomerOf } from "./policy.ts";
import type { Window } from "./windows.ts";

export type VisitRow = typeof visits.$inferSelect;
export type VisitEnd = NonNullable<VisitRow["endedBy"]>;

/**
 * The open ticket of a question under its lock, for its customer.
 * @throws not-found, also when it is somebody else's
 */
export async function lockOwnTicket(ctx: Ctx, threadId: number): Promise<TicketRow> {
  await lockThread(ctx, threadId);
  const [row] = await ctx.db
    .select({ ticket: tickets })
    .from(tickets)
    .innerJoin(ticketThreads, eq(ticketThreads.ticketId, tickets.id))
    .where(and(eq(ticketThreads.threadId, threadId), isNull(ticketThreads.endedAt)))
    .for("update", { of: tickets });
  const { ticket } = found(row);
  if (!isCustomerOf(ctx.actor, ticket)) throw notFound();
  return ticket;
}

/** The open visit of a locked ticket. @throws conflict when there is none (any more) */
export async function lockOpenVisit(ctx: Ctx, ticketId: number): Promise<VisitRow> {
  const [row] = await ctx.db
    .select()
    .from(visits)
    .where(and(eq(visits.ticketId, ticketId), eq(visits.state, "open")))
    .for("update");
  if (!row) throw new AppError("conflict", "visits.error.noVisit");
  return row;
}

export async function findOpenVisit(ctx: Ctx, ticketId: number): Promise<VisitRow | undefined> {
  const [row] = await ctx.db
    .select()
    .from(visits)
    .where(and(eq(visits.ticketId, ticketId), eq(visits.state, "open")));
  return row;
}

export async function listVisits(ctx: Ctx, ticketId: number): Promise<VisitRow[]> {
  return ctx.db.select().from(visits).where(eq(visits.ticketId, ticketId)).orderBy(desc(visits.id));
}

export type OpenOffer = {
  id: number;
  offeredById: number | null;
  offeredAt: Date;
  windows: (Window & { position: number })[];
};

export async function findOpenOffer(ctx: Ctx, ticketId: number): Promise<OpenOffer | null> {
  const rows = await ctx.db
    .select({ offer: visitOffers, window: visitWindows })
    .from(visitOffers)
    .innerJoin(visitWindows, eq(visitWindows.offerId, visitOffers.id))
    .where(and(eq(visitOffers.ticketId, ticketId), isNull(visitOffers.endedAt)))
    .orderBy(visitWindows.position);
  const [first] = rows;
  if (!first) return null;
  const { id, offeredById, offeredAt } = first.offer;
  return { id, offeredById, offeredAt, windows: rows.map(({ window }) => window) };
}

type NewVisit = Pick<VisitRow, "agreedBy" | "agentId"> & {
  window: Window;
  offerId?: number | null;
  /** What it is moved from: the calendar entry goes on. */
  before?: VisitRow;
};

/** Agreed on: the locked ticket has no open visit. Open offers end with it. */
export async function insertVisit(ctx: Ctx, ticket: TicketRow, input: NewVisit): Promise<VisitRow> {
  const { window, before } = input;
  await endOffer(ctx, ticket.id, "chosen");
  const [row] = await ctx.db
    .insert(visits)
    .values({
      ticketId: ticket.id,
      offerId: input.offerId ?? null,
      agentId: input.agentId,
      agreedBy: input.agreedBy,
      agreedAt: ctx.now,
      startsAt: window.startsAt,
      endsAt: window.endsAt,
      calendarUid: before?.calendarUid ?? randomUUID(),
      calendarSequence: before ? before.calendarSequence + 1 : 0,
    })
    .returning();
  const visit = found(row);
  const data = { visitId: visit.id, dueAt: visit.startsAt.toISOString() };
  await logEvent(ctx, ticket.id, before ? "visit-moved" : "visit-fixed", data);
  await refreshNextDue(ctx, ticket.id);
  return visit;
}

/** The end of an open visit of a locked ticket, except by moving it. */
export async function endVisit(
  ctx: Ctx,
  visit: VisitRow,
  end: Partial<Pick<VisitRow, "result" | "reason">> & {
    state: Exclude<VisitRow["state"], "open">;
    endedBy: VisitEnd;
  },
): Promise<void> {
  const calendarSequence = visit.calendarSequence + (end.state === "cancelled" ? 1 : 0);
  await ctx.db
    .update(visits)
    .set({ ...end, endedAt: ctx.now, calendarSequence })
    .where(eq(visits.id, visit.id));
  await refreshNextDue(ctx, visit.ticketId);
}

export async function endOffer(
  ctx: Ctx,
  ticketId: number,
  outcome: NonNullable<(typeof visitOffers.$inferSelect)["outcome"]>,
  reply = "",
): Promise<void> {
  await ctx.db
    .update(visitOffers)
    .set({ endedAt: ctx.now, outcome, reply })
    .where(and(eq(visitOffers.ticketId, ticketId), isNull(visitOffers.endedAt)));
}

/** Offers these windows instead of what was offered before. */
export async function insertOffer(ctx: Ctx, ticket: TicketRow, windows: readonly Window[]): Promise<number> {
  await endOffer(ctx, ticket.id, "withdrawn");
  const offeredById = ctx.actor.kind === "user" ? ctx.actor.id : null;
  const [row] = await ctx.db
    .insert(visitOffers)
    .values({ ticketId: ticket.id, offeredById, offeredAt: ctx.now })
    .returning({ id: visitOffers.id });
  const { id: offerId } = found(row);
  await ctx.db.insert(visitWindows).values(
    windows.map((window, index) => ({
      offerId,
      position: index + 1,
      startsAt: window.startsAt,
      endsAt: window.endsAt,
    })),
  );
  await logEvent(ctx, ticket.id, "visit-offered", { offerId });
  return offerId;
}
