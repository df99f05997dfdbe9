import { and, eq, type SQL } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.ts";
import { AppError, found } from "#app/platform/errors.ts";
import { RENDER_VERSION, renderMarkdown, type TextImages } from "#app/platform/markdown.server.ts";
import { posts, threads } from "#db/schema/forum.ts";
import { assertRoomInPost, linkImages, readTextImages } from "./images/post-images.server.ts";
import { assertMentions } from "./mentions.server.ts";
import { readablePosts, visiblePosts } from "./scope.server.ts";

export type PostRow = typeof posts.$inferSelect;

type NewPost = Pick<
  typeof posts.$inferInsert,
  "threadId" | "authorId" | "kind" | "position" | "parentId" | "body" | "officialRegionId" | "submissionKey"
> & { isHeld?: boolean };

/** Markdown as typed and its sanitised HTML always change together. */
export const rendered = (body: string, images?: TextImages) => ({
  body,
  bodyHtml: renderMarkdown(body, images),
  renderVersion: RENDER_VERSION,
});

/**
 * Renders and stores a post. The caller has checked who may, and with {@link findBySubmissionKey} that it is new.
 * @throws conflict when somebody else's form used the same key; invalid with too many images
 */
export async function insertPost(ctx: Ctx, { isHeld, ...post }: NewPost): Promise<PostRow> {
  assertMentions(post.body);
  const held = isHeld ? { hiddenAt: ctx.now, heldAt: ctx.now } : {};
  const images = await readTextImages(ctx, post);
  assertRoomInPost(ctx, images);
  const [row] = await ctx.db
    .insert(posts)
    .values({ ...post, ...rendered(post.body, images), ...held, createdAt: ctx.now })
    .onConflictDoNothing({ target: posts.submissionKey })
    .returning();
  if (!row) throw new AppError("conflict", "errors.conflict");
  if (images.size > 0) await linkImages(ctx, row.id, images);
  return row;
}

/** The post this author already sent with that key, if any. */
export async function findBySubmissionKey(ctx: Ctx, authorId: number, key: string | undefined) {
  if (!key) return undefined;
  const [row] = await ctx.db
    .select()
    .from(posts)
    .where(and(eq(posts.submissionKey, key), eq(posts.authorId, authorId)));
  return row;
}

/**
 * A post with its thread.
 * @throws not-found, also when the actor may not see it
 */
export const getPost = (ctx: Ctx, postId: number) => readPost(ctx, postId, visiblePosts(ctx.actor));

/** The same for its place in the thread: also an own one while it is hidden. @throws not-found */
export const getReadablePost = (ctx: Ctx, postId: number) => readPost(ctx, postId, readablePosts(ctx.actor));

async function readPost(ctx: Ctx, postId: number, scope: SQL | undefined) {
  const [row] = await ctx.db
    .select({ post: posts, thread: threads })
    .from(posts)
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .where(and(eq(posts.id, postId), scope));
  return found(row);
}
