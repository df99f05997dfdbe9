import { and, eq, isNull } from "drizzle-orm";
import { paths } from "#app/ui/paths.ts";
import { posts, solutions } from "#db/schema/forum.ts";
import { chattySeconds, type NotificationKind } from "../kind.ts";
import type { PostNews } from "../post-news.server.ts";

/** Your answer solved it: the asker says so, or a regional team confirms it. */
export const solutionAccepted: NotificationKind<PostNews> = {
  name: "solution-accepted",
  icon: "solved",
  tone: "solved",
  group: "thanks",
  audience: "everyone",
  mail: { delaySeconds: chattySeconds },
  async findNotices(ctx, { postId }) {
    const [solution] = await ctx.db
      .select({
        authorId: posts.authorId,
        threadId: posts.threadId,
        acceptedById: solutions.acceptedById,
        source: solutions.source,
      })
      .from(solutions)
      .innerJoin(posts, eq(posts.id, solutions.postId))
      .where(and(eq(solutions.postId, postId), isNull(solutions.revokedAt)));
    if (!solution || solution.acceptedById === solution.authorId) return [];
    return [
      {
        userId: solution.authorId,
        subject: `post:${postId}`,
        path: paths.post(postId),
        threadId: solution.threadId,
        postId,
        actorId: solution.acceptedById,
        data: { source: solution.source },
      },
    ];
  },
};
