import { nearness } from "../promise/due.ts";
import type { TicketEnd } from "../tickets/ending.server.ts";

export type TicketState = TicketEnd | "offered" | "paused" | "late" | "danger" | "new" | "working";

/** The one thing to know about a ticket in the queue. */
export function ticketState(
  ticket: {
    end: TicketEnd | null;
    offeredToId: number | null;
    waitingSince: Date | null;
    nextDueAt: Date | null;
    takenAt: Date | null;
  },
  now: Date,
): TicketState {
  if (ticket.end) return ticket.end;
  const near = ticket.nextDueAt ? nearness(ticket.nextDueAt, now) : "calm";
  if (near !== "calm") return near;
  if (ticket.offeredToId !== null) return "offered";
  if (ticket.waitingSince) return "paused";
  return ticket.takenAt ? "working" : "new";
}
