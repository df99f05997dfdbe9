import { readReminder } from "#app/features/escalation/promise/reminders.server.ts";
import type { NotificationKind } from "../kind.ts";
import { type TicketNews, toStaff } from "../ticket-news.server.ts";

/** To the owner: three quarters of the promised time have passed. */
export const promiseNear: NotificationKind<
  TicketNews & { promiseId: number; rung: "owner" | "duty" | "renewal" }
> = {
  name: "promise-near",
  icon: "clock",
  tone: "waiting",
  group: "desk",
  audience: "team",
  mail: { delaySeconds: 0, isUrgent: true },
  async findNotices(ctx, news) {
    const reminder = news.rung === "owner" ? await readReminder(ctx, news) : null;
    if (!reminder) return [];
    const { ticket, recipients, dueAt } = reminder;
    const data = { promiseId: news.promiseId, ownerId: ticket.ownerId, dueAt: dueAt.toISOString() };
    return recipients.map((userId) =>
      toStaff(ticket, userId, `promise:${news.promiseId}`, { actorId: ticket.ownerId, data }),
    );
  },
};
