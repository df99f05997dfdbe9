import { formatWorkingTime } from "#app/i18n/formats.ts";
import { useReader, useT } from "#app/ui/reader.tsx";
import type { RuleValues } from "../rule.ts";

/** The parts of a rule in words, for tables and for the history. */
export function useRuleWords() {
  const t = useT();
  const { locale } = useReader();
  const after = (minutes: number | null) =>
    minutes === null
      ? t("rules.table.never")
      : t("rules.table.after", { time: formatWorkingTime(locale, minutes) });
  return (rule: RuleValues) => ({
    unanswered: after(rule.unansweredMinutes),
    unsolved: after(rule.unsolvedMinutes),
    lastCall:
      rule.lastCallMinutes === 0
        ? t("rules.table.noCall")
        : t("rules.table.before", { time: formatWorkingTime(locale, rule.lastCallMinutes) }),
    outage: t(rule.isOutageAtOnce ? "rules.table.atOnce" : "rules.table.asOthers"),
  });
}

/** A whole rule as one line. */
export function RuleLine({ rule }: { rule: RuleValues | null }) {
  const t = useT();
  const words = useRuleWords();
  if (!rule) return <>{t("rules.table.follows")}</>;
  if (!rule.isEnabled) return <>{t("rules.table.off")}</>;
  const { unanswered, unsolved, lastCall, outage } = words(rule);
  const parts = [
    `${t("rules.table.unanswered")} ${unanswered}`,
    `${t("rules.table.unsolved")} ${unsolved}`,
    `${t("rules.table.lastCall")} ${lastCall}`,
    `${t("rules.table.outage")} ${outage}`,
  ];
  return <>{parts.join(" · ")}</>;
}
