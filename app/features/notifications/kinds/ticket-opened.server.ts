import type { NotificationKind } from "../kind.ts";
import { readDue, readTicket, type TicketNews, toCustomer } from "../ticket-news.server.ts";

/** The regional team has it: your contact and the promise. Also told to who asked for it: it is the receipt. */
export const ticketOpened: NotificationKind<TicketNews> = {
  name: "ticket-opened",
  icon: "region",
  tone: "region",
  group: "contact",
  audience: "everyone",
  mail: { delaySeconds: 0 },
  async findNotices(ctx, news) {
    const ticket = await readTicket(ctx, news);
    if (!ticket || ticket.closedAt) return [];
    return [
      toCustomer(ticket, `ticket:${ticket.id}`, { ownerId: ticket.ownerId, ...(await readDue(ctx, news)) }),
    ];
  },
};
