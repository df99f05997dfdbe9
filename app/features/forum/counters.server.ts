import { type SQL, sql } from "drizzle-orm";
import { type Ctx, transact } from "#app/platform/context.ts";
import { recountTags } from "./order/thread-tags.server.ts";

/*
 * Counters are recomputed in SQL from their source, never read, added to and written back. The same statements serve
 * one row after an act and everything in `npm run recount`. The counted row is locked first: a statement that starts
 * after the lock sees everything that was committed before, so acts at the same moment cannot overwrite each other's
 * count with an older one. Everyone locks threads before categories.
 */

/** Rows that `npm run recount` locks and counts at once. */
const batchSize = 2000;

/** Answers, comments, me-toos, highest position, last activity (also at the tags) and solution. */
async function recountThreads(ctx: Ctx, ids: SQL) {
  await ctx.db.execute(
    sql`select 1 from threads t where t.id = any (${ids}) order by t.id for no key update`,
  );
  return ctx.db.execute<{ category_id: number; is_moved: boolean }>(sql`
    with chosen as (select t.id, t.created_at, t.solved_at from threads t where t.id = any (${ids})),
    counted as (
      select c.id, c.solved_at as solved_before,
        count(p.id) filter (where p.kind = 'answer' and p.hidden_at is null) as answers,
        count(p.id) filter (where p.kind = 'comment' and p.hidden_at is null and parent.hidden_at is null) as comments,
        coalesce(max(p.position), 0) as last_position,
        greatest(c.created_at, max(p.created_at) filter (where p.hidden_at is null and parent.hidden_at is null))
          as last_activity_at
      from chosen c left join posts p on p.thread_id = c.id left join posts parent on parent.id = p.parent_id
      group by c.id, c.created_at, c.solved_at
    ),
    affected as (select m.thread_id, count(*) as n from me_toos m join chosen c on c.id = m.thread_id group by 1),
    solved as (
      select s.thread_id, min(s.accepted_at) as at
      from solutions s join chosen c on c.id = s.thread_id join posts p on p.id = s.post_id
      where s.revoked_at is null and p.hidden_at is null
      group by 1
    ),
    tagged as (
      update thread_tags x set last_activity_at = counted.last_activity_at
      from counted
      where x.thread_id = counted.id and x.last_activity_at <> counted.last_activity_at
    )
    update threads t set
      answer_count = counted.answers,
      comment_count = counted.comments,
      last_position = counted.last_position,
      last_activity_at = counted.last_activity_at,
      me_too_count = coalesce(affected.n, 0),
      solved_at = solved.at
    from counted
      left join affected on affected.thread_id = counted.id
      left join solved on solved.thread_id = counted.id
    where t.id = counted.id and (
      t.answer_count, t.comment_count, t.last_position, t.last_activity_at, t.me_too_count, t.solved_at
    ) is distinct from (
      counted.answers, counted.comments, counted.last_position, counted.last_activity_at, coalesce(affected.n, 0), solved.at
    )
    returning t.category_id::float8 as category_id, (t.solved_at is null) <> (solved_before is null) as is_moved`);
}

/** Thanks, confirmations, and since when a solution holds. Imported votes have no voters here and are added. */
async function recountPosts(ctx: Ctx, ids: SQL) {
  await ctx.db.execute(sql`select 1 from posts p where p.id = any (${ids}) order by p.id for no key update`);
  const changed = await ctx.db.execute(sql`
    with chosen as (select p.id, p.imported_helpful_count from posts p where p.id = any (${ids})),
    helpful as (select v.post_id, count(*) as n from helpful_votes v join chosen c on c.id = v.post_id group by 1),
    worked as (select v.post_id, count(*) as n from confirmations v join chosen c on c.id = v.post_id group by 1),
    counted as (
      select c.id, c.imported_helpful_count + coalesce(h.n, 0) as helpful, coalesce(w.n, 0) as worked
      from chosen c left join helpful h on h.post_id = c.id left join worked w on w.post_id = c.id
    )
    update posts p set helpful_count = counted.helpful, worked_count = counted.worked
    from counted
    where p.id = counted.id
      and (p.helpful_count, p.worked_count) is distinct from (counted.helpful, counted.worked)`);
  await recountHeld(ctx, ids);
  return changed;
}

