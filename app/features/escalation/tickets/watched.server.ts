import { type SQL, sql } from "drizzle-orm";
import type { SiteCalendar } from "#app/features/regions/calendar.ts";
import { readSiteCalendar } from "#app/features/regions/calendars.server.ts";
import { listRegions } from "#app/features/regions/regions.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { categoryFields, threadFacts } from "#db/schema/category-forms.ts";
import { lastCalls } from "#db/schema/escalation-rules.ts";
import { posts, solutions, threads } from "#db/schema/forum.ts";
import { ticketThreads } from "#db/schema/ticket-threads.ts";
import { type RuleValues, thresholdsAt, type WatchedThread } from "../rules/rule.ts";
import type { Severity } from "../severity.ts";

/*
 * The questions that rules watch. One set of conditions for the sweep, the preview and the page of a question, so that
 * what is shown is what happens. SQL knows no calendars: for each region and category it is told from when on a clock
 * must have begun (rule.ts, `thresholdsAt`).
 */

/** Rules look back no further: what is older is for people to judge, also after a rule was switched on. */
export const horizonDays = 30;

/** An option with this value, in whatever field of a category's form, says that nothing works any more. */
export const outageValue = "total-outage";

/**
 * How bad it is, as far as the question itself says: where the category's form asks whether anything still works, it is
 * a fault, elsewhere a question or an order.
 */
export async function readSeverity(
  ctx: Ctx,
  { categoryId, isTotalOutage }: { categoryId: number; isTotalOutage: boolean },
): Promise<Severity> {
  if (isTotalOutage) return "total-outage";
  const [row] = await ctx.db.execute<{ is_fault: boolean }>(sql`
    select exists (
      select 1 from ${categoryFields} c
      where c.category_id = ${categoryId} and c.archived_at is null and c.kind = 'choice'
        and c.options @> ${JSON.stringify([{ value: outageValue }])}::text::jsonb
    ) as is_fault`);
  return row?.is_fault ? "impaired" : "question";
}

/** A question with what {@link ruleFires} needs and what the ticket will need. */
export type Watched = WatchedThread & {
  id: number;
  categoryId: number;
  /** Of the question, else the central team's. */
  regionId: number;
  authorId: number;
  isSolved: boolean;
  isWithTeam: boolean;
};

const isOpenTicket = sql`exists (
  select 1 from ${ticketThreads} k where k.thread_id = t.id and k.ended_at is null)`;

/** Answers of the asker are none. */
const isAnswered = sql`exists (
  select 1 from ${posts} p
  where p.thread_id = t.id and p.kind = 'answer' and p.hidden_at is null and p.author_id <> t.author_id)`;

/** A known outage has the question in hand: its promise holds for all. */
const isCovered = sql`exists (
  select 1 from outage_threads o where o.thread_id = t.id and o.detached_at is null and o.released_at is null)`;

const isTotalOutage = sql`exists (
  select 1 from ${threadFacts} f join ${categoryFields} c on c.id = f.field_id
  where f.thread_id = t.id and f.value = ${outageValue} and c.kind = 'choice')`;

/**
 * The clock begins anew when a solution did not hold or a ticket was closed: the community gets its time again. Derived,
 * so that no late job can make a rule fire too early.
 */
const countsFrom = sql`greatest(
  t.auto_escalate_from,
  (select max(s.revoked_at) from ${solutions} s where s.thread_id = t.id),
  (select max(k.ended_at) from ${ticketThreads} k where k.thread_id = t.id))`;

/** The facts of these questions, whatever their state. */
export async function readWatched(ctx: Ctx, threadIds: readonly number[]): Promise<Watched[]> {
  if (threadIds.length === 0) return [];
  const ids = sql`${`{${threadIds.join(",")}}`}::bigint[]`;
  const rows = await ctx.db.execute<Record<string, string | boolean | null>>(sql`
    select t.id, t.category_id, t.author_id,
      coalesce(t.region_id, (select r.id from regions r where r.position = 0)) as region_id,
      case when t.auto_escalate_from is not null then ${countsFrom} end as counts_from,
      ${isAnswered} as is_answered, ${isTotalOutage} as is_total_outage,
      t.solved_at is not null as is_solved, ${isOpenTicket} as is_with_team,
      (t.locked_at is not null or t.hidden_at is not null or ${isCovered}) as is_closed
    from ${threads} t where t.id = any (${ids})`);
  const found = new Map(rows.map((row) => [Number(row.id), toWatched(row)]));
  return threadIds.flatMap((id) => found.get(id) ?? []);
}

