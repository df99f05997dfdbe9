import { sql } from "drizzle-orm";
import { z } from "zod";
import { type Ctx, transact } from "#app/platform/context.ts";
import { type CronJob, defineJob } from "#app/platform/jobs.server.ts";
import { isDaytime } from "./daytime.ts";
import { nudge } from "./kinds/nudge.server.ts";
import { tellFirst } from "./tell.server.ts";

/** After the last answer; the second time is the last. */
export const nudgeDays = [3, 10] as const;
/** A question whose last answer is older is left alone, so that a first run does not write to everybody. */
const oldestDays = 30;
/** Not both in one week, also when the worker stood still meanwhile. */
const daysBetween = 5;
const batchSize = 200;

/**
 * Asks those whose question has answers and no solution, 3 and 10 days after the last answer of somebody else, whether it
 * is solved. Not those who wrote since then, replied to such a mail, no longer follow, or are with their regional team.
 * @returns how many were asked; running twice asks nobody twice
 */
export async function sweepNudges(ctx: Ctx): Promise<number> {
  if (!isDaytime(ctx.now)) return 0;
  let asked = 0;
  for (let after = 0; ; ) {
    const rows = await transact(ctx, async (ctx) => {
      const due = await findDue(ctx, after);
      for (const { threadId, number } of due) {
        const [made] = await ctx.db.execute(sql`
          insert into thread_nudges (thread_id, number, sent_at)
          values (${threadId}, ${number}, ${ctx.now.toISOString()}::timestamptz)
          on conflict do nothing returning 1`);
        if (!made) continue;
        asked += 1;
        await tellFirst(ctx, [nudge], { threadId, number });
      }
      return due;
    });
    after = rows.at(-1)?.threadId ?? 0;
    if (rows.length < batchSize) return asked;
  }
}

/** The next batch of threads by id. */
async function findDue(ctx: Ctx, after: number): Promise<{ threadId: number; number: number }[]> {
  const [first, second] = nudgeDays;
  const ago = (days: number) =>
    sql`${new Date(ctx.now.getTime() - days * 86_400_000).toISOString()}::timestamptz`;
  const rows = await ctx.db.execute<{ threadId: number; number: number }>(sql`
    select t.id::float8 as "threadId", nudges.count + 1 as number
    from threads t
    join users u on u.id = t.author_id
    cross join lateral (
      select max(p.created_at) as at from posts p
      where p.thread_id = t.id and p.kind = 'answer' and p.hidden_at is null and p.author_id <> t.author_id
    ) answered
    cross join lateral (
      select count(*)::int as count, max(n.sent_at) as last_at, bool_or(n.replied_at is not null) as is_replied
      from thread_nudges n where n.thread_id = t.id
    ) nudges
    where t.id > ${after} and t.hidden_at is null and t.merged_into_id is null and t.locked_at is null
      and t.solved_at is null and t.answer_count > 0 and t.last_activity_at > ${ago(oldestDays)}
      and u.email_verified_at is not null
      and answered.at > ${ago(oldestDays)}
      and (
        (nudges.count = 0 and answered.at <= ${ago(first)})
        or (nudges.count = 1 and answered.at <= ${ago(second)} and nudges.last_at <= ${ago(daysBetween)})
      )
      and nudges.is_replied is not true
      and exists (select 1 from follows f where f.thread_id = t.id and f.user_id = t.author_id)
      and not exists (
        select 1 from posts own
        where own.thread_id = t.id and own.author_id = t.author_id and own.created_at > answered.at)
      and not exists (select 1 from ticket_threads k where k.thread_id = t.id and k.ended_at is null)
    order by t.id
    limit ${batchSize}`);
  return [...rows];
}

/** Hourly; at night nothing happens. */
export const nudgeJob = defineJob("notifications.nudge", z.unknown(), async (ctx) => {
  await sweepNudges(ctx);
});

export const cronJobs: CronJob[] = [{ cron: "23 * * * *", job: nudgeJob }];
