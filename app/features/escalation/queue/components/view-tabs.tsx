import { Icon } from "#app/ui/icon.tsx";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";
import type { DeskPage } from "../desk-page.server.ts";
import type { Wanted } from "../filter.ts";

/** All lists with their lengths: those that everybody has, the team's, one's own. */
export function ViewTabs({ page }: { page: Pick<DeskPage, "views" | "saved" | "wanted"> }) {
  const t = useT();
  const { views, saved, wanted } = page;
  const tabs = [
    ...views.map(({ name, count }) => ({
      word: name as string,
      label: t(`queue.view.${name}`),
      count,
      isShared: false,
    })),
    ...saved.map(({ id, name, count, isShared }) => ({ word: `v${id}`, label: name, count, isShared })),
  ];
  return (
    <nav className="desk-views" aria-label={t("queue.views")} data-desk-part="views">
      {tabs.map(({ word, label, count, isShared }) => (
        <a
          key={word}
          href={paths.desk(word)}
          className={`btn small ${word === wordOf(wanted) ? "" : "quiet"}`.trim()}
          aria-current={word === wordOf(wanted) ? "page" : undefined}
          data-view
        >
          {isShared ? (
            <>
              <Icon name="users" />
              <span className="visually-hidden">{t("queue.views.shared")}: </span>
            </>
          ) : null}
          {label}
          {count === null ? null : <span className="num">{count}</span>}
        </a>
      ))}
    </nav>
  );
}

/** How the address names a list. */
export const wordOf = (wanted: Wanted) =>
  wanted.kind === "default" ? wanted.name : wanted.kind === "saved" ? `v${wanted.id}` : "";
