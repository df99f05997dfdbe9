import { type Actor, canWrite } from "#app/platform/actor.ts";
import { hasDesk } from "../policy.ts";

/* Who may tick and who may edit checklists. Pure. */

type TicketFacts = { regionId: number; closedAt: Date | null };

/** The whole team ticks, as it writes notes; not any more when the ticket is closed. */
export const canTick = (actor: Actor, ticket: TicketFacts) =>
  hasDesk(actor) && actor.teamRegionId === ticket.regionId && ticket.closedAt === null;

/** Leads look at them, admins edit them. */
export const canReadChecklists = (actor: Actor) =>
  (hasDesk(actor) && actor.role === "lead") || canEditChecklists(actor);

export const canEditChecklists = (actor: Actor) => canWrite(actor) && actor.role === "admin";
