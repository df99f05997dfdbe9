import { Empty } from "#app/ui/empty.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";
import type { SearchPage } from "../search.server.ts";
import { searchLink } from "./search-filters.tsx";

/** Why there is nothing, and what to do next. */
export function SearchEmpty({ found }: { found: SearchPage }) {
  const t = useT();
  if (found.text === "") {
    return (
      <Empty icon="search" title={t("search.start.title")}>
        <p>{t("search.start.text")}</p>
      </Empty>
    );
  }
  if (!found.isSearchable) {
    return (
      <Empty icon="search" title={t("search.vague.title")}>
        <p>{t("search.vague.text")}</p>
        <AskLink found={found} />
      </Empty>
    );
  }
  if (found.page > 1) {
    return (
      <Empty icon="search" title={t("search.empty.page")}>
        <a href={searchLink(found, { category: found.category, status: found.status })}>
          {t("search.empty.firstPage")}
        </a>
      </Empty>
    );
  }
  return (
    <Empty icon="search" title={t("search.empty.title", { text: found.text })}>
      <p>{t("search.empty.text")}</p>
      <p className="row">
        {found.category || found.status ? (
          <a className="btn quiet" href={searchLink(found, { category: null, status: null })}>
            {t("search.empty.filters")}
          </a>
        ) : null}
        <AskLink found={found} />
      </p>
    </Empty>
  );
}

/** Asks with the words that found nothing as the title. */
export function AskLink({ found }: { found: Pick<SearchPage, "text" | "category"> }) {
  const t = useT();
  return (
    <a className="btn" href={paths.ask(found.category?.slug, found.text)}>
      <Icon name="plus" />
      {t("search.ask")}
    </a>
  );
}
