import { and, count, desc, eq, gte, lt } from "drizzle-orm";
import type { SiteCalendar } from "#app/features/regions/calendar.ts";
import { localDayOf } from "#app/features/regions/calendar.ts";
import { readSiteCalendar } from "#app/features/regions/calendars.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { tickets } from "#db/schema/escalation.ts";
import { visitOffers, visits } from "#db/schema/visits.ts";
import type { TicketRow } from "../tickets/ticket-rows.server.ts";
import { customerWindows } from "./agreeing.server.ts";
import { canAnswerVisits } from "./policy.ts";
import { findOpenOffer, listVisits, type OpenOffer, type VisitRow } from "./visit-rows.server.ts";
import { suggestWindows, type Window } from "./windows.ts";

export type ShownVisit = Pick<
  VisitRow,
  | "id"
  | "startsAt"
  | "endsAt"
  | "state"
  | "endedAt"
  | "endedBy"
  | "reason"
  | "underwayAt"
  | "etaMinutes"
  | "result"
  | "agreedBy"
  | "excusedAt"
>;

const show = ({
  id,
  startsAt,
  endsAt,
  state,
  endedAt,
  endedBy,
  reason,
  underwayAt,
  etaMinutes,
  result,
  agreedBy,
  excusedAt,
}: VisitRow): ShownVisit => ({
  id,
  startsAt,
  endsAt,
  state,
  endedAt,
  endedBy,
  reason,
  underwayAt,
  etaMinutes,
  result,
  agreedBy,
  excusedAt,
});

export type DeskVisits = {
  offer: OpenOffer | null;
  /** What the customer said to the last offer that did not suit. */
  lastReply: { reply: string; at: Date } | null;
  /** The newest first. */
  visits: ShownVisit[];
  open: ShownVisit | null;
  /** Fills in the form: local days with a slot. */
  suggested: { day: string; slot: "8-12" | "12-16" }[];
  today: string;
};

/** For the page of a ticket, which was read through its visibility scope. */
export async function readDeskVisits(
  ctx: Ctx,
  ticket: Pick<TicketRow, "id" | "regionId">,
): Promise<DeskVisits> {
  const [rows, offer, replies, site] = await Promise.all([
    listVisits(ctx, ticket.id),
    findOpenOffer(ctx, ticket.id),
    ctx.db
      .select({ reply: visitOffers.reply, at: visitOffers.endedAt, outcome: visitOffers.outcome })
      .from(visitOffers)
      .where(eq(visitOffers.ticketId, ticket.id))
      .orderBy(desc(visitOffers.id))
      .limit(1),
    readSiteCalendar(ctx, ticket.regionId),
  ]);
  const [last] = replies;
  const shown = rows.map(show);
  return {
    offer,
    lastReply: last?.outcome === "declined" && last.at ? { reply: last.reply, at: last.at } : null,
    visits: shown,
    open: shown.find(({ state }) => state === "open") ?? null,
    suggested: suggestWindows(site, ctx.now).map((window) => toSlot(site, window)),
    today: localDayOf(site, ctx.now),
  };
}

const toSlot = (site: SiteCalendar, { startsAt }: Window) => {
  const hour = Number(
    new Intl.DateTimeFormat("de", { timeZone: site.timeZone, hour: "numeric" })
      .format(startsAt)
      .replace(/\D/g, ""),
  );
  return { day: localDayOf(site, startsAt), slot: hour < 12 ? ("8-12" as const) : ("12-16" as const) };
};

export type ThreadVisits = {
  offer: OpenOffer | null;
  open: ShownVisit | null;
  /** The one before, when there is no open one: missed, or what came of it. */
  last: ShownVisit | null;
  /** To move it to. */
  windows: Window[];
  mayAnswer: boolean;
};

/** For the customer of a case in their question; null for everybody else, who see the neutral line only. */
export async function readThreadVisits(ctx: Ctx, ticket: TicketRow): Promise<ThreadVisits | null> {
  const isCustomer = ctx.actor.kind === "user" && ctx.actor.id === ticket.customerId;
  if (!isCustomer) return null;
  const [rows, offer, site] = await Promise.all([
    listVisits(ctx, ticket.id),
    findOpenOffer(ctx, ticket.id),
    readSiteCalendar(ctx, ticket.regionId),
  ]);
  const open = rows.find(({ state }) => state === "open");
  const last = rows.find(({ state }) => state !== "moved");
  return {
    offer,
    open: open ? show(open) : null,
    last: !open && last ? show(last) : null,
    windows: open && !open.underwayAt ? customerWindows(site, open, ctx.now) : [],
    mayAnswer: canAnswerVisits(ctx.actor, ticket),
  };
}

/** The day of an open visit, for everybody: nothing of when, where and to whom. */
export async function readPublicVisitDay(ctx: Ctx, ticketId: number): Promise<Date | null> {
  const [row] = await ctx.db
    .select({ startsAt: visits.startsAt, state: visits.state })
    .from(visits)
    .where(eq(visits.ticketId, ticketId))
    .orderBy(desc(visits.id))
    .limit(1);
  return row?.state === "open" ? row.startsAt : null;
}

/** How a team's visits went whose window ended in this span: for figures. */
export async function countVisits(
  ctx: Ctx,
  { regionId, from, to }: { regionId: number; from: Date; to: Date },
): Promise<{ kept: number; missed: number; moved: number }> {
  const rows = await ctx.db
    .select({ state: visits.state, count: count() })
    .from(visits)
    .innerJoin(tickets, eq(tickets.id, visits.ticketId))
    .where(and(eq(tickets.regionId, regionId), gte(visits.endsAt, from), lt(visits.endsAt, to)))
    .groupBy(visits.state);
  const of = (state: string) => rows.find((row) => row.state === state)?.count ?? 0;
  return { kept: of("kept"), missed: of("missed"), moved: of("moved") };
}
