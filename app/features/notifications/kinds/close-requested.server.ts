import type { NotificationKind } from "../kind.ts";
import { readTicket, type TicketNews, toStaff } from "../ticket-news.server.ts";

/** To the owner: the customer has accepted an answer, please close the ticket. */
export const closeRequested: NotificationKind<TicketNews> = {
  name: "close-requested",
  icon: "check-check",
  tone: "solved",
  group: "desk",
  audience: "team",
  mail: { delaySeconds: 0 },
  async findNotices(ctx, news) {
    const ticket = await readTicket(ctx, news);
    if (!ticket || ticket.closedAt || ticket.ownerId === ticket.customerId) return [];
    return [toStaff(ticket, ticket.ownerId, `ticket:${ticket.id}`, { actorId: ticket.customerId })];
  },
};
