import { and, eq } from "drizzle-orm";
import { spokenNotes } from "#db/schema/visits.ts";
import type { NotificationKind } from "../kind.ts";
import { readDue, readTicket, type TicketNews, toStaff } from "../ticket-news.server.ts";

/**
 * To the owner: a colleague has spoken with the customer, on the telephone or in a shop. What was said stands in the
 * case and nowhere else.
 */
export const conversationKept: NotificationKind<TicketNews & { spokenNoteId: number }> = {
  name: "conversation-kept",
  icon: "phone",
  tone: "region",
  group: "desk",
  audience: "team",
  mail: { delaySeconds: 0 },
  async findNotices(ctx, news) {
    const ticket = await readTicket(ctx, news);
    const [note] = await ctx.db
      .select()
      .from(spokenNotes)
      .where(and(eq(spokenNotes.id, news.spokenNoteId), eq(spokenNotes.ticketId, news.ticketId)));
    if (!ticket || ticket.closedAt || !note || note.authorId === ticket.ownerId) return [];
    const data = { channel: note.channel, ...(await readDue(ctx, news)) };
    return [toStaff(ticket, ticket.ownerId, `talk:${note.id}`, { actorId: note.authorId, data })];
  },
};
