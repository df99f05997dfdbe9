import { paths } from "#app/ui/paths.ts";
import { chattySeconds, type NotificationKind } from "../kind.ts";
import { type PostNews, readNewPost } from "../post-news.server.ts";

/** Somebody commented on your question or answer. */
export const comment: NotificationKind<PostNews> = {
  name: "comment",
  icon: "reply",
  tone: "open",
  group: "own",
  audience: "everyone",
  mail: { delaySeconds: chattySeconds, quotesPost: true },
  async findNotices(ctx, news) {
    const post = await readNewPost(ctx, news);
    if (post?.kind !== "comment" || !post.parentAuthorId || post.parentAuthorId === post.authorId) return [];
    return [
      {
        userId: post.parentAuthorId,
        subject: `post:${post.id}`,
        path: paths.post(post.id),
        threadId: post.threadId,
        postId: post.id,
        actorId: post.authorId,
      },
    ];
  },
};
