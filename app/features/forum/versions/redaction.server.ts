import { and, eq } from "drizzle-orm";
import { type Ctx, transact } from "#app/platform/context.ts";
import { AppError, assertAllowed } from "#app/platform/errors.ts";
import { emit } from "#app/platform/events.server.ts";
import { slugify } from "#app/ui/paths.ts";
import { threadFacts } from "#db/schema/category-forms.ts";
import { postRevisions, posts, threads } from "#db/schema/forum.ts";
import { postEdited, threadChanged } from "../events.server.ts";
import { linkImages, readTextImages } from "../images/post-images.server.ts";
import { canSeeHidden } from "../policy.ts";
import { getPost, rendered } from "../post-rows.server.ts";
import { lockThread } from "../threads.server.ts";

/** Stands where something was removed; in the language of the text, which is the community's. */
export const redactionMark = "[von der Moderation entfernt]";

/**
 * Removes passages from a post, from every version before it and, at a question, from the title and the facts, for good. No copy is
 * kept anywhere; the next edit starts from the redacted text.
 *
 * @param input.passages as they stand in the Markdown; letter case does not count
 * @returns how many places were removed
 * @throws not-found, forbidden, invalid when a passage is nowhere to be found (field `passages`)
 */
export async function redactPost(
  ctx: Ctx,
  { postId, passages }: { postId: number; passages: string[] },
): Promise<number> {
  return transact(ctx, async (ctx) => {
    assertAllowed(canSeeHidden(ctx.actor));
    const { post } = await getPost(ctx, postId);
    const thread = await lockThread(ctx, post.threadId);
    const revisions = await ctx.db.select().from(postRevisions).where(eq(postRevisions.postId, postId));
    const isQuestion = post.kind === "question";
    const facts = isQuestion
      ? await ctx.db.select().from(threadFacts).where(eq(threadFacts.threadId, thread.id))
      : [];
    const texts = [
      post.body,
      ...(isQuestion ? [thread.title] : []),
      ...facts.map(({ value }) => value),
      ...revisions.flatMap(({ body, title, facts }) => [body, title, ...Object.values(facts ?? {})]),
    ];
    for (const passage of passages) {
      if (!texts.some((text) => text && cut(text, [passage]).count > 0)) {
        throw new AppError("invalid", "moderation.redact.notFound", { passage }, "passages");
      }
    }
    let count = 0;
    const without = (text: string) => {
      const result = cut(text, passages);
      count += result.count;
      return result.text;
    };
    const body = without(post.body);
    const images = await readTextImages(ctx, { body, postId });
    await ctx.db.update(posts).set(rendered(body, images)).where(eq(posts.id, postId));
    await linkImages(ctx, postId, images);
    for (const { id, body, title, facts } of revisions) {
      await ctx.db
        .update(postRevisions)
        .set({
          body: without(body),
          title: title === null ? null : without(title),
          facts:
            facts && Object.fromEntries(Object.entries(facts).map(([key, value]) => [key, without(value)])),
        })
        .where(eq(postRevisions.id, id));
    }
    for (const { fieldId, value } of facts) {
      await ctx.db
        .update(threadFacts)
        .set({ value: without(value) })
        .where(and(eq(threadFacts.threadId, thread.id), eq(threadFacts.fieldId, fieldId)));
    }
    await emit(ctx, postEdited, { threadId: thread.id, postId });
    const title = isQuestion ? without(thread.title) : thread.title;
    if (title !== thread.title) {
      await ctx.db
        .update(threads)
        .set({ title, slug: slugify(title) })
        .where(eq(threads.id, thread.id));
    }
    // Lists and search results quote it too.
    await emit(ctx, threadChanged, { threadId: thread.id });
    return count;
  });
}

/** The longest first, so that a passage inside another does not tear it apart. */
function cut(text: string, passages: string[]): { text: string; count: number } {
  let count = 0;
  const longestFirst = [...passages].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(longestFirst.map(asPattern).join("|"), "giu");
  const result = text.replace(pattern, () => {
    count += 1;
    return redactionMark;
  });
  return { text: result, count };
}

/** Line breaks and runs of spaces are one: a selection on the page may have another kind than the source. */
const asPattern = (passage: string) =>
  passage
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, (sign) => `\\${sign}`))
    .join("\\s+");
