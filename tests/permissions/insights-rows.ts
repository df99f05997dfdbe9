import { paths } from "#app/ui/paths.ts";
import type { Row } from "./rows.ts";

const readers = { guest: "login", lead: "ok", admin: "ok", others: "gone" } as const;

/** Public figures are for everybody; the report for leads and admins. */
export const insightsRows: Row[] = [
  {
    file: "routes/insights/figures.tsx",
    act: "GET",
    path: () => paths.figures(),
    expected: { others: "ok" },
  },
  { file: "routes/insights/report.tsx", act: "GET", path: () => paths.teamReport(), expected: readers },
  {
    file: "routes/insights/weeks-csv.ts",
    act: "GET",
    path: () => paths.teamReportWeeksCsv(),
    expected: readers,
  },
  {
    file: "routes/insights/cases-csv.ts",
    act: "GET",
    path: () => paths.teamReportCasesCsv(),
    expected: readers,
  },
];
