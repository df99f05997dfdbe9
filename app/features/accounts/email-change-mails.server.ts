import { eq } from "drizzle-orm";
import { z } from "zod";
import { toLocale } from "#app/i18n/locale.ts";
import { t } from "#app/i18n/t.ts";
import type { Ctx } from "#app/platform/context.ts";
import { addJob, defineJob } from "#app/platform/jobs.server.ts";
import { sendMail } from "#app/platform/mail.server.ts";
import { type MailLetter, renderLetter } from "#app/platform/mail-template.server.ts";
import { paths } from "#app/ui/paths.ts";
import { emailChanges } from "#db/schema/mailing.ts";
import { findAccount, findAccountByEmail } from "./account-rows.server.ts";
import { issueToken } from "./link-tokens.server.ts";
import { mailAccount } from "./mails.server.ts";

/** How long the links hold, in days: to confirm the new address, and to undo it. */
const confirmDays = 1;
const undoDays = 7;

const payload = z.object({ changeId: z.number(), kind: z.enum(["asked", "done"]) });
type Told = z.infer<typeof payload>["kind"];

/** The link to the new address, or the news of it to the old one. Addresses are read here: no queue holds one. */
const mailJob = defineJob("accounts.mail-change", payload, async (ctx, { changeId, kind }) => {
  const [change] = await ctx.db.select().from(emailChanges).where(eq(emailChanges.id, changeId));
  const account = change && (await findAccount(ctx, change.userId));
  if (!account) return;
  const to = kind === "asked" ? change.newEmail : change.oldEmail;
  const owner = kind === "asked" ? await findAccountByEmail(ctx, to) : undefined;
  if (owner) {
    // Only the owner of the address hears that it is taken.
    await mailAccount(ctx, { kind: "already-member", userId: owner.id });
    return;
  }
  const secret = await issueToken(ctx, {
    purpose: "change-email",
    userId: account.id,
    subject: { changeId, undo: kind === "done" ? 1 : 0 },
    days: kind === "asked" ? confirmDays : undoDays,
  });
  const locale = toLocale(account.locale, ctx.site.address);
  const opening = { locale, site: ctx.site, name: account.displayName };
  const path = paths.changeEmail(secret);
  const letters: Record<Told, MailLetter> = {
    asked: {
      ...opening,
      subject: t(locale, "told.mail.change.subject"),
      paragraphs: [t(locale, "told.mail.change.text")],
      button: { label: t(locale, "told.mail.change.button"), path },
      notes: [t(locale, "told.mail.change.note")],
    },
    done: {
      ...opening,
      subject: t(locale, "told.mail.changed.subject"),
      paragraphs: [t(locale, "told.mail.changed.text")],
      button: { label: t(locale, "told.mail.changed.button"), path },
    },
  };
  await sendMail(ctx, { to, ...renderLetter(letters[kind]) });
});

export const jobs = [mailJob];

export const mailChange = (ctx: Ctx, input: { changeId: number; kind: Told }): Promise<void> =>
  addJob(ctx, mailJob, input);
