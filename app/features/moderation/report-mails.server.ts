import { eq } from "drizzle-orm";
import { z } from "zod";
import { toLocale } from "#app/i18n/locale.ts";
import { t } from "#app/i18n/t.ts";
import type { Ctx } from "#app/platform/context.ts";
import { addJob, defineJob } from "#app/platform/jobs.server.ts";
import { sendMail } from "#app/platform/mail.server.ts";
import { renderLetter } from "#app/platform/mail-template.server.ts";
import { paths } from "#app/ui/paths.ts";
import { users } from "#db/schema/accounts.ts";
import { appeals, moderationDecisions, reports } from "#db/schema/moderation.ts";
import { reportKey } from "./report-key.server.ts";

const mailKinds = ["received", "decided", "appeal-decided"] as const;
type ReportMail = { kind: (typeof mailKinds)[number]; reportId: number };

/**
 * Tells a reporter by mail: guests everything, members that a notice of illegal content has arrived; what becomes of it
 * they hear as a notification. The law asks for these mails, so they cannot be switched off.
 */
const mailJob = defineJob(
  "moderation.mail-report",
  z.object({ kind: z.enum(mailKinds), reportId: z.number() }),
  async (ctx, { kind, reportId }) => {
    const [row] = await ctx.db
      .select({
        report: reports,
        member: { email: users.email, displayName: users.displayName, locale: users.locale },
        facts: moderationDecisions.facts,
        appeal: { outcome: appeals.outcome, reasons: appeals.reasons },
      })
      .from(reports)
      .leftJoin(users, eq(users.id, reports.reporterId))
      .leftJoin(moderationDecisions, eq(moderationDecisions.id, reports.decisionId))
      .leftJoin(appeals, eq(appeals.reportId, reports.id))
      .where(eq(reports.id, reportId));
    const to = row?.report.email ?? row?.member?.email;
    if (!row || !to) return;
    const { report, member } = row;
    const locale = toLocale(member?.locale ?? report.locale, ctx.site.address);
    const outcome =
      kind === "appeal-decided" ? (row.appeal?.outcome ?? "stands") : (report.outcome ?? "dismissed");
    const why = kind === "appeal-decided" ? row.appeal?.reasons : outcome === "dismissed" ? row.facts : "";
    const path = report.reporterId
      ? paths.reportStatus(reportId)
      : paths.reportStatus(reportId, reportKey(reportId));
    const letter = renderLetter({
      locale,
      site: ctx.site,
      name: member?.displayName ?? report.name,
      subject: t(locale, `moderation.mail.${kind}.subject`, { number: reportId }),
      paragraphs: [
        t(locale, `moderation.mail.${kind}.text`, { number: reportId, outcome }),
        ...(why ? [why] : []),
      ],
      button: { label: t(locale, "moderation.mail.button"), path },
    });
    await sendMail(ctx, { to, ...letter, key: `report:${kind}:${reportId}` });
  },
);

export const jobs = [mailJob];

/** In the caller's transaction. */
export const mailReport = (ctx: Ctx, mail: ReportMail): Promise<void> => addJob(ctx, mailJob, mail);
