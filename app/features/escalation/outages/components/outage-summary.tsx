import { formatMinutes, formatMoment, formatNumber } from "#app/i18n/formats.ts";
import { useContentLang, useReader, useT } from "#app/ui/reader.tsx";
import type { OutagePage } from "../public-outages.server.ts";

/** What it was, from when to when, how many, whether the promise was kept, and whether it really works again. */
export function OutageSummary({ page }: { page: OutagePage }) {
  const t = useT();
  const { locale, now } = useReader();
  const lang = useContentLang();
  const { outage, cause, answers } = page;
  if (!outage.endedAt) return null;
  const minutes = (outage.endedAt.getTime() - outage.startsAt.getTime()) / 60_000;
  const facts = [
    ["from", formatMoment(locale, outage.startsAt, now)],
    ["to", formatMoment(locale, outage.endedAt, now)],
    ["lasted", formatMinutes(locale, minutes)],
    ["people", formatNumber(locale, outage.peopleCount)],
    ["promise", t(page.wasPromiseMissed ? "outages.summary.missed" : "outages.summary.kept")],
  ] as const;
  return (
    <section className="card panel outage-summary" aria-labelledby="summary-title">
      <h2 id="summary-title">{t("outages.summary.title")}</h2>
      <p lang={lang}>{cause}</p>
      <dl className="facts outage-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{t(`outages.summary.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {outage.peopleCount > 0 ? (
          <div>
            <dt>{t("outages.summary.answers")}</dt>
            <dd>{t("outages.fixed.counts", answers)}</dd>
          </div>
        ) : null}
      </dl>
    </section>
  );
}
