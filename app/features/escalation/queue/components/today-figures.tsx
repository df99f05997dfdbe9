import { formatNumber, formatShare } from "#app/i18n/formats.ts";
import { paths } from "#app/ui/paths.ts";
import { useReader, useT } from "#app/ui/reader.tsx";
import type { TodayFigures as Figures } from "../figures.server.ts";

/** What the team has done today; where there is nothing to count yet, it says so. */
export function TodayFigures({ figures, hasReport }: { figures: Figures; hasReport: boolean }) {
  const t = useT();
  const { locale } = useReader();
  const { sameDayShare, ratingAverage } = figures;
  const none = t("queue.figures.none");
  const lines: [string, string][] = [
    [t("queue.figures.answered"), formatNumber(locale, figures.answered)],
    [t("queue.figures.closed"), formatNumber(locale, figures.closed)],
    [t("queue.figures.sameDay"), formatNumber(locale, figures.sameDay)],
    [t("queue.figures.share"), sameDayShare === null ? none : formatShare(locale, sameDayShare)],
    [t("queue.figures.rating"), ratingAverage === null ? none : formatNumber(locale, ratingAverage, 1)],
  ];
  return (
    <section className="card panel" aria-labelledby="figures-title" data-desk-part="figures">
      <h2 id="figures-title">{t("queue.figures.title")}</h2>
      <dl className="today-figures">
        {lines.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="num">{value}</dd>
          </div>
        ))}
      </dl>
      {hasReport ? (
        <p>
          <a href={paths.teamReport()}>{t("queue.figures.report")}</a>
        </p>
      ) : null}
    </section>
  );
}
