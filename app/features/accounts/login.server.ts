import { type Ctx, transact } from "#app/platform/context.ts";
import { env } from "#app/platform/env.server.ts";
import { AppError, notFound } from "#app/platform/errors.ts";
import { forgetKeyed, spendKeyed } from "#app/platform/throttle.server.ts";
import { findAccountByEmail } from "./account-rows.server.ts";
import { describeDevice } from "./device.ts";
import { verifyPassword } from "./passwords.server.ts";
import { canLogIn, canLogInByCard } from "./policy.ts";
import { endOwnSession, startSession } from "./sessions.server.ts";

type Visitor = { userAgent: string | null };

/** Guesses for one account, from wherever they come. A log-in that succeeds starts anew. */
export const accountThrottle = { name: "login-account", max: 10, seconds: 900 };

/**
 * Logs in with address and password. Unknown addresses, accounts without a password and demo accounts outside the demo
 * take the same time and get the same answer as a wrong password.
 * @returns the Set-Cookie header of the new session
 * @throws unauthenticated, too-many
 */
export async function logIn(ctx: Ctx, input: Visitor & { email: string; password: string }): Promise<string> {
  // Before the password is looked at: guesses at the same time count too, and unknown addresses are no different.
  await spendKeyed(ctx, accountThrottle, input.email);
  const user = await findAccountByEmail(ctx, input.email);
  const isRight = await verifyPassword(user?.passwordHash ?? null, input.password);
  if (!user || !isRight || !canLogIn(user, env())) {
    throw new AppError("unauthenticated", "accounts.login.wrong");
  }
  await forgetKeyed(ctx, accountThrottle, input.email);
  return transact(ctx, (ctx) => enterAccount(ctx, { userId: user.id, userAgent: input.userAgent }));
}

/**
 * The demo's log-in cards: one tap, no password.
 * @throws not-found outside the demo and for everyone who is not one of the demo's people
 */
export async function logInByCard(ctx: Ctx, input: Visitor & { email: string }): Promise<string> {
  const user = await findAccountByEmail(ctx, input.email);
  if (!user || !canLogInByCard(user, env())) throw notFound();
  return transact(ctx, (ctx) => enterAccount(ctx, { userId: user.id, userAgent: input.userAgent }));
}

/**
 * Starts a session under a new secret and ends the one of this browser, whoever it belonged to: a secret that was
 * planted before is worth nothing afterwards.
 */
export async function enterAccount(ctx: Ctx, input: Visitor & { userId: number }): Promise<string> {
  await endOwnSession(ctx);
  return startSession(ctx, input.userId, describeDevice(ctx.locale, input.userAgent));
}
