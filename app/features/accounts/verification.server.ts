import { and, eq, isNull } from "drizzle-orm";
import { type Ctx, transact } from "#app/platform/context.ts";
import { unauthenticated } from "#app/platform/errors.ts";
import { spendKeyed } from "#app/platform/throttle.server.ts";
import { users } from "#db/schema/accounts.ts";
import { findAccount } from "./account-rows.server.ts";
import { readToken, redeemToken, voidTokens } from "./link-tokens.server.ts";
import { enterAccount } from "./login.server.ts";
import { forgetTrouble } from "./mail-troubles.server.ts";
import { mailAccount, mailboxThrottle } from "./mails.server.ts";

/** The account that a confirmation link belongs to, by name, so that nobody confirms a stranger's; null = not valid. */
export async function readVerification(ctx: Ctx, secret: string): Promise<{ displayName: string } | null> {
  const grant = await readToken(ctx, { purpose: "verify-email", secret });
  const account = grant && (await findAccount(ctx, grant.userId));
  return account ? { displayName: account.displayName } : null;
}

/**
 * Confirms the address and logs in.
 * @returns the Set-Cookie header of the new session and where the person wanted to go; null for a link that is not
 *   valid (any more)
 */
export function verifyEmail(
  ctx: Ctx,
  input: { secret: string; userAgent: string | null },
): Promise<{ cookie: string; next: string } | null> {
  return transact(ctx, async (ctx) => {
    const grant = await redeemToken(ctx, { purpose: "verify-email", secret: input.secret });
    if (!grant) return null;
    await markVerified(ctx, grant.userId);
    const cookie = await enterAccount(ctx, { userId: grant.userId, userAgent: input.userAgent });
    return { cookie, next: String(grant.subject.next ?? "/") };
  });
}

/** A link that came by mail proves the address. */
export async function markVerified(ctx: Ctx, userId: number): Promise<void> {
  await ctx.db
    .update(users)
    .set({ emailVerifiedAt: ctx.now })
    .where(and(eq(users.id, userId), isNull(users.emailVerifiedAt)));
  await voidTokens(ctx, { purpose: "verify-email", userId });
  await forgetTrouble(ctx, userId);
}

/** Sends the confirmation link once more, to oneself. @throws unauthenticated, too-many */
export async function resendVerification(ctx: Ctx): Promise<void> {
  if (ctx.actor.kind !== "user") throw unauthenticated();
  await spendKeyed(ctx, mailboxThrottle, `user:${ctx.actor.id}`);
  await mailAccount(ctx, { kind: "verify-email", userId: ctx.actor.id });
}
