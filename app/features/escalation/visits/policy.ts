import { type Actor, canWrite } from "#app/platform/actor.ts";

/* Who may do what with a technician's visit beside the team (for the team `canWorkOn` decides). Pure. */

type TicketFacts = { customerId: number; closedAt: Date | null };

/** Picks a window, asks for others, moves and cancels: the customer, also when they may not write in public. */
export const isCustomerOf = (actor: Actor, ticket: TicketFacts): boolean =>
  actor.kind === "user" && actor.id === ticket.customerId;

export const canAnswerVisits = (actor: Actor, ticket: TicketFacts): boolean =>
  isCustomerOf(actor, ticket) && canWrite({ ...actor, isSuspended: false } as Actor) && !ticket.closedAt;
