import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import { assertPublicText } from "#app/features/vault/public-text.server.ts";
import { type Ctx, transact } from "#app/platform/context.ts";
import { AppError, assertAllowed } from "#app/platform/errors.ts";
import { emit } from "#app/platform/events.server.ts";
import { excerpt } from "#app/platform/markdown.server.ts";
import { slugify } from "#app/ui/paths.ts";
import { users } from "#db/schema/accounts.ts";
import { categories, posts, solutions, threads } from "#db/schema/forum.ts";
import { recountCategory, recountThread } from "../counters.server.ts";
import { threadChanged, threadSplit } from "../events.server.ts";
import { canSplit } from "../policy.ts";
import { visiblePosts } from "../scope.server.ts";
import { logThreadEvent } from "../thread-events.server.ts";
import { lockThread } from "../threads.server.ts";

export type SplitInput = {
  threadId: number;
  /** Answers of the thread; the first of them becomes the new question. */
  postIds: number[];
  title: string;
  categoryId: number;
  reason?: string;
};

/**
 * The moderation makes a thread of its own of answers that are about something else. Their comments, votes and solutions
 * go along, and who wrote the first of them is the asker there. Rules leave the new thread alone.
 * @returns the new thread's id
 * @throws unauthenticated, not-found, forbidden, invalid (fields `postIds`, `categoryId`)
 */
export async function splitThread(ctx: Ctx, input: SplitInput): Promise<number> {
  return transact(ctx, async (ctx) => {
    const thread = await lockThread(ctx, input.threadId);
    assertAllowed(canSplit(ctx.actor));
    assertPublicText(ctx, { title: input.title, reason: input.reason });
    const chosen = await readChosen(ctx, thread.id, input.postIds);
    const [first] = chosen;
    if (!first) throw new AppError("invalid", "order.split.nothing", {}, "postIds");
    if (first.isSolution) throw new AppError("invalid", "order.split.solution", {}, "postIds");
    const made = await insertThread(ctx, { ...input, authorId: first.authorId, createdAt: first.createdAt });
    await movePosts(
      ctx,
      made.id,
      chosen.map(({ id }) => id),
    );
    for (const id of [thread.id, made.id]) await recountThread(ctx, id);
    const categoryIds = [...new Set([thread.categoryId, input.categoryId])].sort((a, b) => a - b);
    for (const id of categoryIds) await recountCategory(ctx, id);
    const { reason } = input;
    await logThreadEvent(ctx, {
      threadId: thread.id,
      kind: "split",
      data: { threadId: made.id, title: input.title, count: chosen.length },
      reason,
    });
    await logThreadEvent(ctx, {
      threadId: made.id,
      kind: "split-off",
      data: { threadId: thread.id, title: thread.title },
      reason,
    });
    await emit(ctx, threadSplit, { threadId: made.id, fromId: thread.id });
    for (const threadId of [thread.id, made.id]) await emit(ctx, threadChanged, { threadId });
    return made.id;
  });
}

/** So many answers can be chosen from; in a longer thread the first ones. */
const offered = 200;
const excerptLength = 160;

export type SplitChoice = { id: number; authorName: string; text: string };

/** The answers that can be split off. @throws forbidden for everybody but the moderation */
export async function listSplitChoices(ctx: Ctx, threadId: number): Promise<SplitChoice[]> {
  assertAllowed(canSplit(ctx.actor));
  const rows = await ctx.db
    .select({ id: posts.id, authorName: users.displayName, body: posts.body })
    .from(posts)
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .innerJoin(users, eq(users.id, posts.authorId))
    .where(and(eq(posts.threadId, threadId), eq(posts.kind, "answer"), visiblePosts(ctx.actor)))
    .orderBy(asc(posts.position))
    .limit(offered);
  return rows.map(({ body, ...row }) => ({ ...row, text: excerpt(body, excerptLength) }));
}

/** Answers of this thread only, in their order there. */
function readChosen(ctx: Ctx, threadId: number, postIds: number[]) {
  return ctx.db
    .select({
      id: posts.id,
      authorId: posts.authorId,
      createdAt: posts.createdAt,
      isSolution: sql<boolean>`${solutions.postId} is not null`,
    })
    .from(posts)
    .leftJoin(solutions, and(eq(solutions.postId, posts.id), isNull(solutions.revokedAt)))
    .where(and(inArray(posts.id, [0, ...postIds]), eq(posts.threadId, threadId), eq(posts.kind, "answer")))
    .orderBy(asc(posts.position));
}

async function insertThread(
  ctx: Ctx,
  values: { title: string; categoryId: number; authorId: number; createdAt: Date },
): Promise<{ id: number }> {
  const { title, categoryId, authorId, createdAt } = values;
  const [category] = await ctx.db
    .select({ id: categories.id })
    .from(categories)
    .where(eq(categories.id, categoryId));
  if (!category) throw new AppError("invalid", "errors.field.choice", {}, "categoryId");
  const [row] = await ctx.db
    .insert(threads)
    .values({ title, slug: slugify(title), categoryId, authorId, createdAt, lastActivityAt: createdAt })
    .returning({ id: threads.id });
  if (!row) throw new Error("The new thread was not inserted");
  return row;
}

/** The first becomes the question, the others keep their order; solutions and followers go along. */
async function movePosts(ctx: Ctx, threadId: number, postIds: number[]): Promise<void> {
  const ids = sql`${`{${postIds.join(",")}}`}::bigint[]`;
  await ctx.db.execute(sql`
    with moved as (
      select p.id, row_number() over (order by p.position) - 1 as nth from posts p where p.id = any (${ids})
    )
    update posts p set thread_id = ${threadId}, position = moved.nth,
      kind = case when moved.nth = 0 then 'question' else 'answer' end
    from moved where moved.id = p.id`);
  await ctx.db.execute(sql`update posts set thread_id = ${threadId} where parent_id = any (${ids})`);
  // The first is no answer any more; a solution that was taken back does not go with it.
  await ctx.db.execute(sql`
    delete from solutions s using posts p where p.id = s.post_id and s.post_id = any (${ids}) and p.position = 0`);
  await ctx.db.execute(sql`update solutions set thread_id = ${threadId} where post_id = any (${ids})`);
  await ctx.db.execute(sql`
    insert into follows (thread_id, user_id, created_at)
    select distinct on (p.author_id) ${threadId}::bigint, p.author_id, p.created_at
    from posts p where p.thread_id = ${threadId} order by p.author_id, p.created_at
    on conflict do nothing`);
}
