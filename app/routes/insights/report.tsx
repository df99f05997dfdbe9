import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ArrivalsChart } from "#app/features/insights/components/arrivals-chart.tsx";
import { ReportCharts } from "#app/features/insights/components/report-charts.tsx";
import { ReportFilters } from "#app/features/insights/components/report-filters.tsx";
import { TopicsTable } from "#app/features/insights/components/topics-table.tsx";
import { WeekComparison } from "#app/features/insights/components/week-comparison.tsx";
import { compareWeeks } from "#app/features/insights/report/comparison.ts";
import { readReport } from "#app/features/insights/report/report.server.ts";
import { page } from "#app/http/page.server.ts";
import { unauthenticated } from "#app/platform/errors.ts";
import { pageTitle } from "#app/ui/page-title.ts";
import { useT } from "#app/ui/reader.tsx";
import { reportQuery } from "./report-query.server.ts";

export const loader = page(async (ctx, { url }) => {
  if (ctx.actor.kind === "guest") throw unauthenticated();
  return { report: await readReport(ctx, reportQuery(url)) };
});

export const meta: MetaFunction<typeof loader> = (args) => [
  { title: pageTitle(args, "insights.report.title") },
  { name: "robots", content: "noindex" },
];

export default function ReportPage() {
  const t = useT();
  const { report } = useLoaderData<typeof loader>();
  const { weeks, region } = report;
  const chosen = weeks.at(-1);
  return (
    <div className="report">
      <header className="page-head">
        <h1>{t("insights.report.heading", { region: region ? "one" : "all", name: region?.name ?? "" })}</h1>
        <p className="lead">{t("insights.report.lead")}</p>
      </header>
      <ReportFilters report={report} />
      {chosen ? (
        <WeekComparison kpis={compareWeeks(chosen, weeks.at(-2))} isRunning={report.isRunning} />
      ) : null}
      <ReportCharts weeks={weeks} />
      <ArrivalsChart arrivals={report.arrivals} />
      <TopicsTable topics={report.perTopic} />
    </div>
  );
}
