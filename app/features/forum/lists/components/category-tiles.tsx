import { formatNumber } from "#app/i18n/formats.ts";
import { Icon } from "#app/ui/icon.tsx";
import { paths } from "#app/ui/paths.ts";
import { useReader, useT } from "#app/ui/reader.tsx";
import type { Category } from "../../categories.server.ts";

/** All categories with what is open and solved; twelve fill whole rows of six, four, three or two. */
export function CategoryTiles({ categories }: { categories: Category[] }) {
  const { locale } = useReader();
  const t = useT();
  return (
    <ul className="topics">
      {categories.map(({ id, slug, name, icon, openCount, solvedCount }) => (
        <li key={id}>
          <a className="card" href={paths.category(slug)}>
            <Icon name={icon} />
            <b>{name}</b>
            <span className="faint">
              <span>{t("lists.category.open", { count: formatNumber(locale, openCount) })}</span>{" "}
              <span>{t("lists.category.solved", { count: formatNumber(locale, solvedCount) })}</span>
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
