import { hasDesk } from "#app/features/escalation/policy.ts";
import type { Actor } from "#app/platform/actor.ts";

/**
 * Whose figures may this person read in full? Leads those of their own team, admins those of all. There are no figures of
 * single people in the report: it is made to plan a team's work, not to rank its members.
 * @returns the region's id, "all" or null
 */
export function reportScope(actor: Actor): number | "all" | null {
  if (actor.kind !== "user" || actor.isSuspended) return null;
  if (actor.role === "admin") return "all";
  return hasDesk(actor) && actor.role === "lead" ? actor.teamRegionId : null;
}
