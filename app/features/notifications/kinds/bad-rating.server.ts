import { eq } from "drizzle-orm";
import { badScore } from "#app/features/escalation/ratings/ratings.server.ts";
import { ratings } from "#db/schema/escalation.ts";
import type { NotificationKind } from "../kind.ts";
import { findLeads } from "../leads.server.ts";
import { readTicket, type TicketNews, toStaff } from "../ticket-news.server.ts";

/** To the team's lead: a customer is not satisfied; follow up within one working day. */
export const badRating: NotificationKind<TicketNews> = {
  name: "bad-rating",
  icon: "warning",
  tone: "alarm",
  group: "desk",
  audience: "lead",
  mail: { delaySeconds: 0 },
  async findNotices(ctx, news) {
    const ticket = await readTicket(ctx, news);
    const [rating] = await ctx.db.select().from(ratings).where(eq(ratings.ticketId, news.ticketId));
    if (!ticket || !rating || rating.score > badScore) return [];
    const leads = await findLeads(ctx, ticket.regionId);
    const data = {
      score: rating.score,
      ...(rating.followUpDueAt ? { dueAt: rating.followUpDueAt.toISOString() } : {}),
    };
    return leads.map((userId) =>
      toStaff(ticket, userId, `ticket:${ticket.id}`, { actorId: ticket.customerId, data }),
    );
  },
};
