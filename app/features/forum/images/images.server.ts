import { randomBytes } from "node:crypto";
import { and, eq, exists, gt, isNotNull, or, type SQL, sql } from "drizzle-orm";
import { guest } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.ts";
import { AppError, assertAllowed, found } from "#app/platform/errors.ts";
import { makeImage } from "#app/platform/image.server.ts";
import { type StoredFile, withStorage } from "#app/platform/storage.server.ts";
import { attachments, postAttachments } from "#db/schema/attachments.ts";
import { posts, threads } from "#db/schema/forum.ts";
import { readablePosts, visiblePosts } from "../scope.server.ts";
import { assertWriter } from "../threads.server.ts";
import { canUploadImage, imageLimits, maxImageBytes } from "./image-rules.ts";

/** `isTooLarge`: the edge has dropped its bytes. */
export type SentImage = { bytes: Uint8Array; isTooLarge?: boolean };

export type Upload = { key: string; width: number; height: number };

/**
 * Takes in an image. Until a post shows it only its uploader sees it, and a day later it is gone.
 * @throws unauthenticated, forbidden, invalid (field `images`: no image, too large …), too-many (for today), unavailable
 *   (the storage)
 */
export async function uploadImage(ctx: Ctx, { bytes, isTooLarge = false }: SentImage): Promise<Upload> {
  const actor = assertWriter(ctx);
  assertAllowed(canUploadImage(actor));
  if (isTooLarge || bytes.length > maxImageBytes) {
    throw new AppError(
      "invalid",
      "images.error.tooLarge",
      { megabytes: maxImageBytes / 1024 / 1024 },
      "images",
    );
  }
  await assertRoomToday(ctx, actor.id);
  const { mediaType, large, small } = await makeImage(bytes);
  const key = randomBytes(16).toString("base64url");
  const name = `${storageFolder(ctx.now)}/${randomBytes(16).toString("hex")}`;
  const image = {
    storageKey: `${name}.webp`,
    smallStorageKey: small ? `${name}-s.webp` : null,
  };
  await withStorage(ctx, async (storage) => {
    await storage.put(image.storageKey, large.bytes, mediaType);
    if (small && image.smallStorageKey) await storage.put(image.smallStorageKey, small.bytes, mediaType);
  });
  await ctx.db.insert(attachments).values({
    key,
    uploaderId: actor.id,
    mediaType,
    byteSize: large.bytes.length + (small?.bytes.length ?? 0),
    width: large.width,
    height: large.height,
    smallWidth: small?.width ?? null,
    ...image,
    createdAt: ctx.now,
    looseSince: ctx.now,
  });
  return { key, width: large.width, height: large.height };
}

/** By day, so that files without a row can be found and told from those that are just being stored. */
export const storageFolder = (now: Date) => `images/${now.toISOString().slice(0, 10)}`;

async function assertRoomToday(ctx: Ctx, uploaderId: number): Promise<void> {
  const { perDay } = imageLimits(ctx.actor);
  const since = new Date(ctx.now.getTime() - 24 * 3_600_000);
  const count = await ctx.db.$count(
    attachments,
    and(eq(attachments.uploaderId, uploaderId), gt(attachments.createdAt, since)),
  );
  if (count >= perDay) throw new AppError("too-many", "images.error.tooManyToday", { max: perDay }, "images");
}

export type ShownImage = StoredFile & {
  mediaType: string;
  /** Names the version; an image never changes. */
  etag: string;
  /** Everybody may see it at the moment. */
  isPublic: boolean;
};

/**
 * An image for whoever may see a post that shows it, or for its uploader while none does. With the `etag` the reader
 * already has nothing is read from the storage: `body` is null then.
 * @throws not-found, unavailable
 */
export async function readImage(
  ctx: Ctx,
  input: { key: string; isSmall: boolean; knownEtag: string | null },
): Promise<Omit<ShownImage, "body"> & { body: ShownImage["body"] | null }> {
  if (!/^[\w-]{22}$/.test(input.key)) found(null);
  const { actor } = ctx;
  const isOwnLoose =
    actor.kind === "user"
      ? and(eq(attachments.uploaderId, actor.id), isNotNull(attachments.looseSince))
      : undefined;
  const [row] = await ctx.db
    .select({
      storageKey: attachments.storageKey,
      smallStorageKey: attachments.smallStorageKey,
      mediaType: attachments.mediaType,
      isPublic: sql<boolean>`${isShownIn(ctx, visiblePosts(guest))}`,
    })
    .from(attachments)
    .where(and(eq(attachments.key, input.key), or(isOwnLoose, isShownIn(ctx, readablePosts(actor)))));
  const { storageKey, smallStorageKey, mediaType, isPublic } = found(row);
  const isSmall = input.isSmall && smallStorageKey !== null;
  const etag = `"${input.key}${isSmall ? "-s" : ""}"`;
  if (input.knownEtag === etag) return { body: null, byteSize: 0, mediaType, etag, isPublic };
  const file = await withStorage(ctx, (storage) => storage.get(isSmall ? smallStorageKey : storageKey));
  return { ...found(file), mediaType, etag, isPublic };
}

/** A post within this scope shows the image. */
function isShownIn(ctx: Ctx, scope: SQL | undefined): SQL {
  return exists(
    ctx.db
      .select({ one: sql`1` })
      .from(postAttachments)
      .innerJoin(posts, eq(posts.id, postAttachments.postId))
      .innerJoin(threads, eq(threads.id, posts.threadId))
      .where(and(eq(postAttachments.attachmentId, attachments.id), scope)),
  );
}
