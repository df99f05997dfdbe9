import { z } from "zod";
import { type MessageKey, t } from "#app/i18n/t.ts";
import type { Ctx } from "#app/platform/context.ts";
import { addJob, defineJob } from "#app/platform/jobs.server.ts";
import { sendMail } from "#app/platform/mail.server.ts";
import { type MailLetter, renderLetter } from "#app/platform/mail-template.server.ts";
import { paths } from "#app/ui/paths.ts";
import { type Account, findAccount } from "./account-rows.server.ts";
import { issueToken } from "./link-tokens.server.ts";

/*
 * Mails about the account itself. They are no news one could unsubscribe from.
 */

/** So many mails about the account may be asked for one mailbox, whoever asks. */
export const mailboxThrottle = { name: "mailbox", max: 4, seconds: 1800 };

/** Days. */
const verificationDays = 3;
/** 60 minutes. */
const resetDays = 60 / 1440;

const mailKinds = ["verify-email", "already-member", "reset-password", "password-changed"] as const;
type AccountMail = (typeof mailKinds)[number];

/**
 * The secret of a link is made here, not where the mail is asked for, so that no queue ever holds one. `userId` null:
 * nobody has that address; the job exists so that asking takes the same time.
 */
const mailJob = defineJob(
  "accounts.mail",
  z.object({ kind: z.enum(mailKinds), userId: z.number().nullable(), next: z.string().default("/") }),
  async (ctx, { kind, userId, next }) => {
    const user = userId === null ? undefined : await findAccount(ctx, userId);
    if (!user?.email || (kind === "verify-email" && user.emailVerifiedAt)) return;
    const letter = await letterFor[kind](ctx, user, next);
    await sendMail(ctx, { to: user.email, ...renderLetter(letter) });
  },
);

export const jobs = [mailJob];

/** Sends one of the mails above soon. @param input.next where the person wanted to go, for after the confirmation */
export const mailAccount = (
  ctx: Ctx,
  input: { kind: AccountMail; userId: number | null; next?: string },
): Promise<void> => addJob(ctx, mailJob, { next: "/", ...input });

const letterFor: Record<AccountMail, (ctx: Ctx, user: Account, next: string) => Promise<MailLetter>> = {
  async "verify-email"(ctx, user, next) {
    const secret = await issueToken(ctx, {
      purpose: "verify-email",
      userId: user.id,
      subject: next === "/" ? {} : { next },
      days: verificationDays,
    });
    return {
      ...opening(user, "accounts.mail.verify.subject"),
      paragraphs: [t(user.locale, "accounts.mail.verify.text")],
      button: { label: t(user.locale, "accounts.mail.verify.button"), path: paths.verifyEmail(secret) },
      notes: [t(user.locale, "accounts.mail.verify.note", { days: verificationDays })],
    };
  },
  async "already-member"(_ctx, user) {
    return {
      ...opening(user, "accounts.mail.already.subject"),
      paragraphs: [t(user.locale, "accounts.mail.already.text")],
      button: { label: t(user.locale, "accounts.mail.already.button"), path: paths.login() },
      notes: [t(user.locale, "accounts.mail.already.note")],
      footer: [{ label: t(user.locale, "accounts.login.forgot"), path: paths.forgotPassword() }],
    };
  },
  async "reset-password"(ctx, user) {
    const secret = await issueToken(ctx, { purpose: "reset-password", userId: user.id, days: resetDays });
    return {
      ...opening(user, "accounts.mail.reset.subject"),
      paragraphs: [t(user.locale, "accounts.mail.reset.text")],
      button: { label: t(user.locale, "accounts.mail.reset.button"), path: paths.resetPassword(secret) },
      notes: [t(user.locale, "accounts.mail.reset.note", { minutes: Math.round(resetDays * 1440) })],
    };
  },
  async "password-changed"(_ctx, user) {
    return {
      ...opening(user, "accounts.mail.changed.subject"),
      paragraphs: [t(user.locale, "accounts.mail.changed.text")],
      button: { label: t(user.locale, "accounts.mail.changed.button"), path: paths.forgotPassword() },
    };
  },
};

const opening = (user: Account, subject: MessageKey) => ({
  locale: user.locale,
  name: user.displayName,
  subject: t(user.locale, subject),
});
