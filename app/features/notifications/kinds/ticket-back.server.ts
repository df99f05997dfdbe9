import { readReturned } from "#app/features/escalation/queue/returned.server.ts";
import type { NotificationKind } from "../kind.ts";
import { readDue, type Ticket, type TicketNews, toStaff } from "../ticket-news.server.ts";

/** To whoever put a ticket aside: it is there again, and what the customer was promised by when. */
export const ticketBack: NotificationKind<TicketNews> = {
  name: "ticket-back",
  icon: "clock",
  tone: "waiting",
  group: "desk",
  audience: "team",
  mail: { delaySeconds: 0 },
  async findNotices(ctx, news) {
    const returned = await readReturned(ctx, news);
    if (!returned) return [];
    const { ticket, byId, snoozedAt, why } = returned;
    const due = await readDue(ctx, news);
    const data = {
      why,
      promised: ticket.waitingSince ? "stands" : due.dueAt ? "until" : "missing",
      ...due,
      ...nextOf(ticket),
    };
    // Put aside once more, it comes back once more.
    const subject = `back:${ticket.id}:${snoozedAt.getTime()}`;
    return [toStaff(ticket, byId, subject, { actorId: ticket.customerId, data })];
  },
};

/** What is due before the promise, in words without hyphens: they select the text. */
const nextWords = {
  visit: "visit",
  "call-back": "call",
  "first-response": "answer",
  "next-update": "news",
  promise: null,
} as const;

function nextOf({ nextDueAt, nextDueKind }: Ticket): Record<string, string> {
  const next = nextDueKind && nextWords[nextDueKind];
  return next && nextDueAt ? { next, startsAt: nextDueAt.toISOString() } : { next: "none" };
}
