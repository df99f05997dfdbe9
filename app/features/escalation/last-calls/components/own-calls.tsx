import { formatMoment } from "#app/i18n/formats.ts";
import { Icon } from "#app/ui/icon.tsx";
import { paths } from "#app/ui/paths.ts";
import { useReader, useT } from "#app/ui/reader.tsx";
import { callLimits } from "../call-limits.ts";
import type { OwnCalls } from "../call-pauses.server.ts";

/** In a helper's settings: how often they were called, and a pause. */
export function OwnCallsForm({ calls }: { calls: OwnCalls }) {
  const t = useT();
  const { locale, now } = useReader();
  const { pausedAt } = calls;
  return (
    <>
      <p className="muted">{t("rules.calls.lead", { perWeek: callLimits.perWeek })}</p>
      <p>
        {pausedAt
          ? t("rules.calls.paused", { moment: formatMoment(locale, pausedAt, now) })
          : t("rules.calls.count", { count: calls.count })}
      </p>
      <form method="post" action={paths.settings()}>
        <input type="hidden" name="isPaused" value={pausedAt ? "nein" : "ja"} />
        <button type="submit" className="btn quiet" name="intent" value="pause-calls">
          <Icon name={pausedAt ? "bell" : "pause"} />
          {t(pausedAt ? "rules.calls.resume" : "rules.calls.pause")}
        </button>
      </form>
    </>
  );
}
