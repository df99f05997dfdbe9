import { z } from "zod";
import { type Locale, toLocale } from "#app/i18n/locale.ts";
import { type MessageKey, t } from "#app/i18n/t.ts";
import type { Ctx } from "#app/platform/context.ts";
import { addJob, defineJob } from "#app/platform/jobs.server.ts";
import { type MailLetter, renderLetter } from "#app/platform/mail-template.server.ts";
import { paths } from "#app/ui/paths.ts";
import { type Account, findAccount } from "./account-rows.server.ts";
import { issueToken } from "./link-tokens.server.ts";
import { isStopped } from "./mail-troubles.server.ts";
import { mailMember } from "./member-mail.server.ts";

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
    if (!user?.email) return;
    const member = { userId: user.id, email: user.email };
    const needsLink = user.emailVerifiedAt === null || (await isStopped(ctx, member));
    if (kind === "verify-email" && !needsLink) return;
    const letter = await letterFor[kind](ctx, user, toLocale(user.locale, ctx.site.address), next);
    const isRequested = kind === "verify-email" || kind === "reset-password";
    await mailMember(ctx, member, renderLetter(letter), { isRequested });
  },
);

export const jobs = [mailJob];

/** Sends one of the mails above soon. @param input.next where the person wanted to go, for after the confirmation */
export const mailAccount = (
  ctx: Ctx,
  input: { kind: AccountMail; userId: number | null; next?: string },
): Promise<void> => addJob(ctx, mailJob, { next: "/", ...input });

type Letter = (ctx: Ctx, user: Account, locale: Locale, next: string) => Promise<MailLetter>;

const letterFor: Record<AccountMail, Letter> = {
  async "verify-email"(ctx, user, locale, next) {
    const secret = await issueToken(ctx, {
      purpose: "verify-email",
      userId: user.id,
      subject: next === "/" ? {} : { next },
      days: verificationDays,
    });
    return {
      ...opening(ctx, user, locale, "accounts.mail.verify.subject"),
      paragraphs: [t(locale, "accounts.mail.verify.text")],
      button: { label: t(locale, "accounts.mail.verify.button"), path: paths.verifyEmail(secret) },
      notes: [t(locale, "accounts.mail.verify.note", { days: verificationDays })],
    };
  },
  async "already-member"(ctx, user, locale) {
    return {
      ...opening(ctx, user, locale, "accounts.mail.already.subject"),
      paragraphs: [t(locale, "accounts.mail.already.text")],
      button: { label: t(locale, "accounts.mail.already.button"), path: paths.login() },
      notes: [t(locale, "accounts.mail.already.note")],
      footer: [{ label: t(locale, "accounts.login.forgot"), path: paths.forgotPassword() }],
    };
  },
  async "reset-password"(ctx, user, locale) {
    const secret = await issueToken(ctx, { purpose: "reset-password", userId: user.id, days: resetDays });
    return {
      ...opening(ctx, user, locale, "accounts.mail.reset.subject"),
      paragraphs: [t(locale, "accounts.mail.reset.text")],
      button: { label: t(locale, "accounts.mail.reset.button"), path: paths.resetPassword(secret) },
      notes: [t(locale, "accounts.mail.reset.note", { minutes: Math.round(resetDays * 1440) })],
    };
  },
  async "password-changed"(ctx, user, locale) {
    return {
      ...opening(ctx, user, locale, "accounts.mail.changed.subject"),
      paragraphs: [t(locale, "accounts.mail.changed.text")],
      button: { label: t(locale, "accounts.mail.changed.button"), path: paths.forgotPassword() },
    };
  },
};

const opening = (ctx: Ctx, user: Account, locale: Locale, subject: MessageKey) => ({
  locale,
  site: ctx.site,
  name: user.displayName,
  subject: t(locale, subject, { site: ctx.site.name }),
});
