import { formatAgo, formatMinutes, formatNumber } from "#app/i18n/formats.ts";
import { useReader, useT } from "#app/ui/reader.tsx";
import type { QueueFigures as Figures } from "../queue.server.ts";

/** How much waits, since when, and how long it takes. */
export function QueueFigures({ figures }: { figures: Figures }) {
  const t = useT();
  const { locale, now } = useReader();
  const { open, held, oldestAt, medianMinutes, appeals } = figures;
  const tiles = [
    { label: t("moderation.figure.open"), value: formatNumber(locale, open), hint: "" },
    { label: t("moderation.figure.held"), value: formatNumber(locale, held), hint: "" },
    {
      label: t("moderation.figure.oldest"),
      value: oldestAt ? formatAgo(locale, oldestAt, now) : null,
      hint: "",
    },
    {
      label: t("moderation.figure.median"),
      value: medianMinutes === null ? null : formatMinutes(locale, Math.max(1, medianMinutes)),
      hint: t("moderation.figure.medianHint"),
    },
    { label: t("moderation.figure.appeals"), value: formatNumber(locale, appeals), hint: "" },
  ];
  return (
    <dl className="tiles desk-figures moderation-figures" aria-label={t("moderation.figure.title")}>
      {tiles.map(({ label, value, hint }) => (
        <div className="card" key={label}>
          <dt>
            {label}
            {hint ? <span className="faint">{hint}</span> : null}
          </dt>
          <dd className={value === null ? "none" : "num"}>{value ?? t("moderation.figure.oldestNone")}</dd>
        </div>
      ))}
    </dl>
  );
}
