import { eq } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.ts";
import { paths } from "#app/ui/paths.ts";
import { tickets } from "#db/schema/escalation.ts";
import { regions } from "#db/schema/regions.ts";
import type { NotificationKind } from "../kind.ts";
import { type PostNews, readNewPost } from "../post-news.server.ts";

/** The regional team answered your question. The sentence that closes a ticket is told by ticket-closed instead. */
export const officialAnswer: NotificationKind<PostNews> = {
  name: "official-answer",
  icon: "region",
  tone: "region",
  group: "own",
  audience: "everyone",
  mail: { delaySeconds: 0, quotesPost: true },
  async findNotices(ctx, news) {
    const post = await readNewPost(ctx, news);
    if (!post?.officialRegionId || post.authorId === post.askerId) return [];
    if (await isOutcome(ctx, post.id)) return [];
    const [region] = await ctx.db
      .select({ name: regions.name })
      .from(regions)
      .where(eq(regions.id, post.officialRegionId));
    return [
      {
        userId: post.askerId,
        subject: `post:${post.id}`,
        path: paths.post(post.id),
        threadId: post.threadId,
        postId: post.id,
        actorId: post.authorId,
        data: { region: region?.name ?? "" },
      },
    ];
  },
};

/** Everything of closing a ticket happens in one transaction, so that the mark is there when the news arrives. */
async function isOutcome(ctx: Ctx, postId: number): Promise<boolean> {
  const [row] = await ctx.db
    .select({ id: tickets.id })
    .from(tickets)
    .where(eq(tickets.outcomePostId, postId));
  return row !== undefined;
}
