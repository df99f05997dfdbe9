import type { Actor } from "#app/platform/actor.ts";

/* Who may do what with accounts. Pure. */

type AccountFacts = { id: number; isDemo: boolean };

/** Demo accounts have public passwords: outside the demo they do not exist. */
export const canLogIn = (user: Pick<AccountFacts, "isDemo">, site: { isDemo: boolean }) =>
  site.isDemo || !user.isDemo;

/** Log-in cards without a password: the demo's own people in the demo, nobody else. */
export const canLogInByCard = (user: Pick<AccountFacts, "isDemo">, site: { isDemo: boolean }) =>
  site.isDemo && user.isDemo;

/** The password of a demo account is shared by all visitors of the demo: it stays as it is. */
export const canResetPassword = (account: Pick<AccountFacts, "isDemo">) => !account.isDemo;

export const canChangePassword = (actor: Actor, account: AccountFacts) =>
  actor.kind === "user" && actor.id === account.id && canResetPassword(account);
