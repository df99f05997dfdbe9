import { formatWorkingTime } from "#app/i18n/formats.ts";
import { useReader, useT } from "#app/ui/reader.tsx";
import type { PolicyPage } from "../policies.server.ts";
import type { PromisePolicyValues } from "../promise-policy.ts";

/** A policy in words: what it asks for, and for whom. */
export function usePolicyWords() {
  const t = useT();
  const { locale } = useReader();
  const within = (minutes: number | null) =>
    minutes === null
      ? t("promises.table.none")
      : t("promises.table.within", { time: formatWorkingTime(locale, minutes) });
  return {
    targets: (values: PromisePolicyValues) => ({
      first: within(values.firstResponseMinutes),
      next: within(values.nextUpdateMinutes),
      solution: solutionOf(values),
    }),
    conditions: (values: PromisePolicyValues, { categories, regions }: PolicyPage) =>
      [
        values.severity && t(`escalation.severity.short.${values.severity}`),
        nameIn(categories, values.categoryId),
        nameIn(regions, values.regionId),
        values.openedBy && t("promises.openedBy", { by: values.openedBy }),
      ]
        .filter(Boolean)
        .join(" · "),
  };

  function solutionOf({ solutionKind, solutionMinutes }: PromisePolicyValues): string {
    if (solutionKind === "minutes") return within(solutionMinutes);
    if (solutionMinutes === null) return t("promises.table.sameDay");
    return t("promises.table.sameDayWithin", { time: formatWorkingTime(locale, solutionMinutes) });
  }
}

const nameIn = (list: { id: number; name: string }[], id: number | null) =>
  list.find((one) => one.id === id)?.name;
