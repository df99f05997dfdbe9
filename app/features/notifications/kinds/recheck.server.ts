import { and, eq, isNull } from "drizzle-orm";
import { issueRecheckLink } from "#app/features/forum/solving/solution-checks.server.ts";
import { paths } from "#app/ui/paths.ts";
import { posts, solutions } from "#db/schema/forum.ts";
import type { NotificationKind } from "../kind.ts";
import type { PostNews } from "../post-news.server.ts";

/** Does your solution still hold? Asked of who wrote it, once per shelf life. */
export const recheck: NotificationKind<PostNews> = {
  name: "recheck",
  icon: "history",
  tone: "waiting",
  group: "thanks",
  audience: "everyone",
  mail: { delaySeconds: 0, quotesPost: true },
  async findNotices(ctx, { postId }) {
    const [row] = await ctx.db
      .select({
        authorId: posts.authorId,
        threadId: posts.threadId,
        askedAt: solutions.recheckAskedAt,
      })
      .from(solutions)
      .innerJoin(posts, eq(posts.id, solutions.postId))
      .where(and(eq(solutions.postId, postId), isNull(solutions.revokedAt)));
    if (!row) return [];
    return [
      {
        userId: row.authorId,
        subject: `post:${postId}:${row.askedAt?.getTime() ?? 0}`,
        path: paths.post(postId),
        threadId: row.threadId,
        postId,
        data: { postId },
      },
    ];
  },
  letter: async (ctx, { userId, data }) => ({
    path: paths.recheck(await issueRecheckLink(ctx, { postId: Number(data.postId), userId })),
  }),
};
