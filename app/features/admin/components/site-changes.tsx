import { formatMoment } from "#app/i18n/formats.ts";
import { useReader, useT } from "#app/ui/reader.tsx";
import type { SiteChange } from "../site-settings.server.ts";

/** What was set, by whom and when. */
export function SiteChanges({ changes }: { changes: SiteChange[] }) {
  const t = useT();
  const { locale, now } = useReader();
  return (
    <section aria-labelledby="site-changes">
      <h2 id="site-changes">{t("administration.site.changes")}</h2>
      {changes.length === 0 ? <p className="muted">{t("administration.site.noChanges")}</p> : null}
      <ol className="site-changes">
        {changes.map(({ id, createdAt, by, after }) => (
          <li key={id}>
            {t("administration.site.change", {
              name: after.name,
              operator: after.operator || t("administration.site.noOperator"),
              address: after.address,
            })}
            <span className="muted">
              {t("administration.site.changedBy", {
                name: by ?? t("administration.site.changedByNobody"),
                moment: formatMoment(locale, createdAt, now),
              })}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
