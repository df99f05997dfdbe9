import { and, eq, isNull } from "drizzle-orm";
import { users } from "#db/schema/accounts.ts";
import { agents } from "#db/schema/escalation.ts";
import { refusals } from "#db/schema/refusals.ts";
import type { NotificationKind } from "../kind.ts";
import { readTicket, type TicketNews, toStaff } from "../ticket-news.server.ts";

/** To the team's lead: an asker does not agree that the question was sent back. */
export const objectionRaised: NotificationKind<TicketNews & { refusalId: number }> = {
  name: "objection-raised",
  icon: "scale",
  tone: "waiting",
  group: "desk",
  audience: "lead",
  mail: { delaySeconds: 0 },
  async findNotices(ctx, news) {
    const ticket = await readTicket(ctx, news);
    const [refusal] = await ctx.db.select().from(refusals).where(eq(refusals.id, news.refusalId));
    if (!ticket || !refusal?.objectedAt || refusal.decidedAt) return [];
    const leads = await ctx.db
      .select({ id: users.id })
      .from(users)
      .innerJoin(agents, eq(agents.userId, users.id))
      .where(and(eq(users.role, "lead"), eq(users.teamRegionId, ticket.regionId), isNull(agents.leftAt)));
    return leads.map(({ id }) =>
      toStaff(ticket, id, `objection:${refusal.id}`, { actorId: ticket.customerId }),
    );
  },
};
