import { sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.ts";

/** How long a worker may hold posts before another one takes them: longer than any batch needs. */
const claimMinutes = 5;

export type Claim = { postId: number; version: number };

/** Notes that the outside engine lacks the newest state of these posts; in the transaction of the change. */
export async function queuePosts(ctx: Ctx, postIds: number[]): Promise<void> {
  if (postIds.length === 0) return;
  await ctx.db.execute(sql`
    insert into search_pending (post_id)
    select distinct id from json_array_elements_text(${JSON.stringify(postIds)}::text::json) as e (id_text), lateral (select id_text::bigint as id) i
    order by id
    on conflict (post_id) do update set version = search_pending.version + 1`);
}

/** The same for every post there is. */
export async function queueAllPosts(ctx: Ctx): Promise<void> {
  await ctx.db.execute(sql`
    insert into search_pending (post_id) select id from posts order by id
    on conflict (post_id) do update set version = search_pending.version + 1`);
}

export async function countPending(ctx: Ctx): Promise<number> {
  const [row] = await ctx.db.execute<{ count: string }>(sql`select count(*) as count from search_pending`);
  return Number(row?.count ?? 0);
}

/** Takes up to `limit` posts for this worker alone, so that an older state never overwrites a newer one. */
export async function claimPosts(ctx: Ctx, limit: number): Promise<Claim[]> {
  const rows = await ctx.db.execute<{ post_id: string; version: number }>(sql`
    update search_pending p
    set claimed_until = clock_timestamp() + ${claimMinutes} * interval '1 minute'
    from (
      select post_id from search_pending
      where claimed_until is null or claimed_until < clock_timestamp()
      order by post_id limit ${limit} for update skip locked
    ) free
    where p.post_id = free.post_id
    returning p.post_id, p.version`);
  return rows.map((row) => ({ postId: Number(row.post_id), version: row.version }));
}

/** Carried over. What changed meanwhile stays and is free again. */
export async function settleClaims(ctx: Ctx, claims: Claim[]): Promise<void> {
  await ctx.db.execute(sql`
    delete from search_pending p
    using json_to_recordset(${JSON.stringify(claims)}::text::json) as c ("postId" bigint, version integer)
    where p.post_id = c."postId" and p.version = c.version`);
  await releaseClaims(ctx, claims);
}

/** Not carried over: free for the next try. */
export async function releaseClaims(ctx: Ctx, claims: Claim[]): Promise<void> {
  await ctx.db.execute(sql`
    update search_pending p set claimed_until = null
    from json_to_recordset(${JSON.stringify(claims)}::text::json) as c ("postId" bigint)
    where p.post_id = c."postId"`);
}
