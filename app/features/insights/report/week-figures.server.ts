import { type SQL, sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.ts";
import { givenWords, isCase, isRefused } from "../cases.server.ts";
import { usefulAnswers, usefulMinutes } from "../useful-answer.server.ts";
import type { Week } from "./weeks.ts";

/** Numbers of one week; everything is counted in the week in which it happened. */
export type WeekFigures = {
  /** YYYY-MM-DD */
  monday: string;
  /** Questions asked in that week, and what has become of these until today. */
  asked: number;
  answered: number;
  solved: number;
  /** Solved without ever having been with the team. */
  communitySolved: number;
  /** Median minutes by the clock to the first useful answer; null: fewer than half have one. */
  usefulMinutes: number | null;
  opened: number;
  openedByAsker: number;
  openedByRule: number;
  openedByOthers: number;
  closed: number;
  /** Sent back to the community; not among those that were closed. */
  refused: number;
  sameDay: number;
  /** Open when the week ended, or now. */
  backlog: number;
  /** Median hours by the clock, of the tickets that were closed. */
  responseHours: number | null;
  solutionHours: number | null;
  handovers: number;
  kept: number;
  missed: number;
  moved: number;
  /** How often each score was given, 1 first. */
  scores: number[];
  /** Of the scores 1 and 2 whose follow-up was due, those followed up within one working day. */
  followUpsDue: number;
  followUpsInTime: number;
};

/** Which rows a report counts. `regionId` null: all regions. `categoryId` null: all topics. */
export type ReportFilter = { regionId: number | null; categoryId: number | null };

const ofRegion = (alias: string, { regionId }: ReportFilter): SQL =>
  regionId === null ? sql`true` : sql`${sql.raw(alias)}.region_id = ${regionId}`;
const ofCategory = (alias: string, { categoryId }: ReportFilter): SQL =>
  categoryId === null ? sql`true` : sql`${sql.raw(alias)}.category_id = ${categoryId}`;
/** For rows of `tickets` and `threads` alike. */
export const matching = (alias: string, filter: ReportFilter): SQL =>
  sql`${ofRegion(alias, filter)} and ${ofCategory(alias, filter)}`;

/** In the week `w`; the outer bounds let the index skip what is in none. */
const within = (column: string, weeks: readonly Week[]): SQL => {
  const [first, last] = [weeks[0], weeks.at(-1)];
  if (!first || !last) throw new Error("A report has at least one week");
  const name = sql.raw(column);
  return sql`${name} >= ${first.from.toISOString()} and ${name} < ${last.to.toISOString()}
    and ${name} >= w.starts and ${name} < w.ends`;
};

/**
 * The figures of each of these weeks, in their order. Five statements, each over an index by time.
 * @param weeks without gaps, the oldest first; at least one
 */
export async function readWeekFigures(
  ctx: Ctx,
  filter: ReportFilter,
  weeks: readonly Week[],
): Promise<WeekFigures[]> {
  const calendar = sql`w(monday, starts, ends) as (values ${sql.join(
    weeks.map(
      ({ monday, from, to }) =>
        sql`(${monday}::text, ${from.toISOString()}::timestamptz, ${to.toISOString()}::timestamptz)`,
    ),
    sql`, `,
  )})`;
  const read = <T>(statement: SQL) =>
    ctx.db.execute<{ monday: string } & T>(sql`with ${calendar} ${statement}`);
  const [questions, opened, closed, promised, rated, handed] = await Promise.all([
    read<QuestionRow>(sql`
      select w.monday, count(*)::int as asked, (count(*) filter (where a.answer_count > 0))::int as answered,
        (count(*) filter (where t.solved_at is not null))::int as solved,
        (count(*) filter (where t.solved_at is not null
          and not exists (select 1 from tickets k where k.thread_id = t.id)))::int as "communitySolved",
        nullif(percentile_disc(0.5) within group (order by ${usefulMinutes}), 'infinity') as "usefulMinutes"
      from w join threads t on ${within("t.created_at", weeks)} ${usefulAnswers}
      where t.hidden_at is null and t.region_id is not null and ${matching("t", filter)}
      group by 1`),
    read<OpenedRow>(sql`
      select w.monday,
        (count(*) filter (where k.opened_at >= w.starts))::int as opened,
        (count(*) filter (where k.opened_at >= w.starts and k.opened_by = 'asker'))::int as "openedByAsker",
        (count(*) filter (where k.opened_at >= w.starts and k.opened_by = 'rule'))::int as "openedByRule",
        (count(*) filter (where k.closed_at is null or k.closed_at >= least(w.ends, ${ctx.now.toISOString()})))::int as backlog
      from w join tickets k on k.opened_at < w.ends and (k.closed_at is null or k.closed_at >= w.starts)
      where ${isCase} and ${matching("k", filter)} group by 1`),
    read<ClosedRow>(sql`
      select w.monday, (count(*) filter (where not x.is_refused))::int as closed,
        (count(*) filter (where x.is_refused))::int as refused,
        (count(*) filter (
          where not x.is_refused
            and (k.closed_at at time zone r.time_zone)::date = (k.opened_at at time zone r.time_zone)::date
        ))::int as "sameDay",
        percentile_cont(0.5) within group (order by extract(epoch from k.first_response_at - k.opened_at) / 3600)::float8
          as "responseHours",
        percentile_cont(0.5) within group (order by extract(epoch from k.closed_at - k.opened_at) / 3600)
          filter (where not x.is_refused)::float8 as "solutionHours"
      from w join tickets k on ${within("k.closed_at", weeks)} join regions r on r.id = k.region_id
        cross join lateral (select ${isRefused} as is_refused) x
      where ${isCase} and ${matching("k", filter)} group by 1`),
    read<PromiseRow>(sql`
      select w.monday, (count(*) filter (where p.state = 'kept'))::int as kept,
        (count(*) filter (where p.state = 'missed'))::int as missed,
        (count(*) filter (where p.state = 'moved'))::int as moved
      from w join ${givenWords} p on ${within("p.ended_at", weeks)} join tickets k on k.id = p.ticket_id
      where ${matching("k", filter)} group by 1`),
    read<RatingRow>(sql`
      select w.monday,
        array[${sql.join(
          [1, 2, 3, 4, 5].map((score) => sql`(count(*) filter (where g.score = ${score}))::int`),
          sql`, `,
        )}] as scores,
        (count(*) filter (where g.follow_up_due_at <= ${ctx.now.toISOString()} or g.followed_up_at is not null))::int
          as "followUpsDue",
        (count(*) filter (where g.followed_up_at <= g.follow_up_due_at))::int as "followUpsInTime"
      from w join ratings g on ${within("g.created_at", weeks)} join tickets k on k.id = g.ticket_id
      where ${matching("k", filter)} group by 1`),
    read<{ handovers: number }>(sql`
      select w.monday, count(*)::int as handovers
      from w join ticket_handovers h on ${within("h.accepted_at", weeks)} join tickets k on k.id = h.ticket_id
      where ${matching("k", filter)} group by 1`),
  ]);
  const of = <T extends { monday: string }>(rows: readonly T[], monday: string) =>
    rows.find((row) => row.monday === monday);
  return weeks.map(({ monday }) => {
    const week = {
      ...nothing,
      ...of(questions, monday),
      ...of(opened, monday),
      ...of(closed, monday),
      ...of(promised, monday),
      ...of(rated, monday),
      ...of(handed, monday),
      monday,
    };
    return { ...week, openedByOthers: week.opened - week.openedByAsker - week.openedByRule };
  });
}

type QuestionRow = Pick<WeekFigures, "asked" | "answered" | "solved" | "communitySolved" | "usefulMinutes">;
type OpenedRow = Pick<WeekFigures, "opened" | "openedByAsker" | "openedByRule" | "backlog">;
type ClosedRow = Pick<WeekFigures, "closed" | "refused" | "sameDay" | "responseHours" | "solutionHours">;
type PromiseRow = Pick<WeekFigures, "kept" | "missed" | "moved">;
type RatingRow = Pick<WeekFigures, "scores" | "followUpsDue" | "followUpsInTime">;

const nothing: Omit<WeekFigures, "monday" | "openedByOthers"> = {
  asked: 0,
  answered: 0,
  solved: 0,
  communitySolved: 0,
  usefulMinutes: null,
  opened: 0,
  openedByAsker: 0,
  openedByRule: 0,
  closed: 0,
  refused: 0,
  sameDay: 0,
  backlog: 0,
  responseHours: null,
  solutionHours: null,
  handovers: 0,
  kept: 0,
  missed: 0,
  moved: 0,
  scores: [0, 0, 0, 0, 0],
  followUpsDue: 0,
  followUpsInTime: 0,
};
