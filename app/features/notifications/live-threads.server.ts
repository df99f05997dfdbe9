import { and, eq, inArray, sql } from "drizzle-orm";
import { visiblePosts } from "#app/features/forum/scope.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.ts";
import { tickets } from "#db/schema/escalation.ts";
import { posts, solutions, threads } from "#db/schema/forum.ts";
import { ticketThreads } from "#db/schema/ticket-threads.ts";

/** What an open page of a thread compares itself with. */
export type ThreadPulse = {
  id: number;
  /** Differs when anything that this reader sees in the thread has changed. */
  stamp: string;
  answers: number;
  comments: number;
  /** The post that came last, of those this reader sees. */
  newest: number;
};

/** The state of threads as this actor may see it; threads outside the scope are missing. */
export async function readThreadPulses(
  ctx: Pick<Ctx, "db">,
  actor: Actor,
  threadIds: number[],
): Promise<ThreadPulse[]> {
  if (threadIds.length === 0) return [];
  return ctx.db
    .select({
      id: threads.id,
      answers: threads.answerCount,
      comments: threads.commentCount,
      newest: sql<number>`max(${posts.id})::float8`,
      stamp: sql<string>`md5(concat_ws('|', ${threads.title}, ${threads.categoryId}, ${threads.answerCount},
        ${threads.commentCount}, ${threads.meTooCount}, ${threads.solvedAt}, ${threads.lockedAt}, ${threads.hiddenAt},
        count(*), max(${posts.id}), max(${posts.editedAt}), max(${posts.hiddenAt}), sum(${posts.helpfulCount}),
        sum(${posts.workedCount}), ${solutionState}, ${ticketState}))`,
    })
    .from(threads)
    .innerJoin(posts, eq(posts.threadId, threads.id))
    .where(and(inArray(threads.id, threadIds), visiblePosts(actor)))
    .groupBy(threads.id);
}

const solutionState = sql`(
  select string_agg(s.post_id || s.source, ',' order by s.post_id)
  from ${solutions} s where s.thread_id = ${threads.id} and s.revoked_at is null)`;

/** What the contact card shows in public. */
const ticketState = sql`(
  select string_agg(concat_ws(',', k.owner_id, k.next_due_at, k.waiting_since, k.closed_at), ';' order by k.id)
  from ${tickets} k join ${ticketThreads} a on a.ticket_id = k.id where a.thread_id = ${threads.id})`;
