import { formatLongDay } from "#app/i18n/formats.ts";
import { Select } from "#app/ui/field.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { paths } from "#app/ui/paths.ts";
import { useReader, useT } from "#app/ui/reader.tsx";
import type { Report } from "../report/report.server.ts";
import { weekNumber, weekOf } from "../report/weeks.ts";

/** Which week, topic and region, and the same as files. A plain form: the address is the report. */
export function ReportFilters({ report }: { report: Report }) {
  const t = useT();
  const { locale } = useReader();
  const { week, region, topic } = report;
  const at = (monday: string) => ({
    region: report.regions.length > 0 ? region?.slug : undefined,
    topic: topic?.slug,
    week: monday,
  });
  const { from, to } = weekOf(week);
  const span = {
    from: formatLongDay(locale, from),
    to: formatLongDay(locale, new Date(to.getTime() - 1)),
  };
  return (
    <section className="card panel report-bar" aria-label={t("insights.report.filter")}>
      <nav className="row between report-weeks" aria-label={t("insights.report.weeks")}>
        <a className="btn quiet small" href={paths.teamReport(at(report.previousWeek))}>
          <Icon name="chevron-left" />
          {t("insights.report.previous")}
        </a>
        <p>
          <b>{t("insights.report.week", { number: weekNumber(week) })}</b>
          <span className="muted">
            {t("insights.report.span", span)}
            {report.isRunning ? `, ${t("insights.report.running")}` : ""}
          </span>
        </p>
        {report.nextWeek ? (
          <a className="btn quiet small" href={paths.teamReport(at(report.nextWeek))}>
            {t("insights.report.next")}
            <Icon name="chevron-right" />
          </a>
        ) : (
          <span />
        )}
      </nav>
      <form method="get" className="report-filter">
        <input type="hidden" name="woche" value={week} />
        {report.regions.length > 0 ? (
          <Select
            name="region"
            label={t("insights.report.region")}
            idPrefix="report"
            defaultValue={region?.slug ?? ""}
          >
            <option value="">{t("insights.report.allRegions")}</option>
            {report.regions.map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
          </Select>
        ) : null}
        <Select
          name="thema"
          label={t("insights.report.topic")}
          idPrefix="report"
          defaultValue={topic?.slug ?? ""}
        >
          <option value="">{t("insights.report.allTopics")}</option>
          {report.topics.map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {name}
            </option>
          ))}
        </Select>
        <button type="submit" className="btn quiet">
          {t("insights.report.show")}
        </button>
      </form>
      <p className="report-exports">
        <a href={paths.teamReportWeeksCsv(at(week))} download>
          <Icon name="download" />
          {t("insights.report.csvWeeks")}
        </a>
        <a href={paths.teamReportCasesCsv(at(week))} download>
          <Icon name="download" />
          {t("insights.report.csvCases")}
        </a>
        <span className="faint">{t("insights.report.csvHint")}</span>
      </p>
    </section>
  );
}
