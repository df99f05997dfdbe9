import { asc, eq } from "drizzle-orm";
import { type Ctx, transact } from "#app/platform/context.ts";
import { AppError, assertAllowed } from "#app/platform/errors.ts";
import { emit } from "#app/platform/events.server.ts";
import { slugify } from "#app/ui/paths.ts";
import { users } from "#db/schema/accounts.ts";
import { postRevisions, posts, threads } from "#db/schema/forum.ts";
import { dropEditDrafts } from "./draft-saving.server.ts";
import { postEdited, threadChanged } from "./events.server.ts";
import { canEdit, canEditTitle } from "./policy.ts";
import { assertRoomInPost, linkImages, readTextImages } from "./post-images.server.ts";
import { getPost, rendered } from "./post-rows.server.ts";
import { textLimits } from "./text.ts";
import { writeThreadTags } from "./thread-tags.server.ts";
import { assertWriter, lockThread, type ThreadRow } from "./threads.server.ts";

export type EditInput = {
  postId: number;
  body: string;
  title?: string;
  reason?: string;
  /** Only at a question: as typed, with commas. */
  tags?: string;
};

/**
 * Changes a text and keeps what stood there before. `title` only counts at a question. Nothing changed, nothing kept.
 * @throws not-found, forbidden, invalid (a comment that has become too long, too many images)
 */
export async function editPost(ctx: Ctx, input: EditInput): Promise<void> {
  const actor = assertWriter(ctx);
  await transact(ctx, async (ctx) => {
    const { post } = await getPost(ctx, input.postId);
    const thread = await lockThread(ctx, post.threadId);
    const title = post.kind === "question" && input.title ? input.title : thread.title;
    const isNewTitle = title !== thread.title;
    const isNewBody = input.body !== post.body;
    await dropEditDrafts(ctx, actor, post.id);
    if (post.kind === "question" && input.tags !== undefined) await retag(ctx, thread, input.tags);
    if (!isNewTitle && !isNewBody) return;
    if (post.kind === "comment" && input.body.length > textLimits.commentMax) {
      throw new AppError("invalid", "errors.field.tooLong", { max: textLimits.commentMax }, "body");
    }
    if (isNewBody) assertAllowed(canEdit(ctx.actor, post, thread));
    if (isNewTitle) assertAllowed(canEditTitle(ctx.actor, thread));
    await ctx.db.insert(postRevisions).values({
      postId: post.id,
      editorId: actor.id,
      title: isNewTitle ? thread.title : null,
      body: post.body,
      createdAt: ctx.now,
      reason: input.reason ?? "",
    });
    const images = await readTextImages(ctx, { body: input.body, postId: post.id });
    if (isNewBody) assertRoomInPost(ctx, images);
    await ctx.db
      .update(posts)
      .set({ ...(isNewBody ? rendered(input.body, images) : {}), editedAt: ctx.now })
      .where(eq(posts.id, post.id));
    if (isNewBody) await linkImages(ctx, post.id, images);
    if (isNewTitle) {
      await ctx.db
        .update(threads)
        .set({ title, slug: slugify(title) })
        .where(eq(threads.id, thread.id));
    }
    await emit(ctx, postEdited, { threadId: thread.id, postId: post.id });
  });
}

/** Tags are no text: they have no versions. */
async function retag(ctx: Ctx, thread: ThreadRow, tags: string): Promise<void> {
  assertAllowed(canEditTitle(ctx.actor, thread));
  if (await writeThreadTags(ctx, thread.id, tags)) await emit(ctx, threadChanged, { threadId: thread.id });
}

export type Version = {
  body: string;
  title: string | null;
  writtenAt: Date;
  author: { id: number; displayName: string; hue: number };
  /** Why it was changed to this; empty for the first version. */
  reason: string;
};

/**
 * Every version of a post, the newest first. A revision row holds what stood there *before* its edit, so a version's
 * author and reason come from the row before it.
 * @throws not-found
 */
export async function listVersions(
  ctx: Ctx,
  postId: number,
): Promise<{ threadId: number; versions: Version[] }> {
  const { post, thread } = await getPost(ctx, postId);
  const revisions = await ctx.db
    .select({
      body: postRevisions.body,
      title: postRevisions.title,
      createdAt: postRevisions.createdAt,
      reason: postRevisions.reason,
      editor: { id: users.id, displayName: users.displayName, hue: users.hue },
    })
    .from(postRevisions)
    .innerJoin(users, eq(users.id, postRevisions.editorId))
    .where(eq(postRevisions.postId, postId))
    .orderBy(asc(postRevisions.createdAt), asc(postRevisions.id));
  const [writer] = await ctx.db
    .select({ id: users.id, displayName: users.displayName, hue: users.hue })
    .from(users)
    .where(eq(users.id, post.authorId));
  if (!writer) throw new Error(`Post ${postId} has no author`);

  const isQuestion = post.kind === "question";
  const versions: Version[] = [];
  let by = { author: writer, writtenAt: post.createdAt, reason: "" };
  for (const [index, revision] of revisions.entries()) {
    // The title of that time: the next row that changed it kept it, else it is today's.
    const title = isQuestion
      ? (revisions.slice(index).find(({ title }) => title !== null)?.title ?? thread.title)
      : null;
    versions.push({ ...by, body: revision.body, title });
    by = { author: revision.editor, writtenAt: revision.createdAt, reason: revision.reason };
  }
  versions.push({ ...by, body: post.body, title: isQuestion ? thread.title : null });
  return { threadId: post.threadId, versions: versions.reverse() };
}
