import { eq } from "drizzle-orm";
import { mentionedIds } from "#app/features/forum/mentions.ts";
import { paths } from "#app/ui/paths.ts";
import { posts } from "#db/schema/forum.ts";
import { chattySeconds, type NotificationKind } from "../kind.ts";
import { type PostNews, readNewPost } from "../post-news.server.ts";

/** Somebody called you by name. Who cannot see the thread is not told (tell.server.ts). */
export const mention: NotificationKind<PostNews> = {
  name: "mention",
  icon: "user",
  tone: "open",
  group: "own",
  audience: "everyone",
  mail: { delaySeconds: chattySeconds, quotesPost: true },
  async findNotices(ctx, news) {
    const post = await readNewPost(ctx, news);
    const [text] = await ctx.db.select({ body: posts.body }).from(posts).where(eq(posts.id, news.postId));
    if (!post || !text) return [];
    return mentionedIds(text.body)
      .filter((userId) => userId !== post.authorId)
      .map((userId) => ({
        userId,
        subject: `post:${post.id}`,
        path: paths.post(post.id),
        threadId: post.threadId,
        postId: post.id,
        actorId: post.authorId,
      }));
  },
};
