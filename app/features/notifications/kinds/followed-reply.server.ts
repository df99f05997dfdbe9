import { and, eq, lte, ne } from "drizzle-orm";
import { paths } from "#app/ui/paths.ts";
import { follows } from "#db/schema/forum.ts";
import { chattySeconds, type NotificationKind } from "../kind.ts";
import { type PostNews, readNewPost } from "../post-news.server.ts";

/** Something was written in a thread you follow. One mail until you look. */
export const followedReply: NotificationKind<PostNews> = {
  name: "followed-reply",
  icon: "community",
  tone: "plain",
  group: "followed",
  audience: "everyone",
  mail: { delaySeconds: chattySeconds, isOncePerThread: true, quotesPost: true },
  async findNotices(ctx, news) {
    const post = await readNewPost(ctx, news);
    if (!post) return [];
    const followers = await ctx.db
      .select({ userId: follows.userId })
      .from(follows)
      .where(
        and(
          eq(follows.threadId, post.threadId),
          ne(follows.userId, post.authorId),
          // Whoever came later has read it already.
          lte(follows.createdAt, post.createdAt),
        ),
      );
    // Who asked hears of every answer in another way.
    const others = followers.filter(({ userId }) => post.kind !== "answer" || userId !== post.askerId);
    return others.map(({ userId }) => ({
      userId,
      subject: `post:${post.id}`,
      path: paths.post(post.id),
      threadId: post.threadId,
      postId: post.id,
      actorId: post.authorId,
    }));
  },
};
