import { nearness } from "./due.ts";

/** Lists of the desk: own, offered to me, all open, customer awaited, with the closed ones of the last 30 days. */
export const queueViews = ["mine", "acceptance", "team", "waiting", "all"] as const;
export type QueueView = (typeof queueViews)[number];

/** From the address; anything else is one's own list, for a lead the whole team's. */
export const parseQueueView = (text: string | null, isLead: boolean): QueueView =>
  queueViews.find((view) => view === text) ?? (isLead ? "team" : "mine");

export type TicketState = "closed" | "offered" | "paused" | "late" | "danger" | "new" | "working";

/** The one thing to know about a ticket in the queue. */
export function ticketState(
  ticket: {
    closedAt: Date | null;
    offeredToId: number | null;
    waitingSince: Date | null;
    nextDueAt: Date | null;
    takenAt: Date | null;
  },
  now: Date,
): TicketState {
  if (ticket.closedAt) return "closed";
  const near = ticket.nextDueAt ? nearness(ticket.nextDueAt, now) : "calm";
  if (near !== "calm") return near;
  if (ticket.offeredToId !== null) return "offered";
  if (ticket.waitingSince) return "paused";
  return ticket.takenAt ? "working" : "new";
}
