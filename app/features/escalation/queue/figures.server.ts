import { and, isNull, sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.ts";
import { notFound } from "#app/platform/errors.ts";
import { deskSnoozes } from "#db/schema/desk.ts";
import { ticketHandovers, tickets } from "#db/schema/escalation.ts";
import { threadPlaces, threads } from "#db/schema/forum.ts";
import { hasDesk } from "../policy.ts";
import { ticketEnd } from "../tickets/ending.server.ts";
import { visibleTickets } from "../tickets/ticket-rows.server.ts";
import { closedDays, customer, type Env, joins, matches } from "./conditions.server.ts";
import { type DeskFilter, isCounted } from "./filter.ts";

/**
 * How long each of these lists is, in one pass over the team's open tickets.
 * @returns null where it is not counted (closed tickets)
 * @throws not-found for everybody without a desk
 */
export async function countLists(
  ctx: Ctx,
  env: Env,
  filters: readonly DeskFilter[],
): Promise<(number | null)[]> {
  if (!hasDesk(ctx.actor)) throw notFound();
  const counted = filters.filter(isCounted);
  const fields = Object.fromEntries(
    counted.map((filter, index) => [
      `n${index}`,
      sql<number>`(count(*) filter (where ${matches(filter, env)}))::int`,
    ]),
  );
  if (counted.length === 0) return filters.map(() => null);
  const [row] = await ctx.db
    .select(fields)
    .from(tickets)
    .leftJoin(threads, joins.thread)
    .leftJoin(customer, joins.customer)
    .leftJoin(threadPlaces, joins.place)
    .leftJoin(ticketHandovers, joins.handover)
    .leftJoin(deskSnoozes, joins.snooze)
    .where(and(visibleTickets(ctx.actor), isNull(tickets.closedAt)));
  let index = 0;
  return filters.map((filter) => (isCounted(filter) ? (row?.[`n${index++}`] ?? 0) : null));
}

export type TodayFigures = {
  /** Answered for the first time today, and solved today. */
  answered: number;
  closed: number;
  /** Of those closed today, how many were opened today. */
  sameDay: number;
  /** Share of the tickets solved in the last 30 days that were solved on the local day they were opened; null without any. */
  sameDayShare: number | null;
  /** Mean of the ratings of the last 30 days, 1 to 5; null without any. */
  ratingAverage: number | null;
};

/** What the team has done today, by the site's day. @throws not-found */
export async function readTodayFigures(ctx: Ctx, { start }: { start: Date }): Promise<TodayFigures> {
  const { actor } = ctx;
  if (!hasDesk(actor)) throw notFound();
  const from = start.toISOString();
  const since = new Date(ctx.now.getTime() - closedDays * 86_400_000).toISOString();
  const [row] = await ctx.db.execute<Record<string, number | null>>(sql`
    select
      (select count(*)::int from tickets t where t.region_id = ${actor.teamRegionId}
        and (t.closed_at is null or t.closed_at >= ${from}::timestamptz)
        and t.first_response_at >= ${from}::timestamptz) as answered,
      count(*) filter (where closed_at >= ${from}::timestamptz)::int as closed,
      count(*) filter (where closed_at >= ${from}::timestamptz and opened_at >= ${from}::timestamptz)::int as same_day,
      count(*)::int as closed_all,
      count(*) filter (where
        (closed_at at time zone r.time_zone)::date = (opened_at at time zone r.time_zone)::date)::int as same_day_all,
      (select avg(x.score)::float8 from ratings x join tickets y on y.id = x.ticket_id
        where y.region_id = ${actor.teamRegionId} and x.created_at > ${since}::timestamptz) as rating
    from tickets join regions r on r.id = tickets.region_id
    where tickets.region_id = ${actor.teamRegionId} and tickets.closed_at > ${since}::timestamptz and ${ticketEnd} = 'solved'`);
  if (!row) throw new Error("An aggregate has one row");
  const all = row.closed_all ?? 0;
  return {
    answered: row.answered ?? 0,
    closed: row.closed ?? 0,
    sameDay: row.same_day ?? 0,
    sameDayShare: all === 0 ? null : (row.same_day_all ?? 0) / all,
    ratingAverage: row.rating ?? null,
  };
}
