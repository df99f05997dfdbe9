import { and, eq, isNotNull, isNull, lt, ne, or } from "drizzle-orm";
import { z } from "zod";
import { issueToken } from "#app/features/accounts/link-tokens.server.ts";
import { mailMember } from "#app/features/accounts/member-mail.server.ts";
import { canLogIn } from "#app/features/accounts/policy.ts";
import { toActor } from "#app/features/accounts/sessions.server.ts";
import { type Locale, toLocale } from "#app/i18n/locale.ts";
import { t } from "#app/i18n/t.ts";
import type { UserActor } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.ts";
import { env } from "#app/platform/env.server.ts";
import { addJob, addJobs, defineJob } from "#app/platform/jobs.server.ts";
import { renderLetter, siteUrl } from "#app/platform/mail-template.server.ts";
import { excerpt } from "#app/platform/markdown.server.ts";
import { paths } from "#app/ui/paths.ts";
import { users } from "#db/schema/accounts.ts";
import { notifications } from "#db/schema/notifications.ts";
import type { AnyKind, Told } from "./kind.ts";
import { kindByName } from "./kinds.server.ts";
import { isAudience } from "./policy.ts";
import { wantsMail } from "./preferences.server.ts";
import { readTimes, whenToMail } from "./times.server.ts";
import { readTold, textParams } from "./told.server.ts";

/** How long the unsubscribe link of a mail holds. */
const unsubscribeDays = 90;
const quoteLength = 280;

/** A job that died while sending holds its mail for so long; then another run sends it. */
const claimMinutes = 10;

/**
 * Mails one notification, unless it has been read meanwhile, was mailed already, is not wanted or may no longer be
 * seen; in quiet hours it waits. The mark is set after sending: when the process dies in between, the mail is sent again
 * under the same Message-ID rather than lost. Of two runs at the same moment one sends.
 */
export const mailJob = defineJob(
  "notifications.mail",
  z.object({ notificationId: z.number() }),
  async (ctx, { notificationId }) => {
    const recipient = await readRecipient(ctx, notificationId);
    if (!recipient) return;
    const [told] = await readTold(ctx, recipient.actor, eq(notifications.id, notificationId), 1);
    if (!told || told.readAt || told.mailedAt) return;
    const kind = kindByName(told.kind);
    if (!isAudience(recipient.actor, kind.audience)) return;
    if (!(await wantsMail(ctx, told.userId, told.kind))) return;
    const when = whenToMail(ctx.now, await readTimes(ctx, told.userId), kind.mail.isUrgent ?? false);
    if (when === "never") return;
    if (when instanceof Date) {
      await addMailJob(ctx, notificationId, when);
      return;
    }
    if (kind.mail.isOncePerThread && (await isMailedUnread(ctx, told))) return;
    if (!(await claim(ctx, told.id))) return;
    let result: "sent" | "refused" | "stopped" | "failed" = "failed";
    try {
      result = await sendLetter(ctx, kind, told, recipient);
    } finally {
      const mailedAt = result === "sent" ? ctx.now : null;
      await ctx.db
        .update(notifications)
        .set({ mailedAt, mailingSince: null })
        .where(eq(notifications.id, told.id));
    }
  },
);

/** One job per notification, however often it is put off. */
export const addMailJob = (ctx: Ctx, notificationId: number, runAt?: Date): Promise<void> =>
  addJob(ctx, mailJob, { notificationId }, { runAt, key: `notifications.mail:${notificationId}` });

/** The same for many. */
export const addMailJobs = (ctx: Ctx, notificationIds: readonly number[], runAt?: Date): Promise<void> =>
  addJobs(
    ctx,
    mailJob,
    notificationIds.map((notificationId) => ({
      payload: { notificationId },
      key: `notifications.mail:${notificationId}`,
    })),
    runAt,
  );

/** Is it this run that sends? */
async function claim(ctx: Ctx, id: number): Promise<boolean> {
  const stale = new Date(ctx.now.getTime() - claimMinutes * 60_000);
  const claimed = await ctx.db
    .update(notifications)
    .set({ mailingSince: ctx.now })
    .where(
      and(
        eq(notifications.id, id),
        isNull(notifications.mailedAt),
        or(isNull(notifications.mailingSince), lt(notifications.mailingSince, stale)),
      ),
    )
    .returning({ id: notifications.id });
  return claimed.length > 0;
}

export const jobs = [mailJob];

type Recipient = { actor: UserActor; email: string; locale: Locale };

/** Confirmed addresses only: nobody else's mailbox gets news of a stranger. */
async function readRecipient(ctx: Ctx, notificationId: number): Promise<Recipient | null> {
  const [row] = await ctx.db
    .select({ user: users })
    .from(notifications)
    .innerJoin(users, eq(users.id, notifications.userId))
    .where(eq(notifications.id, notificationId));
  const user = row?.user;
  if (!user?.email || !user.emailVerifiedAt || !canLogIn(user, env())) return null;
  return {
    actor: toActor(user, ctx.now),
    email: user.email,
    locale: toLocale(user.locale, ctx.site.address),
  };
}

/** Another mail of this kind about this thread is out, and the person has not looked yet. */
async function isMailedUnread(ctx: Ctx, told: Told): Promise<boolean> {
  const [row] = await ctx.db
    .select({ id: notifications.id })
    .from(notifications)
    .where(
      and(
        eq(notifications.userId, told.userId),
        eq(notifications.kind, told.kind),
        eq(notifications.threadId, told.threadId ?? 0),
        ne(notifications.id, told.id),
        isNull(notifications.readAt),
        isNotNull(notifications.mailedAt),
      ),
    )
    .limit(1);
  return row !== undefined;
}

async function sendLetter(ctx: Ctx, kind: AnyKind, told: Told, { actor, email, locale }: Recipient) {
  const params = textParams(told, { locale, now: null });
  const secret = await issueToken(ctx, {
    purpose: "unsubscribe",
    userId: told.userId,
    subject: { kind: kind.name },
    days: unsubscribeDays,
  });
  const own = await kind.letter?.(ctx, told);
  const post = kind.mail.quotesPost && told.postBody ? excerpt(told.postBody, quoteLength) : "";
  const letter = renderLetter({
    site: ctx.site,
    locale,
    name: actor.displayName,
    subject: t(locale, `notifications.${kind.name}.subject`, params),
    paragraphs: [t(locale, `notifications.${kind.name}.mail`, params)],
    quote: own?.quote || post || undefined,
    button: { label: t(locale, `notifications.${kind.name}.button`, params), path: own?.path ?? told.path },
    choices: own?.choices?.map(({ labelKey, path }) => ({ label: t(locale, labelKey, params), path })),
    footer: [
      { label: t(locale, "notifications.mail.unsubscribe"), path: paths.unsubscribe(secret) },
      { label: t(locale, "notifications.mail.settings"), path: paths.noticeSettings() },
    ],
  });
  return mailMember(
    ctx,
    { userId: told.userId, email },
    { ...letter, key: `notification:${told.id}`, unsubscribeUrl: siteUrl(paths.unsubscribe(secret)) },
  );
}
