import { sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.ts";
import { type Ground, groundNames } from "./grounds.ts";

/** Half a year as "2026-1" (January to June) or "2026-2". */
export type HalfYear = {
  name: string;
  reports: number;
  reportsByGround: Partial<Record<Ground, number>>;
  /** Hours from a report to its answer; null when none was answered. */
  medianHours: number | null;
  decisions: Record<"hide" | "redact" | "warn" | "suspend" | "keep", number>;
  /** Texts the automatic check held, and how many of them turned out to be fine. */
  held: number;
  heldReleased: number;
  appeals: number;
  appealsReversed: number;
  appealMedianHours: number | null;
};

type Row = {
  half: string;
  reports: number;
  by_ground: Partial<Record<Ground, number>> | null;
  median_hours: number | null;
  hide: number;
  redact: number;
  warn: number;
  suspend: number;
  keep: number;
  held: number;
  held_released: number;
  appeals: number;
  appeals_reversed: number;
  appeal_median_hours: number | null;
};

const halfOf = (column: string) =>
  sql.raw(
    `extract(year from ${column} at time zone 'Europe/Berlin') || '-' || ceil(extract(month from ${column} at time zone 'Europe/Berlin') / 6)`,
  );

/**
 * The figures of a public report (Articles 15 and 24 of Regulation (EU) 2022/2065), from the rows themselves, the newest
 * half-year first. What was undone within the first seconds never was a decision.
 */
export async function readTransparency(ctx: Ctx): Promise<HalfYear[]> {
  const rows = await ctx.db.execute<Row>(sql`
    with reported as (
      select ${halfOf("r.created_at")} as half, r.reason, d.created_at - r.created_at as waited
      from reports r left join moderation_decisions d on d.id = r.decision_id and d.announced_at is not null
    ),
    by_ground as (
      select half, jsonb_object_agg(reason, n) as by_ground
      from (select half, reason, count(*) as n from reported group by 1, 2) g group by 1
    ),
    of_reports as (
      select half, count(*) as reports,
        percentile_cont(0.5) within group (order by extract(epoch from waited) / 3600) as median_hours
      from reported group by 1
    ),
    of_decisions as (
      select ${halfOf("d.created_at")} as half,
        count(*) filter (where d.kind = 'hide') as hide, count(*) filter (where d.kind = 'redact') as redact,
        count(*) filter (where d.kind = 'warn') as warn, count(*) filter (where d.kind = 'suspend') as suspend,
        count(*) filter (where d.kind = 'keep') as keep, count(*) filter (where d.kind = 'release') as released
      from moderation_decisions d where d.announced_at is not null group by 1
    ),
    of_held as (
      select ${halfOf("c.opened_at")} as half, count(*) as held from moderation_cases c where c.origin = 'held' group by 1
    ),
    of_appeals as (
      select ${halfOf("a.created_at")} as half, count(*) as appeals,
        count(*) filter (where a.outcome = 'reversed') as reversed,
        percentile_cont(0.5) within group (order by extract(epoch from a.decided_at - a.created_at) / 3600) as median_hours
      from appeals a group by 1
    ),
    halves as (
      select half from of_reports union select half from of_decisions union select half from of_held
      union select half from of_appeals
    )
    select h.half, coalesce(r.reports, 0)::int as reports, g.by_ground, r.median_hours::float8,
      coalesce(d.hide, 0)::int as hide, coalesce(d.redact, 0)::int as redact, coalesce(d.warn, 0)::int as warn,
      coalesce(d.suspend, 0)::int as suspend, coalesce(d.keep, 0)::int as keep,
      coalesce(x.held, 0)::int as held, coalesce(d.released, 0)::int as held_released,
      coalesce(a.appeals, 0)::int as appeals, coalesce(a.reversed, 0)::int as appeals_reversed,
      a.median_hours::float8 as appeal_median_hours
    from halves h
      left join of_reports r using (half) left join by_ground g using (half) left join of_decisions d using (half)
      left join of_held x using (half) left join of_appeals a using (half)
    order by h.half desc`);
  return rows.map((row) => ({
    name: row.half,
    reports: row.reports,
    reportsByGround: Object.fromEntries(
      groundNames.flatMap((name) => (row.by_ground?.[name] ? [[name, Number(row.by_ground[name])]] : [])),
    ),
    medianHours: row.median_hours,
    decisions: { hide: row.hide, redact: row.redact, warn: row.warn, suspend: row.suspend, keep: row.keep },
    held: row.held,
    heldReleased: row.held_released,
    appeals: row.appeals,
    appealsReversed: row.appeals_reversed,
    appealMedianHours: row.appeal_median_hours,
  }));
}
