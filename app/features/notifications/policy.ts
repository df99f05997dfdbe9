import type { Actor } from "#app/platform/actor.ts";
import type { Audience } from "./kind.ts";

/** May this person be told such things? Checked again before each mail: people leave teams. */
export function isAudience(actor: Actor, audience: Audience): boolean {
  if (actor.kind !== "user") return false;
  if (audience === "everyone") return true;
  if (audience === "casework" && actor.role === "admin") return true;
  if (actor.teamRegionId === null) return false;
  return actor.role === "lead" || (audience !== "lead" && actor.role === "agent");
}
