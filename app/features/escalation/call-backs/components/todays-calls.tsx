import { formatTime } from "#app/i18n/formats.ts";
import { Icon } from "#app/ui/icon.tsx";
import { paths } from "#app/ui/paths.ts";
import { useReader, useT } from "#app/ui/reader.tsx";
import type { TodaysCall } from "../reading.server.ts";
import { useCallWord } from "./call-panel.tsx";

/** Whom the reader has promised to call today. Nothing when there are none. */
export function TodaysCalls({ calls }: { calls: TodaysCall[] }) {
  const t = useT();
  const { locale } = useReader();
  const word = useCallWord();
  if (calls.length === 0) return null;
  return (
    <section className="card panel todays-calls" aria-labelledby="todays-calls-title">
      <h2 id="todays-calls-title">{t("callBacks.today.title")}</h2>
      <ul>
        {calls.map((call) => (
          <li key={call.id} className={call.state}>
            <b className="num">{formatTime(locale, call.startsAt)}</b>
            <span>
              <a href={`${paths.ticket(call.code)}#rueckruf`}>{call.customerName}</a>
              <span className="faint">
                {call.title} · {call.agentName}
              </span>
              {call.state === "open" ? null : (
                <span className="faint">
                  <Icon name={call.state === "missed" ? "warning" : "check"} /> {word(call)}
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
