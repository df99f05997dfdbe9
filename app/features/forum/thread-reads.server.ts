import { and, eq, ne, sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.ts";
import { posts, threads } from "#db/schema/forum.ts";
import { threadReads } from "#db/schema/reads.ts";
import { visiblePosts } from "./scope.server.ts";
import type { ThreadPage } from "./thread-page.server.ts";
import { minutesBefore, visitGapMinutes } from "./visits.server.ts";

export type Reading = {
  /** Posts younger than this are new to the reader; null for guests and at the first visit. */
  newSince: Date | null;
  newCount: number;
  /** The first new post, whatever page it is on. */
  firstNewId: number | null;
};

export const nothingNew: Reading = { newSince: null, newCount: 0, firstNewId: null };
/** More are not counted. */
const maxCounted = 99;

type Shown = Pick<ThreadPage, "page" | "pageCount" | "answers"> & {
  thread: { id: number; lastActivityAt: Date };
};

/**
 * Tells what is new in this thread since the member's last visit and notes that this page of it was read, in one
 * statement. It writes only when the page shows something that was not read yet; what was new stays so while the visit
 * lasts, also when the page is loaded again. Guests leave no trace.
 */
export async function markThreadRead(
  ctx: Ctx,
  { thread, page, pageCount, answers }: Shown,
): Promise<Reading> {
  const { actor, now } = ctx;
  if (actor.kind !== "user") return nothingNew;
  const isLastPage = page >= pageCount;
  const lastShown = isLastPage ? thread.lastActivityAt : answers.at(-1)?.createdAt;
  if (!lastShown) return nothingNew;
  const readAt = isLastPage && lastShown < now ? now : lastShown;
  const isOld = sql`read_at < ${minutesBefore(now, visitGapMinutes)}`;
  const newPosts = ctx.db
    .select({ id: posts.id })
    .from(posts)
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .where(
      and(
        eq(posts.threadId, thread.id),
        ne(posts.authorId, actor.id),
        sql`${posts.createdAt} > border.at`,
        visiblePosts(actor),
      ),
    )
    .orderBy(posts.createdAt, posts.id)
    .limit(maxCounted);
  const [row] = await ctx.db.execute<{ since: string; ids: number[] }>(sql`
    with mark as (
      select read_at, new_from from ${threadReads} where user_id = ${actor.id} and thread_id = ${thread.id}
    ), noted as (
      insert into thread_reads (user_id, thread_id, read_at)
      select ${actor.id}::bigint, ${thread.id}::bigint, ${readAt.toISOString()}::timestamptz
      where not exists (select 1 from mark where read_at >= ${lastShown.toISOString()}::timestamptz)
      on conflict (user_id, thread_id) do update set
        read_at = greatest(thread_reads.read_at, excluded.read_at),
        new_from = case when thread_reads.${isOld} then thread_reads.read_at
          else coalesce(thread_reads.new_from, thread_reads.read_at) end
    ), border as (
      select case when ${isOld} then read_at else coalesce(new_from, read_at) end as at from mark
    )
    select border.at as since, array(select fresh.id::float8 from (${newPosts}) fresh) as ids from border`);
  if (!row) return nothingNew;
  return { newSince: new Date(row.since), newCount: row.ids.length, firstNewId: row.ids[0] ?? null };
}
