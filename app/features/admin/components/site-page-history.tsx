import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";
import { Time } from "#app/ui/time.tsx";
import type { SitePage, SitePageVersion } from "../site-pages.server.ts";

/** Who changed a page when; every version can be looked at and taken up again. */
export function SitePageHistory({ page, versions }: { page: SitePage; versions: SitePageVersion[] }) {
  const t = useT();
  return (
    <section className="card panel" aria-labelledby="history-title">
      <h2 id="history-title">{t("pages.history.title")}</h2>
      {versions.length === 0 ? <p className="muted">{t("pages.history.empty")}</p> : null}
      <ol className="rule-history">
        {versions.map((version) => (
          <li key={version.id} className="row between">
            <span>
              <b>
                <Time at={version.createdAt} />
              </b>{" "}
              <span className="muted">
                {t("pages.history.by", { name: version.by ?? t("pages.history.gone") })}
                {version.note ? ` · ${version.note}` : ""}
              </span>
            </span>
            <a
              className="btn quiet small"
              href={`${paths.adminSitePage(page.name, page.language, { versionId: version.id })}#vorschau`}
            >
              {t("pages.history.look")}
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}
