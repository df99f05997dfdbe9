import { sql } from "drizzle-orm";
import { nextOpening, type SiteCalendar } from "#app/features/regions/calendar.ts";
import type { Ctx } from "#app/platform/context.ts";
import { assertAllowed, notFound } from "#app/platform/errors.ts";
import { categories, threads } from "#db/schema/forum.ts";
import { regions } from "#db/schema/regions.ts";
import { ticketThreads } from "#db/schema/ticket-threads.ts";
import { canReadRules } from "../policy.ts";
import { countDue, dueThreads, horizonDays, readCalendars, readWatched } from "../tickets/watched.server.ts";
import { type RuleCause, type RuleValues, ruleFires } from "./rule.ts";
import { readRuleBook } from "./rules.server.ts";

export type RulePreview = {
  /** Open questions that the rule looks at. */
  watchedCount: number;
  /** These would go over in the next minute of working time. */
  dueCount: number;
  /** For these a last call would be made, or has been; includes those that are due. */
  callCount: number;
  /** The first to go over. */
  next: {
    id: number;
    slug: string;
    title: string;
    regionName: string | null;
    at: Date;
    why: RuleCause;
    isDue: boolean;
  }[];
};

const shownThreads = 20;
/** The oldest clocks; the first to go over are among them, unless many were answered. */
const lookedAt = 200;

/**
 * What a rule would catch if it held now: a dry run of the sweep's own statement, which changes nothing.
 * @param input.categoryId null: for all categories without a rule of their own
 * @throws not-found for everybody but leads and admins
 */
export async function previewRule(
  ctx: Ctx,
  { categoryId, values }: { categoryId: number | null; values: RuleValues },
): Promise<RulePreview> {
  assertAllowed(canReadRules(ctx.actor), notFound);
  const [ids, calendars] = await Promise.all([categoriesOf(ctx, categoryId), readCalendars(ctx)]);
  const rules = new Map(ids.map((id) => [id, values]));
  const momentOf = (calendar: SiteCalendar) => openMoment(calendar, ctx.now);
  const count = async (stage: "fire" | "call") =>
    sum(await countDue(ctx, dueThreads(ctx, { rules, calendars, stage, momentOf })));
  const [dueCount, callCount, watched] = await Promise.all([
    count("fire"),
    count("call"),
    listWatched(ctx, ids),
  ]);
  const facts = await readWatched(
    ctx,
    watched.map(({ id }) => id),
  );
  const next = facts.flatMap((fact, index) => {
    const calendar = calendars.get(fact.regionId);
    const firing = calendar && ruleFires(fact, values, calendar);
    if (!firing) return [];
    const { id, slug, title, regionName } = watched[index]!;
    return { id, slug, title, regionName, at: firing.at, why: firing.why, isDue: firing.at <= ctx.now };
  });
  next.sort((a, b) => a.at.getTime() - b.at.getTime() || a.id - b.id);
  return {
    watchedCount: watched[0]?.total ?? 0,
    dueCount,
    callCount,
    next: next.slice(0, shownThreads),
  };
}

/** At night the preview says what the morning brings. */
function openMoment(calendar: SiteCalendar, now: Date): Date {
  try {
    return nextOpening(calendar, now);
  } catch (error) {
    if (error instanceof RangeError) return now;
    throw error;
  }
}

const sum = (counts: Map<number, number>) => [...counts.values()].reduce((a, b) => a + b, 0);

async function categoriesOf(ctx: Ctx, categoryId: number | null): Promise<number[]> {
  if (categoryId !== null) return [categoryId];
  const [rows, book] = await Promise.all([
    ctx.db.select({ id: categories.id }).from(categories),
    readRuleBook(ctx),
  ]);
  return rows.map(({ id }) => id).filter((id) => !book.own.has(id));
}

async function listWatched(ctx: Ctx, categoryIds: number[]) {
  if (categoryIds.length === 0) return [];
  const horizon = new Date(ctx.now.getTime() - horizonDays * 86_400_000).toISOString();
  const rows = await ctx.db.execute<Record<string, string | null>>(sql`
    with watched as materialized (
      select t.id, t.slug, t.title, t.region_id, t.auto_escalate_from
      from ${threads} t
      where t.auto_escalate_from is not null and t.solved_at is null and t.hidden_at is null and t.locked_at is null
        and t.auto_escalate_from > ${horizon}::timestamptz
        and t.category_id = any (${`{${categoryIds.join(",")}}`}::bigint[])
        and not exists (select 1 from ${ticketThreads} k where k.thread_id = t.id and k.ended_at is null)
    )
    select w.id, w.slug, w.title, r.name as region_name, (select count(*) from watched) as total
    from watched w left join ${regions} r on r.id = w.region_id
    order by w.auto_escalate_from, w.id limit ${lookedAt}`);
  return rows.map((row) => ({
    id: Number(row.id),
    slug: String(row.slug),
    title: String(row.title),
    regionName: row.region_name ?? null,
    total: Number(row.total),
  }));
}
