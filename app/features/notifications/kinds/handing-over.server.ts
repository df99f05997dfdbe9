import {
  type LastCallNews,
  readLastCall,
} from "#app/features/escalation/last-calls/last-call-news.server.ts";
import { paths } from "#app/ui/paths.ts";
import type { NotificationKind } from "../kind.ts";

/** Told to the asker before a rule hands the question over: until when there is time, and that it can be declined. */
export const handingOver: NotificationKind<LastCallNews> = {
  name: "handing-over",
  icon: "clock",
  tone: "waiting",
  group: "contact",
  audience: "everyone",
  mail: { delaySeconds: 0 },
  async findNotices(ctx, news) {
    const call = await readLastCall(ctx, news);
    if (!call) return [];
    return [
      {
        userId: call.askerId,
        subject: `last-call:${call.id}`,
        path: `${paths.threadById(call.threadId)}#weitergabe`,
        threadId: call.threadId,
        data: { cause: call.cause, dueAt: call.endsAt.toISOString() },
      },
    ];
  },
};
