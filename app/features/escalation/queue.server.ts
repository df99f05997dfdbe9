import { and, asc, desc, eq, gt, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { categoryName } from "#app/features/forum/category-name.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { notFound } from "#app/platform/errors.ts";
import { users } from "#db/schema/accounts.ts";
import { promises, ticketHandovers, tickets } from "#db/schema/escalation.ts";
import { categories, threads } from "#db/schema/forum.ts";
import { hasDesk } from "./policy.ts";
import type { QueueView } from "./queue-view.ts";
import type { Severity } from "./severity.ts";
import { visibleTickets } from "./ticket-rows.server.ts";

export type QueueRow = {
  id: number;
  code: string;
  title: string;
  categoryName: string;
  customerName: string;
  severity: Severity;
  ownerId: number;
  ownerName: string;
  openedAt: Date;
  takenAt: Date | null;
  closedAt: Date | null;
  waitingSince: Date | null;
  nextDueAt: Date | null;
  /** When the open promise was made. */
  promisedAt: Date | null;
  /** Whom it is offered to. */
  offeredToId: number | null;
  handoverCount: number;
};

export const queuePageSize = 50;

const closedDays = 30;

/**
 * One page of the team's tickets in one statement, what is due first on top; tickets whose clock stands come last, then
 * closed ones, the newest first.
 * @throws not-found for everybody without a desk
 */
export async function listQueue(
  ctx: Ctx,
  { view, page }: { view: QueueView; page: number },
): Promise<QueueRow[]> {
  const { actor } = ctx;
  if (!hasDesk(actor)) throw notFound();
  const [owner, customer] = [alias(users, "owner"), alias(users, "customer")];
  return ctx.db
    .select({
      id: tickets.id,
      code: tickets.code,
      title: threads.title,
      categoryName: categoryName(ctx),
      customerName: customer.displayName,
      severity: tickets.severity,
      ownerId: tickets.ownerId,
      ownerName: owner.displayName,
      openedAt: tickets.openedAt,
      takenAt: tickets.takenAt,
      closedAt: tickets.closedAt,
      waitingSince: tickets.waitingSince,
      nextDueAt: tickets.nextDueAt,
      promisedAt: promises.madeAt,
      offeredToId: ticketHandovers.toId,
      handoverCount: tickets.handoverCount,
    })
    .from(tickets)
    .innerJoin(threads, eq(threads.id, tickets.threadId))
    .innerJoin(categories, eq(categories.id, tickets.categoryId))
    .innerJoin(owner, eq(owner.id, tickets.ownerId))
    .innerJoin(customer, eq(customer.id, tickets.customerId))
    .leftJoin(promises, and(eq(promises.ticketId, tickets.id), eq(promises.state, "open")))
    .leftJoin(
      ticketHandovers,
      and(
        eq(ticketHandovers.ticketId, tickets.id),
        isNull(ticketHandovers.acceptedAt),
        isNull(ticketHandovers.returnedAt),
      ),
    )
    .where(and(visibleTickets(actor), ofView(view, actor.id, ctx.now)))
    .orderBy(
      asc(sql`${tickets.closedAt} is not null`),
      sql`${tickets.nextDueAt} asc nulls last`,
      desc(tickets.closedAt),
      asc(tickets.id),
    )
    .limit(queuePageSize)
    .offset((page - 1) * queuePageSize);
}

function ofView(view: QueueView, actorId: number, now: Date): SQL | undefined {
  const isOpen = isNull(tickets.closedAt);
  switch (view) {
    case "mine":
      return and(isOpen, eq(tickets.ownerId, actorId));
    case "acceptance":
      return and(isOpen, eq(ticketHandovers.toId, actorId));
    case "waiting":
      return and(isOpen, isNotNull(tickets.waitingSince));
    case "team":
      return isOpen;
    case "all":
      return or(isOpen, gt(tickets.closedAt, daysBefore(now, closedDays)));
  }
}

const daysBefore = (now: Date, days: number) => new Date(now.getTime() - days * 86_400_000);

export type DeskFigures = {
  counts: Record<QueueView, number>;
  /** Due within an hour or late. */
  endangered: number;
  /** Of the tickets closed in the last 30 days, the share that was closed on the local day it was opened; null without any. */
  sameDayShare: number | null;
  /** Mean of the ratings of the last 30 days, 1 to 5; null without any. */
  ratingAverage: number | null;
};

/** The figures above the queue, counted from the tickets themselves. @throws not-found */
export async function readDeskFigures(ctx: Ctx): Promise<DeskFigures> {
  const { actor } = ctx;
  if (!hasDesk(actor)) throw notFound();
  const since = daysBefore(ctx.now, closedDays).toISOString();
  const soon = new Date(ctx.now.getTime() + 3_600_000).toISOString();
  const [row] = await ctx.db.execute<{
    mine: number;
    acceptance: number;
    waiting: number;
    team: number;
    closed: number;
    endangered: number;
    same_day: number;
    rating: number | null;
  }>(sql`
    select
      count(*) filter (where is_open and t.owner_id = ${actor.id})::int as mine,
      count(*) filter (where is_open and exists (
        select 1 from ticket_handovers h
        where h.ticket_id = t.id and h.to_id = ${actor.id} and h.accepted_at is null and h.returned_at is null
      ))::int as acceptance,
      count(*) filter (where is_open and t.waiting_since is not null)::int as waiting,
      count(*) filter (where is_open)::int as team,
      count(*) filter (where not is_open)::int as closed,
      count(*) filter (where is_open and t.next_due_at <= ${soon}::timestamptz)::int as endangered,
      count(*) filter (where not is_open and
        (t.closed_at at time zone r.time_zone)::date = (t.opened_at at time zone r.time_zone)::date)::int as same_day,
      (select avg(x.score)::float8 from ratings x join tickets y on y.id = x.ticket_id
        where y.region_id = ${actor.teamRegionId} and x.created_at > ${since}::timestamptz) as rating
    from tickets t
      join regions r on r.id = t.region_id
      cross join lateral (select t.closed_at is null as is_open) o
    where t.region_id = ${actor.teamRegionId} and (t.closed_at is null or t.closed_at > ${since}::timestamptz)`);
  if (!row) throw new Error("An aggregate has one row");
  const { mine, acceptance, waiting, team, closed } = row;
  return {
    counts: { mine, acceptance, waiting, team, all: team + closed },
    endangered: row.endangered,
    sameDayShare: closed === 0 ? null : row.same_day / closed,
    ratingAverage: row.rating,
  };
}
