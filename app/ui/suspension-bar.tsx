import { formatMoment } from "#app/i18n/formats.ts";
import { Icon } from "./icon.tsx";
import { useReader, useT, type Viewer } from "./reader.tsx";

/** On every page of a suspended person: until when, and the way to the reasons. */
export function SuspensionBar({ suspension }: { suspension: NonNullable<Viewer["suspension"]> }) {
  const t = useT();
  const { locale, now } = useReader();
  return (
    <aside className="suspension-bar" aria-label={t("moderation.statement.title.suspend")}>
      <div className="wrap row">
        <Icon name="ban" />
        <p>
          {suspension.isForGood
            ? t("moderation.suspended.forGood")
            : t("moderation.suspended.until", { until: formatMoment(locale, suspension.until, now) })}{" "}
          {suspension.statementPath ? (
            <a href={suspension.statementPath}>{t("moderation.suspended.why")}</a>
          ) : null}
        </p>
      </div>
    </aside>
  );
}
