import { formatNumber, weekdayName } from "#app/i18n/formats.ts";
import { useReader, useT } from "#app/ui/reader.tsx";
import { ChartFigure } from "../charts/chart-figure.tsx";
import { HeatMap } from "../charts/heat-map.tsx";

const hours = Array.from({ length: 24 }, (_, hour) => String(hour));

/** When questions come in, by weekday and hour: so that enough people are there then. */
export function ArrivalsChart({ arrivals }: { arrivals: number[][] }) {
  const t = useT();
  const { locale } = useReader();
  const all = arrivals.flat();
  const most = all.indexOf(Math.max(...all));
  return (
    <ChartFigure
      title={t("insights.chart.arrivals")}
      summary={t("insights.chart.arrivalsSummary", {
        count: all.reduce((sum, count) => sum + count, 0),
        day: weekdayName(locale, Math.floor(most / 24) + 1),
        hour: most % 24,
      })}
      draw={(size) => (
        <HeatMap
          size={size}
          rows={arrivals}
          rowLabels={arrivals.map((_, index) => weekdayName(locale, index + 1, "short"))}
          columnLabels={hours}
        />
      )}
      table={{
        head: [t("insights.chart.weekday"), ...hours],
        rows: arrivals.map((row, index) => [
          weekdayName(locale, index + 1, "long"),
          ...row.map((count) => formatNumber(locale, count)),
        ]),
      }}
    />
  );
}
