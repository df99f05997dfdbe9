import { sql } from "drizzle-orm";
import { z } from "zod";
import { addDays, atLocalMinute, localDayOf } from "#app/features/regions/calendar.ts";
import { type Ctx, transact } from "#app/platform/context.ts";
import { type CronJob, defineJob } from "#app/platform/jobs.server.ts";
import { isDaytime } from "./daytime.ts";
import { meetupNear } from "./kinds/meetup-near.server.ts";
import { tellFirst } from "./tell.server.ts";

const zone = { timeZone: "Europe/Berlin" };

/**
 * Reminds of the evenings of tomorrow, by the calendar of the country: everybody with a seat, once. Whoever gets a seat
 * later on that day is reminded by the next run.
 * @returns how many were reminded
 */
export async function sweepMeetupReminders(ctx: Ctx): Promise<number> {
  if (!isDaytime(ctx.now)) return 0;
  const tomorrow = addDays(localDayOf(zone, ctx.now), 1);
  const from = atLocalMinute(zone, tomorrow, 0).toISOString();
  const to = atLocalMinute(zone, addDays(tomorrow, 1), 0).toISOString();
  return transact(ctx, async (ctx) => {
    const due = await ctx.db.execute<{ registrationId: number; meetupId: number }>(sql`
      with near as (
        select r.id from meetup_registrations r join meetups m on m.id = r.meetup_id
        where m.starts_at >= ${from}::timestamptz and m.starts_at < ${to}::timestamptz
          and m.published_at is not null and m.cancelled_at is null
          and r.seated_at is not null and (r.reminded_at is null or r.reminded_at < m.starts_at - interval '48 hours')
        order by r.id
        limit 2000
        for update of r skip locked)
      update meetup_registrations r set reminded_at = ${ctx.now.toISOString()}::timestamptz
      from near where near.id = r.id
      returning r.id::float8 as "registrationId", r.meetup_id::float8 as "meetupId"`);
    for (const news of due) await tellFirst(ctx, [meetupNear], news);
    return due.length;
  });
}

export const meetupReminderJob = defineJob("notifications.meetup-reminders", z.unknown(), async (ctx) => {
  await sweepMeetupReminders(ctx);
});

export const cronJobs: CronJob[] = [{ cron: "20 * * * *", job: meetupReminderJob }];
