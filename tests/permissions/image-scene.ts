import { randomBytes } from "node:crypto";
import type { Ctx } from "#app/platform/context.ts";
import { storage } from "#app/platform/storage.server.ts";
import { attachments, postAttachments } from "#db/schema/attachments.ts";

/** `shown`: a post shows it. `loose`: nobody's post does yet. */
export type ImageWish = "shown" | "loose";

/** An image of the asker; returns its key. */
export async function makeImageScene(
  ctx: Ctx,
  { uploaderId, postId, wish }: { uploaderId: number; postId: number; wish: ImageWish | undefined },
): Promise<string> {
  if (!wish) return "keines";
  const key = randomBytes(16).toString("base64url");
  const storageKey = `images/permissions/${randomBytes(16).toString("hex")}.webp`;
  await storage().put(storageKey, Buffer.from("an image"), "image/webp");
  const [row] = await ctx.db
    .insert(attachments)
    .values({
      ...{ key, uploaderId, storageKey, mediaType: "image/webp", byteSize: 8, width: 10, height: 10 },
      looseSince: wish === "loose" ? ctx.now : null,
    })
    .returning();
  if (wish === "shown") await ctx.db.insert(postAttachments).values({ postId, attachmentId: row?.id ?? 0 });
  return key;
}
