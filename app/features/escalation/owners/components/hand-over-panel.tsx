import { formatMoment } from "#app/i18n/formats.ts";
import { Icon } from "#app/ui/icon.tsx";
import { useReader, useT } from "#app/ui/reader.tsx";
import type { AutoEscalation } from "../../rules/auto-escalation.server.ts";

/** Whether and when a question goes to the regional team by itself; the asker may say "not yet". */
export function HandOverPanel({ auto, isAsker }: { auto: AutoEscalation; isAsker: boolean }) {
  const t = useT();
  const { locale, now } = useReader();
  if (!auto.isTold) return null;
  return (
    <section className="card panel hand-over" id="weitergabe" aria-labelledby="hand-over-title">
      <h2 id="hand-over-title">{t("rules.ahead.title")}</h2>
      {auto.ahead ? (
        <p>
          {t(isAsker ? "rules.ahead.asker" : "rules.ahead.other", {
            cause: auto.ahead.cause,
            moment: formatMoment(locale, auto.ahead.at, now),
          })}
        </p>
      ) : (
        <p className="muted">{t("rules.ahead.declined")}</p>
      )}
      {auto.call ? (
        <p className="muted">{t("rules.ahead.called", { count: auto.call.invitedCount })}</p>
      ) : null}
      {auto.mayDecline ? (
        <form method="post">
          <input type="hidden" name="isOn" value={auto.isDeclined ? "ja" : "nein"} />
          <button type="submit" className="btn quiet" name="intent" value="auto-escalation">
            <Icon name={auto.isDeclined ? "region" : "pause"} />
            {t(auto.isDeclined ? "rules.ahead.accept" : "rules.ahead.decline")}
          </button>
        </form>
      ) : null}
    </section>
  );
}
