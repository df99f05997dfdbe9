import type { NotificationKind } from "../kind.ts";
import { readDue, readTicket, type TicketNews, toCustomer } from "../ticket-news.server.ts";

/** Two of my cases go on as one: the one thing that is told of it. */
export const ticketMerged: NotificationKind<TicketNews & { mergedId: number }> = {
  name: "ticket-merged",
  icon: "merge",
  tone: "region",
  group: "contact",
  audience: "everyone",
  mail: { delaySeconds: 0 },
  async findNotices(ctx, news) {
    const ticket = await readTicket(ctx, news);
    const merged = await readTicket(ctx, { ...news, ticketId: news.mergedId });
    if (!ticket || !merged) return [];
    const data = { other: merged.code, ...(await readDue(ctx, news)) };
    return [toCustomer(ticket, `merged:${merged.id}`, data)];
  },
};
