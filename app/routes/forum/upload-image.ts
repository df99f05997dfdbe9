import { uploadImage } from "#app/features/forum/images/images.server.ts";
import { source, upload } from "#app/http/endpoint.server.ts";
import { AppError, notFound } from "#app/platform/errors.ts";

/** Somebody who drops a folder of photos at once is slowed down; the limit per day is the feature's. */
const uploads = { name: "upload", max: 40, seconds: 60, per: "actor" } as const;

/** Takes in one image; app/comfort/images sends it. Forms without scripts bring their images along themselves. */
export const action = upload(async (ctx, file) => {
  if (!file) throw new AppError("invalid", "images.error.none");
  return uploadImage(ctx, file);
}, uploads);

export const loader = source(async () => {
  throw notFound();
});
