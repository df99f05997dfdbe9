import { formatMoment, formatStill } from "#app/i18n/formats.ts";
import { useReader, useT } from "#app/ui/reader.tsx";
import type { Presence } from "../duty.ts";

/** "heute bis 18:00 Uhr da", "wieder da: morgen, 8:00"; the dot beside it says the same in colour. */
export function PresenceText({ presence }: { presence: Presence }) {
  const t = useT();
  const { locale, now } = useReader();
  const words = presence.isPresent
    ? t("escalation.contact.until", { until: formatStill(locale, presence.until, now) })
    : presence.nextAt
      ? t("escalation.contact.next", { moment: formatMoment(locale, presence.nextAt, now) })
      : t("escalation.contact.away");
  return <span className={`presence ${presence.isPresent ? "here" : "away"}`}>{words}</span>;
}
