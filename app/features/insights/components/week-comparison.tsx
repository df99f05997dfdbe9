import { formatMinutes, formatNumber, formatShare } from "#app/i18n/formats.ts";
import { Icon } from "#app/ui/icon.tsx";
import { useReader, useT } from "#app/ui/reader.tsx";
import type { Kpi, Unit } from "../report/comparison.ts";

/** The chosen week in numbers, each beside the week before. */
export function WeekComparison({ kpis, isRunning }: { kpis: Kpi[]; isRunning: boolean }) {
  const t = useT();
  const write = useUnits();
  return (
    <section aria-labelledby="compared">
      <h2 id="compared">{t("insights.report.compared")}</h2>
      <dl className="kpis">
        {kpis.map(({ name, unit, value, before, change, part }) => (
          <div key={name} className="card kpi">
            <dt>{t(name === "backlog" && isRunning ? "insights.kpi.backlogNow" : `insights.kpi.${name}`)}</dt>
            <dd>
              <b className="num">{value === null ? "–" : write(value, unit)}</b>
              {part && value !== null ? (
                <span className="faint">{t("insights.kpi.ofCount", { part: part.count, all: part.of })}</span>
              ) : null}
              {(unit === "hours" || unit === "minutes") && value !== null ? (
                <span className="faint">{t("insights.kpi.median")}</span>
              ) : null}
              <span className={`kpi-change ${change ?? ""}`.trim()}>
                {change && change !== "other" ? (
                  <>
                    <Icon
                      name={
                        change === "better" ? "trending-up" : change === "worse" ? "trending-down" : "minus"
                      }
                    />
                    {t("insights.report.change", { how: change })}
                    {", "}
                  </>
                ) : null}
                {before === null
                  ? t("insights.report.noneBefore")
                  : t("insights.report.before", { value: write(before, unit) })}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function useUnits(): (value: number, unit: Unit) => string {
  const { locale } = useReader();
  return (value, unit) => {
    switch (unit) {
      case "count":
        return formatNumber(locale, value);
      case "share":
        return formatShare(locale, value);
      case "hours":
        return formatMinutes(locale, Math.max(1, value * 60));
      case "minutes":
        return formatMinutes(locale, Math.max(1, value));
      case "score":
        return formatNumber(locale, value, 1);
    }
  };
}
