import { readRuleReason } from "#app/features/escalation/rules/rule-reason.server.ts";
import type { NotificationKind } from "../kind.ts";
import { readDue, readTicket, type TicketNews, toCustomer } from "../ticket-news.server.ts";

/** A rule has handed the question over: why, your contact and the promise. Instead of `ticket-opened`. */
export const handedOver: NotificationKind<TicketNews> = {
  name: "handed-over",
  icon: "region",
  tone: "region",
  group: "contact",
  audience: "everyone",
  mail: { delaySeconds: 0 },
  async findNotices(ctx, news) {
    const ticket = await readTicket(ctx, news);
    const reason = await readRuleReason(ctx, news.ticketId);
    if (!ticket || ticket.closedAt || !reason) return [];
    const data = { ownerId: ticket.ownerId, ...reason, ...(await readDue(ctx, news)) };
    return [toCustomer(ticket, `ticket:${ticket.id}`, data)];
  },
};
