import type { ReactNode } from "react";
import { formatMoment } from "#app/i18n/formats.ts";
import { Icon } from "#app/ui/icon.tsx";
import { useReader, useT } from "#app/ui/reader.tsx";

/* What the pages of text modules, macros and checklists have in common below their forms. */

export function SavedNotice() {
  const t = useT();
  return (
    <p className="notice solved" role="status">
      <Icon name="check" />
      {t("textModules.saved")}
    </p>
  );
}

/** Takes an entry out of use, or back into it. */
export function ArchiveForm({ name, id, isArchived }: { name: string; id: number; isArchived: boolean }) {
  const t = useT();
  return (
    <form method="post" className="row tool-archive">
      <input type="hidden" name={name} value={id} />
      <button
        type="submit"
        name="intent"
        value={isArchived ? "revive" : "archive"}
        className="btn small quiet"
      >
        <Icon name={isArchived ? "undo" : "trash"} />
        {t(isArchived ? "textModules.form.revive" : "textModules.form.archive")}
      </button>
    </form>
  );
}

type Version = { id: number; at: Date; changedBy: string | null };

/** What an entry was before its newest version: when, by whom, and what `children` says of it. */
export function VersionList<V extends Version>({
  versions,
  children,
}: {
  /** The newest first. */
  versions: V[];
  children: (version: V) => ReactNode;
}) {
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
        {earlier.map((version) => (
          <li key={version.id}>
            <p className="faint">
              {t("textModules.history.by", {
                name: version.changedBy ?? t("textModules.history.nobody"),
                moment: formatMoment(locale, version.at, now),
              })}
            </p>
            {children(version)}
          </li>
        ))}
      </ol>
    </details>
  );
}
