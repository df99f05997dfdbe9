import { eq } from "drizzle-orm";
import { type Ctx, transact } from "#app/platform/context.ts";
import { AppError, unauthenticated } from "#app/platform/errors.ts";
import { forgetKeyed, spendKeyed } from "#app/platform/throttle.server.ts";
import { users } from "#db/schema/accounts.ts";
import { findAccount, findAccountByEmail } from "./account-rows.server.ts";
import { readToken, redeemToken, voidTokens } from "./link-tokens.server.ts";
import { accountThrottle, enterAccount } from "./login.server.ts";
import { mailAccount, mailboxThrottle } from "./mails.server.ts";
import { assertStrong } from "./password-rules.ts";
import { hashPassword, verifyPassword } from "./passwords.server.ts";
import { canChangePassword, canResetPassword } from "./policy.ts";
import { endOtherSessions } from "./sessions.server.ts";
import { markVerified } from "./verification.server.ts";

/**
 * Sends a link for a new password, if there is such an account; the answer is the same if there is none.
 * @param input.email in lower case
 * @throws too-many
 */
export async function requestPasswordReset(ctx: Ctx, { email }: { email: string }): Promise<void> {
  await spendKeyed(ctx, mailboxThrottle, email);
  const account = await findAccountByEmail(ctx, email);
  const userId = account && canResetPassword(account) ? account.id : null;
  await mailAccount(ctx, { kind: "reset-password", userId });
}

/** Whose password the link changes: the form names the account, for password managers. Null = not valid (any more). */
export async function readPasswordReset(ctx: Ctx, secret: string): Promise<{ email: string } | null> {
  const grant = await readToken(ctx, { purpose: "reset-password", secret });
  const account = grant && (await findAccount(ctx, grant.userId));
  return account?.email ? { email: account.email } : null;
}

/**
 * Sets the new password, ends every session of the account and logs in. The link also proves the address.
 * @returns the Set-Cookie header of the new session; null for a link that is not valid (any more)
 * @throws invalid at the field (weak password): the link can be used again
 */
export async function resetPassword(
  ctx: Ctx,
  input: { secret: string; password: string; userAgent: string | null },
): Promise<string | null> {
  const link = { purpose: "reset-password", secret: input.secret } as const;
  const expected = await readToken(ctx, link);
  const account = expected && (await findAccount(ctx, expected.userId));
  if (!account) return null;
  assertStrong(input.password, account);
  const passwordHash = await hashPassword(input.password);
  return transact(ctx, async (ctx) => {
    const grant = await redeemToken(ctx, link);
    if (!grant) return null;
    await markVerified(ctx, account.id);
    await setPassword(ctx, account.id, passwordHash, null);
    return enterAccount(ctx, { userId: account.id, userAgent: input.userAgent });
  });
}

/**
 * Changes the own password; every other session ends.
 * @throws unauthenticated, invalid at the field (wrong, weak), conflict (a demo account), too-many
 */
export async function changePassword(
  ctx: Ctx,
  input: { currentPassword: string; newPassword: string },
): Promise<void> {
  const { actor } = ctx;
  const account = actor.kind === "user" ? await findAccount(ctx, actor.id) : undefined;
  if (actor.kind !== "user" || !account) throw unauthenticated();
  if (!canChangePassword(actor, account)) throw new AppError("conflict", "accounts.password.demo");
  const key = account.email ?? `user:${account.id}`;
  await spendKeyed(ctx, accountThrottle, key);
  if (!(await verifyPassword(account.passwordHash, input.currentPassword))) {
    throw new AppError("invalid", "accounts.password.wrong", {}, "currentPassword");
  }
  assertStrong(input.newPassword, account, "newPassword");
  await forgetKeyed(ctx, accountThrottle, key);
  const passwordHash = await hashPassword(input.newPassword);
  await transact(ctx, (ctx) => setPassword(ctx, account.id, passwordHash, actor.sessionId));
}

/** Whoever else is logged in is logged out, open reset links end, and the owner is told. */
async function setPassword(
  ctx: Ctx,
  userId: number,
  passwordHash: string,
  keepSessionId: string | null,
): Promise<void> {
  await ctx.db.update(users).set({ passwordHash }).where(eq(users.id, userId));
  await voidTokens(ctx, { purpose: "reset-password", userId });
  await endOtherSessions(ctx, userId, keepSessionId);
  await mailAccount(ctx, { kind: "password-changed", userId });
}
