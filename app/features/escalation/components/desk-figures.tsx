import { formatNumber, formatShare } from "#app/i18n/formats.ts";
import { useReader, useT } from "#app/ui/reader.tsx";
import type { DeskFigures as Figures } from "../queue.server.ts";

/** Four numbers that are true; where there is nothing to count yet, it says so. */
export function DeskFigures({ figures }: { figures: Figures }) {
  const t = useT();
  const { locale } = useReader();
  const none = t("desk.figure.none");
  const days = t("desk.figure.days");
  const { endangered, sameDayShare, ratingAverage } = figures;
  const tiles = [
    { label: t("desk.figure.open"), value: formatNumber(locale, figures.counts.team), hint: "", tone: "" },
    {
      label: t("desk.figure.endangered"),
      value: formatNumber(locale, endangered),
      hint: t("desk.figure.endangeredHint"),
      tone: endangered > 0 ? "alarm" : "",
    },
    {
      label: t("desk.figure.sameDay"),
      value: sameDayShare === null ? null : formatShare(locale, sameDayShare),
      hint: days,
      tone: "",
    },
    {
      label: t("desk.figure.rating"),
      value: ratingAverage === null ? null : formatNumber(locale, ratingAverage, 1),
      hint: days,
      tone: "",
    },
  ];
  return (
    <dl className="tiles desk-figures" aria-label={t("desk.figures")}>
      {tiles.map(({ label, value, hint, tone }) => (
        <div className={`card ${tone}`.trim()} key={label}>
          <dt>
            {label}
            {hint ? <span className="faint">{hint}</span> : null}
          </dt>
          <dd className={value === null ? "none" : "num"}>{value ?? none}</dd>
        </div>
      ))}
    </dl>
  );
}
