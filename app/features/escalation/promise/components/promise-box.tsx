import { formatMinutes, formatMoment, formatUntil } from "#app/i18n/formats.ts";
import { Icon, type IconName } from "#app/ui/icon.tsx";
import { useReader, useT } from "#app/ui/reader.tsx";
import type { ShownPromise } from "../../thread-view/thread-escalation.server.ts";

const icons: Record<ShownPromise["state"], IconName> = {
  open: "clock",
  late: "warning",
  paused: "pause",
  kept: "check-check",
  missed: "alert",
};

/** What was promised and how it stands: an honest line for every promise. */
export function PromiseBox({
  promise,
  reason,
  isCustomer,
  isOutage = false,
}: {
  promise: ShownPromise;
  /** Why it was moved to this time, if it was: never silently. */
  reason: string | null;
  isCustomer: boolean;
  /** The clock stands because of a known outage, whose promise holds. */
  isOutage?: boolean;
}) {
  const t = useT();
  const { locale, now, viewer } = useReader();
  const { state, dueAt } = promise;
  const until = formatUntil(locale, dueAt, now);
  const [headline, hint] = ((): [string, string | null] => {
    switch (state) {
      case "open": {
        const left = formatMinutes(locale, (dueAt.getTime() - now.getTime()) / 60_000);
        // Pages of guests are kept for a while: what counts down would be wrong there.
        return [
          t("escalation.promise.open", { until }),
          viewer ? t("escalation.promise.left", { left }) : null,
        ];
      }
      case "late":
        return [t("escalation.promise.late", { until }), t("escalation.promise.lateHint")];
      case "paused":
        return [
          promise.paused
            ? t(isCustomer ? "promises.paused.customer" : "promises.paused.other", {
                why: promise.paused.why,
                moment: formatMoment(locale, promise.paused.since, now),
              })
            : t("escalation.promise.paused"),
          isOutage
            ? t("outages.promise.covers")
            : t(isCustomer ? "escalation.promise.pausedHint" : "escalation.promise.pausedHintOther"),
        ];
      case "kept":
        return [t("escalation.promise.kept"), null];
      case "missed":
        return [t("escalation.promise.missed"), null];
    }
  })();
  return (
    <div className={`promise ${state}`}>
      <Icon name={icons[state]} />
      <p>
        <b>{headline}</b>
        {hint ? <span>{hint}</span> : null}
        {reason && state === "open" ? <span>{t("escalation.promise.movedReason", { reason })}</span> : null}
      </p>
    </div>
  );
}
