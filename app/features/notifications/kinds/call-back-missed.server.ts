import { type CallNews, readCall } from "../call-news.server.ts";
import type { NotificationKind } from "../kind.ts";
import { readTicket, toCustomer } from "../ticket-news.server.ts";

/** Nobody called, or nobody answered: said before the customer asks, with new times to pick. */
export const callBackMissed: NotificationKind<CallNews> = {
  name: "call-back-missed",
  icon: "phone",
  tone: "alarm",
  group: "contact",
  audience: "everyone",
  mail: { delaySeconds: 0, isUrgent: true },
  async findNotices(ctx, news) {
    const [ticket, call] = [await readTicket(ctx, news), await readCall(ctx, news)];
    if (!ticket || ticket.closedAt || !call) return [];
    const data = {
      startsAt: call.startsAt.toISOString(),
      reason: call.state === "missed" ? "missed" : "unreached",
    };
    const notice = toCustomer(ticket, `call:${call.id}`, data);
    return [{ ...notice, path: `${notice.path}#rueckruf` }];
  },
};
