import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { type Ctx, transact } from "#app/platform/context.ts";
import { found } from "#app/platform/errors.ts";
import { emit } from "#app/platform/events.server.ts";
import { announce } from "#app/platform/live.server.ts";
import { outagePeople, outages, outageThreads, outageUpdates } from "#db/schema/outages.ts";
import { outageChanged, outageTold } from "./events.server.ts";
import { lockToLead, type OutageRow } from "./outage-rows.server.ts";
import { pauseTicketOf, resumeTicketOf } from "./ticket-clock.server.ts";

/*
 * What belongs to an outage: questions from its area and topics since it began, their tickets, and everybody who asked, has it
 * too, or said so. Found anew from the tables each time, so that running twice changes nothing.
 */

/** People write before anybody knows; questions from so long before its beginning belong to it. */
const earlierMinutes = 180;

const beginning = (outage: OutageRow) => {
  const from = new Date(outage.startsAt.getTime() - earlierMinutes * 60_000);
  return sql`${from.toISOString()}::timestamptz`;
};

/**
 * Attaches what belongs to it and is not attached to another one. What a lead took out stays out.
 * @param options.ofProposal also the questions that were its evidence, wherever they were asked
 * @returns the ids of those that are new
 */
export async function attachThreads(
  ctx: Ctx,
  outage: OutageRow,
  options: { ofProposal?: number } = {},
): Promise<number[]> {
  const isEvidence = options.ofProposal
    ? sql`or exists (
        select from outage_proposal_reports r
        where r.proposal_id = ${options.ofProposal} and r.thread_id = t.id and r.kind <> 'me-too')`
    : sql``;
  const rows = await ctx.db.execute<{ thread_id: string }>(sql`
    insert into outage_threads (outage_id, thread_id, attached_at)
    select ${outage.id}, t.id, ${ctx.now.toISOString()}::timestamptz
    from threads t join users a on a.id = t.author_id left join thread_places p on p.thread_id = t.id
    where t.hidden_at is null and t.merged_into_id is null and t.solved_at is null and t.locked_at is null
      and ((
        t.category_id in (select category_id from radar_topics where service = ${outage.service})
        and t.last_activity_at >= ${beginning(outage)} and t.created_at >= ${beginning(outage)}
        and t.created_at <= ${ctx.now.toISOString()}::timestamptz
        and exists (
          select from outage_areas oa
          where oa.outage_id = ${outage.id} and starts_with(coalesce(p.postcode, a.postcode), oa.prefix))
        and not exists (select from outage_people f where f.follow_up_thread_id = t.id)
      ) ${isEvidence})
      and not exists (
        select from outage_threads o
        where o.thread_id = t.id and (o.outage_id = ${outage.id} or (o.detached_at is null and o.released_at is null)))
    on conflict do nothing
    returning thread_id`);
  const ids = rows.map(({ thread_id }) => Number(thread_id));
  for (const threadId of ids) await announce(ctx, { kind: "thread", threadId });
  return ids;
}

/**
 * Everybody who asked one of its questions or has it too there; who has it too but lives elsewhere is not concerned.
 * @returns how many are new
 */
export async function joinFromThreads(ctx: Ctx, outage: OutageRow): Promise<number> {
  const isHere = sql`(u.postcode is null or exists (
    select from outage_areas oa where oa.outage_id = ${outage.id} and starts_with(u.postcode, oa.prefix)))`;
  const rows = await ctx.db.execute<{ user_id: string }>(sql`
    insert into outage_people (outage_id, user_id, thread_id, joined_at)
    select distinct on (x.user_id) ${outage.id}, x.user_id, x.thread_id, ${ctx.now.toISOString()}::timestamptz
    from (
      select t.author_id as user_id, t.id as thread_id, 0 as rank
      from outage_threads o join threads t on t.id = o.thread_id
      where o.outage_id = ${outage.id} and o.detached_at is null
      union all
      select m.user_id, o.thread_id, 1
      from outage_threads o join me_toos m on m.thread_id = o.thread_id join users u on u.id = m.user_id
      where o.outage_id = ${outage.id} and o.detached_at is null and ${isHere}
    ) x join users u on u.id = x.user_id
    where u.role in ('customer', 'guide') and u.deleted_at is null
    order by x.user_id, x.rank, x.thread_id
    on conflict do nothing
    returning user_id`);
  return rows.length;
}

