import { type Actor, canWrite } from "#app/platform/actor.ts";

/** What teams promise is no secret among those who lead one; admins decide it. */
export const canReadPolicies = (actor: Actor) =>
  actor.kind === "system" ||
  (actor.kind === "user" && !actor.isSuspended && (actor.role === "admin" || actor.role === "lead"));

export const canEditPolicies = (actor: Actor) => canWrite(actor) && actor.role === "admin";
