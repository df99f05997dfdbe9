import { eq } from "drizzle-orm";
import { mailMember } from "#app/features/accounts/member-mail.server.ts";
import { toLocale } from "#app/i18n/locale.ts";
import { t } from "#app/i18n/t.ts";
import type { Ctx } from "#app/platform/context.ts";
import { on } from "#app/platform/events.server.ts";
import { renderLetter } from "#app/platform/mail-template.server.ts";
import { paths } from "#app/ui/paths.ts";
import { users } from "#db/schema/accounts.ts";
import { tickets } from "#db/schema/escalation.ts";
import { claimLetters } from "#db/schema/telecom-law.ts";
import { claimTextSent } from "./events.server.ts";

/** Mails the calculation to the customer, and to nobody else. Sent again it keeps its Message-ID. */
async function mailClaim(ctx: Ctx, { letterId }: { letterId: number }): Promise<void> {
  const [row] = await ctx.db
    .select({ letter: claimLetters, ticket: tickets, user: users })
    .from(claimLetters)
    .innerJoin(tickets, eq(tickets.id, claimLetters.ticketId))
    .innerJoin(users, eq(users.id, tickets.customerId))
    .where(eq(claimLetters.id, letterId));
  if (!row?.user.email || !row.user.emailVerifiedAt) return;
  const { letter, ticket, user } = row;
  const locale = toLocale(user.locale, ctx.site.address);
  const mail = renderLetter({
    locale,
    site: ctx.site,
    name: user.displayName,
    subject: t(locale, "law.mail.subject", { code: ticket.code }),
    paragraphs: letter.body.split(/\n{2,}/),
    button: { label: t(locale, "law.mail.button"), path: paths.threadById(ticket.threadId) },
    notes: [t(locale, "law.mail.footer")],
  });
  await mailMember(
    ctx,
    { userId: user.id, email: row.user.email },
    { ...mail, key: `claim-letter-${letter.id}` },
  );
}

export const claimSubscriptions = [on(claimTextSent, "escalation.mail-claim", mailClaim)];
