import { useReader, useT } from "#app/ui/reader.tsx";
import { type ListFilter, listFilters } from "../list-filter.ts";

type Props = {
  current: ListFilter;
  linkTo: (filter: ListFilter) => string;
  /** Set when another region than the reader's own is looked at. */
  regionName?: string | null;
};

/** The lists as links; members have three more. What a member answered stands behind what the member asked. */
export function ListTabs({ current, linkTo, regionName = null }: Props) {
  const t = useT();
  const { viewer } = useReader();
  const filters: Exclude<ListFilter, "beantwortet">[] = viewer
    ? [...listFilters, "ungelesen", "gefolgt", "meine"]
    : [...listFilters];
  const isCurrent = (filter: ListFilter) =>
    filter === current || (filter === "meine" && current === "beantwortet");
  return (
    <nav className="tabs list-tabs" aria-label={t("lists.tabs")}>
      {filters.map((filter) => (
        <a key={filter} href={linkTo(filter)} aria-current={isCurrent(filter) ? "page" : undefined}>
          {filter === "region" && regionName
            ? t("lists.tab.otherRegion", { region: regionName })
            : t(`lists.tab.${filter}`)}
        </a>
      ))}
    </nav>
  );
}

/** What is one's own: asked, or answered. */
export function MineSwitch({ current, linkTo }: Pick<Props, "current" | "linkTo">) {
  const t = useT();
  if (current !== "meine" && current !== "beantwortet") return null;
  return (
    <nav className="mine-switch" aria-label={t("reading.mine")}>
      {(["meine", "beantwortet"] as const).map((filter) => (
        <a key={filter} href={linkTo(filter)} aria-current={filter === current ? "page" : undefined}>
          {t(`reading.mine.${filter}`)}
        </a>
      ))}
    </nav>
  );
}
