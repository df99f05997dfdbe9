import type { Actor, Role, UserActor } from "#app/platform/actor.ts";

/** The site as a whole is set up by admins, nobody else. */
export const canConfigureSite = (actor: Actor): actor is UserActor =>
  actor.kind === "user" && actor.role === "admin" && !actor.isSuspended;

/**
 * Why an account cannot be deleted by its owner: staff hold cases and are named in records, so an admin hands these over
 * first; demo accounts are shared by everybody who tries them.
 */
export function whyNotDeletable(account: { role: Role; isDemo: boolean }): "staff" | "demo" | null {
  if (account.isDemo) return "demo";
  return account.role === "customer" || account.role === "guide" ? null : "staff";
}
