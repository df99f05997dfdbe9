import type { Actor } from "#app/platform/actor.ts";

/* Who may do what with call-backs. Pure. The agent's side is `canWorkOn` of the ticket. */

type TicketFacts = { customerId: number; closedAt: Date | null };

/** Pick, move and cancel: the customer alone, as long as the ticket is open. */
export const canPick = (actor: Actor, ticket: TicketFacts) =>
  actor.kind === "user" && !actor.isSuspended && actor.id === ticket.customerId && ticket.closedAt === null;

/** The calendar file: only the two who speak with each other. */
export const canHaveFile = (
  actor: Actor,
  call: { customerId: number; agentId: number | null; ownerId: number },
) => actor.kind === "user" && [call.customerId, call.agentId, call.ownerId].includes(actor.id);

/** A call is recorded from shortly before it was to begin. */
export const earlyMs = 10 * 60_000;

/** So long after its end a call that nobody recorded counts as missed. */
export const graceMs = 15 * 60_000;
