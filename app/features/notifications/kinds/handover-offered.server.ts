import { and, eq, isNull } from "drizzle-orm";
import { ticketHandovers } from "#db/schema/escalation.ts";
import type { NotificationKind } from "../kind.ts";
import { readTicket, type TicketNews, toStaff } from "../ticket-news.server.ts";

/** To the colleague: accept or return within 30 working minutes. The four fields stay at the desk. */
export const handoverOffered: NotificationKind<TicketNews & { handoverId: number }> = {
  name: "handover-offered",
  icon: "handover",
  tone: "waiting",
  group: "desk",
  audience: "team",
  mail: { delaySeconds: 0, isUrgent: true },
  async findNotices(ctx, news) {
    const ticket = await readTicket(ctx, news);
    const [handover] = await ctx.db
      .select()
      .from(ticketHandovers)
      .where(
        and(
          eq(ticketHandovers.id, news.handoverId),
          isNull(ticketHandovers.acceptedAt),
          isNull(ticketHandovers.returnedAt),
        ),
      );
    if (!ticket || !handover || handover.toId === handover.fromId) return [];
    return [
      toStaff(ticket, handover.toId, `handover:${handover.id}`, {
        actorId: handover.fromId,
        data: { dueAt: handover.returnsAt.toISOString() },
      }),
    ];
  },
};
