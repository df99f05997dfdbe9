import type { NotificationKind } from "../kind.ts";
import { readTicket, type TicketNews, toCustomer } from "../ticket-news.server.ts";

/** Your contact would like to call you: pick a time. */
export const callBackOffered: NotificationKind<TicketNews & { offerId: number }> = {
  name: "call-back-offered",
  icon: "phone",
  tone: "region",
  group: "contact",
  audience: "everyone",
  mail: { delaySeconds: 0 },
  async findNotices(ctx, news) {
    const ticket = await readTicket(ctx, news);
    if (!ticket || ticket.closedAt) return [];
    const notice = toCustomer(ticket, `call-offer:${news.offerId}`);
    return [{ ...notice, path: `${notice.path}#rueckruf` }];
  },
};
