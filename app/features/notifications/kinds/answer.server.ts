import { paths } from "#app/ui/paths.ts";
import { chattySeconds, type NotificationKind } from "../kind.ts";
import { type PostNews, readNewPost } from "../post-news.server.ts";

/** Somebody answered your question; what a team answers officially has a kind of its own. */
export const answer: NotificationKind<PostNews> = {
  name: "answer",
  icon: "comment",
  tone: "open",
  group: "own",
  audience: "everyone",
  mail: { delaySeconds: chattySeconds, quotesPost: true },
  async findNotices(ctx, news) {
    const post = await readNewPost(ctx, news);
    if (post?.kind !== "answer" || post.officialRegionId || post.authorId === post.askerId) return [];
    return [
      {
        userId: post.askerId,
        subject: `post:${post.id}`,
        path: paths.post(post.id),
        threadId: post.threadId,
        postId: post.id,
        actorId: post.authorId,
      },
    ];
  },
};
