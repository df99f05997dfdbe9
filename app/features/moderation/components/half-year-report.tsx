import { formatMinutes, formatNumber } from "#app/i18n/formats.ts";
import { useReader, useT } from "#app/ui/reader.tsx";
import { groundNames } from "../grounds.ts";
import type { HalfYear } from "../transparency.server.ts";

const kinds = ["hide", "redact", "warn", "suspend", "keep"] as const;

/** The public figures of one half-year. */
export function HalfYearReport({ figures }: { figures: HalfYear }) {
  const t = useT();
  const { locale } = useReader();
  const [year, half] = figures.name.split("-");
  const number = (value: number) => formatNumber(locale, value);
  const hours = (value: number | null) =>
    value === null ? "–" : formatMinutes(locale, Math.max(1, value * 60));
  const rows: [string, string][] = [
    [t("moderation.transparency.reports"), number(figures.reports)],
    ...groundNames.flatMap((name): [string, string][] =>
      figures.reportsByGround[name]
        ? [[`– ${t(`moderation.ground.${name}`)}`, number(figures.reportsByGround[name] ?? 0)]]
        : [],
    ),
    [t("moderation.transparency.median"), hours(figures.medianHours)],
    ...kinds.map((kind): [string, string] => [
      t(`moderation.decision.${kind}`),
      number(figures.decisions[kind]),
    ]),
    [t("moderation.transparency.held"), number(figures.held)],
    [t("moderation.transparency.heldReleased"), number(figures.heldReleased)],
    [t("moderation.transparency.appeals"), number(figures.appeals)],
    [t("moderation.transparency.appealsReversed"), number(figures.appealsReversed)],
    [t("moderation.transparency.appealMedian"), hours(figures.appealMedianHours)],
  ];
  return (
    <section className="card panel narrow" aria-labelledby={`half-${figures.name}`}>
      <h2 id={`half-${figures.name}`}>
        {t("moderation.transparency.half", { half: half ?? "1", year: year ?? "" })}
      </h2>
      <table className="figures-table">
        <tbody>
          {rows.map(([label, value]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td className="num">{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
