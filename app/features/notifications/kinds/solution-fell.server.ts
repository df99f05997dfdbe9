import { and, desc, eq, isNotNull } from "drizzle-orm";
import { paths } from "#app/ui/paths.ts";
import { posts, solutions } from "#db/schema/forum.ts";
import { threadEvents } from "#db/schema/order.ts";
import { chattySeconds, type NotificationKind } from "../kind.ts";
import type { PostNews } from "../post-news.server.ts";

/** Your solution no longer stands: taken back, the question is open again, or three members reported it. */
export const solutionFell: NotificationKind<PostNews> = {
  name: "solution-fell",
  icon: "reopen",
  tone: "waiting",
  group: "thanks",
  audience: "everyone",
  mail: { delaySeconds: chattySeconds },
  async findNotices(ctx, { postId }) {
    // Within the grace there is no row: it never was a solution, and nobody is told.
    const [fallen] = await ctx.db
      .select({
        authorId: posts.authorId,
        threadId: posts.threadId,
        acceptedById: solutions.acceptedById,
        revokedAt: solutions.revokedAt,
        revokedBy: solutions.revokedBy,
      })
      .from(solutions)
      .innerJoin(posts, eq(posts.id, solutions.postId))
      .where(and(eq(solutions.postId, postId), isNotNull(solutions.revokedAt)));
    if (!fallen?.revokedAt || fallen.acceptedById === fallen.authorId) return [];
    return [
      {
        userId: fallen.authorId,
        subject: `post:${postId}:${fallen.revokedAt.getTime()}`,
        path: paths.post(postId),
        threadId: fallen.threadId,
        postId,
        data: { why: fallen.revokedBy ?? "people" },
      },
    ];
  },
  /** The reason that stands in the thread. */
  async letter(ctx, { threadId, data }) {
    if (!threadId || data.why !== "people") return {};
    const [event] = await ctx.db
      .select({ reason: threadEvents.reason })
      .from(threadEvents)
      .where(and(eq(threadEvents.threadId, threadId), eq(threadEvents.kind, "reopened")))
      .orderBy(desc(threadEvents.id))
      .limit(1);
    return event?.reason ? { quote: event.reason } : {};
  },
};
