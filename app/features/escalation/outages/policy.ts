import { type Actor, canWrite, isStaff, type UserActor } from "#app/platform/actor.ts";
import { hasDesk } from "../policy.ts";

/*
 * Who may do what with outages (product.md, "Outage radar"). Pure, so that the same function hides a button and refuses the
 * act. An outage knows no borders of regions: every lead may decide, so that one is there when it counts.
 */

type OutageFacts = { endedAt: Date | null };

/** What the radar found is no news for the public before somebody has looked at it. */
export const canSeeProposals = (actor: Actor): boolean =>
  actor.kind === "system" ||
  (actor.kind === "user" &&
    !actor.isSuspended &&
    (actor.role === "admin" || (actor.role === "lead" && hasDesk(actor))));

/** Confirm, dismiss, open by hand, tell, promise, detach, end. */
export const canLeadOutages = (actor: Actor): actor is UserActor & { teamRegionId: number } =>
  hasDesk(actor) && actor.role === "lead";

/** Leads see how the radar is set; admins set it. */
export const canSeeRadar = canSeeProposals;
export const canSetRadar = (actor: Actor): actor is UserActor => canWrite(actor) && actor.role === "admin";

/** "Betrifft mich auch": members, while it lasts. Staff work on it. */
export const canJoin = (actor: Actor, outage: OutageFacts): actor is UserActor =>
  canWrite(actor) && !isStaff(actor) && outage.endedAt === null;

/** "Behoben?" is asked of those it concerns, once it has ended. */
export const canAnswer = (actor: Actor, outage: OutageFacts, isConcerned: boolean) =>
  isConcerned && outage.endedAt !== null && actor.kind === "user" && !actor.isSuspended;
