import type { NotificationKind } from "../kind.ts";
import { readTicket, type TicketNews, toCustomer } from "../ticket-news.server.ts";

/** The promise was not kept: said before the customer asks. */
export const promiseMissed: NotificationKind<TicketNews & { promiseId: number }> = {
  name: "promise-missed",
  icon: "clock",
  tone: "alarm",
  group: "contact",
  audience: "everyone",
  mail: { delaySeconds: 0, isUrgent: true },
  async findNotices(ctx, news) {
    const ticket = await readTicket(ctx, news);
    if (!ticket || ticket.closedAt) return [];
    return [toCustomer(ticket, `promise:${news.promiseId}`, { promiseId: news.promiseId })];
  },
};
