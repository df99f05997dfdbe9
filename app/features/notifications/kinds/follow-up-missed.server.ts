import { eq } from "drizzle-orm";
import { ratings } from "#db/schema/escalation.ts";
import type { NotificationKind } from "../kind.ts";
import { findLeads } from "../leads.server.ts";
import { readTicket, type TicketNews, toStaff } from "../ticket-news.server.ts";

/** To the team's lead: the working day in which a dissatisfied customer was to be heard has passed. */
export const followUpMissed: NotificationKind<TicketNews> = {
  name: "follow-up-missed",
  icon: "warning",
  tone: "alarm",
  group: "desk",
  audience: "lead",
  mail: { delaySeconds: 0 },
  async findNotices(ctx, news) {
    const ticket = await readTicket(ctx, news);
    const [rating] = await ctx.db.select().from(ratings).where(eq(ratings.ticketId, news.ticketId));
    if (!ticket || !rating?.followUpDueAt || rating.followedUpAt) return [];
    const leads = await findLeads(ctx, ticket.regionId);
    return leads.map((userId) =>
      toStaff(ticket, userId, `follow-up:${ticket.id}`, {
        actorId: ticket.customerId,
        data: { score: rating.score },
      }),
    );
  },
};
