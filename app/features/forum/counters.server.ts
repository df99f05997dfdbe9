import { type SQL, sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.ts";

/*
 * Counters are recomputed in SQL from their source, never read, added to and written back. The same statements
 * serve one thread after an act and everything in `npm run recount`.
 */

/** Answers, comments, me-toos, highest position, last activity and solution of the threads that `which` selects. */
async function recountThreadsWhere(ctx: Ctx, which: SQL): Promise<number> {
  const result = await ctx.db.execute(sql`
    with chosen as (select t.id, t.created_at from threads t where ${which}),
    counted as (
      select c.id,
        count(p.id) filter (where p.kind = 'answer' and p.hidden_at is null) as answers,
        count(p.id) filter (where p.kind = 'comment' and p.hidden_at is null and parent.hidden_at is null) as comments,
        coalesce(max(p.position), 0) as last_position,
        greatest(c.created_at, max(p.created_at) filter (where p.hidden_at is null and parent.hidden_at is null))
          as last_activity_at
      from chosen c left join posts p on p.thread_id = c.id left join posts parent on parent.id = p.parent_id
      group by c.id, c.created_at
    ),
    affected as (select m.thread_id, count(*) as n from me_toos m join chosen c on c.id = m.thread_id group by 1),
    solved as (
      select s.thread_id, min(s.accepted_at) as at
      from solutions s join chosen c on c.id = s.thread_id join posts p on p.id = s.post_id
      where s.revoked_at is null and p.hidden_at is null
      group by 1
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
    )`);
  return result.count;
}

/** Thanks and confirmations of the posts that `which` selects. Imported votes have no voters here and are added. */
async function recountPostsWhere(ctx: Ctx, which: SQL): Promise<number> {
  const result = await ctx.db.execute(sql`
    with chosen as (select p.id, p.imported_helpful_count from posts p where ${which}),
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
  return result.count;
}

/** Open and solved questions of the categories that `which` selects. */
async function recountCategoriesWhere(ctx: Ctx, which: SQL): Promise<number> {
  const result = await ctx.db.execute(sql`
    with counted as (
      select c.id,
        count(t.id) filter (where t.solved_at is null) as open,
        count(t.id) filter (where t.solved_at is not null) as solved
      from categories c left join threads t on t.category_id = c.id and t.hidden_at is null
      where ${which}
      group by c.id
    )
    update categories c set open_count = counted.open, solved_count = counted.solved
    from counted
    where c.id = counted.id and (c.open_count, c.solved_count) is distinct from (counted.open, counted.solved)`);
  return result.count;
}

/** After anything changed in a thread: its own counters and those of its category. */
export async function recountThread(ctx: Ctx, threadId: number): Promise<void> {
  await recountThreadsWhere(ctx, sql`t.id = ${threadId}`);
  await recountCategoriesWhere(ctx, sql`c.id = (select category_id from threads where id = ${threadId})`);
}

export async function recountPost(ctx: Ctx, postId: number): Promise<void> {
  await recountPostsWhere(ctx, sql`p.id = ${postId}`);
}

export async function recountCategory(ctx: Ctx, categoryId: number): Promise<void> {
  await recountCategoriesWhere(ctx, sql`c.id = ${categoryId}`);
}

export type ForumRecount = { threads: number; posts: number; categories: number };

/** Everything from its source. @returns how many rows were wrong before. */
export async function recountForum(ctx: Ctx): Promise<ForumRecount> {
  return {
    posts: await recountPostsWhere(ctx, sql`true`),
    threads: await recountThreadsWhere(ctx, sql`true`),
    categories: await recountCategoriesWhere(ctx, sql`true`),
  };
}
