import { and, eq, inArray, notExists, or, sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.ts";
import { AppError } from "#app/platform/errors.ts";
import type { TextImage } from "#app/platform/markdown.server.ts";
import { attachments, postAttachments } from "#db/schema/attachments.ts";
import { imageLimits } from "./image-rules.ts";
import { imageKeysIn } from "./image-text.ts";

export type PostImages = ReadonlyMap<string, TextImage & { id: number }>;

const none: PostImages = new Map();

/**
 * The images a text may show: the writer's own, and those the post shows already (a moderator edits them too). Others'
 * images stay links: who takes an image out of a post can rely on it being gone.
 */
export async function readTextImages(
  ctx: Ctx,
  { body, postId }: { body: string; postId?: number },
): Promise<PostImages> {
  const keys = imageKeysIn(body);
  const { actor } = ctx;
  if (keys.length === 0) return none;
  const isInPost = postId
    ? inArray(
        attachments.id,
        ctx.db
          .select({ id: postAttachments.attachmentId })
          .from(postAttachments)
          .where(eq(postAttachments.postId, postId)),
      )
    : undefined;
  const isOwn = actor.kind === "user" ? eq(attachments.uploaderId, actor.id) : undefined;
  if (!isOwn && !isInPost) return none;
  const rows = await ctx.db
    .select({
      id: attachments.id,
      key: attachments.key,
      width: attachments.width,
      height: attachments.height,
      smallWidth: attachments.smallWidth,
    })
    .from(attachments)
    .where(and(inArray(attachments.key, keys.slice(0, 100)), or(isOwn, isInPost)));
  return new Map(rows.map(({ key, ...image }) => [key, image]));
}

/** @throws invalid (field `body`) when a text shows more images than the writer may */
export function assertRoomInPost(ctx: Ctx, images: PostImages): void {
  const { perPost } = imageLimits(ctx.actor);
  if (images.size > perPost) {
    throw new AppError("invalid", "images.error.tooManyInPost", { max: perPost }, "body");
  }
}

/**
 * Ties the images to the post that shows them, and lets go of those it no longer shows. In the transaction that
 * writes the post.
 */
export async function linkImages(ctx: Ctx, postId: number, images: PostImages): Promise<void> {
  const ids = [...images.values()].map(({ id }) => id);
  const gone = await ctx.db
    .delete(postAttachments)
    .where(
      and(
        eq(postAttachments.postId, postId),
        ids.length > 0
          ? sql`${postAttachments.attachmentId} <> all (${`{${ids.join(",")}}`}::bigint[])`
          : undefined,
      ),
    )
    .returning({ id: postAttachments.attachmentId });
  if (ids.length > 0) {
    // The update comes first: it waits for a clean-up that is about to delete one of them.
    const kept = await ctx.db
      .update(attachments)
      .set({ looseSince: null })
      .where(inArray(attachments.id, ids))
      .returning({ id: attachments.id });
    await ctx.db
      .insert(postAttachments)
      .values(kept.map(({ id }) => ({ postId, attachmentId: id })))
      .onConflictDoNothing();
  }
  if (gone.length > 0) {
    const goneIds = gone.map(({ id }) => id);
    await ctx.db
      .update(attachments)
      .set({ looseSince: ctx.now })
      .where(and(inArray(attachments.id, goneIds), isUnshown(ctx)));
  }
}

/** No post shows it. */
export const isUnshown = (ctx: Ctx) =>
  notExists(
    ctx.db
      .select({ one: sql`1` })
      .from(postAttachments)
      .where(eq(postAttachments.attachmentId, attachments.id)),
  );
