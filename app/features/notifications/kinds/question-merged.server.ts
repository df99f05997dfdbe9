import { eq } from "drizzle-orm";
import { paths } from "#app/ui/paths.ts";
import { threads } from "#db/schema/forum.ts";
import { chattySeconds, type NotificationKind } from "../kind.ts";

export type MergeNews = { threadId: number; fromId: number };

/** Your question was about the same and is part of another one now. */
export const questionMerged: NotificationKind<MergeNews> = {
  name: "question-merged",
  icon: "merge",
  tone: "open",
  group: "own",
  audience: "everyone",
  mail: { delaySeconds: chattySeconds },
  async findNotices(ctx, { threadId, fromId }) {
    const [duplicate] = await ctx.db
      .select({ authorId: threads.authorId, postId: threads.mergedPostId })
      .from(threads)
      .where(eq(threads.id, fromId));
    if (!duplicate) return [];
    const path = duplicate.postId ? paths.post(duplicate.postId) : paths.threadById(threadId);
    return [{ userId: duplicate.authorId, subject: `thread:${fromId}`, path, threadId }];
  },
};