/**
 * Brings an open outage up to date: attaches, joins, pauses the clocks of its tickets, and tells those who are new what was told
 * last. Each minute and with every event; does nothing once it has ended.
 */
export async function syncOutage(ctx: Ctx, outageId: number): Promise<void> {
  const threadIds = await transact(ctx, async (ctx) => {
    const [outage] = await ctx.db
      .select()
      .from(outages)
      .where(and(eq(outages.id, outageId), isNull(outages.endedAt)))
      .for("update");
    if (!outage || outage.startsAt > ctx.now) return [];
    const added = await attachThreads(ctx, outage);
    const joined = await joinFromThreads(ctx, outage);
    if (added.length > 0) await emit(ctx, outageChanged, { outageId });
    if (joined > 0) await tellLatest(ctx, outageId);
    return listUnpaused(ctx, outageId);
  });
  // One transaction each: what goes wrong with one ticket does not hold up the others.
  for (const threadId of threadIds) await pauseTicketOf(ctx, threadId);
}

async function tellLatest(ctx: Ctx, outageId: number): Promise<void> {
  const [latest] = await ctx.db
    .select({ id: outageUpdates.id })
    .from(outageUpdates)
    .where(eq(outageUpdates.outageId, outageId))
    .orderBy(desc(outageUpdates.id))
    .limit(1);
  if (latest) await emit(ctx, outageTold, { outageId, updateId: latest.id });
}

/** Attached questions whose ticket's clock still runs. */
async function listUnpaused(ctx: Ctx, outageId: number): Promise<number[]> {
  const rows = await ctx.db.execute<{ thread_id: string }>(sql`
    select o.thread_id from outage_threads o join tickets k on k.thread_id = o.thread_id
    where o.outage_id = ${outageId} and o.detached_at is null
      and k.closed_at is null and k.waiting_since is null`);
  return rows.map(({ thread_id }) => Number(thread_id));
}

/** Each minute: all outages that have begun. */
export async function syncOpenOutages(ctx: Ctx): Promise<void> {
  const open = await ctx.db.select({ id: outages.id }).from(outages).where(isNull(outages.endedAt));
  for (const { id } of open) await syncOutage(ctx, id);
}

/**
 * A lead takes a question out: it has its own cause. Its ticket's clock runs again; who is concerned by this question alone is not
 * told any more. It is not attached again by itself.
 * @throws not-found, conflict (ended)
 */
export async function detachThread(
  ctx: Ctx,
  { outageId, threadId }: { outageId: number; threadId: number },
): Promise<void> {
  await transact(ctx, async (ctx) => {
    const outage = await lockToLead(ctx, outageId);
    const [row] = await ctx.db
      .update(outageThreads)
      .set({ detachedAt: ctx.now })
      .where(
        and(
          eq(outageThreads.outageId, outageId),
          eq(outageThreads.threadId, threadId),
          isNull(outageThreads.detachedAt),
        ),
      )
      .returning({ threadId: outageThreads.threadId });
    found(row);
    await ctx.db
      .delete(outagePeople)
      .where(and(eq(outagePeople.outageId, outageId), eq(outagePeople.threadId, threadId)));
    // Who is concerned by another of its questions as well stays.
    await joinFromThreads(ctx, outage);
    await resumeTicketOf(ctx, threadId);
    await emit(ctx, outageChanged, { outageId });
    await announce(ctx, { kind: "thread", threadId });
  });
}
