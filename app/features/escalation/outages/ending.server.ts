import { and, eq, isNull, sql } from "drizzle-orm";
import { assertPublicText } from "#app/features/vault/public-text.server.ts";
import { type Ctx, transact } from "#app/platform/context.ts";
import { found } from "#app/platform/errors.ts";
import { emit } from "#app/platform/events.server.ts";
import { announce } from "#app/platform/live.server.ts";
import { outagePeople, outagePromises, outages, outageThreads } from "#db/schema/outages.ts";
import { outageChanged, outageTold } from "./events.server.ts";
import { addUpdate, lockToLead } from "./outage-rows.server.ts";
import { resumeTicketOf } from "./ticket-clock.server.ts";
import { settleOverdue } from "./updates.server.ts";

/**
 * It is over: one public sentence of what it was. The promise was kept, or had been missed; everybody concerned is asked
 * "Behoben?". The clocks of the tickets stand until the customer has said so, at most for a day
 * ({@link resumeUnanswered}).
 * @throws not-found (not a lead), conflict (ended)
 */
export async function endOutage(
  ctx: Ctx,
  { outageId, cause }: { outageId: number; cause: string },
): Promise<void> {
  await transact(ctx, async (ctx) => {
    const outage = await lockToLead(ctx, outageId);
    assertPublicText(ctx, { cause });
    await settleOverdue(ctx, outage);
    await ctx.db
      .update(outagePromises)
      .set({ state: "kept", endedAt: ctx.now })
      .where(and(eq(outagePromises.outageId, outageId), eq(outagePromises.state, "open")));
    const affectedCount = await ctx.db.$count(outagePeople, eq(outagePeople.outageId, outageId));
    const endedById = ctx.actor.kind === "user" ? ctx.actor.id : null;
    await ctx.db
      .update(outages)
      .set({ endedAt: ctx.now, endedById, cause, affectedCount })
      .where(eq(outages.id, outageId));
    const released = await ctx.db
      .update(outageThreads)
      .set({ releasedAt: ctx.now })
      .where(and(eq(outageThreads.outageId, outageId), isNull(outageThreads.detachedAt)))
      .returning({ threadId: outageThreads.threadId });
    for (const { threadId } of released) await announce(ctx, { kind: "thread", threadId });
    const update = found(await addUpdate(ctx, { outageId, kind: "ended", body: cause }));
    await emit(ctx, outageChanged, { outageId });
    await emit(ctx, outageTold, { outageId, updateId: update.id });
  });
}

/** Who has not said for so long whether it works again is not forgotten: the owner looks. */
const answerHours = 24;

/** Each minute: lets the clocks run again of tickets whose customer has not answered for a day. */
export async function resumeUnanswered(ctx: Ctx): Promise<void> {
  const before = new Date(ctx.now.getTime() - answerHours * 3_600_000).toISOString();
  const since = new Date(ctx.now.getTime() - 30 * 24 * 3_600_000).toISOString();
  const rows = await ctx.db.execute<{ thread_id: string }>(sql`
    select ot.thread_id from outages o
      join outage_threads ot on ot.outage_id = o.id and ot.detached_at is null
      join tickets k on k.thread_id = ot.thread_id and k.closed_at is null and k.waiting_since is not null
      left join outage_people p on p.outage_id = o.id and p.user_id = k.customer_id
    where o.ended_at <= ${before}::timestamptz and o.ended_at > ${since}::timestamptz
      and k.waiting_since <= o.ended_at and p.answer is distinct from 'fixed'`);
  for (const { thread_id } of rows) await resumeTicketOf(ctx, Number(thread_id));
}
