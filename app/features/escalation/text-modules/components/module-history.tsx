import { Icon } from "#app/ui/icon.tsx";
import { useT } from "#app/ui/reader.tsx";
import { VersionList } from "../../agents-tools/components/library-parts.tsx";
import type { LibraryModule, ModuleVersion } from "../library.server.ts";

/** What a module was before; any version can be taken again, which makes a new one. */
export function ModuleHistory({ module, versions }: { module: LibraryModule; versions: ModuleVersion[] }) {
  const t = useT();
  return (
    <VersionList versions={versions}>
      {({ values }) => (
        <>
          <p>
            <b>{values.title}</b> <span className="faint">::{values.keyword}</span>
            {values.isArchived ? <span className="faint"> · {t("textModules.history.archived")}</span> : null}
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
        </>
      )}
    </VersionList>
  );
}
