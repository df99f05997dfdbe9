import { formatMoment, formatNumber } from "#app/i18n/formats.ts";
import { paths } from "#app/ui/paths.ts";
import { useContentLang, useReader, useT } from "#app/ui/reader.tsx";
import { Time } from "#app/ui/time.tsx";
import type { Evidence } from "../proposals.server.ts";

/** What the radar saw and what would have been usual, in plain numbers. */
export function EvidenceFacts({ evidence: { proposal, kinds } }: { evidence: Evidence }) {
  const t = useT();
  const { locale, now } = useReader();
  const rare = Math.max(10, 10 ** Math.floor(-Math.log10(Math.max(proposal.tail, 1e-12))));
  return (
    <dl className="facts outage-facts">
      <div>
        <dt>{t("outages.evidence.seen")}</dt>
        <dd>
          <b className="num">{formatNumber(locale, proposal.seenCount)}</b>{" "}
          {t("outages.evidence.within", {
            minutes: proposal.windowMinutes,
            km: formatNumber(locale, proposal.radiusKm),
          })}
          {proposal.stream === "total" ? <span className="faint">{t("outages.evidence.total")}</span> : null}
        </dd>
      </div>
      <div>
        <dt>{t("outages.evidence.expected")}</dt>
        <dd>
          <b className="num">{formatNumber(locale, proposal.expectedCount, 1)}</b>{" "}
          {t("outages.evidence.atThisHour")}
        </dd>
      </div>
      <div>
        <dt>{t("outages.evidence.rare")}</dt>
        <dd>{t("outages.evidence.oneIn", { count: formatNumber(locale, rare) })}</dd>
      </div>
      <div>
        <dt>{t("outages.evidence.people")}</dt>
        <dd>
          <b className="num">{formatNumber(locale, proposal.peopleCount)}</b>{" "}
          {t("outages.evidence.peopleOf", {
            count: proposal.peopleCount,
            kinds: kinds
              .filter(({ count }) => count > 0)
              .map(({ kind, count }) => t(`outages.evidence.kind.${kind}`, { count }))
              .join(", "),
          })}
        </dd>
      </div>
      <div>
        <dt>{t("outages.evidence.when")}</dt>
        <dd>
          {t("outages.evidence.fromTo", {
            from: formatMoment(locale, proposal.firstReportAt, now),
            to: formatMoment(locale, proposal.lastReportAt, now),
          })}
        </dd>
      </div>
    </dl>
  );
}

/** The questions behind it, and where the people are. */
export function EvidenceLists({ evidence: { threads, places } }: { evidence: Evidence }) {
  const t = useT();
  const lang = useContentLang();
  return (
    <div className="outage-lists">
      <section aria-labelledby="evidence-threads">
        <h2 id="evidence-threads">{t("outages.evidence.threads")}</h2>
        <ul className="plain-list">
          {threads.map((thread) => (
            <li key={thread.id}>
              <a href={paths.thread(thread)} lang={lang}>
                {thread.title}
              </a>
              <span className="faint">
                {t("outages.evidence.ofThread", { count: thread.peopleCount })} · <Time at={thread.firstAt} />
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="evidence-places">
        <h2 id="evidence-places">{t("outages.evidence.places")}</h2>
        <ul className="plain-list">
          {places.map(({ place, count }) => (
            <li key={place.code}>
              <span className="num">{place.code}</span>
              <span className="faint">{t("outages.evidence.ofPlace", { count })}</span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
