import { formatMoment } from "#app/i18n/formats.ts";
import { Chip } from "#app/ui/chip.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { paths } from "#app/ui/paths.ts";
import { useReader, useT } from "#app/ui/reader.tsx";

type Session = { id: string; device: string; createdAt: Date; lastSeenAt: Date; isCurrent: boolean };

/** Own log-ins: end one, or all but this. */
export function SessionList({ sessions }: { sessions: Session[] }) {
  const t = useT();
  const { locale, now } = useReader();
  const action = paths.settings("geraete");
  return (
    <>
      <ul className="sessions">
        {sessions.map(({ id, device, createdAt, lastSeenAt, isCurrent }) => (
          <li className="session" key={id}>
            <Icon name={/iPhone|Android/.test(device) ? "mobile" : "monitor"} />
            <div>
              <p className="session-device">{device || t("accounts.device.unknown")}</p>
              <p className="faint">
                {t("accounts.settings.since", {
                  since: formatMoment(locale, createdAt, now),
                  seen: formatMoment(locale, lastSeenAt, now),
                })}
              </p>
            </div>
            {isCurrent ? (
              <Chip tone="solved" icon="check">
                {t("accounts.settings.thisDevice")}
              </Chip>
            ) : (
              <form method="post" action={action}>
                <input type="hidden" name="sessionId" value={id} />
                <button
                  type="submit"
                  className="btn quiet small"
                  name="intent"
                  value="end-session"
                  aria-label={t("accounts.settings.endSessionOf", { device })}
                >
                  {t("accounts.settings.endSession")}
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 ? (
        <form method="post" action={action}>
          <button type="submit" className="btn danger" name="intent" value="end-others">
            <Icon name="logout" />
            {t("accounts.settings.endOthers")}
          </button>
        </form>
      ) : (
        <p className="muted">{t("accounts.settings.onlyThis")}</p>
      )}
    </>
  );
}
