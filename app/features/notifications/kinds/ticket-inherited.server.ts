import { and, desc, eq } from "drizzle-orm";
import { ticketEvents } from "#db/schema/escalation.ts";
import type { NotificationKind } from "../kind.ts";
import { readDue, readTicket, type TicketNews, toStaff } from "../ticket-news.server.ts";

/** To the new owner: somebody has left or is away, the ticket is yours now, with the promise that was made. */
export const ticketInherited: NotificationKind<TicketNews> = {
  name: "ticket-inherited",
  icon: "handover",
  tone: "region",
  group: "desk",
  audience: "team",
  mail: { delaySeconds: 0 },
  async findNotices(ctx, news) {
    const ticket = await readTicket(ctx, news);
    const [change] = await ctx.db
      .select()
      .from(ticketEvents)
      .where(and(eq(ticketEvents.ticketId, news.ticketId), eq(ticketEvents.kind, "owner-changed")))
      .orderBy(desc(ticketEvents.id))
      .limit(1);
    if (!ticket || ticket.closedAt || !change || Number(change.data.toId) !== ticket.ownerId) return [];
    const data = {
      formerId: Number(change.data.fromId),
      why: String(change.data.why),
      ...(await readDue(ctx, news)),
    };
    return [toStaff(ticket, ticket.ownerId, `change:${change.id}`, { actorId: ticket.customerId, data })];
  },
};
