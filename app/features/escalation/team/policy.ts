import { type Actor, canWrite, type UserActor } from "#app/platform/actor.ts";
import { hasDesk } from "../policy.ts";

/* Who may do what with teams and their people. Leads care for their own team, admins for all of them. */

type OfTeam = { regionId: number };

const isAdmin = (actor: Actor) => canWrite(actor) && actor.role === "admin";

/** See a team's people with hours and absences, and change them. */
export const canLeadTeam = (actor: Actor, { regionId }: OfTeam) =>
  isAdmin(actor) || (hasDesk(actor) && actor.role === "lead" && actor.teamRegionId === regionId);

/** See that there is an administration of teams at all. */
export const canSeeTeams = (actor: Actor) => isAdmin(actor) || (hasDesk(actor) && actor.role === "lead");

/** Make somebody an agent or a lead, and end it: it is a right over private details. */
export const canAppoint = (actor: Actor): actor is UserActor => isAdmin(actor);

/** Opening hours and closed days of a site are promises to customers. */
export const canEditSite = (actor: Actor) => isAdmin(actor);

/** Agents see their own data and keep their portrait and languages themselves. */
export const hasOwnDuty = hasDesk;

/** Absences are entered by whoever is away, or by their lead. */
export const canEnterAbsence = (actor: Actor, agent: OfTeam & { id: number }) =>
  (hasDesk(actor) && actor.id === agent.id) || canLeadTeam(actor, agent);
