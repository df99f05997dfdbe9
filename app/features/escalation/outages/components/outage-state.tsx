import { formatMoment, formatUntil } from "#app/i18n/formats.ts";
import { Chip } from "#app/ui/chip.tsx";
import { useReader, useT } from "#app/ui/reader.tsx";
import type { PublicOutage } from "../public-outages.server.ts";

type Stated = Pick<PublicOutage, "kind" | "hasBegun" | "endedAt">;

/** Announced, running, or over: icon and words. */
export function OutageChip({ outage }: { outage: Stated }) {
  const t = useT();
  if (outage.endedAt) {
    return (
      <Chip tone="solved" icon="solved">
        {t(outage.kind === "planned" ? "outages.state.done" : "outages.state.fixed")}
      </Chip>
    );
  }
  if (outage.kind === "planned") {
    return (
      <Chip tone="waiting" icon="order">
        {t(outage.hasBegun ? "outages.state.working" : "outages.state.planned")}
      </Chip>
    );
  }
  return (
    <Chip tone="alarm" icon="warning">
      {t("outages.state.open")}
    </Chip>
  );
}

/** Since when, or from when to when. */
export function useOutageTime() {
  const t = useT();
  const { locale, now } = useReader();
  return (outage: Pick<PublicOutage, "startsAt" | "endedAt" | "hasBegun">) => {
    const from = formatMoment(locale, outage.startsAt, now);
    if (outage.endedAt) {
      return t("outages.time.over", { from, to: formatMoment(locale, outage.endedAt, now) });
    }
    return t(outage.hasBegun ? "outages.time.since" : "outages.time.from", { from });
  };
}

/** The one promise for all, and how it stands. */
export function usePromiseText() {
  const t = useT();
  const { locale, now } = useReader();
  return ({ promise, kind }: Pick<PublicOutage, "promise" | "kind">) => {
    if (!promise) return null;
    const until = formatUntil(locale, promise.dueAt, now);
    if (promise.state === "open" && kind === "planned") return t("outages.promise.planned", { until });
    return t(`outages.promise.${promise.state}`, { until });
  };
}
