import { and, eq, lte } from "drizzle-orm";
import { issueToken, readToken } from "#app/features/accounts/link-tokens.server.ts";
import { readSiteCalendar } from "#app/features/regions/calendars.server.ts";
import { t } from "#app/i18n/t.ts";
import { type Ctx, transact } from "#app/platform/context.ts";
import { AppError, found, notFound } from "#app/platform/errors.ts";
import { emit } from "#app/platform/events.server.ts";
import { ticketNotes, tickets } from "#db/schema/escalation.ts";
import { regions } from "#db/schema/regions.ts";
import { visits } from "#db/schema/visits.ts";
import { insertNote } from "../tickets/notes.server.ts";
import { lockForWork, logEvent, type TicketRow } from "../tickets/ticket-rows.server.ts";
import { visitDone, visitMissed, visitOffered, visitUnderway } from "./events.server.ts";
import { endVisit, insertOffer, lockOpenVisit, type VisitEnd, type VisitRow } from "./visit-rows.server.ts";
import { missedFrom, suggestWindows } from "./windows.ts";

/*
 * The day of the visit: on the way, the result, or missed. Told by an agent, by the technician through a link without
 * log-in (one purpose, random, stored as SHA-256; GET shows, POST acts), or found by the sweep.
 */

type Result = NonNullable<VisitRow["result"]>;

/** So long the link holds after the window, for a result that is written in the evening. */
const linkHoursAfter = 12;

/**
 * The link for whoever drives there; shown to the agent once. It says when and for which case, and nothing about the
 * customer. Several may be made; each ends half a day after the window.
 * @throws not-found, conflict (no visit, closed, the owner has it)
 */
export async function issueTechnicianLink(ctx: Ctx, { ticketId }: { ticketId: number }): Promise<string> {
  return transact(ctx, async (ctx) => {
    await lockForWork(ctx, ticketId);
    const visit = await lockOpenVisit(ctx, ticketId);
    if (ctx.actor.kind !== "user") throw notFound();
    const ends = visit.endsAt.getTime() + linkHoursAfter * 3_600_000;
    return issueToken(ctx, {
      purpose: "technician-visit",
      userId: ctx.actor.id,
      subject: { visitId: visit.id },
      days: Math.max(1, ends - ctx.now.getTime()) / 86_400_000,
    });
  });
}

export type TechnicianPage = {
  code: string;
  regionName: string;
  visit: Pick<VisitRow, "startsAt" | "endsAt" | "state" | "underwayAt" | "etaMinutes" | "result">;
};

/** What the technician's link shows; null when it does not hold. It changes nothing. */
export async function readTechnicianPage(
  ctx: Ctx,
  { secret }: { secret: string },
): Promise<TechnicianPage | null> {
  const grant = await readGrant(ctx, secret);
  if (!grant) return null;
  const [row] = await ctx.db
    .select({ code: tickets.code, regionName: regions.name, visit: visits })
    .from(visits)
    .innerJoin(tickets, eq(tickets.id, visits.ticketId))
    .innerJoin(regions, eq(regions.id, tickets.regionId))
    .where(eq(visits.id, grant.visitId));
  if (!row) return null;
  const { startsAt, endsAt, state, underwayAt, etaMinutes, result } = row.visit;
  return { ...row, visit: { startsAt, endsAt, state, underwayAt, etaMinutes, result } };
}

async function readGrant(ctx: Ctx, secret: string): Promise<{ visitId: number; userId: number } | null> {
  const grant = await readToken(ctx, { purpose: "technician-visit", secret });
  const visitId = Number(grant?.subject.visitId);
  return grant && Number.isSafeInteger(visitId) ? { visitId, userId: grant.userId } : null;
}

/** `noteById`: in whose name a note is written. */
type Locked = { ticket: TicketRow; visit: VisitRow; by: VisitEnd; noteById: number | null };

async function lockByLink(ctx: Ctx, secret: string): Promise<Locked> {
  const grant = await readGrant(ctx, secret);
  if (!grant) throw new AppError("conflict", "visits.error.link");
  const { visitId } = grant;
  const [of] = await ctx.db.select({ ticketId: visits.ticketId }).from(visits).where(eq(visits.id, visitId));
  const [ticket] = await ctx.db
    .select()
    .from(tickets)
    .where(eq(tickets.id, found(of).ticketId))
    .for("update");
  const [visit] = await ctx.db.select().from(visits).where(eq(visits.id, visitId)).for("update");
  if (visit?.state !== "open") throw new AppError("conflict", "visits.error.noVisit");
  return { ticket: found(ticket), visit, by: "technician", noteById: grant.userId };
}

async function lockByAgent(ctx: Ctx, ticketId: number): Promise<Locked> {
  const { ticket } = await lockForWork(ctx, ticketId);
  return { ticket, visit: await lockOpenVisit(ctx, ticketId), by: "team", noteById: null };
}

