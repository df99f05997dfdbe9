import type { Ctx } from "#app/platform/context.ts";
import type { Notice, NotificationKind } from "../kind.ts";
import { readTicket, toCustomer } from "../ticket-news.server.ts";
import { readVisit, type VisitNews, windowData } from "../visit-news.server.ts";

/**
 * To the customer about a technician's visit: windows to choose from, agreed on by word, moved or cancelled by the team,
 * on the way. What they did themselves they know.
 */
export const visitNews: NotificationKind<VisitNews> = {
  name: "visit-news",
  icon: "calendar",
  tone: "waiting",
  group: "contact",
  audience: "everyone",
  mail: { delaySeconds: 0, isUrgent: true },
  async findNotices(ctx, news) {
    const ticket = await readTicket(ctx, news);
    if (!ticket || ticket.closedAt) return [];
    const found =
      news.offerId === undefined
        ? await ofVisit(ctx, news)
        : { subject: `offer:${news.offerId}`, change: "offered" };
    if (!found) return [];
    const { subject, ...data } = found;
    return [toCustomer(ticket, subject, data)];
  },
};

async function ofVisit(
  ctx: Ctx,
  news: VisitNews,
): Promise<({ subject: string } & NonNullable<Notice["data"]>) | null> {
  const visit = await readVisit(ctx, news.visitId);
  if (!visit) return null;
  const data = windowData(visit);
  if (visit.state === "cancelled" && visit.endedBy === "team") {
    return { subject: `visit-cancelled:${visit.id}`, change: "cancelled", ...data };
  }
  if (visit.state !== "open") return null;
  if (visit.underwayAt) {
    const subject = `underway:${visit.id}:${visit.underwayAt.getTime()}`;
    return { subject, change: "underway", eta: visit.etaMinutes ?? 0, ...data };
  }
  if (visit.agreedBy === "customer") return null;
  return { subject: `visit:${visit.id}`, change: visit.calendarSequence > 0 ? "moved" : "fixed", ...data };
}
