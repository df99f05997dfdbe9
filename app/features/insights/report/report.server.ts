import { asc, sql } from "drizzle-orm";
import { categoryName } from "#app/features/forum/category-name.server.ts";
import { listRegions } from "#app/features/regions/regions.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { toCsv } from "#app/platform/csv.ts";
import { found, notFound } from "#app/platform/errors.ts";
import { categories } from "#db/schema/forum.ts";
import { givenWords, isCase } from "../cases.server.ts";
import { reportScope } from "./policy.ts";
import { readArrivals, readTopicFigures, type TopicFigures } from "./topics.server.ts";
import { matching, type ReportFilter, readWeekFigures, type WeekFigures } from "./week-figures.server.ts";
import { addWeeks, chosenWeek, mondayOf, weekOf, weeksUpTo } from "./weeks.ts";

/** As the address has it. */
export type ReportQuery = {
  /** Slug; for who may read all regions. Null: all of them, or the own. */
  region: string | null;
  /** Slug of a category. */
  topic: string | null;
  /** Any day of a week, YYYY-MM-DD. */
  week: string | null;
};

type Choice = { slug: string; name: string };

export type Report = {
  region: Choice | null;
  /** To choose from; empty for who sees one only. */
  regions: Choice[];
  topic: Choice | null;
  topics: Choice[];
  /** Monday of the week that is looked at, YYYY-MM-DD. */
  week: string;
  isRunning: boolean;
  previousWeek: string;
  /** Null when that week has not begun. */
  nextWeek: string | null;
  /** The oldest first; the last is the chosen one. */
  weeks: WeekFigures[];
  perTopic: TopicFigures[];
  /** Weekday (Monday first) by hour. */
  arrivals: number[][];
};

/**
 * The report of a team or of all: twelve weeks up to the chosen one.
 * @throws not-found for everybody but leads and admins, for a region that is not theirs, and an unknown topic
 */
export async function readReport(ctx: Ctx, query: ReportQuery): Promise<Report> {
  const { filter, region, regions, topic, topics } = await readFilter(ctx, query);
  const week = chosenWeek(query.week, ctx.now);
  const running = mondayOf(ctx.now);
  const weeks = weeksUpTo(week);
  const span = { from: weeks[0]!.from, to: weekOf(week).to };
  const [figures, perTopic, arrivals] = await Promise.all([
    readWeekFigures(ctx, filter, weeks),
    readTopicFigures(ctx, filter, span),
    readArrivals(ctx, filter, span),
  ]);
  return {
    region,
    regions,
    topic,
    topics,
    week,
    isRunning: week === running,
    previousWeek: addWeeks(week, -1),
    nextWeek: week < running ? addWeeks(week, 1) : null,
    weeks: figures,
    // The name in the reader's language.
    perTopic: perTopic.map((row) => ({
      ...row,
      name: topics.find(({ slug }) => slug === row.slug)?.name ?? row.name,
    })),
    arrivals,
  };
}

async function readFilter(ctx: Ctx, query: ReportQuery) {
  const scope = reportScope(ctx.actor);
  if (scope === null) throw notFound();
  const [allRegions, topics] = await Promise.all([listRegions(ctx), listTopics(ctx)]);
  const visible = allRegions.filter(({ id }) => scope === "all" || id === scope);
  const own = scope === "all" ? null : found(visible[0]);
  const asked = query.region ? found(visible.find(({ slug }) => slug === query.region)) : own;
  const topic = query.topic ? found(topics.find(({ slug }) => slug === query.topic)) : null;
  const filter: ReportFilter = { regionId: asked?.id ?? null, categoryId: topic?.id ?? null };
  const choice = ({ slug, name }: Choice) => ({ slug, name });
  return {
    filter,
    region: asked && choice(asked),
    regions: scope === "all" ? visible.map(choice) : [],
    topic: topic && choice(topic),
    topics: topics.map(choice),
  };
}

const listTopics = (ctx: Ctx) =>
  ctx.db
    .select({ id: categories.id, slug: categories.slug, name: categoryName(ctx) })
    .from(categories)
    .orderBy(asc(categories.position));

const weekColumns = [
  "monday",
  "asked",
  "answered",
  "solved",
  "communitySolved",
  "usefulMinutes",
  "opened",
  "openedByAsker",
  "openedByRule",
  "openedByOthers",
  "closed",
  "refused",
  "sameDay",
  "backlog",
  "responseHours",
  "solutionHours",
  "handovers",
  "kept",
  "missed",
  "moved",
  "score1",
  "score2",
  "score3",
  "score4",
  "score5",
  "followUpsDue",
  "followUpsInTime",
] as const;

/** The weeks of the report as a table for spreadsheets. @throws as {@link readReport} */
export async function exportWeeks(ctx: Ctx, query: ReportQuery): Promise<string> {
  const { weeks } = await readReport(ctx, query);
  const rows = weeks.map(({ scores: [score1, score2, score3, score4, score5], ...week }) => ({
    ...week,
    ...{ score1, score2, score3, score4, score5 },
  }));
  return toCsv(weekColumns, rows);
}

const caseColumns = [
  "code",
  "region",
  "topic",
  "severity",
  "openedBy",
  "openedAt",
  "firstResponseAt",
  "closedAt",
  "handovers",
  "promisesKept",
  "promisesMissed",
  "promisesMoved",
  "score",
] as const;
type CaseRow = Record<(typeof caseColumns)[number], string | number | null>;

/** One export holds at most so many tickets. */
export const caseLimit = 50_000;

/**
 * Every ticket that was opened in these weeks as a row: times and numbers, nobody's name and nobody's words.
 * @throws as {@link readReport}
 */
export async function exportCases(ctx: Ctx, query: ReportQuery): Promise<string> {
  const { filter } = await readFilter(ctx, query);
  const weeks = weeksUpTo(chosenWeek(query.week, ctx.now));
  const [from, to] = [weeks[0]!.from.toISOString(), weeks.at(-1)!.to.toISOString()];
  const count = (state: string) =>
    sql`(select count(*)::int from ${givenWords} p where p.ticket_id = k.id and p.state = ${state})`;
  const rows = await ctx.db.execute<CaseRow>(sql`
    select k.code, r.slug as region, c.slug as topic, k.severity, k.opened_by as "openedBy",
      ${isoTime("k.opened_at")} as "openedAt", ${isoTime("k.first_response_at")} as "firstResponseAt",
      ${isoTime("k.closed_at")} as "closedAt", k.handover_count as handovers,
      ${count("kept")} as "promisesKept", ${count("missed")} as "promisesMissed", ${count("moved")} as "promisesMoved",
      g.score
    from tickets k join regions r on r.id = k.region_id join categories c on c.id = k.category_id
      left join ratings g on g.ticket_id = k.id
    where k.opened_at >= ${from} and k.opened_at < ${to} and ${isCase} and ${matching("k", filter)}
    order by k.opened_at, k.id
    limit ${caseLimit}`);
  return toCsv(caseColumns, rows);
}

/** Whatever the driver makes of a timestamp: a text in UTC. */
const isoTime = (column: string) =>
  sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`);
