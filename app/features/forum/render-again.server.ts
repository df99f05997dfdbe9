import { and, asc, eq, gt, inArray, lt } from "drizzle-orm";
import { z } from "zod";
import { type Ctx, transact } from "#app/platform/context.ts";
import { type CronJob, defineJob } from "#app/platform/jobs.server.ts";
import { RENDER_VERSION } from "#app/platform/markdown.server.ts";
import { attachments, postAttachments } from "#db/schema/attachments.ts";
import { posts } from "#db/schema/forum.ts";
import { settings } from "#db/schema/platform.ts";
import { rendered } from "./post-rows.server.ts";

/** Up to which post everything is rendered by which version: so that a finished walk costs one read. */
const markKey = "forum.rendered";
const mark = z.object({ version: z.number(), upTo: z.number(), isDone: z.boolean() });
const batchSize = 500;

/**
 * Every ten minutes, until all is done: posts whose HTML was made by an older renderer are rendered again from their
 * Markdown, in batches of their own transactions. What people wrote does not change, so nothing is told.
 */
export const renderAgain = defineJob("forum.render-again", z.object({}), async (ctx) => {
  let upTo = await readMark(ctx);
  while (upTo !== null) {
    upTo = await renderBatch(ctx, upTo);
  }
});

async function readMark(ctx: Ctx): Promise<number | null> {
  const [row] = await ctx.db
    .select({ value: settings.value })
    .from(settings)
    .where(eq(settings.key, markKey));
  const parsed = mark.safeParse(row?.value);
  if (!parsed.success || parsed.data.version !== RENDER_VERSION) return 0;
  return parsed.data.isDone ? null : parsed.data.upTo;
}

/** @returns the id of the last post that was looked at, null when there was none */
function renderBatch(ctx: Ctx, after: number): Promise<number | null> {
  return transact(ctx, async (ctx) => {
    const rows = await ctx.db
      .select({ id: posts.id, body: posts.body, renderVersion: posts.renderVersion })
      .from(posts)
      .where(and(gt(posts.id, after), lt(posts.renderVersion, RENDER_VERSION)))
      .orderBy(asc(posts.id))
      .limit(batchSize)
      .for("update");
    const images = await readImagesOf(
      ctx,
      rows.map(({ id }) => id),
    );
    for (const { id, body } of rows) {
      await ctx.db
        .update(posts)
        .set(rendered(body, images.get(id)))
        .where(eq(posts.id, id));
    }
    const upTo = rows.at(-1)?.id ?? after;
    const isDone = rows.length < batchSize;
    const value = { version: RENDER_VERSION, upTo, isDone };
    await ctx.db
      .insert(settings)
      .values({ key: markKey, value, updatedAt: ctx.now })
      .onConflictDoUpdate({ target: settings.key, set: { value, updatedAt: ctx.now } });
    return isDone ? null : upTo;
  });
}

async function readImagesOf(ctx: Ctx, postIds: number[]) {
  const images = new Map<number, Map<string, { width: number; height: number; smallWidth: number | null }>>();
  if (postIds.length === 0) return images;
  const rows = await ctx.db
    .select({
      postId: postAttachments.postId,
      key: attachments.key,
      width: attachments.width,
      height: attachments.height,
      smallWidth: attachments.smallWidth,
    })
    .from(postAttachments)
    .innerJoin(attachments, eq(attachments.id, postAttachments.attachmentId))
    .where(inArray(postAttachments.postId, postIds));
  for (const { postId, key, ...image } of rows) {
    images.set(postId, (images.get(postId) ?? new Map()).set(key, image));
  }
  return images;
}

export const cronJobs: CronJob[] = [{ cron: "*/10 * * * *", job: renderAgain }];
