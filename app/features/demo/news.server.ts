import { isNull, sql } from "drizzle-orm";
import { subscriptions } from "#app/features/notifications/subscribers.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { fanOutJob } from "#app/platform/events.server.ts";
import { notifications } from "#db/schema/notifications.ts";

const hourMs = 3_600_000;
/** What is older has been read. */
const unreadHours = 20;

/** What is older has long been read and forgotten: nobody's inbox begins with it. */
export const newsFrom = (now: Date) => new Date(now.getTime() - 72 * hourMs);

/**
 * Does for the step that just happened what the worker would do for the inboxes, at that step's moment. All other jobs
 * of the seed, the mails among them, are dropped: nobody is written to about the past.
 * @param now of the seed
 */
export async function tellNews(ctx: Ctx, now: Date): Promise<void> {
  for (const payload of await takeEvents(ctx)) {
    const news = fanOutJob.schema.parse(payload);
    for (const { eventName, job } of subscriptions) {
      if (eventName === news.event) await job.handle(ctx, job.schema.parse(news.payload));
    }
  }
  if (now.getTime() - ctx.now.getTime() < unreadHours * hourMs) return;
  await ctx.db.update(notifications).set({ readAt: ctx.now }).where(isNull(notifications.readAt));
}

/** The jobs of this transaction: graphile-worker stamps each with the transaction's start. */
const ownJobs = sql`graphile_worker._private_jobs j where j.created_at = now()`;

async function takeEvents(ctx: Ctx): Promise<unknown[]> {
  const rows = await ctx.db.execute<{ id: string; name: string; payload: unknown }>(sql`
    delete from ${ownJobs} returning j.id, j.payload,
      (select identifier from graphile_worker._private_tasks t where t.id = j.task_id) as name`);
  return rows
    .filter(({ name }) => name === fanOutJob.name)
    .sort((a, b) => Number(a.id) - Number(b.id))
    .map(({ payload }) => payload);
}

/** Takes away what the transaction has added to the queue so far. */
export async function dropJobs(ctx: Ctx): Promise<void> {
  await ctx.db.execute(sql`delete from ${ownJobs}`);
}
