import { formatMoment } from "#app/i18n/formats.ts";
import { Icon } from "#app/ui/icon.tsx";
import { useReader, useT } from "#app/ui/reader.tsx";
import type { LibraryModule, ModuleVersion } from "../library.server.ts";

/** What a module was before; any version can be taken again, which makes a new one. */
export function ModuleHistory({ module, versions }: { module: LibraryModule; versions: ModuleVersion[] }) {
  const t = useT();
  const { locale, now } = useReader();
  const [, ...earlier] = versions;
  if (earlier.length === 0) return null;
  return (
    <details className="fold">
      <summary>
        <Icon name="history" />
        {t("textModules.history")}
      </summary>
      <ol className="module-versions">
        {earlier.map(({ id, at, changedBy, values }) => (
          <li key={id}>
            <p className="faint">
              {t("textModules.history.by", {
                name: changedBy ?? t("textModules.history.nobody"),
                moment: formatMoment(locale, at, now),
              })}
              {values.isArchived ? ` · ${t("textModules.history.archived")}` : ""}
            </p>
            <p>
              <b>{values.title}</b> <span className="faint">::{values.keyword}</span>
            </p>
            <p className="module-text">{values.body}</p>
            {module.mayEdit ? (
              <form method="post" action="#bearbeiten">
                <input type="hidden" name="intent" value="save" />
                <input type="hidden" name="moduleId" value={module.id} />
                <input type="hidden" name="title" value={values.title} />
                <input type="hidden" name="keyword" value={values.keyword} />
                <input type="hidden" name="categoryId" value={values.categoryId ?? ""} />
                <input type="hidden" name="body" value={values.body} />
                <button type="submit" className="btn small quiet">
                  <Icon name="undo" />
                  {t("textModules.history.restore")}
                </button>
              </form>
            ) : null}
          </li>
        ))}
      </ol>
    </details>
  );
}
