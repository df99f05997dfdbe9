import { sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.ts";
import { assertAllowed, notFound } from "#app/platform/errors.ts";
import { lastCallInvitations, lastCalls } from "#db/schema/escalation-rules.ts";
import { categories, threads } from "#db/schema/forum.ts";
import { canReadRules } from "../policy.ts";

/** What the rules of a category brought about. */
export type RuleResult = {
  categoryName: string;
  /** Last calls that were begun. */
  called: number;
  /** Helpers who were asked. */
  invited: number;
  /** Answered or solved while the call was out. */
  avoided: number;
  escalated: number;
  /** Declined by the asker, or ended otherwise. */
  other: number;
  /** Still out. */
  open: number;
};

export const resultDays = 14;

/** The last two weeks, the busiest category first. @throws not-found for everybody but leads and admins */
export async function listRuleResults(ctx: Ctx): Promise<RuleResult[]> {
  assertAllowed(canReadRules(ctx.actor), notFound);
  const since = new Date(ctx.now.getTime() - resultDays * 86_400_000).toISOString();
  const rows = await ctx.db.execute<Record<string, string>>(sql`
    select g.name,
      count(*) as called,
      sum((select count(*) from ${lastCallInvitations} i where i.last_call_id = c.id)) as invited,
      count(*) filter (where c.outcome in ('answered', 'solved')) as avoided,
      count(*) filter (where c.outcome = 'escalated') as escalated,
      count(*) filter (where c.outcome in ('with-team', 'withdrawn')) as other,
      count(*) filter (where c.ended_at is null) as open
    from ${lastCalls} c
    join ${threads} t on t.id = c.thread_id
    join ${categories} g on g.id = t.category_id
    where c.called_at > ${since}::timestamptz
    group by g.id, g.name
    order by count(*) desc, g.name`);
  return rows.map((row) => ({
    categoryName: String(row.name),
    called: Number(row.called),
    invited: Number(row.invited),
    avoided: Number(row.avoided),
    escalated: Number(row.escalated),
    other: Number(row.other),
    open: Number(row.open),
  }));
}
