import { formatUntil } from "#app/i18n/formats.ts";
import { Icon, type IconName } from "#app/ui/icon.tsx";
import { useContentLang, useReader, useT } from "#app/ui/reader.tsx";
import { Time } from "#app/ui/time.tsx";
import type { OutageUpdate } from "../public-outages.server.ts";

const icons: Record<OutageUpdate["kind"], IconName> = {
  opened: "warning",
  announced: "order",
  update: "comment",
  "promise-moved": "calendar",
  "promise-missed": "clock",
  ended: "solved",
};

/** What was told to everybody, the latest first. @param shown so many are not folded */
export function UpdateList({ updates, shown = 3 }: { updates: OutageUpdate[]; shown?: number }) {
  const t = useT();
  const older = updates.slice(shown);
  return (
    <>
      <Lines updates={updates.slice(0, shown)} />
      {older.length > 0 ? (
        <details className="outage-older">
          <summary>{t("outages.updates.older", { count: older.length })}</summary>
          <Lines updates={older} />
        </details>
      ) : null}
    </>
  );
}

function Lines({ updates }: { updates: OutageUpdate[] }) {
  const t = useT();
  const { locale, now } = useReader();
  const lang = useContentLang();
  return (
    <ol className="outage-updates">
      {updates.map((update) => (
        <li key={update.id} className={update.kind}>
          <Icon name={icons[update.kind]} />
          <div>
            <p className="faint">
              {t(`outages.update.${update.kind}`, {
                until: update.dueAt ? formatUntil(locale, update.dueAt, now) : "none",
              })}
              {" · "}
              <Time at={update.at} />
              {update.author ? ` · ${update.author}` : null}
            </p>
            {update.body ? (
              <p className="outage-words" lang={lang}>
                {update.body}
              </p>
            ) : null}
          </div>
        </li>
      ))}
    </ol>
  );
}
