import { Icon } from "#app/ui/icon.tsx";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";
import type { SearchPage } from "../search.server.ts";

type Found = Pick<SearchPage, "text" | "category" | "status" | "categories">;

const statusInAddress = { solved: "geloest", open: "offen" } as const;

/** The address of a search with these filters. */
export function searchLink(
  { text }: Pick<Found, "text">,
  filters: { category: Found["category"]; status: Found["status"]; page?: number },
): string {
  return paths.search(text, {
    thema: filters.category?.slug,
    status: filters.status ? statusInAddress[filters.status] : undefined,
    seite: filters.page && filters.page > 1 ? filters.page : undefined,
  });
}

export function StatusFilter({ found }: { found: Found }) {
  const t = useT();
  const choices = [null, "solved", "open"] as const;
  return (
    <nav className="tabs" aria-label={t("search.status")}>
      {choices.map((status) => (
        <a
          key={status}
          href={searchLink(found, { category: found.category, status })}
          aria-current={status === found.status ? "page" : undefined}
        >
          {t(`search.status.${status ?? "all"}`)}
        </a>
      ))}
    </nav>
  );
}

export function CategoryFilter({ found, id }: { found: Found; id: string }) {
  const t = useT();
  return (
    <nav className="card panel" id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t("search.categories")}</h2>
      <ul className="filter-list">
        {[null, ...found.categories].map((category) => (
          <li key={category?.id ?? 0}>
            <a
              href={searchLink(found, { category, status: found.status })}
              aria-current={category?.id === found.category?.id ? "page" : undefined}
            >
              <Icon name={category?.icon ?? "community"} />
              {category?.name ?? t("search.categories.all")}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
