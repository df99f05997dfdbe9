import { and, eq, isNull } from "drizzle-orm";
import { tickets } from "#db/schema/escalation.ts";
import type { NotificationKind } from "../kind.ts";
import { toStaff } from "../ticket-news.server.ts";

/** The customer of an open case has deleted the account: the contact decides what becomes of it. */
export const customerLeft: NotificationKind<{ userId: number }> = {
  name: "customer-left",
  icon: "logout",
  tone: "waiting",
  group: "desk",
  audience: "team",
  mail: { delaySeconds: 0 },
  async findNotices(ctx, { userId }) {
    const open = await ctx.db
      .select()
      .from(tickets)
      .where(and(eq(tickets.customerId, userId), isNull(tickets.closedAt)));
    return open.map((ticket) => toStaff(ticket, ticket.ownerId, `customer-left:${ticket.id}`));
  },
};
