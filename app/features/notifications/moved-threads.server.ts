import { eq, sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.ts";
import { notifications } from "#db/schema/notifications.ts";

/** What was told of a merged duplicate is about the other thread now, so that it is still seen, and by its readers only. */
export async function followMergedThread(
  ctx: Ctx,
  { threadId, fromId }: { threadId: number; fromId: number },
): Promise<void> {
  await ctx.db.update(notifications).set({ threadId }).where(eq(notifications.threadId, fromId));
}

/** What was told of posts that are in a thread of their own now is about that one. */
export async function followSplitPosts(ctx: Ctx, { threadId }: { threadId: number }): Promise<void> {
  await ctx.db.execute(sql`
    update notifications n set thread_id = p.thread_id
    from posts p
    where p.thread_id = ${threadId} and n.post_id = p.id and n.thread_id is distinct from p.thread_id`);
}
