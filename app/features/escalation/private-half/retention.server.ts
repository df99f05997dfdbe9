import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import { deleteDetailsOf, deleteOldDrafts } from "#app/features/vault/deletion.server.ts";
import { daysAfterAsking, daysAfterClosing, deletionDue } from "#app/features/vault/retention.ts";
import type { Ctx } from "#app/platform/context.ts";
import { found } from "#app/platform/errors.ts";
import { type CronJob, defineJob } from "#app/platform/jobs.server.ts";
import { tickets } from "#db/schema/escalation.ts";
import { threads } from "#db/schema/forum.ts";
import { hasThread } from "./case-facts.server.ts";

/** When the private half of this question goes; null while a team has it. */
export async function readDeletionDue(ctx: Ctx, threadId: number): Promise<Date | null> {
  const [thread] = await ctx.db
    .select({ createdAt: threads.createdAt })
    .from(threads)
    .where(eq(threads.id, threadId));
  const cases = await ctx.db.select({ closedAt: tickets.closedAt }).from(tickets).where(hasThread(threadId));
  return deletionDue(found(thread).createdAt, cases);
}

/**
 * Deletes the private halves whose time is over: 30 days after closing, 90 days after asking when no team ever had the
 * question, at once when it was merged into another (product.md, "The life of a question" 8). Running twice changes nothing.
 * @returns how many values are gone
 */
export async function sweepPrivateHalves(ctx: Ctx): Promise<{ values: number; drafts: number }> {
  const rows = await ctx.db.execute<{ id: string }>(sql`
    with kept as (select distinct thread_id from private_details where thread_id is not null),
    cases as (
      select kept.thread_id, k.closed_at from kept join tickets k on k.thread_id = kept.thread_id
      union all
      select kept.thread_id, k.closed_at from kept
        join ticket_threads x on x.thread_id = kept.thread_id
        join tickets k on k.id = x.ticket_id and (x.ended_at is null or x.ended_at = k.closed_at))
    select t.id from kept join threads t on t.id = kept.thread_id
    where t.merged_into_id is not null
      or case
        when not exists (select 1 from cases c where c.thread_id = t.id)
          then t.created_at <= ${before(ctx, daysAfterAsking)}::timestamptz
        else not exists (select 1 from cases c where c.thread_id = t.id
          and (c.closed_at is null or c.closed_at > ${before(ctx, daysAfterClosing)}::timestamptz))
      end`);
  return {
    values: await deleteDetailsOf(
      ctx,
      rows.map(({ id }) => Number(id)),
    ),
    drafts: await deleteOldDrafts(ctx),
  };
}

const before = ({ now }: Ctx, days: number) => new Date(now.getTime() - days * 86_400_000).toISOString();

const sweepJob = defineJob("escalation.sweep-private-halves", z.unknown(), async (ctx) => {
  const { values, drafts } = await sweepPrivateHalves(ctx);
  if (values + drafts > 0) ctx.log.info({ values, drafts }, "private details deleted on time");
});

/** Every hour. */
export const cronJobs: CronJob[] = [{ cron: "11 * * * *", job: sweepJob }];
