import { and, eq, isNull, sql } from "drizzle-orm";
import { type Ctx, transact } from "#app/platform/context.ts";
import { AppError, assertAllowed, found } from "#app/platform/errors.ts";
import { emit } from "#app/platform/events.server.ts";
import { users } from "#db/schema/accounts.ts";
import { posts, threads } from "#db/schema/forum.ts";
import { threadSuggestions } from "#db/schema/order.ts";
import { recountCategory, recountThread } from "../counters.server.ts";
import { threadChanged, threadMerged } from "../events.server.ts";
import { canOrder } from "../policy.ts";
import { visibleThreads } from "../scope.server.ts";
import { logThreadEvent } from "../thread-events.server.ts";
import { lockThread, type ThreadRow } from "../threads.server.ts";

export type MergeInput = {
  /** The duplicate. */
  fromId: number;
  /** Where its posts go. */
  intoId: number;
  reason?: string;
};

/**
 * Both threads under their locks, always in the same order, so that two merges never wait for each other.
 * @throws unauthenticated, not-found, invalid (field `intoId`: the same thread)
 */
export async function lockForMerge(
  ctx: Ctx,
  { fromId, intoId }: MergeInput,
): Promise<{ from: ThreadRow; into: ThreadRow }> {
  const rows = new Map<number, ThreadRow>();
  for (const id of [fromId, intoId].sort((a, b) => a - b)) rows.set(id, await lockThread(ctx, id));
  const from = found(rows.get(fromId));
  const into = found(rows.get(intoId));
  if (from.id === into.id) throw new AppError("invalid", "order.merge.same", {}, "into");
  return { from, into };
}

/**
 * Merges a duplicate: its question becomes a comment on the other question, its answers follow the other's, with their
 * comments, votes, confirmations and solutions; who asked, has it too or follows is counted there. The address of the
 * duplicate leads to what was its question. Tickets are the caller's: see escalation/merging/duplicates.server.ts.
 * @throws as {@link lockForMerge}, forbidden
 */
export async function mergeThreads(ctx: Ctx, input: MergeInput): Promise<void> {
  await transact(ctx, async (ctx) => {
    const { from, into } = await lockForMerge(ctx, input);
    assertAllowed(canOrder(ctx.actor));
    const questionId = await readQuestionId(ctx, from.id);
    await movePosts(ctx, { from, into, questionId, toQuestionId: await readQuestionId(ctx, into.id) });
    await movePeople(ctx, from, into);
    await ctx.db
      .update(threads)
      .set({ mergedIntoId: into.id, mergedPostId: questionId, hiddenAt: from.hiddenAt ?? ctx.now })
      .where(eq(threads.id, from.id));
    // What was merged into the duplicate before goes along, so that no address leads over two steps.
    await ctx.db.update(threads).set({ mergedIntoId: into.id }).where(eq(threads.mergedIntoId, from.id));
    await ctx.db
      .update(threadSuggestions)
      .set({ declinedAt: ctx.now })
      .where(
        and(
          eq(threadSuggestions.threadId, from.id),
          isNull(threadSuggestions.acceptedAt),
          isNull(threadSuggestions.declinedAt),
        ),
      );
    for (const { id } of [from, into].sort((a, b) => a.id - b.id)) await recountThread(ctx, id);
    const categoryIds = [...new Set([from.categoryId, into.categoryId])].sort((a, b) => a - b);
    for (const id of categoryIds) await recountCategory(ctx, id);
    await logThreadEvent(ctx, {
      threadId: into.id,
      kind: "merged",
      data: { title: from.title, author: await readName(ctx, from.authorId), postId: questionId },
      reason: input.reason,
    });
    await emit(ctx, threadMerged, { threadId: into.id, fromId: from.id });
    await emit(ctx, threadChanged, { threadId: into.id });
  });
}

async function readQuestionId(ctx: Ctx, threadId: number): Promise<number> {
  const [row] = await ctx.db
    .select({ id: posts.id })
    .from(posts)
    .where(and(eq(posts.threadId, threadId), eq(posts.position, 0)));
  return found(row).id;
}

async function readName(ctx: Ctx, userId: number): Promise<string> {
  const [row] = await ctx.db.select({ name: users.displayName }).from(users).where(eq(users.id, userId));
  return found(row).name;
}

type Move = { from: ThreadRow; into: ThreadRow; questionId: number; toQuestionId: number };

async function movePosts(ctx: Ctx, { from, into, questionId, toQuestionId }: Move): Promise<void> {
  // Threads have two levels: the question and its comments all become comments on the other question.
  await ctx.db.execute(sql`
    update posts set thread_id = ${into.id}, kind = 'comment', position = null, parent_id = ${toQuestionId}
    where id = ${questionId} or parent_id = ${questionId}`);
  await ctx.db.execute(sql`
    with moved as (
      select p.id, row_number() over (order by p.position) as nth
      from posts p where p.thread_id = ${from.id} and p.position is not null
    )
    update posts p set thread_id = ${into.id}, position = ${into.lastPosition} + moved.nth
    from moved where moved.id = p.id`);
  await ctx.db.execute(sql`update posts set thread_id = ${into.id} where thread_id = ${from.id}`);
  await ctx.db.execute(sql`update solutions set thread_id = ${into.id} where thread_id = ${from.id}`);
}

/** Whoever asked the duplicate has the problem too. Nobody is counted twice, and an asker never in the own question. */
async function movePeople(ctx: Ctx, from: ThreadRow, into: ThreadRow): Promise<void> {
  await ctx.db.execute(sql`
    insert into me_toos (thread_id, user_id, created_at)
    select ${into.id}::bigint, who.user_id, who.created_at
    from (
      select user_id, created_at from me_toos where thread_id = ${from.id}
      union all select ${from.authorId}::bigint, ${from.createdAt.toISOString()}::timestamptz
    ) who
    where who.user_id <> ${into.authorId}
    on conflict do nothing`);
  await ctx.db.execute(sql`
    insert into follows (thread_id, user_id, created_at)
    select ${into.id}::bigint, user_id, created_at from follows where thread_id = ${from.id}
    on conflict do nothing`);
  await ctx.db.execute(sql`delete from me_toos where thread_id = ${from.id}`);
  await ctx.db.execute(sql`delete from follows where thread_id = ${from.id}`);
}

/**
 * Where the address of a merged duplicate leads to: its former question, or the thread when that is gone.
 * @returns null when the thread was not merged, or into one the actor may not see
 */
export async function findMergeTarget(
  ctx: Ctx,
  threadId: number,
): Promise<{ threadId: number; postId: number | null } | null> {
  const [merged] = await ctx.db
    .select({ intoId: threads.mergedIntoId, postId: threads.mergedPostId })
    .from(threads)
    .where(eq(threads.id, threadId));
  if (!merged?.intoId) return null;
  const [target] = await ctx.db
    .select({ id: threads.id })
    .from(threads)
    .where(and(eq(threads.id, merged.intoId), visibleThreads(ctx.actor)));
  return target ? { threadId: target.id, postId: merged.postId } : null;
}
