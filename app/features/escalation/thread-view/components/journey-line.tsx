import { formatMoment, formatUntil } from "#app/i18n/formats.ts";
import { Icon } from "#app/ui/icon.tsx";
import { useReader, useT } from "#app/ui/reader.tsx";
import type { JourneyStep, StepDetail } from "../journey.ts";

/** Asked → community → regional team → tadellos? Where it is, who has it, until when. */
export function JourneyLine({ steps, isOwn }: { steps: JourneyStep[]; isOwn: boolean }) {
  const t = useT();
  return (
    <ol
      className="journey"
      aria-label={t(isOwn ? "escalation.journey.label" : "escalation.journey.labelOther")}
    >
      {steps.map((step, index) => (
        <li
          key={step.name}
          className={`${step.state} ${step.name}`}
          aria-current={step.state === "now" || step.state === "late" ? "step" : undefined}
        >
          <Dot state={step.state} number={index + 1} />
          <b>{t(`escalation.journey.${step.name}`)}</b>
          <span className="visually-hidden"> {t("escalation.journey.state", { state: step.state })}: </span>
          <Detail detail={step.detail} />
        </li>
      ))}
    </ol>
  );
}

function Dot({ state, number }: { state: JourneyStep["state"]; number: number }) {
  return (
    <span className="journey-dot num" aria-hidden="true">
      {state === "done" ? <Icon name="check" /> : state === "late" ? <Icon name="warning" /> : number}
    </span>
  );
}

function Detail({ detail }: { detail: StepDetail }) {
  const t = useT();
  const { locale, now } = useReader();
  const words = (() => {
    switch (detail.kind) {
      case "at":
        return formatMoment(locale, detail.at, now);
      case "answers":
        return t("escalation.journey.answers", { count: detail.count });
      case "solved":
        return t("escalation.journey.solved", { moment: formatMoment(locale, detail.at, now) });
      case "closed":
        return t("escalation.journey.closed", { moment: formatMoment(locale, detail.at, now) });
      case "promised":
        return t("escalation.journey.promised", { until: formatUntil(locale, detail.dueAt, now) });
      case "late":
        return t("escalation.journey.late");
      case "if-needed":
        return t("escalation.journey.ifNeeded");
      case "by-rule":
        return t("rules.journey.from", { moment: formatMoment(locale, detail.at, now) });
      case "not-needed":
        return t("escalation.journey.notNeeded");
      case "paused":
        return t("escalation.journey.paused");
      case "finishing":
        return t("escalation.journey.finishing");
      case "later":
        return t("escalation.journey.later");
      case "rate":
        return t("escalation.journey.rate");
      case "rated":
        return t("escalation.journey.rated");
      case "unrated":
        return t("escalation.journey.unrated");
    }
  })();
  return <span className="journey-detail">{words}</span>;
}
