import { formatUntil } from "#app/i18n/formats.ts";
import { Icon } from "#app/ui/icon.tsx";
import { paths } from "#app/ui/paths.ts";
import { useReader, useT } from "#app/ui/reader.tsx";
import { nearness } from "../../promise/due.ts";
import type { FollowUp } from "../ratings.server.ts";

/** For the lead: who was not satisfied and until when to call. */
export function FollowUpList({ followUps }: { followUps: FollowUp[] }) {
  const t = useT();
  const { locale, now } = useReader();
  return (
    <section className="card panel follow-ups">
      <h2>{t("desk.followUps.title")}</h2>
      {followUps.length === 0 ? <p className="muted">{t("desk.followUps.none")}</p> : null}
      <ul>
        {followUps.map((followUp) => (
          <li key={followUp.code}>
            <a href={`${paths.ticket(followUp.code)}#nachfassen`}>{followUp.title}</a>
            <span>{t("desk.followUps.line", { name: followUp.customerName, score: followUp.score })}</span>
            <span className={nearness(followUp.dueAt, now) === "late" ? "late" : "faint"}>
              <Icon name="phone" />
              {t("desk.followUps.due", { until: formatUntil(locale, followUp.dueAt, now) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
