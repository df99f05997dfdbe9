import type { SiteCalendar } from "#app/features/regions/calendar.ts";
import { readSiteCalendar } from "#app/features/regions/calendars.server.ts";
import { type Ctx, transact } from "#app/platform/context.ts";
import { AppError, found } from "#app/platform/errors.ts";
import { emit } from "#app/platform/events.server.ts";
import { lockForWork, logEvent } from "../tickets/ticket-rows.server.ts";
import { visitCancelled, visitDeclined, visitFixed, visitMoved, visitOffered } from "./events.server.ts";
import { offeredWindows, type Slot } from "./limits.ts";
import {
  endOffer,
  endVisit,
  findOpenOffer,
  findOpenVisit,
  insertOffer,
  insertVisit,
  lockOpenVisit,
  lockOwnTicket,
  type VisitRow,
} from "./visit-rows.server.ts";
import { suggestWindows, tidyWindows, type Window, windowError, windowOf } from "./windows.ts";

/*
 * A technician's visit is agreed on: offered by the team and chosen by the customer, or fixed with the customer's word;
 * moved and cancelled by either, with a reason. Each act takes the ticket's lock first.
 */

export type DaySlot = { day: string; slot: Slot };

const toWindow = (ctx: Ctx, site: SiteCalendar, { day, slot }: DaySlot, field: string): Window => {
  const window = windowOf(site, day, slot);
  const error = windowError(site, window, ctx.now);
  if (error) throw new AppError("invalid", `visits.error.${error}`, {}, field);
  return window;
};

/**
 * Offers up to three windows; an offer that is still open is replaced.
 * @throws not-found, conflict (closed, the owner has it, a visit is agreed on already), invalid (fields `day1` to `day3`)
 */
export async function offerVisit(
  ctx: Ctx,
  { ticketId, windows }: { ticketId: number; windows: DaySlot[] },
): Promise<void> {
  await transact(ctx, async (ctx) => {
    const { ticket, team } = await lockForWork(ctx, ticketId);
    if (await findOpenVisit(ctx, ticketId)) throw new AppError("conflict", "visits.error.hasVisit");
    const chosen = windows
      .slice(0, offeredWindows)
      .map((input, i) => toWindow(ctx, team.site, input, `day${i + 1}`));
    const offerId = await insertOffer(ctx, ticket, tidyWindows(chosen));
    await emit(ctx, visitOffered, { ticketId, threadId: ticket.threadId, offerId });
  });
}

/**
 * Fixed with the customer's word, for instance on the telephone.
 * @throws as {@link offerVisit}
 */
export async function fixVisit(
  ctx: Ctx,
  { ticketId, ...input }: DaySlot & { ticketId: number },
): Promise<void> {
  await transact(ctx, async (ctx) => {
    const { ticket, team } = await lockForWork(ctx, ticketId);
    if (await findOpenVisit(ctx, ticketId)) throw new AppError("conflict", "visits.error.hasVisit");
    const window = toWindow(ctx, team.site, input, "day");
    const agentId = ctx.actor.kind === "user" ? ctx.actor.id : null;
    const visit = await insertVisit(ctx, ticket, { window, agreedBy: "word", agentId });
    await emit(ctx, visitFixed, { ticketId, threadId: ticket.threadId, visitId: visit.id });
  });
}

/**
 * The customer takes one of the offered windows. Pressing twice changes nothing.
 * @throws not-found (not their case), conflict (no offer any more, or the window is over meanwhile)
 */
export async function chooseWindow(ctx: Ctx, input: { threadId: number; position: number }): Promise<void> {
  await transact(ctx, async (ctx) => {
    const ticket = await lockOwnTicket(ctx, input.threadId);
    const offer = await findOpenOffer(ctx, ticket.id);
    if (!offer) {
      if (await findOpenVisit(ctx, ticket.id)) return;
      throw new AppError("conflict", "visits.error.noOffer");
    }
    const window = found(offer.windows.find(({ position }) => position === input.position));
    if (window.endsAt <= ctx.now) throw new AppError("conflict", "visits.error.past");
    const visit = await insertVisit(ctx, ticket, {
      window,
      offerId: offer.id,
      agreedBy: "customer",
      agentId: offer.offeredById,
    });
    await emit(ctx, visitFixed, { ticketId: ticket.id, threadId: ticket.threadId, visitId: visit.id });
  });
}

