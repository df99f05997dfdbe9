import { formatShare } from "#app/i18n/formats.ts";
import { paths } from "#app/ui/paths.ts";
import { useReader, useT } from "#app/ui/reader.tsx";
import { TableScroll } from "#app/ui/table-scroll.tsx";
import { Time } from "#app/ui/time.tsx";
import type { LibraryModule } from "../library.server.ts";

/** All modules with what became of them; the way to the form of each. */
export function LibraryTable({ modules, chosen }: { modules: LibraryModule[]; chosen: number | null }) {
  const t = useT();
  return (
    <div className="card">
      <TableScroll label={t("textModules.caption")}>
        <table className="rules module-table">
          <caption className="visually-hidden">{t("textModules.caption")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("textModules.column.title")}</th>
              <th scope="col">{t("textModules.column.category")}</th>
              <th scope="col">{t("textModules.column.belongs")}</th>
              <th scope="col">{t("textModules.column.used")}</th>
              <th scope="col">{t("textModules.column.last")}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {modules.map((module) => (
              <Row key={module.id} module={module} isChosen={module.id === chosen} />
            ))}
          </tbody>
        </table>
      </TableScroll>
    </div>
  );
}

function Row({ module, isChosen }: { module: LibraryModule; isChosen: boolean }) {
  const t = useT();
  const { locale } = useReader();
  const { useCount, changedCount, userCount } = module;
  return (
    <tr className={isChosen ? "chosen" : undefined}>
      <th scope="row">
        {module.title}
        <span className="faint">{module.isArchived ? t("textModules.archived") : `::${module.keyword}`}</span>
      </th>
      <td>{module.categoryName ?? t("textModules.category.any")}</td>
      <td>{t(`textModules.belongs.${module.belongs}`, { region: module.regionName ?? "" })}</td>
      <td>
        {t("textModules.used", { count: useCount })} {t("textModules.users", { count: userCount })}
        {useCount > 0 ? (
          <span className="faint">
            {t("textModules.changed", { share: formatShare(locale, changedCount / useCount) })}
          </span>
        ) : null}
      </td>
      <td>{module.lastUsedAt ? <Time at={module.lastUsedAt} /> : t("textModules.never")}</td>
      <td>
        <a
          className="btn quiet small"
          href={`${paths.textModules({ id: module.id })}#bearbeiten`}
          aria-current={isChosen ? "true" : undefined}
        >
          {t(module.mayEdit ? "textModules.edit" : "textModules.look")}
          <span className="visually-hidden"> {module.title}</span>
        </a>
      </td>
    </tr>
  );
}
