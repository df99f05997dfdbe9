import type { Actor, UserActor } from "#app/platform/actor.ts";

/** The site as a whole is set up by admins, nobody else. */
export const canConfigureSite = (actor: Actor): actor is UserActor =>
  actor.kind === "user" && actor.role === "admin" && !actor.isSuspended;
