import { formatMoment } from "#app/i18n/formats.ts";
import { Icon } from "#app/ui/icon.tsx";
import { paths } from "#app/ui/paths.ts";
import { useReader, useT } from "#app/ui/reader.tsx";
import { askerLimits } from "../../limits/limits.ts";
import type { EscalationStanding } from "../../policy.ts";

/** The way to the regional team, or why not yet. Nothing for whom it does not concern. */
export function EscalationPrompt({ threadId, standing }: { threadId: number; standing: EscalationStanding }) {
  const t = useT();
  const { locale, now } = useReader();
  if (
    !standing.may &&
    (standing.why === "too-many-open" || standing.why === "too-many-today" || standing.why === "wait")
  ) {
    return (
      <section className="card panel escalation-prompt">
        <h2>{t("escalation.prompt.title")}</h2>
        <p className="muted">
          {standing.why === "too-many-open"
            ? t("refusals.error.tooManyOpen", { count: askerLimits.open })
            : t(standing.why === "wait" ? "refusals.error.wait" : "refusals.error.tooManyToday", {
                moment: formatMoment(locale, standing.until ?? now, now),
              })}
        </p>
        <a className="btn quiet" href={paths.escalate(threadId)}>
          <Icon name="merge" />
          {t("refusals.attach.title")}
        </a>
      </section>
    );
  }
  if (!standing.may) {
    return standing.why === "unverified" ? (
      <section className="card panel">
        <h2>{t("escalation.prompt.title")}</h2>
        <p className="muted">{t("escalation.prompt.unverified")}</p>
      </section>
    ) : null;
  }
  const isAsker = standing.by === "asker";
  const waitsUntil = standing.onlyTotalOutageUntil;
  return (
    <section className="card panel escalation-prompt">
      <h2>{t(isAsker ? "escalation.prompt.title" : "escalation.prompt.titleOther")}</h2>
      <p className="muted">{t(isAsker ? "escalation.prompt.text" : "escalation.prompt.textOther")}</p>
      {waitsUntil ? (
        <p className="muted">
          {t("escalation.prompt.later", { moment: formatMoment(locale, waitsUntil, now) })}
        </p>
      ) : null}
      <a className={`btn ${waitsUntil ? "quiet" : ""}`.trim()} href={paths.escalate(threadId)}>
        <Icon name="region" />
        {t(waitsUntil ? "escalation.prompt.outageButton" : "escalation.prompt.button")}
      </a>
    </section>
  );
}
