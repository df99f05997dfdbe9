import { type CallNews, readCall } from "../call-news.server.ts";
import type { NotificationKind } from "../kind.ts";
import { readTicket, toCustomer, toStaff } from "../ticket-news.server.ts";

/** An agreed call does not take place: told to the other side. */
export const callBackCancelled: NotificationKind<CallNews> = {
  name: "call-back-cancelled",
  icon: "phone",
  tone: "waiting",
  group: "contact",
  audience: "everyone",
  mail: { delaySeconds: 0 },
  async findNotices(ctx, news) {
    const [ticket, call] = [await readTicket(ctx, news), await readCall(ctx, news)];
    if (!ticket || call?.state !== "cancelled") return [];
    const subject = `call:${call.id}`;
    const data = { startsAt: call.startsAt.toISOString() };
    if (call.endedById === ticket.customerId) {
      return [toStaff(ticket, call.agentId, subject, { actorId: ticket.customerId, data })];
    }
    const notice = toCustomer(ticket, subject, data);
    return [{ ...notice, path: `${notice.path}#rueckruf` }];
  },
};
