import { exportWeeks } from "#app/features/insights/report/report.server.ts";
import { csvFile } from "#app/http/csv-file.server.ts";
import { page } from "#app/http/page.server.ts";
import { unauthenticated } from "#app/platform/errors.ts";
import { reportQuery } from "./report-query.server.ts";

/** The weeks of the report as a file for spreadsheets. */
export const loader = page(async (ctx, { url }) => {
  if (ctx.actor.kind === "guest") throw unauthenticated();
  return csvFile("bericht-wochen.csv", await exportWeeks(ctx, reportQuery(url)));
});
