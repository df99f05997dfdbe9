import type { Actor } from "#app/platform/actor.ts";
import { canEditModule, canReadModules, canSeeModule } from "../text-modules/policy.ts";

/* Macros belong to a team or to all, as text modules do. What a macro does is asked act by act when it runs. */

type Belongs = { regionId: number | null };

export const canReadMacros = canReadModules;

export const canSeeMacro = (actor: Actor, { regionId }: Belongs) =>
  canSeeModule(actor, { regionId, ownerId: null });

/** A lead those of the team, admins those of all. */
export const canEditMacro = (actor: Actor, { regionId }: Belongs) =>
  canEditModule(actor, { regionId, ownerId: null });

/** For whom this person can make new ones. */
export function macroScope(actor: Actor): { regionId: number | null } | null {
  if (actor.kind !== "user" || !canReadMacros(actor)) return null;
  if (actor.role === "admin") return { regionId: null };
  return actor.role === "lead" ? { regionId: actor.teamRegionId } : null;
}
