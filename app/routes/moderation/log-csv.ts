import { exportActions } from "#app/features/moderation/log.server.ts";
import { parseLogFields, toLogFilter } from "#app/features/moderation/log-query.ts";
import { csvFile } from "#app/http/csv-file.server.ts";
import { page } from "#app/http/page.server.ts";

/** The record as a file for spreadsheets. */
export const loader = page(async (ctx, { url }) => {
  const csv = await exportActions(ctx, toLogFilter(parseLogFields(url.searchParams)));
  return csvFile("moderation-protokoll.csv", csv);
});
