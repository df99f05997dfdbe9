import { eq } from "drizzle-orm";
import { refusals } from "#db/schema/refusals.ts";
import type { NotificationKind } from "../kind.ts";
import { readTicket, type TicketNews, toCustomer } from "../ticket-news.server.ts";

/** The team has sent the question back, with a reason. */
export const ticketRefused: NotificationKind<TicketNews & { refusalId: number }> = {
  name: "ticket-refused",
  icon: "undo",
  tone: "waiting",
  group: "contact",
  audience: "everyone",
  mail: { delaySeconds: 0 },
  async findNotices(ctx, news) {
    const ticket = await readTicket(ctx, news);
    if (!ticket?.closedAt) return [];
    return [toCustomer(ticket, `refusal:${news.refusalId}`, { refusalId: news.refusalId })];
  },
  letter: async (ctx, { data }) => {
    const [row] = await ctx.db
      .select()
      .from(refusals)
      .where(eq(refusals.id, Number(data.refusalId)));
    return { quote: row ? `${row.reason}\n\n${row.nextStep}` : "" };
  },
};