/** None of the windows suits the customer, who says when it would. @throws as {@link chooseWindow} */
export async function declineOffer(ctx: Ctx, input: { threadId: number; reply: string }): Promise<void> {
  await transact(ctx, async (ctx) => {
    const ticket = await lockOwnTicket(ctx, input.threadId);
    const offer = await findOpenOffer(ctx, ticket.id);
    if (!offer) throw new AppError("conflict", "visits.error.noOffer");
    await endOffer(ctx, ticket.id, "declined", input.reply);
    await logEvent(ctx, ticket.id, "visit-declined", { offerId: offer.id });
    await emit(ctx, visitDeclined, { ticketId: ticket.id, threadId: ticket.threadId, offerId: offer.id });
  });
}

/**
 * The team moves the visit: the old one counts as moved, the calendar entry goes on.
 * @throws not-found, conflict (no visit, closed, the owner has it), invalid (field `day`)
 */
export async function moveVisit(
  ctx: Ctx,
  { ticketId, reason, ...input }: DaySlot & { ticketId: number; reason: string },
): Promise<void> {
  await transact(ctx, async (ctx) => {
    const { ticket, team } = await lockForWork(ctx, ticketId);
    const before = await lockOpenVisit(ctx, ticketId);
    const window = toWindow(ctx, team.site, input, "day");
    await replace(ctx, ticket, { before, window, reason, endedBy: "team" });
  });
}

/**
 * The customer moves it to one of the windows that were suggested; the technician who is on the way already is not sent
 * back. @throws not-found, conflict (no visit, somebody is on the way), invalid (field `startsAt`)
 */
export async function moveOwnVisit(
  ctx: Ctx,
  input: { threadId: number; startsAt: Date; reason: string },
): Promise<void> {
  await transact(ctx, async (ctx) => {
    const ticket = await lockOwnTicket(ctx, input.threadId);
    const before = await lockOpenVisit(ctx, ticket.id);
    if (before.underwayAt) throw new AppError("conflict", "visits.error.underway");
    const site = await readSiteCalendar(ctx, ticket.regionId);
    const window = customerWindows(site, before, ctx.now).find(
      ({ startsAt }) => startsAt.getTime() === input.startsAt.getTime(),
    );
    if (!window) throw new AppError("invalid", "visits.error.gone", {}, "startsAt");
    await replace(ctx, ticket, { before, window, reason: input.reason, endedBy: "customer" });
  });
}

/** What the customer can move an agreed visit to: the next windows from a day ahead on, without its own. */
export const customerWindows = (site: SiteCalendar, visit: Pick<VisitRow, "startsAt">, now: Date): Window[] =>
  suggestWindows(site, now, { leadHours: 24, count: 5 }).filter(
    ({ startsAt }) => startsAt.getTime() !== visit.startsAt.getTime(),
  );

type Replacement = { before: VisitRow; window: Window; reason: string; endedBy: "team" | "customer" };

async function replace(
  ctx: Ctx,
  ticket: Parameters<typeof insertVisit>[1],
  { before, window, reason, endedBy }: Replacement,
): Promise<void> {
  await endVisit(ctx, before, { state: "moved", endedBy, reason });
  const agentId = ctx.actor.kind === "user" && endedBy === "team" ? ctx.actor.id : before.agentId;
  const agreedBy = endedBy === "team" ? "word" : "customer";
  const visit = await insertVisit(ctx, ticket, { window, agreedBy, agentId, before });
  await emit(ctx, visitMoved, { ticketId: ticket.id, threadId: ticket.threadId, visitId: visit.id });
}

/** The team cancels it, with a reason the customer reads. @throws as {@link moveVisit} */
export async function cancelVisit(ctx: Ctx, input: { ticketId: number; reason: string }): Promise<void> {
  await transact(ctx, async (ctx) => {
    const { ticket } = await lockForWork(ctx, input.ticketId);
    await cancel(ctx, ticket, input.reason, "team");
  });
}

/** The customer cancels it, with a reason the team reads. @throws as {@link moveOwnVisit} */
export async function cancelOwnVisit(ctx: Ctx, input: { threadId: number; reason: string }): Promise<void> {
  await transact(ctx, async (ctx) => {
    const ticket = await lockOwnTicket(ctx, input.threadId);
    await cancel(ctx, ticket, input.reason, "customer");
  });
}

async function cancel(
  ctx: Ctx,
  ticket: Parameters<typeof insertVisit>[1],
  reason: string,
  endedBy: "team" | "customer",
): Promise<void> {
  const visit = await lockOpenVisit(ctx, ticket.id);
  if (endedBy === "customer" && visit.underwayAt) throw new AppError("conflict", "visits.error.underway");
  await endVisit(ctx, visit, { state: "cancelled", endedBy, reason });
  await logEvent(ctx, ticket.id, "visit-cancelled", {
    visitId: visit.id,
    dueAt: visit.startsAt.toISOString(),
  });
  await emit(ctx, visitCancelled, { ticketId: ticket.id, threadId: ticket.threadId, visitId: visit.id });
}
