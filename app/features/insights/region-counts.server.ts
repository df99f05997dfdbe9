import { sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.ts";
import { type RegionCounts, regionFigures } from "#db/schema/insights.ts";
import { givenWords, isCase, isRefused } from "./cases.server.ts";
import { windowDays } from "./figures.ts";
import { usefulAnswers, usefulMinutes } from "./useful-answer.server.ts";

const dayMs = 86_400_000;

type Row = Omit<RegionCounts, "usefulMinutes" | "scores"> & {
  region_id: number | null;
  useful_minutes: number | null;
  scores: number[] | null;
};

/**
 * Counts the last {@link windowDays} days for every region and writes the result down. Imported questions have no region
 * and are in no figure; questions of the last 24 hours still have their chance and are left out.
 */
export async function countRegions(ctx: Ctx): Promise<void> {
  const from = new Date(ctx.now.getTime() - windowDays * dayMs).toISOString();
  const yesterday = new Date(ctx.now.getTime() - dayMs).toISOString();
  const rows = await ctx.db.execute<Row & { region_id: number }>(sql`
    with asked as (
      select t.region_id, count(*)::int as asked,
        (count(*) filter (where a.answer_count > 0))::int as answered,
        (count(*) filter (where t.solved_at is not null))::int as solved,
        nullif(percentile_disc(0.5) within group (order by ${usefulMinutes}), 'infinity') as useful_minutes
      from threads t ${usefulAnswers}
      where t.region_id is not null and t.hidden_at is null
        and t.created_at >= ${from} and t.created_at < ${yesterday}
      group by 1
    ),
    promised as (
      select k.region_id,
        (count(*) filter (where p.state = 'kept'))::int as kept,
        (count(*) filter (where p.state = 'missed'))::int as missed,
        (count(*) filter (where p.state = 'moved'))::int as moved
      from ${givenWords} p join tickets k on k.id = p.ticket_id
      where p.ended_at >= ${from} group by 1
    ),
    closed as (
      select k.region_id, count(*)::int as closed,
        (count(*) filter (
          where (k.closed_at at time zone r.time_zone)::date = (k.opened_at at time zone r.time_zone)::date
        ))::int as same_day
      from tickets k join regions r on r.id = k.region_id
      where k.closed_at >= ${from} and ${isCase} and not ${isRefused} group by 1
    ),
    rated as (
      select k.region_id, array(
        select (count(*) filter (where x.score = s.score))::int
        from generate_series(1, 5) s(score) left join unnest(array_agg(g.score)) x(score) on true
        group by s.score order by s.score
      ) as scores
      from ratings g join tickets k on k.id = g.ticket_id
      where g.created_at >= ${from} group by 1
    )
    select r.id::int as region_id, coalesce(q.asked, 0) as asked, coalesce(q.answered, 0) as answered,
      coalesce(q.solved, 0) as solved, q.useful_minutes, coalesce(p.kept, 0) as kept, coalesce(p.missed, 0) as missed,
      coalesce(p.moved, 0) as moved, coalesce(c.closed, 0) as closed, coalesce(c.same_day, 0) as "sameDay", g.scores
    from regions r
      left join asked q on q.region_id = r.id left join promised p on p.region_id = r.id
      left join closed c on c.region_id = r.id left join rated g on g.region_id = r.id`);
  if (rows.length === 0) return;
  const values = rows.map(({ region_id: regionId, useful_minutes, scores, ...counts }) => ({
    regionId,
    days: windowDays,
    counts: {
      ...counts,
      usefulMinutes: useful_minutes,
      scores: (scores ?? [0, 0, 0, 0, 0]) as RegionCounts["scores"],
    },
    countedAt: ctx.now,
  }));
  await ctx.db
    .insert(regionFigures)
    .values(values)
    .onConflictDoUpdate({
      target: regionFigures.regionId,
      set: { days: sql`excluded.days`, counts: sql`excluded.counts`, countedAt: sql`excluded.counted_at` },
    });
}
