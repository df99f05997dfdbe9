import type { NotificationKind } from "../kind.ts";
import { readDue, readTicket, type TicketNews, toStaff } from "../ticket-news.server.ts";

/** To the owner: a new ticket is yours. */
export const ticketAssigned: NotificationKind<TicketNews> = {
  name: "ticket-assigned",
  icon: "inbox",
  tone: "region",
  group: "desk",
  audience: "team",
  mail: { delaySeconds: 0 },
  async findNotices(ctx, news) {
    const ticket = await readTicket(ctx, news);
    if (!ticket || ticket.closedAt || ticket.openedById === ticket.ownerId) return [];
    return [
      toStaff(ticket, ticket.ownerId, `ticket:${ticket.id}`, {
        actorId: ticket.customerId,
        data: await readDue(ctx, news),
      }),
    ];
  },
};
