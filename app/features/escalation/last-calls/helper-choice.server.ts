import { sql } from "drizzle-orm";
import { claimLimits } from "#app/features/forum/solving/claim-limits.ts";
import type { Ctx } from "#app/platform/context.ts";
import { users } from "#db/schema/accounts.ts";
import { expertise } from "#db/schema/badges.ts";
import { claims } from "#db/schema/claims.ts";
import { lastCallInvitations, lastCallPauses, lastCalls } from "#db/schema/escalation-rules.ts";
import { posts, solutions, threads } from "#db/schema/forum.ts";
import { callLimits } from "./call-limits.ts";

/** Somebody to call, and why them. */
export type FittingHelper = { userId: number; solvedCount: number; regionSolvedCount: number };

/**
 * Whom to ask for help with this question: helpers, experts and guides with confirmed answers in its category, those of
 * its region first, those who were asked less lately before others. Not: staff, the asker, whoever has answered there
 * already, is called or busy elsewhere, was asked five times this week, or has paused.
 *
 * Skill counts by the logarithm of the points, divided by the calls of the week: someone with a thousand points is asked
 * first, but not again before those with sixty have been.
 */
export async function chooseHelpers(
  ctx: Ctx,
  thread: { id: number; categoryId: number; regionId: number; authorId: number },
): Promise<FittingHelper[]> {
  const now = sql`${ctx.now.toISOString()}::timestamptz`;
  const since = (days: number) => sql`${now} - make_interval(days => ${days})`;
  const rows = await ctx.db.execute<{ user_id: string; solved: string; solved_here: string }>(sql`
    with asked as (
      select user_id, count(*) as times, max(invited_at) as last
      from ${lastCallInvitations} where invited_at > ${since(7)} group by user_id
    ), chosen as (
      select u.id as user_id,
        ln(1 + e.points) * case when u.region_id = ${thread.regionId} then 1.5 else 1 end / (1 + coalesce(a.times, 0)) as rank,
        a.last
      from ${expertise} e
      join ${users} u on u.id = e.user_id
      left join asked a on a.user_id = u.id
      where e.category_id = ${thread.categoryId} and e.points > 0 and e.confirmed_count > 0
        and (u.role = 'guide' or (u.role = 'customer' and u.rank in ('helper', 'expert')))
        and u.email is not null and u.email_verified_at is not null
        and (u.suspended_until is null or u.suspended_until <= ${now})
        and u.id <> ${thread.authorId}
        and coalesce(a.times, 0) < ${callLimits.perWeek}
        and not exists (select 1 from ${lastCallPauses} z where z.user_id = u.id)
        and not exists (
          select 1 from ${posts} p where p.thread_id = ${thread.id} and p.author_id = u.id and p.kind = 'answer')
        and exists (
          select 1 from ${posts} p
          where p.author_id = u.id and p.kind = 'answer' and p.created_at > ${since(callLimits.activeDays)})
        and not exists (
          select 1 from ${lastCallInvitations} i join ${lastCalls} c on c.id = i.last_call_id
          where i.user_id = u.id and c.ended_at is null and i.invited_at > ${since(7)})
        and (
          select count(*) from ${claims} c where c.user_id = u.id and c.ended_at is null and c.expires_at > ${now}
        ) < ${claimLimits.openPerPerson}
      order by rank desc, a.last nulls first, u.id
      limit ${callLimits.helpers}
    )
    select chosen.user_id,
      count(s.post_id) as solved,
      count(s.post_id) filter (where t.region_id = ${thread.regionId}) as solved_here
    from chosen
      left join (${posts} p join ${solutions} s on s.post_id = p.id and s.revoked_at is null
        join ${threads} t on t.id = s.thread_id and t.category_id = ${thread.categoryId}) on p.author_id = chosen.user_id
    group by chosen.user_id, chosen.rank, chosen.last
    order by chosen.rank desc, chosen.last nulls first, chosen.user_id`);
  return rows.map((row) => ({
    userId: Number(row.user_id),
    solvedCount: Number(row.solved),
    regionSolvedCount: Number(row.solved_here),
  }));
}
