import type { ReportQuery } from "#app/features/insights/report/report.server.ts";

/** What the address of a report asks for. */
export const reportQuery = ({ searchParams }: URL): ReportQuery => ({
  region: searchParams.get("region") || null,
  topic: searchParams.get("thema") || null,
  week: searchParams.get("woche"),
});
