import { formatList } from "#app/i18n/formats.ts";
import { Icon } from "#app/ui/icon.tsx";
import { useReader, useT } from "#app/ui/reader.tsx";
import { Time } from "#app/ui/time.tsx";
import type { PrivateView } from "../views.server.ts";

/** Who has looked at private details, the last one first: for their author and for the team alike. */
export function ViewLog({ views, headingId }: { views: PrivateView[]; headingId: string }) {
  const t = useT();
  const { locale } = useReader();
  return (
    <section className="view-log" aria-labelledby={headingId}>
      <h3 id={headingId}>{t("vault.log.title")}</h3>
      {views.length === 0 ? <p className="muted">{t("vault.log.none")}</p> : null}
      <ul>
        {views.map((view) => (
          <li key={view.id}>
            <Icon name="eye" />
            <div>
              <p>
                {t("vault.log.row", { name: view.viewerName, role: t(`vault.role.${view.as}`) })}
                {" · "}
                <Time at={view.viewedAt} />
              </p>
              <p className="faint">
                {t("vault.log.fields", {
                  fields: formatList(
                    locale,
                    view.fields.map((field) => t(`vault.field.${field}`)),
                  ),
                })}
              </p>
              {view.consent ? (
                <p className="faint">
                  {t("vault.log.consent", {
                    name: view.consent.deciderName ?? "–",
                    reason: view.consent.reason,
                  })}
                </p>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
