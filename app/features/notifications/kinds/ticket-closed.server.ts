import { issueRatingLink } from "#app/features/escalation/ratings/ratings.server.ts";
import { paths } from "#app/ui/paths.ts";
import type { NotificationKind } from "../kind.ts";
import { readTicket, type TicketNews, toCustomer } from "../ticket-news.server.ts";

/** Solved: "Tadellos?", in one tap and without logging in. */
export const ticketClosed: NotificationKind<TicketNews> = {
  name: "ticket-closed",
  icon: "star",
  tone: "solved",
  group: "contact",
  audience: "everyone",
  mail: { delaySeconds: 0, quotesPost: true },
  async findNotices(ctx, news) {
    const ticket = await readTicket(ctx, news);
    if (!ticket?.closedAt) return [];
    // A ticket that was opened again and closed again is news again.
    const notice = toCustomer(ticket, `ticket:${ticket.id}:${ticket.closedAt.getTime()}`);
    return [{ ...notice, postId: ticket.outcomePostId ?? undefined }];
  },
  letter: async (ctx, { data }) => ({
    path: paths.rate(await issueRatingLink(ctx, { ticketId: Number(data.ticketId) })),
  }),
};
