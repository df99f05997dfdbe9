import { eq } from "drizzle-orm";
import { type Ctx, transact } from "#app/platform/context.ts";
import { AppError, assertAllowed } from "#app/platform/errors.ts";
import { emit } from "#app/platform/events.server.ts";
import { slugify } from "#app/ui/paths.ts";
import { postRevisions, posts, threads } from "#db/schema/forum.ts";
import { dropEditDrafts } from "../drafts/draft-saving.server.ts";
import { postEdited, threadChanged } from "../events.server.ts";
import { saveFacts } from "../facts/facts.server.ts";
import { assertRoomInPost, linkImages, readTextImages } from "../images/post-images.server.ts";
import { assertMentions } from "../mentions.server.ts";
import { writeThreadTags } from "../order/thread-tags.server.ts";
import { canEdit, canEditTitle } from "../policy.ts";
import { getPost, type PostRow, rendered } from "../post-rows.server.ts";
import { textLimits } from "../text.ts";
import { assertWriter, lockThread, type ThreadRow } from "../threads.server.ts";

export type EditInput = {
  postId: number;
  body: string;
  title?: string;
  reason?: string;
  /** Only at a question: as typed, with commas. */
  tags?: string;
  /** Only at a question: what the category's form asks for, by the key of the field. */
  facts?: Record<string, string>;
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
    const facts =
      post.kind === "question" && input.facts ? await changeFacts(ctx, post, thread, input.facts) : null;
    if (!isNewTitle && !isNewBody && !facts) return;
    if (post.kind === "comment" && input.body.length > textLimits.commentMax) {
      throw new AppError("invalid", "errors.field.tooLong", { max: textLimits.commentMax }, "body");
    }
    if (isNewBody) assertMentions(input.body);
    if (isNewBody) assertAllowed(canEdit(ctx.actor, post, thread));
    if (isNewTitle) assertAllowed(canEditTitle(ctx.actor, thread));
    await ctx.db.insert(postRevisions).values({
      postId: post.id,
      editorId: actor.id,
      title: isNewTitle ? thread.title : null,
      body: post.body,
      createdAt: ctx.now,
      reason: input.reason ?? "",
      facts,
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

/** @returns what stood there before; null when nothing has changed */
async function changeFacts(ctx: Ctx, post: PostRow, thread: ThreadRow, facts: Record<string, string>) {
  const before = await saveFacts(ctx, { threadId: thread.id, categoryId: thread.categoryId, facts });
  if (before) assertAllowed(canEdit(ctx.actor, post, thread));
  return before;
}

/** Tags are no text: they have no versions. */
async function retag(ctx: Ctx, thread: ThreadRow, tags: string): Promise<void> {
  assertAllowed(canEditTitle(ctx.actor, thread));
  if (await writeThreadTags(ctx, thread.id, tags)) await emit(ctx, threadChanged, { threadId: thread.id });
}
