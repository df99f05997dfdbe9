import { and, eq, isNull } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.ts";
import { users } from "#db/schema/accounts.ts";
import { agents } from "#db/schema/escalation.ts";
import type { NotificationKind } from "../kind.ts";
import { readTicket, type Ticket, toStaff } from "../ticket-news.server.ts";
import { readVisit, type VisitNews, windowData } from "../visit-news.server.ts";

/**
 * To the owner: what the customer has answered about a visit, and what came of it. A missed one also to the lead: it
 * counts.
 */
export const visitDesk: NotificationKind<VisitNews> = {
  name: "visit-desk",
  icon: "calendar",
  tone: "waiting",
  group: "desk",
  audience: "team",
  mail: { delaySeconds: 0 },
  async findNotices(ctx, news) {
    const ticket = await readTicket(ctx, news);
    if (!ticket) return [];
    if (news.offerId !== undefined) {
      const more = { actorId: ticket.customerId, data: { change: "declined" } };
      return [toStaff(ticket, ticket.ownerId, `declined:${news.offerId}`, more)];
    }
    const visit = await readVisit(ctx, news.visitId);
    const change = visit && changeOf(visit);
    if (!visit || !change) return [];
    const more = { actorId: ticket.customerId, data: { change, ...windowData(visit) } };
    const subject = `${change}:${visit.id}`;
    const people = change === "missed" ? await ownerAndLeads(ctx, ticket) : [ticket.ownerId];
    return people.map((userId) => toStaff(ticket, userId, subject, more));
  },
};

function changeOf(visit: NonNullable<Awaited<ReturnType<typeof readVisit>>>): string | null {
  if (visit.state === "missed") return "missed";
  if (visit.state === "cancelled") return visit.endedBy === "customer" ? "cancelled" : null;
  if (visit.state !== "open" || visit.agreedBy !== "customer") return null;
  return visit.calendarSequence > 0 ? "moved" : "chosen";
}

async function ownerAndLeads(ctx: Ctx, ticket: Ticket): Promise<number[]> {
  const leads = await ctx.db
    .select({ id: users.id })
    .from(users)
    .innerJoin(agents, eq(agents.userId, users.id))
    .where(and(eq(users.role, "lead"), eq(users.teamRegionId, ticket.regionId), isNull(agents.leftAt)));
  return [...new Set([ticket.ownerId, ...leads.map(({ id }) => id)])];
}
