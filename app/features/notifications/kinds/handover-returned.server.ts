import { eq } from "drizzle-orm";
import { ticketHandovers } from "#db/schema/escalation.ts";
import type { NotificationKind } from "../kind.ts";
import { readTicket, type TicketNews, toStaff } from "../ticket-news.server.ts";

/** To who offered it: the handover came back, the ticket is still yours. */
export const handoverReturned: NotificationKind<TicketNews & { handoverId: number }> = {
  name: "handover-returned",
  icon: "undo",
  tone: "waiting",
  group: "desk",
  audience: "team",
  mail: { delaySeconds: 0 },
  async findNotices(ctx, news) {
    const ticket = await readTicket(ctx, news);
    const [handover] = await ctx.db
      .select()
      .from(ticketHandovers)
      .where(eq(ticketHandovers.id, news.handoverId));
    if (!ticket || !handover?.returnedAt) return [];
    return [toStaff(ticket, handover.fromId, `handover:${handover.id}`, { actorId: handover.toId })];
  },
};
