import { and, desc, eq, inArray, sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.ts";
import { notifications } from "#db/schema/notifications.ts";
import type { NotificationKind } from "../kind.ts";
import { readDue, readTicket, type Ticket, type TicketNews, toCustomer } from "../ticket-news.server.ts";

/** Somebody else is your contact now, by a handover or because the owner is away; the promise goes on. */
export const newContact: NotificationKind<TicketNews> = {
  name: "new-contact",
  icon: "handover",
  tone: "region",
  group: "contact",
  audience: "everyone",
  mail: { delaySeconds: 0 },
  async findNotices(ctx, news) {
    const ticket = await readTicket(ctx, news);
    if (!ticket || ticket.closedAt) return [];
    const last = await readLastTold(ctx, ticket);
    if (!last || last.ownerId === ticket.ownerId) return [];
    // Named after the news it follows: back to the first contact is news again, a second run is not.
    const subject = `ticket:${ticket.id}:after:${last.id}`;
    const data = { ownerId: ticket.ownerId, formerId: last.ownerId, ...(await readDue(ctx, news)) };
    return [toCustomer(ticket, subject, data)];
  },
};

/** Which contact the customer knows of. */
async function readLastTold(ctx: Ctx, ticket: Ticket): Promise<{ id: number; ownerId: number } | null> {
  const [row] = await ctx.db
    .select({ id: notifications.id, data: notifications.data })
    .from(notifications)
    .where(
      and(
        eq(notifications.userId, ticket.customerId),
        eq(notifications.threadId, ticket.threadId),
        inArray(notifications.kind, ["ticket-opened", "handed-over", "new-contact"]),
        sql`${notifications.data}->>'ticketId' = ${String(ticket.id)}`,
      ),
    )
    .orderBy(desc(notifications.id))
    .limit(1);
  return row ? { id: row.id, ownerId: Number(row.data.ownerId) } : null;
}
