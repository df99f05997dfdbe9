import { and, eq, sql } from "drizzle-orm";
import { type Ctx, transact } from "#app/platform/context.ts";
import { unauthenticated } from "#app/platform/errors.ts";
import { categoryFollows, tagFollows } from "#db/schema/follows.ts";
import { categories, tags, threads, threadTags } from "#db/schema/forum.ts";
import { readCategory } from "../categories.server.ts";
import type { TagRef } from "../order/tag-words.ts";
import { readTag } from "../order/tags.server.ts";
import { visibleThreads } from "../scope.server.ts";

/** "Thema folgen": a second tap ends it. @throws unauthenticated, not-found */
export async function toggleCategoryFollow(ctx: Ctx, { slug }: { slug: string }): Promise<void> {
  const { id: userId } = follower(ctx);
  await transact(ctx, async (ctx) => {
    const { id: categoryId } = await readCategory(ctx, slug);
    const gone = await ctx.db
      .delete(categoryFollows)
      .where(and(eq(categoryFollows.userId, userId), eq(categoryFollows.categoryId, categoryId)))
      .returning({ userId: categoryFollows.userId });
    if (gone.length > 0) return;
    await ctx.db
      .insert(categoryFollows)
      .values({ userId, categoryId, createdAt: ctx.now })
      .onConflictDoNothing();
  });
}

/** "Stichwort folgen": a second tap ends it. @throws unauthenticated, not-found */
export async function toggleTagFollow(ctx: Ctx, { slug }: { slug: string }): Promise<void> {
  const { id: userId } = follower(ctx);
  await transact(ctx, async (ctx) => {
    const { id: tagId } = await readTag(ctx, slug);
    const gone = await ctx.db
      .delete(tagFollows)
      .where(and(eq(tagFollows.userId, userId), eq(tagFollows.tagId, tagId)))
      .returning({ userId: tagFollows.userId });
    if (gone.length > 0) return;
    await ctx.db.insert(tagFollows).values({ userId, tagId, createdAt: ctx.now }).onConflictDoNothing();
  });
}

function follower(ctx: Ctx) {
  if (ctx.actor.kind !== "user") throw unauthenticated();
  return ctx.actor;
}

/** Whether the reader follows; false for guests. */
export async function isFollowingCategory(ctx: Ctx, categoryId: number): Promise<boolean> {
  if (ctx.actor.kind !== "user") return false;
  const isOwn = and(eq(categoryFollows.userId, ctx.actor.id), eq(categoryFollows.categoryId, categoryId));
  return (await ctx.db.$count(categoryFollows, isOwn)) > 0;
}

/** Whether the reader follows; false for guests. */
export async function isFollowingTag(ctx: Ctx, tagId: number): Promise<boolean> {
  if (ctx.actor.kind !== "user") return false;
  const isOwn = and(eq(tagFollows.userId, ctx.actor.id), eq(tagFollows.tagId, tagId));
  return (await ctx.db.$count(tagFollows, isOwn)) > 0;
}

export type FollowedTopics = { categories: { slug: string; name: string; icon: string }[]; tags: TagRef[] };

/** What the member follows beside single threads. @throws unauthenticated */
export async function listFollowedTopics(ctx: Ctx): Promise<FollowedTopics> {
  const { id: userId } = follower(ctx);
  const [ofCategories, ofTags] = await Promise.all([
    ctx.db
      .select({ slug: categories.slug, name: categories.name, icon: categories.icon })
      .from(categoryFollows)
      .innerJoin(categories, eq(categories.id, categoryFollows.categoryId))
      .where(eq(categoryFollows.userId, userId))
      .orderBy(categories.position, categories.id),
    ctx.db
      .select({ slug: tags.slug, name: sql<string>`coalesce(nullif(${tags.name}, ''), ${tags.slug})` })
      .from(tagFollows)
      .innerJoin(tags, eq(tags.id, tagFollows.tagId))
      .where(eq(tagFollows.userId, userId))
      .orderBy(tags.slug),
  ]);
  return { categories: ofCategories, tags: ofTags };
}

/**
 * Who is to hear of a new question because of its category or one of its tags: everybody once, without its author.
 * Nobody for a thread that the public may not see.
 */
export async function listTopicFollowers(ctx: Ctx, { threadId }: { threadId: number }): Promise<number[]> {
  const rows = await ctx.db.execute<{ user_id: string }>(sql`
    with question as (
      select ${threads.id} as id, ${threads.categoryId} as category_id, ${threads.authorId} as author_id from ${threads}
      where ${and(eq(threads.id, threadId), visibleThreads({ kind: "guest" }))}
    )
    select f.user_id from ${categoryFollows} f join question q on q.category_id = f.category_id where f.user_id <> q.author_id
    union
    select f.user_id from ${tagFollows} f
      join ${threadTags} x on x.tag_id = f.tag_id join question q on q.id = x.thread_id where f.user_id <> q.author_id
    order by 1`);
  return rows.map(({ user_id }) => Number(user_id));
}