function toWatched(row: Record<string, string | boolean | null>): Watched {
  const [isSolved, isWithTeam] = [row.is_solved === true, row.is_with_team === true];
  return {
    id: Number(row.id),
    categoryId: Number(row.category_id),
    regionId: Number(row.region_id),
    authorId: Number(row.author_id),
    countsFrom: row.counts_from ? new Date(String(row.counts_from)) : null,
    isAnswered: row.is_answered === true,
    isTotalOutage: row.is_total_outage === true,
    isSolved,
    isWithTeam,
    isOver: isSolved || isWithTeam || row.is_closed === true,
  };
}

/** The calendars of all regions. Read once per sweep or page. */
export async function readCalendars(ctx: Ctx): Promise<Map<number, SiteCalendar>> {
  const regions = await listRegions(ctx);
  const calendars = await Promise.all(regions.map(({ id }) => readSiteCalendar(ctx, id)));
  return new Map(regions.map(({ id }, index) => [id, calendars[index]!]));
}

export type Due = {
  /** For which rule each category is looked at. */
  rules: ReadonlyMap<number, RuleValues>;
  calendars: ReadonlyMap<number, SiteCalendar>;
  /** fire: those whose time has come. call: also those whose last call is due. */
  stage: "fire" | "call";
  /** The moment looked at for each region; default `ctx.now`. */
  momentOf?: (calendar: SiteCalendar) => Date;
};

/**
 * The questions whose time has come, as rows of `t`: one statement for all regions and categories.
 * @returns null when nothing can be due, because everything is closed or switched off
 */
export function dueThreads(ctx: Ctx, { rules, calendars, stage, momentOf }: Due): SQL | null {
  const isCall = stage === "call";
  const limits = [...rules].flatMap(([categoryId, rule]) =>
    [...calendars].flatMap(([regionId, calendar]) => {
      const limit = thresholdsAt(rule, calendar, momentOf?.(calendar) ?? ctx.now);
      if (!limit) return [];
      return {
        categoryId,
        regionId,
        unanswered: isCall ? limit.unansweredCallFrom : limit.unansweredFrom,
        unsolved: isCall ? limit.unsolvedCallFrom : limit.unsolvedFrom,
        outage: limit.outageFrom,
      };
    }),
  );
  if (limits.length === 0) return null;
  const ids = (key: "categoryId" | "regionId") =>
    sql`${`{${limits.map((l) => l[key]).join(",")}}`}::bigint[]`;
  const times = (key: "unanswered" | "unsolved" | "outage") =>
    sql`${`{${limits.map((l) => l[key]?.toISOString() ?? "null").join(",")}}`}::timestamptz[]`;
  const all = limits.flatMap((l) => [l.unanswered, l.unsolved, l.outage]).filter((time) => time !== null);
  const latest = new Date(Math.max(0, ...all.map((time) => time.getTime())));
  const horizon = new Date(ctx.now.getTime() - horizonDays * 86_400_000);
  return sql`
    select t.id, t.category_id, t.auto_escalate_from
    from ${threads} t
    join unnest(${ids("categoryId")}, ${ids("regionId")}, ${times("unanswered")}, ${times("unsolved")}, ${times("outage")})
      as l (category_id, region_id, unanswered, unsolved, outage)
      on l.category_id = t.category_id
      and l.region_id = coalesce(t.region_id, (select r.id from regions r where r.position = 0))
    cross join lateral (select ${countsFrom} as at) started
    where t.auto_escalate_from is not null and t.solved_at is null and t.hidden_at is null and t.locked_at is null
      and t.auto_escalate_from > ${horizon.toISOString()}::timestamptz
      and t.auto_escalate_from <= ${latest.toISOString()}::timestamptz
      and not ${isOpenTicket} and not ${isCovered}
      and (
        started.at <= l.unsolved
        or (started.at <= l.unanswered and not ${isAnswered})
        or (started.at <= l.outage and ${isTotalOutage})
      )`;
}

/** The next batch of questions that a sweep has to begin with, in the order of their ids. */
export async function listUncalled(ctx: Ctx, due: SQL, after: number, limit: number): Promise<number[]> {
  const rows = await ctx.db.execute<{ id: string }>(sql`
    select due.id from (${due}) due
    where due.id > ${after}
      and not exists (select 1 from ${lastCalls} c where c.thread_id = due.id and c.ended_at is null)
    order by due.id limit ${limit}`);
  return rows.map(({ id }) => Number(id));
}

/** How many questions of each category are due. */
export async function countDue(ctx: Ctx, due: SQL | null): Promise<Map<number, number>> {
  if (!due) return new Map();
  const rows = await ctx.db.execute<{ category_id: string; count: string }>(sql`
    select due.category_id, count(*) as count from (${due}) due group by 1`);
  return new Map(rows.map((row) => [Number(row.category_id), Number(row.count)]));
}
