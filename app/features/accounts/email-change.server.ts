import { and, eq, ne } from "drizzle-orm";
import { type Ctx, transact } from "#app/platform/context.ts";
import { AppError, unauthenticated } from "#app/platform/errors.ts";
import { forgetKeyed, spendKeyed } from "#app/platform/throttle.server.ts";
import { users } from "#db/schema/accounts.ts";
import { emailChanges } from "#db/schema/mailing.ts";
import { type Account, findAccount } from "./account-rows.server.ts";
import { mailChange } from "./email-change-mails.server.ts";
import { type LinkGrant, readToken, redeemToken, voidTokens } from "./link-tokens.server.ts";
import { accountThrottle } from "./login.server.ts";
import { forgetTrouble } from "./mail-troubles.server.ts";
import { mailboxThrottle } from "./mails.server.ts";
import { verifyPassword } from "./passwords.server.ts";
import { canChangePassword } from "./policy.ts";
import { endOtherSessions } from "./sessions.server.ts";

const purpose = "change-email";

/**
 * Sends a link to the new address; nothing changes before it is pressed. An address that belongs to somebody else is
 * answered in the same way: its owner hears that it is taken.
 * @throws unauthenticated, conflict (a demo account), invalid at the field (wrong password, own address), too-many
 */
export async function requestEmailChange(
  ctx: Ctx,
  input: { email: string; currentPassword: string },
): Promise<void> {
  const account = await readOwnAccount(ctx);
  if (!account.email || !canChangePassword(ctx.actor, account)) {
    throw new AppError("conflict", "told.email.demo");
  }
  await spendKeyed(ctx, accountThrottle, account.email);
  if (!(await verifyPassword(account.passwordHash, input.currentPassword))) {
    throw new AppError("invalid", "accounts.password.wrong", {}, "currentPassword");
  }
  await forgetKeyed(ctx, accountThrottle, account.email);
  if (input.email === account.email) throw new AppError("invalid", "told.email.same", {}, "email");
  await spendKeyed(ctx, mailboxThrottle, input.email);
  const { id: userId, email: oldEmail } = account;
  await transact(ctx, async (ctx) => {
    await voidTokens(ctx, { purpose, userId });
    const [change] = await ctx.db
      .insert(emailChanges)
      .values({ userId, oldEmail, newEmail: input.email, createdAt: ctx.now })
      .returning({ id: emailChanges.id });
    if (change) await mailChange(ctx, { changeId: change.id, kind: "asked" });
  });
}

async function readOwnAccount(ctx: Ctx): Promise<Account> {
  const account = ctx.actor.kind === "user" ? await findAccount(ctx, ctx.actor.id) : undefined;
  if (!account) throw unauthenticated();
  return account;
}

type Change = typeof emailChanges.$inferSelect;

async function readChange(ctx: Ctx, grant: LinkGrant): Promise<Change | null> {
  const [change] = await ctx.db
    .select()
    .from(emailChanges)
    .where(and(eq(emailChanges.id, Number(grant.subject.changeId)), eq(emailChanges.userId, grant.userId)));
  return change ?? null;
}

const isUndo = (grant: LinkGrant) => grant.subject.undo === 1;

/** What the link does, for the page that a GET shows; null = not valid (any more). */
export async function readEmailChange(
  ctx: Ctx,
  secret: string,
): Promise<{ displayName: string; email: string; isUndo: boolean } | null> {
  const grant = await readToken(ctx, { purpose, secret });
  const change = grant && (await readChange(ctx, grant));
  const account = grant && (await findAccount(ctx, grant.userId));
  if (!change || !account) return null;
  const undo = isUndo(grant);
  return {
    displayName: account.displayName,
    email: undo ? change.oldEmail : change.newEmail,
    isUndo: undo,
  };
}

/**
 * The new address counts and is confirmed by the link; the old one is told, with a link to undo it for a week. Undoing
 * ends every session.
 * @returns false for a link that is not valid (any more)
 * @throws conflict when the address has come to belong to somebody else
 */
export async function confirmEmailChange(ctx: Ctx, secret: string): Promise<boolean> {
  return transact(ctx, async (ctx) => {
    const grant = await redeemToken(ctx, { purpose, secret });
    const change = grant && (await readChange(ctx, grant));
    if (!grant || !change) return false;
    const undo = isUndo(grant);
    await setAddress(ctx, grant.userId, undo ? change.oldEmail : change.newEmail);
    // Links that went to the other address end.
    for (const other of [purpose, "verify-email", "reset-password"] as const) {
      await voidTokens(ctx, { purpose: other, userId: grant.userId });
    }
    if (undo) {
      await endOtherSessions(ctx, grant.userId, null);
      return true;
    }
    await ctx.db.update(emailChanges).set({ confirmedAt: ctx.now }).where(eq(emailChanges.id, change.id));
    await mailChange(ctx, { changeId: change.id, kind: "done" });
    return true;
  });
}

async function setAddress(ctx: Ctx, userId: number, email: string): Promise<void> {
  const [owner] = await ctx.db
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.email, email), ne(users.id, userId)));
  if (owner) throw new AppError("conflict", "told.email.taken");
  await ctx.db.update(users).set({ email, emailVerifiedAt: ctx.now }).where(eq(users.id, userId));
  await forgetTrouble(ctx, userId);
}
