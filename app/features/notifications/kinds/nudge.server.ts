import { and, eq, isNull } from "drizzle-orm";
import { issueNudgeLink } from "#app/features/forum/solving/nudges.server.ts";
import { paths } from "#app/ui/paths.ts";
import { threads } from "#db/schema/forum.ts";
import type { NotificationKind } from "../kind.ts";

export type NudgeNews = { threadId: number; number: number };

/** Is it solved? Asked of whoever asked, in one tap and without logging in. */
export const nudge: NotificationKind<NudgeNews> = {
  name: "nudge",
  icon: "question",
  tone: "waiting",
  group: "own",
  audience: "everyone",
  mail: { delaySeconds: 0 },
  async findNotices(ctx, { threadId, number }) {
    const [thread] = await ctx.db
      .select({ authorId: threads.authorId })
      .from(threads)
      .where(and(eq(threads.id, threadId), isNull(threads.solvedAt)));
    if (!thread) return [];
    return [
      {
        userId: thread.authorId,
        subject: `thread:${threadId}:${number}`,
        path: paths.threadById(threadId),
        threadId,
        data: { threadId, number },
      },
    ];
  },
  async letter(ctx, { userId, data }) {
    const threadId = Number(data.threadId);
    const secret = await issueNudgeLink(ctx, { threadId, number: Number(data.number), userId });
    return {
      path: paths.nudge(secret, "solved"),
      choices: [
        { labelKey: "solving.nudge.unsolved", path: paths.nudge(secret, "unsolved") },
        { labelKey: "solving.nudge.waiting", path: paths.nudge(secret, "waiting") },
      ],
    };
  },
};
