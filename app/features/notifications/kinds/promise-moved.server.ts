import { eq } from "drizzle-orm";
import { promises } from "#db/schema/escalation.ts";
import type { NotificationKind } from "../kind.ts";
import { readMoveReason, readTicket, type TicketNews, toCustomer } from "../ticket-news.server.ts";

/** The promise has a new time, with the reason. */
export const promiseMoved: NotificationKind<TicketNews & { promiseId: number }> = {
  name: "promise-moved",
  icon: "calendar",
  tone: "waiting",
  group: "contact",
  audience: "everyone",
  mail: { delaySeconds: 0, isUrgent: true },
  async findNotices(ctx, news) {
    const ticket = await readTicket(ctx, news);
    const [promise] = await ctx.db.select().from(promises).where(eq(promises.id, news.promiseId));
    if (!ticket || !promise || ticket.closedAt) return [];
    const data = { promiseId: promise.id, dueAt: promise.dueAt.toISOString() };
    return [toCustomer(ticket, `promise:${promise.id}`, data)];
  },
  letter: async (ctx, { data }) => ({
    quote: await readMoveReason(ctx, Number(data.ticketId), Number(data.promiseId)),
  }),
};
