import { Icon } from "#app/ui/icon.tsx";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";
import type { SearchPage } from "../search.server.ts";

type Found = Pick<SearchPage, "text" | "category" | "status" | "tags" | "categories">;

const statusInAddress = { solved: "geloest", open: "offen" } as const;

/** The address of a search with these filters. */
export function searchLink(
  { text, tags }: Pick<Found, "text" | "tags">,
  filters: { category: Found["category"]; status: Found["status"]; page?: number },
): string {
  return paths.search(text, {
    thema: filters.category?.slug,
    stichwort: tags.map(({ slug }) => slug).join(","),
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

/** The tags the search is limited to; a tap on one leaves it out. */
export function TagFilter({ found }: { found: Found }) {
  const t = useT();
  if (found.tags.length === 0) return null;
  return (
    <ul className="tag-links" aria-label={t("tags.search.filter")}>
      {found.tags.map(({ slug, name }) => {
        const tags = found.tags.filter((tag) => tag.slug !== slug);
        return (
          <li key={slug}>
            <a href={searchLink({ ...found, tags }, found)}>
              <Icon name="tag" />
              {name}
              <span className="visually-hidden">: {t("tags.search.without")}</span>
              <Icon name="close" />
            </a>
          </li>
        );
      })}
    </ul>
  );
}
