import type { Actor, UserActor } from "#app/platform/actor.ts";
import { hasDesk } from "../policy.ts";

/* Who may do what with the lists of a desk. What may be done with a ticket is in ../policy.ts. */

type ViewFacts = { regionId: number; ownerId: number; sharedAt: Date | null };
type TicketFacts = { regionId: number; closedAt: Date | null };

export const isLead = (actor: Actor): actor is UserActor & { teamRegionId: number } =>
  hasDesk(actor) && actor.role === "lead";

/** Own ones, and those of the team. */
export const canSeeView = (actor: Actor, view: ViewFacts) =>
  hasDesk(actor) &&
  view.regionId === actor.teamRegionId &&
  (view.ownerId === actor.id || view.sharedAt !== null);

/** Rename, move, delete: one's own; what the team shares belongs to its lead. */
export const canEditView = (actor: Actor, view: ViewFacts) =>
  canSeeView(actor, view) &&
  hasDesk(actor) &&
  (view.sharedAt === null ? view.ownerId === actor.id : actor.role === "lead");

/** Only a lead decides what all have on their desk. */
export const canShareView = (actor: Actor, view: ViewFacts) => isLead(actor) && canSeeView(actor, view);

/** A lead names the owner, as long as nobody has begun or the owner is away for a working day or more. */
export const canAssign = (actor: Actor, ticket: TicketFacts) =>
  !ticket.closedAt && isLead(actor) && actor.teamRegionId === ticket.regionId;
