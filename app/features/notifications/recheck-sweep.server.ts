import { sql } from "drizzle-orm";
import { z } from "zod";
import { type Ctx, transact } from "#app/platform/context.ts";
import { type CronJob, defineJob } from "#app/platform/jobs.server.ts";
import { isDaytime } from "./daytime.ts";
import { recheck } from "./kinds/recheck.server.ts";
import { tellFirst } from "./tell.server.ts";

/** On one day; the rest is asked on the next ones. */
const perRun = 500;

/**
 * Asks the authors of solutions that nobody has confirmed within the category's shelf life whether they still hold: each
 * author about one solution a day, each solution once per shelf life.
 * @returns how many were asked; running twice asks nobody twice
 */
export async function sweepRechecks(ctx: Ctx): Promise<number> {
  if (!isDaytime(ctx.now)) return 0;
  return transact(ctx, async (ctx) => {
    const now = sql`${ctx.now.toISOString()}::timestamptz`;
    const shelf = sql`c.solution_shelf_days * interval '1 day'`;
    const asked = await ctx.db.execute<{ postId: number; threadId: number }>(sql`
      with overdue as (
        select distinct on (p.author_id) s.post_id
        from solutions s
        join posts p on p.id = s.post_id
        join threads t on t.id = s.thread_id
        join categories c on c.id = t.category_id
        join users u on u.id = p.author_id
        where s.revoked_at is null and p.hidden_at is null and t.hidden_at is null
          and coalesce(s.confirmed_at, s.accepted_at) <= ${now} - ${shelf}
          and (s.recheck_asked_at is null or s.recheck_asked_at <= ${now} - ${shelf})
          and u.email_verified_at is not null
          and not exists (
            select 1 from solutions o join posts q on q.id = o.post_id
            where q.author_id = p.author_id and o.recheck_asked_at > ${now} - interval '20 hours')
          and not exists (
            select 1 from solution_checks k where k.post_id = s.post_id and k.created_at > ${now} - ${shelf})
        order by p.author_id, coalesce(s.confirmed_at, s.accepted_at)
        limit ${perRun}
      ),
      locked as (
        select s.post_id from solutions s join overdue o on o.post_id = s.post_id
        for update of s skip locked
      )
      update solutions s set recheck_asked_at = ${now}
      from locked where s.post_id = locked.post_id
      returning s.post_id::float8 as "postId", s.thread_id::float8 as "threadId"`);
    for (const news of asked) await tellFirst(ctx, [recheck], news);
    return asked.length;
  });
}

/** In the morning, in Germany 8:40 or 9:40. */
export const recheckJob = defineJob("notifications.recheck", z.unknown(), async (ctx) => {
  await sweepRechecks(ctx);
});

export const cronJobs: CronJob[] = [{ cron: "40 7 * * *", job: recheckJob }];
