import { and, eq, inArray, isNull, lt, sql } from "drizzle-orm";
import { z } from "zod";
import { type Ctx, transact } from "#app/platform/context.ts";
import { type CronJob, defineJob } from "#app/platform/jobs.server.ts";
import { withStorage } from "#app/platform/storage.server.ts";
import { attachments } from "#db/schema/attachments.ts";
import { drafts } from "#db/schema/drafts.ts";
import { storageFolder } from "./images.server.ts";
import { isUnshown } from "./post-images.server.ts";

const keepLooseMs = 24 * 3_600_000;
const batchSize = 200;

/**
 * Hourly: images that no post has shown for a day are deleted, unless a draft of their uploader still names them. The row
 * goes first; a file that stays behind because the storage fails is found by {@link removeStrayFiles}.
 */
export const removeLooseImages = defineJob("forum.remove-loose-images", z.object({}), async (ctx) => {
  await noticeGonePosts(ctx);
  let count = 0;
  for (;;) {
    const gone = await deleteLoose(ctx);
    if (gone.length === 0) break;
    count += gone.length;
    await withStorage(ctx, async (storage) => {
      for (const key of gone.flatMap(({ large, small }) => [large, small ?? []].flat()))
        await storage.delete(key);
    });
  }
  if (count > 0) ctx.log.info({ images: count }, "removed loose images");
});

/** When a post is deleted its links go with it, and nobody has told the image. */
async function noticeGonePosts(ctx: Ctx): Promise<void> {
  await ctx.db
    .update(attachments)
    .set({ looseSince: ctx.now })
    .where(and(isNull(attachments.looseSince), isUnshown(ctx)));
}

function deleteLoose(ctx: Ctx): Promise<{ large: string; small: string | null }[]> {
  const isInDraft = sql`exists (
    select 1 from ${drafts}
    where ${drafts.authorId} = ${attachments.uploaderId} and strpos(${drafts.content}::text, ${attachments.key}) > 0)`;
  return transact(ctx, async ({ db, now }) => {
    const loose = db
      .select({ id: attachments.id })
      .from(attachments)
      .where(and(lt(attachments.looseSince, new Date(now.getTime() - keepLooseMs)), sql`not ${isInDraft}`))
      .limit(batchSize)
      .for("update", { skipLocked: true });
    return db
      .delete(attachments)
      .where(inArray(attachments.id, loose))
      .returning({ large: attachments.storageKey, small: attachments.smallStorageKey });
  });
}

/**
 * Weekly: files without a row are deleted. They stay behind when a process ends between storing and writing, or when the
 * storage fails while deleting. The last two days are left alone: their rows may just be written.
 */
export const removeStrayFiles = defineJob("forum.remove-stray-files", z.object({}), async (ctx) => {
  const untouched = storageFolder(new Date(ctx.now.getTime() - 2 * keepLooseMs));
  await withStorage(ctx, async (storage) => {
    for await (const key of storage.list("images/")) {
      if (key >= untouched) continue;
      const name = key.replace(/-s(?=\.webp$)/, "");
      const isKnown = await ctx.db.$count(attachments, eq(attachments.storageKey, name));
      if (!isKnown) await storage.delete(key);
    }
  });
});

export const cronJobs: CronJob[] = [
  { cron: "23 * * * *", job: removeLooseImages },
  { cron: "41 3 * * 0", job: removeStrayFiles },
];
