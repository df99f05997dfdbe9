import type { Actor } from "#app/platform/actor.ts";
import { hasDesk } from "../policy.ts";

/* Who may use and edit text modules. Pure, so that the same function hides a button and refuses the act. */

/** Whose a module is: null and null is everybody's, a region's, or one person's own. */
export type Belongs = { regionId: number | null; ownerId: number | null };

const isAdmin = (actor: Actor) => actor.kind === "user" && !actor.isSuspended && actor.role === "admin";

/** The page with all modules: whoever has a desk, and admins, who keep those of all teams. */
export const canReadModules = (actor: Actor) => hasDesk(actor) || isAdmin(actor);

/** Personal modules are their owner's business alone; those of a team its own. */
export function canSeeModule(actor: Actor, { regionId, ownerId }: Belongs): boolean {
  if (actor.kind !== "user" || !canReadModules(actor)) return false;
  if (ownerId !== null) return ownerId === actor.id;
  return regionId === null || isAdmin(actor) || actor.teamRegionId === regionId;
}

/** One's own; a lead those of the team; admins those of all teams. */
export function canEditModule(actor: Actor, module: Belongs): boolean {
  if (!canSeeModule(actor, module) || actor.kind !== "user") return false;
  if (module.ownerId !== null) return true;
  if (isAdmin(actor)) return true;
  return module.regionId !== null && actor.role === "lead";
}

/** For whom this person can make new ones. */
export function scopesOf(actor: Actor): ("own" | "team" | "all")[] {
  if (isAdmin(actor)) return ["all"];
  if (!hasDesk(actor)) return [];
  return actor.role === "lead" ? ["own", "team"] : ["own"];
}
