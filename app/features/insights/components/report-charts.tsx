import { formatNumber, formatShare } from "#app/i18n/formats.ts";
import { useReader, useT } from "#app/ui/reader.tsx";
import { ChartFigure } from "../charts/chart-figure.tsx";
import { GroupedColumns, StackedColumns } from "../charts/columns.tsx";
import { Lines } from "../charts/lines.tsx";
import type { Series, Tone } from "../charts/series.ts";
import { meanScore } from "../figures.ts";
import type { WeekFigures } from "../report/week-figures.server.ts";
import { weekNumber } from "../report/weeks.ts";

type Props = { weeks: WeekFigures[] };

/** What the charts have in common: labels, numbers as the language writes them, and the table of a list of series. */
function useChart(weeks: WeekFigures[]) {
  const t = useT();
  const { locale } = useReader();
  const labels = weeks.map(({ monday }) => String(weekNumber(monday)));
  const number = (value: number) => formatNumber(locale, value, 1);
  const share = (value: number) => formatShare(locale, value);
  const series = (name: string, tone: Tone, read: (week: WeekFigures) => number | null): Series => ({
    name,
    tone,
    values: weeks.map(read),
  });
  const tableOf = (list: readonly Series[], write: (value: number) => string = number) => ({
    head: [t("insights.chart.week"), ...list.map(({ name }) => name)],
    rows: labels.map((label, index) => [
      label,
      ...list.map(({ values }) => {
        const value = values[index] ?? null;
        return value === null ? "–" : write(value);
      }),
    ]),
  });
  const sum = (read: (week: WeekFigures) => number) => weeks.reduce((all, week) => all + read(week), 0);
  return { t, labels, number, share, series, tableOf, sum };
}

/** Everything about a team's weeks that is easier seen than read. */
export function ReportCharts({ weeks }: Props) {
  return (
    <div className="chart-grid">
      <FlowChart weeks={weeks} />
      <PromiseChart weeks={weeks} />
      <TimesChart weeks={weeks} />
      <SharesChart weeks={weeks} />
      <RatingChart weeks={weeks} />
      <SourceChart weeks={weeks} />
    </div>
  );
}

function FlowChart({ weeks }: Props) {
  const { t, labels, number, series, tableOf, sum } = useChart(weeks);
  const columns = [
    series(t("insights.chart.opened"), "region", ({ opened }) => opened),
    series(t("insights.chart.closed"), "solved", ({ closed }) => closed),
  ];
  const backlog = series(t("insights.chart.backlog"), "faint", (week) => week.backlog);
  return (
    <ChartFigure
      title={t("insights.chart.flow")}
      summary={t("insights.chart.flowSummary", {
        opened: sum(({ opened }) => opened),
        closed: sum(({ closed }) => closed),
        weeks: weeks.length,
      })}
      legend={columns}
      draw={(size) => <GroupedColumns size={size} labels={labels} series={columns} format={number} />}
      table={tableOf([...columns, backlog])}
    />
  );
}

function PromiseChart({ weeks }: Props) {
  const { t, labels, number, series, tableOf, sum } = useChart(weeks);
  const columns = [
    series(t("insights.chart.kept"), "solved", ({ kept }) => kept),
    series(t("insights.chart.moved"), "waiting", ({ moved }) => moved),
    series(t("insights.chart.missed"), "alarm", ({ missed }) => missed),
  ];
  return (
    <ChartFigure
      title={t("insights.chart.promises")}
      summary={t("insights.chart.promisesSummary", {
        kept: sum(({ kept }) => kept),
        missed: sum(({ missed }) => missed),
        moved: sum(({ moved }) => moved),
      })}
      legend={columns}
      draw={(size) => <StackedColumns size={size} labels={labels} series={columns} format={number} />}
      table={tableOf(columns)}
    />
  );
}

function TimesChart({ weeks }: Props) {
  const { t, labels, number, series, tableOf } = useChart(weeks);
  const lines = [
    series(t("insights.chart.solution"), "region", ({ solutionHours }) => solutionHours),
    series(t("insights.chart.response"), "petrol", ({ responseHours }) => responseHours),
  ];
  return (
    <ChartFigure
      title={t("insights.chart.times")}
      summary={t("insights.chart.timesSummary")}
      legend={lines}
      draw={(size) => <Lines size={size} labels={labels} series={lines} format={number} />}
      table={tableOf(lines)}
    />
  );
}

function SharesChart({ weeks }: Props) {
  const { t, labels, share, series, tableOf } = useChart(weeks);
  const lines = [
    series(t("insights.chart.sameDay"), "solved", ({ sameDay, closed }) =>
      closed > 0 ? sameDay / closed : null,
    ),
    series(t("insights.chart.community"), "petrol", ({ communitySolved, asked }) =>
      asked > 0 ? communitySolved / asked : null,
    ),
  ];
  return (
    <ChartFigure
      title={t("insights.chart.shares")}
      summary={t("insights.chart.sharesSummary")}
      legend={lines}
      draw={(size) => <Lines size={size} labels={labels} series={lines} format={share} domain={[0, 1]} />}
      table={tableOf(lines, share)}
    />
  );
}

function RatingChart({ weeks }: Props) {
  const { t, labels, number, series, tableOf } = useChart(weeks);
  const part = (from: number, to: number) => (week: WeekFigures) =>
    week.scores.slice(from - 1, to).reduce((all, count) => all + count, 0);
  const columns = [
    series(t("insights.chart.good"), "solved", part(4, 5)),
    series(t("insights.chart.middle"), "waiting", part(3, 3)),
    series(t("insights.chart.bad"), "alarm", part(1, 2)),
  ];
  const mean = series(t("insights.chart.mean"), "faint", ({ scores }) => meanScore(scores));
  const all = [0, 1, 2, 3, 4].map((index) =>
    weeks.reduce((sum, { scores }) => sum + (scores[index] ?? 0), 0),
  );
  return (
    <ChartFigure
      title={t("insights.chart.ratings")}
      summary={t("insights.chart.ratingsSummary", {
        count: all.reduce((sum, count) => sum + count, 0),
        mean: number(meanScore(all) ?? 0),
      })}
      legend={columns}
      draw={(size) => <StackedColumns size={size} labels={labels} series={columns} format={number} />}
      table={tableOf([...columns, mean])}
    />
  );
}

function SourceChart({ weeks }: Props) {
  const { t, labels, number, series, tableOf } = useChart(weeks);
  const columns = [
    series(t("insights.chart.byAsker"), "petrol", ({ openedByAsker }) => openedByAsker),
    series(t("insights.chart.byRule"), "region", ({ openedByRule }) => openedByRule),
    series(t("insights.chart.byOthers"), "faint", ({ openedByOthers }) => openedByOthers),
  ];
  return (
    <ChartFigure
      title={t("insights.chart.sources")}
      summary={t("insights.chart.sourcesSummary")}
      legend={columns}
      draw={(size) => <StackedColumns size={size} labels={labels} series={columns} format={number} />}
      table={tableOf(columns)}
    />
  );
}
