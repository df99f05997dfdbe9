import {
  type LastCallNews,
  readLastCall,
} from "#app/features/escalation/last-calls/last-call-news.server.ts";
import { paths } from "#app/ui/paths.ts";
import type { NotificationKind } from "../kind.ts";

/** A few fitting helpers are asked before the question goes to its team: until when, and why they. */
export const lastCall: NotificationKind<LastCallNews> = {
  name: "last-call",
  icon: "bell",
  tone: "waiting",
  group: "calls",
  audience: "everyone",
  mail: { delaySeconds: 0 },
  async findNotices(ctx, news) {
    const call = await readLastCall(ctx, news);
    return (call?.invited ?? []).map((helper) => ({
      userId: helper.userId,
      subject: `last-call:${news.lastCallId}`,
      path: paths.threadById(news.threadId),
      threadId: news.threadId,
      data: {
        dueAt: call?.endsAt.toISOString() ?? "",
        category: call?.categoryName ?? "",
        region: call?.regionName ?? "none",
        solved: helper.solvedCount,
        solvedHere: helper.regionSolvedCount,
      },
    }));
  },
};
