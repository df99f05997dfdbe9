import type { NotificationKind } from "../kind.ts";
import { readTicket, toCustomer } from "../ticket-news.server.ts";
import { readVisit, type VisitNews, windowData } from "../visit-news.server.ts";

/** To the customer, before they ask: nobody came; there are new windows to choose from. */
export const visitMissed: NotificationKind<VisitNews> = {
  name: "visit-missed",
  icon: "warning",
  tone: "alarm",
  group: "contact",
  audience: "everyone",
  mail: { delaySeconds: 0, isUrgent: true },
  async findNotices(ctx, news) {
    const ticket = await readTicket(ctx, news);
    const visit = await readVisit(ctx, news.visitId);
    if (!ticket || visit?.state !== "missed") return [];
    return [toCustomer(ticket, `visit-missed:${visit.id}`, windowData(visit))];
  },
};
