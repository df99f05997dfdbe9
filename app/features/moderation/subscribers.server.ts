import { and, eq, isNotNull, isNull } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.ts";
import { on } from "#app/platform/events.server.ts";
import { appeals, reports } from "#db/schema/moderation.ts";
import { appealDecided, decisionMade } from "./events.server.ts";
import { mailReport } from "./report-mails.server.ts";

/** Guests who reported; members hear as a notification. */
async function mailGuests(ctx: Ctx, { decisionId }: { decisionId: number }): Promise<void> {
  const rows = await ctx.db
    .select({ id: reports.id })
    .from(reports)
    .where(and(eq(reports.decisionId, decisionId), isNull(reports.reporterId), isNotNull(reports.email)));
  for (const { id } of rows) await mailReport(ctx, { kind: "decided", reportId: id });
}

async function mailAppellant(ctx: Ctx, { appealId }: { appealId: number }): Promise<void> {
  const [row] = await ctx.db
    .select({ reportId: reports.id })
    .from(appeals)
    .innerJoin(reports, eq(reports.id, appeals.reportId))
    .where(and(eq(appeals.id, appealId), isNull(reports.reporterId), isNotNull(reports.email)));
  if (row) await mailReport(ctx, { kind: "appeal-decided", reportId: row.reportId });
}

export const subscriptions = [
  on(decisionMade, "moderation.mail-guests", mailGuests),
  on(appealDecided, "moderation.mail-appellant", mailAppellant),
];
