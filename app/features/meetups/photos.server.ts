import { randomBytes } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { maxImageBytes } from "#app/features/forum/images/image-rules.ts";
import { storageFolder } from "#app/features/forum/images/images.server.ts";
import { assertPublicText } from "#app/features/vault/public-text.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { AppError, assertAllowed, found, notFound } from "#app/platform/errors.ts";
import { emit } from "#app/platform/events.server.ts";
import { makeImage } from "#app/platform/image.server.ts";
import { withStorage } from "#app/platform/storage.server.ts";
import { meetupPhotos, meetups } from "#db/schema/meetups.ts";
import { meetupChanged } from "./events.server.ts";
import { getEditedMeetup } from "./meetup-rows.server.ts";
import { visibleMeetups } from "./scope.server.ts";

const mostPhotos = 24;

/**
 * Takes in a picture of the evening: made anew by the server, without place and device in it, in two sizes. It needs words
 * for those who do not see it.
 * @throws unauthenticated, not-found, invalid (field `photo`), conflict (enough pictures), unavailable (the storage)
 */
export async function addPhoto(
  ctx: Ctx,
  input: { meetupId: number; caption: string; bytes: Uint8Array | null; isTooLarge: boolean },
): Promise<void> {
  const meetup = await getEditedMeetup(ctx, input.meetupId);
  if (ctx.actor.kind !== "user") throw notFound();
  assertPublicText(ctx, { caption: input.caption });
  if (!input.bytes) throw new AppError("invalid", "errors.field.required", {}, "photo");
  if (input.isTooLarge || input.bytes.length > maxImageBytes) {
    throw new AppError(
      "invalid",
      "images.error.tooLarge",
      { megabytes: maxImageBytes / 1024 / 1024 },
      "photo",
    );
  }
  const count = await ctx.db.$count(meetupPhotos, eq(meetupPhotos.meetupId, meetup.id));
  if (count >= mostPhotos) throw new AppError("conflict", "meetups.photo.enough", { max: mostPhotos });
  const { mediaType, large, small } = await makeImage(input.bytes);
  // Not below images/: what lies there belongs to posts and is tidied up with them.
  const folder = storageFolder(ctx.now).replace(/^images/, "meetups");
  const name = `${folder}/${randomBytes(16).toString("hex")}`;
  const storageKey = `${name}.webp`;
  const smallStorageKey = small ? `${name}-s.webp` : null;
  await withStorage(ctx, async (storage) => {
    await storage.put(storageKey, large.bytes, mediaType);
    if (small && smallStorageKey) await storage.put(smallStorageKey, small.bytes, mediaType);
  });
  await ctx.db.insert(meetupPhotos).values({
    meetupId: meetup.id,
    uploaderId: ctx.actor.id,
    key: randomBytes(16).toString("base64url"),
    mediaType,
    width: large.width,
    height: large.height,
    storageKey,
    smallWidth: small?.width ?? null,
    smallStorageKey,
    caption: input.caption,
    createdAt: ctx.now,
  });
  await emit(ctx, meetupChanged, { meetupId: meetup.id });
}

/** A form that came without its picture is refused. @throws unauthenticated, not-found, invalid (field `photo`) */
export async function assertPhotoTaken(
  ctx: Ctx,
  input: { meetupId: number; isTaken: boolean },
): Promise<void> {
  await getEditedMeetup(ctx, input.meetupId);
  if (!input.isTaken) throw new AppError("invalid", "errors.field.required", {}, "photo");
}

/** Takes a picture away for good. @throws unauthenticated, not-found */
export async function dropPhoto(ctx: Ctx, input: { meetupId: number; photoId: number }): Promise<void> {
  const meetup = await getEditedMeetup(ctx, input.meetupId);
  const [gone] = await ctx.db
    .delete(meetupPhotos)
    .where(and(eq(meetupPhotos.id, input.photoId), eq(meetupPhotos.meetupId, meetup.id)))
    .returning();
  const { storageKey, smallStorageKey } = found(gone);
  await emit(ctx, meetupChanged, { meetupId: meetup.id });
  await withStorage(ctx, async (storage) => {
    await storage.delete(storageKey);
    if (smallStorageKey) await storage.delete(smallStorageKey);
  });
}

/** A picture for whoever may see its evening. @throws not-found, unavailable */
export async function readPhoto(ctx: Ctx, input: { key: string; isSmall: boolean }) {
  assertAllowed(/^[\w-]{22}$/.test(input.key), notFound);
  const [row] = await ctx.db
    .select({ photo: meetupPhotos, publishedAt: meetups.publishedAt })
    .from(meetupPhotos)
    .innerJoin(meetups, eq(meetups.id, meetupPhotos.meetupId))
    .where(and(eq(meetupPhotos.key, input.key), visibleMeetups(ctx.actor)));
  const { photo, publishedAt } = found(row);
  const key = input.isSmall && photo.smallStorageKey ? photo.smallStorageKey : photo.storageKey;
  const file = await withStorage(ctx, (storage) => storage.get(key));
  return { ...found(file), mediaType: photo.mediaType, isPublic: publishedAt !== null };
}
