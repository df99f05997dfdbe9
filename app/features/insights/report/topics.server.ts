import { sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.ts";
import { givenWords, isCase } from "../cases.server.ts";
import { matching, type ReportFilter } from "./week-figures.server.ts";

/** Tickets of one topic in the time of the report. */
export type TopicFigures = {
  categoryId: number;
  slug: string;
  name: string;
  opened: number;
  closed: number;
  openNow: number;
  /** Median hours by the clock of those that were closed. */
  solutionHours: number | null;
  kept: number;
  missed: number;
};

/** What people hand to the team, the most frequent topic first. */
export async function readTopicFigures(
  ctx: Ctx,
  filter: ReportFilter,
  { from, to }: { from: Date; to: Date },
): Promise<TopicFigures[]> {
  const [start, end] = [from.toISOString(), to.toISOString()];
  return ctx.db.execute<TopicFigures>(sql`
    select c.id::int as "categoryId", c.slug, c.name,
      (count(*) filter (where k.opened_at >= ${start} and k.opened_at < ${end}))::int as opened,
      (count(*) filter (where k.closed_at >= ${start} and k.closed_at < ${end}))::int as closed,
      (count(*) filter (where k.closed_at is null))::int as "openNow",
      (percentile_cont(0.5) within group (order by extract(epoch from k.closed_at - k.opened_at) / 3600)
        filter (where k.closed_at >= ${start} and k.closed_at < ${end}))::float8 as "solutionHours",
      coalesce(sum(p.kept), 0)::int as kept, coalesce(sum(p.missed), 0)::int as missed
    from tickets k join categories c on c.id = k.category_id
      left join lateral (
        select count(*) filter (where p.state = 'kept') as kept, count(*) filter (where p.state = 'missed') as missed
        from ${givenWords} p where p.ticket_id = k.id and p.ended_at >= ${start} and p.ended_at < ${end}
      ) p on true
    where (k.closed_at is null or k.closed_at >= ${start}) and k.opened_at < ${end} and ${isCase} and ${matching("k", filter)}
    group by c.id
    order by opened desc, closed desc, c.name`);
}

/** How many questions come in at which hour of the week, local time: 7 rows (Monday first) of 24. */
export async function readArrivals(
  ctx: Ctx,
  filter: ReportFilter,
  { from, to }: { from: Date; to: Date },
): Promise<number[][]> {
  const rows = await ctx.db.execute<{ weekday: number; hour: number; asked: number }>(sql`
    select extract(isodow from t.created_at at time zone 'Europe/Berlin')::int as weekday,
      extract(hour from t.created_at at time zone 'Europe/Berlin')::int as hour, count(*)::int as asked
    from threads t
    where t.hidden_at is null and t.region_id is not null and ${matching("t", filter)}
      and t.created_at >= ${from.toISOString()} and t.created_at < ${to.toISOString()}
    group by 1, 2`);
  const days = Array.from({ length: 7 }, () => Array.from({ length: 24 }, () => 0));
  for (const { weekday, hour, asked } of rows) days[weekday - 1]![hour] = asked;
  return days;
}
