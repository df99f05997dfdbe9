import { type CallNews, readCall } from "../call-news.server.ts";
import type { NotificationKind } from "../kind.ts";
import { readTicket, toCustomer, toStaff } from "../ticket-news.server.ts";

/** A time for a call is agreed: the confirmation for both. */
export const callBackBooked: NotificationKind<CallNews> = {
  name: "call-back-booked",
  icon: "phone",
  tone: "solved",
  group: "contact",
  audience: "everyone",
  mail: { delaySeconds: 0 },
  async findNotices(ctx, news) {
    const [ticket, call] = [await readTicket(ctx, news), await readCall(ctx, news)];
    // Moved or cancelled meanwhile: that is told by itself.
    if (!ticket || call?.state !== "open") return [];
    const subject = `call:${call.id}`;
    const data = { startsAt: call.startsAt.toISOString() };
    const confirmation = toCustomer(ticket, subject, data);
    return [
      { ...confirmation, path: `${confirmation.path}#rueckruf` },
      toStaff(ticket, call.agentId, subject, { actorId: ticket.customerId, data }),
    ];
  },
};
