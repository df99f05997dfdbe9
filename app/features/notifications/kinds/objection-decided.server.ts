import { eq } from "drizzle-orm";
import { refusals } from "#db/schema/refusals.ts";
import type { NotificationKind } from "../kind.ts";
import { readTicket, type TicketNews, toCustomer } from "../ticket-news.server.ts";

/** The lead has looked at the objection. */
export const objectionDecided: NotificationKind<TicketNews & { refusalId: number }> = {
  name: "objection-decided",
  icon: "scale",
  tone: "waiting",
  group: "contact",
  audience: "everyone",
  mail: { delaySeconds: 0 },
  async findNotices(ctx, news) {
    const ticket = await readTicket(ctx, news);
    const [refusal] = await ctx.db.select().from(refusals).where(eq(refusals.id, news.refusalId));
    if (!ticket || !refusal?.decision) return [];
    const data = { decision: refusal.decision, refusalId: refusal.id };
    return [toCustomer(ticket, `decision:${refusal.id}`, data)];
  },
  letter: async (ctx, { data }) => {
    const [row] = await ctx.db
      .select()
      .from(refusals)
      .where(eq(refusals.id, Number(data.refusalId)));
    return { quote: row?.decisionReason ?? "" };
  },
};
