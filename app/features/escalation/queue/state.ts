import { nearness } from "../promise/due.ts";

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