/** "Unterwegs, in etwa 30 Minuten." Saying it again gives a new time. @throws not-found, conflict */
export const announceArrival = (ctx: Ctx, input: { ticketId: number; minutes: number }) =>
  transact(ctx, async (ctx) => underway(ctx, await lockByAgent(ctx, input.ticketId), input.minutes));

/** The same through the link. @throws conflict (the link or the visit does not hold any more) */
export const announceByLink = (ctx: Ctx, input: { secret: string; minutes: number }) =>
  transact(ctx, async (ctx) => underway(ctx, await lockByLink(ctx, input.secret), input.minutes));

async function underway(ctx: Ctx, { ticket, visit }: Locked, minutes: number): Promise<void> {
  await ctx.db
    .update(visits)
    .set({ underwayAt: ctx.now, etaMinutes: minutes })
    .where(eq(visits.id, visit.id));
  if (!visit.underwayAt) {
    await logEvent(ctx, ticket.id, "visit-underway", {
      visitId: visit.id,
      dueAt: visit.startsAt.toISOString(),
    });
  }
  await emit(ctx, visitUnderway, { ticketId: ticket.id, threadId: ticket.threadId, visitId: visit.id });
}

type ResultInput = { result: Result; note: string };

/**
 * What came of it. "did-not-come" counts as missed, everything else as kept: somebody was there. What was found out is a
 * note of the team. @throws not-found, conflict
 */
export const recordResult = (ctx: Ctx, { ticketId, ...input }: ResultInput & { ticketId: number }) =>
  transact(ctx, async (ctx) => finish(ctx, await lockByAgent(ctx, ticketId), input));

/** The same through the link; the note is written in the name of whoever made the link. @throws conflict */
export const recordResultByLink = (ctx: Ctx, { secret, ...input }: ResultInput & { secret: string }) =>
  transact(ctx, async (ctx) => finish(ctx, await lockByLink(ctx, secret), input));

async function finish(
  ctx: Ctx,
  { ticket, visit, by, noteById: authorId }: Locked,
  { result, note }: ResultInput,
): Promise<void> {
  if (result === "did-not-come") {
    await miss(ctx, ticket, visit, by);
  } else {
    await endVisit(ctx, visit, { state: "kept", endedBy: by, result });
    await logEvent(ctx, ticket.id, "visit-done", { visitId: visit.id, dueAt: visit.startsAt.toISOString() });
    await emit(ctx, visitDone, { ticketId: ticket.id, threadId: ticket.threadId, visitId: visit.id });
  }
  if (!note) return;
  if (authorId === null) return insertNote(ctx, ticket, note);
  const [row] = await ctx.db
    .insert(ticketNotes)
    .values({
      ticketId: ticket.id,
      authorId,
      body: t(ctx.locale, "visits.note.byTechnician", { note }),
      createdAt: ctx.now,
    })
    .returning({ id: ticketNotes.id });
  await logEvent(ctx, ticket.id, "noted", { noteId: found(row).id }, null);
}

/**
 * Nobody came: the visit counts as missed, the customer is told before they ask and gets new windows to choose from, the
 * lead is told.
 */
async function miss(ctx: Ctx, ticket: TicketRow, visit: VisitRow, by: VisitEnd): Promise<void> {
  await endVisit(ctx, visit, { state: "missed", endedBy: by, result: "did-not-come" });
  await logEvent(ctx, ticket.id, "visit-missed", { visitId: visit.id, dueAt: visit.startsAt.toISOString() });
  await emit(ctx, visitMissed, { ticketId: ticket.id, threadId: ticket.threadId, visitId: visit.id });
  const windows = suggestWindows(await readSiteCalendar(ctx, ticket.regionId), ctx.now);
  if (windows.length === 0) return;
  const offerId = await insertOffer(ctx, ticket, windows);
  await emit(ctx, visitOffered, { ticketId: ticket.id, threadId: ticket.threadId, offerId });
}

/**
 * Each minute: a visit whose window is over without anybody having come is missed. Found anew from the table, each under
 * its lock: running twice or hours late misses nothing and tells nothing twice.
 * @returns how many were found
 */
export async function missOverdueVisits(ctx: Ctx): Promise<number> {
  const overdue = await ctx.db
    .select({ id: visits.id, ticketId: visits.ticketId })
    .from(visits)
    .where(and(eq(visits.state, "open"), lte(visits.endsAt, ctx.now)));
  let count = 0;
  for (const { id, ticketId } of overdue) {
    count += await transact(ctx, async (ctx) => {
      const [ticket] = await ctx.db.select().from(tickets).where(eq(tickets.id, ticketId)).for("update");
      const [visit] = await ctx.db.select().from(visits).where(eq(visits.id, id)).for("update");
      if (!ticket || visit?.state !== "open" || missedFrom(visit) > ctx.now) return 0;
      await miss(ctx, ticket, visit, "clock");
      return 1;
    });
  }
  return count;
}
