import { sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.ts";
import { transact } from "#app/platform/context.ts";
import { posts, threads } from "#db/schema/forum.ts";
import { importLinks } from "#db/schema/platform.ts";

/** Locks the threads and gives out the next positions of their answers. */
export async function takePositions(
  ctx: Ctx,
  threadIds: readonly number[],
): Promise<(threadId: number) => number> {
  const wanted = new Map<number, number>();
  for (const id of threadIds) wanted.set(id, (wanted.get(id) ?? 0) + 1);
  const pairs = [...wanted].map(([id, count]) => sql`(${id}::bigint, ${count}::int)`);
  const rows = await ctx.db.execute<{ id: string; last_position: number }>(sql`
    update ${threads} set last_position = last_position + wanted.count
    from (values ${sql.join(pairs, sql`, `)}) as wanted(id, count)
    where ${threads.id} = wanted.id
    returning ${threads.id} as id, last_position`);
  const next = new Map(rows.map((row) => [Number(row.id), row.last_position - wanted.get(Number(row.id))!]));
  return (threadId) => {
    const position = (next.get(threadId) ?? 0) + 1;
    next.set(threadId, position);
    return position;
  };
}

/**
 * Dumps are in the order of ids, which is nearly the order of time. Where a thread's answers came out of order, for
 * instance after two questions were merged, all its answers are numbered anew.
 */
export async function orderAnswers(ctx: Ctx, source: string): Promise<void> {
  await transact(ctx, async (ctx) => {
    // In two steps, because the numbers of a thread are unique at every moment.
    await ctx.db.execute(sql`
      with ranked as (
        select p.id, p.thread_id,
          row_number() over (partition by p.thread_id order by p.position) as given,
          row_number() over (partition by p.thread_id order by p.created_at, p.id) as wanted
        from ${posts} p
        where p.kind = 'answer' and p.thread_id in (
          select a.thread_id from ${posts} a
          join ${importLinks} l on l.source = ${source} and l.kind = 'post' and l.local_id = a.id
        )
      )
      update ${posts} set position = -ranked.wanted
      from ranked
      where ${posts.id} = ranked.id
        and ranked.thread_id in (select thread_id from ranked where given <> wanted)`);
    await ctx.db.execute(sql`update ${posts} set position = -position where position < 0`);
    await ctx.db.execute(sql`
      update ${threads} set last_position = highest.position
      from (select thread_id, max(position) as position from ${posts} where kind = 'answer' group by thread_id) highest
      where ${threads.id} = highest.thread_id and last_position < highest.position`);
  });
}
