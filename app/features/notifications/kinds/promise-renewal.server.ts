import { readReminder } from "#app/features/escalation/promise/reminders.server.ts";
import type { NotificationKind } from "../kind.ts";
import { type TicketNews, toStaff } from "../ticket-news.server.ts";

/** To the team: the customer knows that it is late; they need a new time with its reason. */
export const promiseRenewal: NotificationKind<
  TicketNews & { promiseId: number; rung: "owner" | "duty" | "renewal" }
> = {
  name: "promise-renewal",
  icon: "calendar",
  tone: "alarm",
  group: "desk",
  audience: "team",
  mail: { delaySeconds: 0, isUrgent: true },
  async findNotices(ctx, news) {
    const reminder = news.rung === "renewal" ? await readReminder(ctx, news) : null;
    if (!reminder) return [];
    const { ticket, recipients, suggestedDueAt } = reminder;
    const data = { promiseId: news.promiseId, ownerId: ticket.ownerId, dueAt: suggestedDueAt.toISOString() };
    return recipients.map((userId) =>
      toStaff(ticket, userId, `promise:${news.promiseId}`, { actorId: ticket.ownerId, data }),
    );
  },
};
