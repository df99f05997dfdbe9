import { eq } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Ctx } from "#app/platform/context.ts";
import { posts, threads } from "#db/schema/forum.ts";

/** What the forum's events carry. */
export type PostNews = { threadId: number; postId: number };

const parents = alias(posts, "parents");

/** The post, its thread and what it comments on; null when it is gone. */
export async function readNewPost(ctx: Ctx, { postId }: PostNews) {
  const [row] = await ctx.db
    .select({
      id: posts.id,
      kind: posts.kind,
      authorId: posts.authorId,
      createdAt: posts.createdAt,
      officialRegionId: posts.officialRegionId,
      threadId: posts.threadId,
      askerId: threads.authorId,
      parentAuthorId: parents.authorId,
    })
    .from(posts)
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .leftJoin(parents, eq(parents.id, posts.parentId))
    .where(eq(posts.id, postId));
  return row ?? null;
}