/** When a solution was last said to hold: the latest confirmation or check, if that is later than its acceptance. */
async function recountHeld(ctx: Ctx, ids: SQL) {
  await ctx.db.execute(sql`
    with said as (
      select c.post_id, c.created_at from confirmations c where c.post_id = any (${ids})
      union all
      select k.post_id, k.created_at from solution_checks k where k.post_id = any (${ids}) and k.verdict = 'holds'
    ),
    held as (
      select s.post_id, max(said.created_at) filter (where said.created_at > s.accepted_at) as at
      from solutions s left join said on said.post_id = s.post_id
      where s.post_id = any (${ids})
      group by s.post_id
    )
    update solutions s set confirmed_at = held.at
    from held where s.post_id = held.post_id and s.confirmed_at is distinct from held.at`);
}

/** Open and solved questions. */
async function recountCategories(ctx: Ctx, ids: SQL) {
  await ctx.db.execute(
    sql`select 1 from categories c where c.id = any (${ids}) order by c.id for no key update`,
  );
  return ctx.db.execute(sql`
    with counted as (
      select c.id,
        count(t.id) filter (where t.solved_at is null) as open,
        count(t.id) filter (where t.solved_at is not null) as solved
      from categories c left join threads t on t.category_id = c.id and t.hidden_at is null
      where c.id = any (${ids})
      group by c.id
    )
    update categories c set open_count = counted.open, solved_count = counted.solved
    from counted
    where c.id = counted.id and (c.open_count, c.solved_count) is distinct from (counted.open, counted.solved)`);
}

const only = (id: number) => sql`array[${id}::bigint]`;

/**
 * After posts, me-toos or solutions of a thread changed; its category follows when it was solved or reopened by it.
 * Asking, hiding and moving a thread also need {@link recountCategory}.
 */
export async function recountThread(ctx: Ctx, threadId: number): Promise<void> {
  await transact(ctx, async (ctx) => {
    const [changed] = await recountThreads(ctx, only(threadId));
    if (changed?.is_moved) await recountCategories(ctx, only(changed.category_id));
  });
}

/** After a vote, a confirmation or a check came or went, or the post became a solution. */
export async function recountPost(ctx: Ctx, postId: number): Promise<void> {
  await transact(ctx, async (ctx) => {
    await recountPosts(ctx, only(postId));
  });
}

/** After a question came into the category, left it or was hidden. */
export async function recountCategory(ctx: Ctx, categoryId: number): Promise<void> {
  await transact(ctx, async (ctx) => {
    await recountCategories(ctx, only(categoryId));
  });
}

export type ForumRecount = { threads: number; posts: number; categories: number; tags: number };

/**
 * Everything from its source, in batches of their own transactions, while the site goes on.
 * @returns how many rows were wrong before.
 */
export async function recountForum(ctx: Ctx): Promise<ForumRecount> {
  return {
    posts: await inBatches(ctx, sql`posts`, recountPosts),
    threads: await inBatches(ctx, sql`threads`, recountThreads),
    categories: await inBatches(ctx, sql`categories`, recountCategories),
    tags: await inBatches(ctx, sql`tags`, recountTags),
  };
}

/** @returns how many rows `recount` changed. */
async function inBatches(
  ctx: Ctx,
  table: SQL,
  recount: (ctx: Ctx, ids: SQL) => Promise<{ count: number }>,
): Promise<number> {
  let changed = 0;
  for (let after = 0; ; ) {
    const [batch] = await ctx.db.execute<{ ids: string; last: number | null }>(sql`
      select array_agg(id)::text as ids, max(id)::float8 as last
      from (select id from ${table} where id > ${after} order by id limit ${batchSize}) rows`);
    if (!batch?.last) return changed;
    const ids = sql`${batch.ids}::bigint[]`;
    changed += await transact(ctx, async (ctx) => (await recount(ctx, ids)).count);
    after = batch.last;
  }
}
