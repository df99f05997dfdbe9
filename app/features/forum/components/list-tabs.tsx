import { useT } from "#app/ui/reader.tsx";
import { type ListFilter, listFilters } from "../list-filter.ts";

/** The four lists as links. `regionName` is set when another region than the reader's own is looked at. */
export function ListTabs({
  current,
  linkTo,
  regionName = null,
}: {
  current: ListFilter;
  linkTo: (filter: ListFilter) => string;
  regionName?: string | null;
}) {
  const t = useT();
  return (
    <nav className="tabs list-tabs" aria-label={t("lists.tabs")}>
      {listFilters.map((filter) => (
        <a key={filter} href={linkTo(filter)} aria-current={filter === current ? "page" : undefined}>
          {filter === "region" && regionName
            ? t("lists.tab.otherRegion", { region: regionName })
            : t(`lists.tab.${filter}`)}
        </a>
      ))}
    </nav>
  );
}
