import { formatMoment, formatMonth } from "#app/i18n/formats.ts";
import { Avatar } from "#app/ui/avatar.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { paths } from "#app/ui/paths.ts";
import { useReader, useT } from "#app/ui/reader.tsx";
import { Day, Time } from "#app/ui/time.tsx";
import type { CasePage } from "../case-page.server.ts";
import { holdThreshold, type Signal } from "../spam.ts";

/** What was reported, with the words of those who did. */
export function CaseReports({ reports }: { reports: CasePage["reports"] }) {
  const t = useT();
  return (
    <section className="card panel">
      <h2>{t("moderation.case.reports")}</h2>
      {reports.length === 0 ? <p className="muted">{t("moderation.case.noReports")}</p> : null}
      <ul className="plain-list">
        {reports.map((report) => (
          <li key={report.id}>
            <p className="row tight">
              <Chip tone="plain" icon="flag">
                {t(`moderation.ground.${report.reason}`)}
              </Chip>
              <span className="faint">
                {report.reporter ??
                  (report.guestName
                    ? t("moderation.case.guestNamed", { name: report.guestName })
                    : t("moderation.case.guest"))}
                {" · "}
                <Time at={report.createdAt} ago />
              </span>
            </p>
            {report.explanation ? <p className="own-words">{report.explanation}</p> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Why the automatic check held a text: every feature with its points. */
export function CaseSignals({
  score,
  signals,
}: {
  score: number | null;
  signals: CasePage["case"]["signals"];
}) {
  const t = useT();
  if (signals.length === 0) return null;
  return (
    <section className="card panel">
      <h2>{t("moderation.case.signals")}</h2>
      {score ? <p>{t("moderation.case.score", { score, threshold: holdThreshold })}</p> : null}
      <ul className="plain-list signals">
        {signals.map(({ signal, points, value }) => (
          <li key={signal + value}>
            <span>
              {t(`moderation.signal.${signal as Signal}`)} <span className="faint">{value}</span>
            </span>
            <b className="num">{t("moderation.case.signalPoints", { points })}</b>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Who it is about: how long here, how much written, what was decided before. */
export function CasePerson({ page }: { page: CasePage }) {
  const t = useT();
  const { locale, now } = useReader();
  const { subject, counts, history, suspendedUntil } = page;
  return (
    <section className="card panel">
      <h2>{t("moderation.case.person")}</h2>
      <div className="post-head">
        <Avatar name={subject.displayName} hue={subject.hue} />
        <div className="who">
          <p className="who-name">
            <a href={paths.profile(subject)}>{subject.displayName}</a>
          </p>
          <p className="who-line">
            {t(`badges.rank.${subject.rank}`)} ·{" "}
            {t("moderation.case.since", { day: formatMonth(locale, subject.createdAt) })}
          </p>
        </div>
      </div>
      <p>{t("moderation.case.counts", counts)}</p>
      {suspendedUntil ? (
        <p>
          <Chip tone="alarm" icon="ban">
            {page.isForGood
              ? t("moderation.case.suspendedForGood")
              : t("moderation.case.suspended", { until: formatMoment(locale, suspendedUntil, now) })}
          </Chip>
        </p>
      ) : null}
      <h3>{t("moderation.case.history")}</h3>
      {history.length === 0 ? <p className="muted">{t("moderation.case.historyNone")}</p> : null}
      <ul className="plain-list">
        {history.map((decision) => (
          <li key={decision.id}>
            <a href={paths.statement(decision.id)}>
              {decision.step === null
                ? t(`moderation.decision.${decision.kind}`)
                : t(`moderation.step.${decision.step as 0 | 1 | 2 | 3 | 4 | 5}`)}
            </a>{" "}
            <span className="faint">
              {decision.ground ? `${t(`moderation.ground.${decision.ground}`)} · ` : null}
              <Day at={decision.createdAt} /> · {decision.deciderName}
              {decision.revokedAt ? ` · ${t("moderation.decision.revoked")}` : null}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
