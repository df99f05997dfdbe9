import type { ReactNode } from "react";
import { Empty } from "#app/ui/empty.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";
import { isOwnList, type ListFilter } from "../list-filter.ts";
import type { ListedPage } from "../lists.server.ts";
import { ListTabs, MineSwitch } from "./list-tabs.tsx";
import { ThreadList } from "./thread-list.tsx";

/** Where the tabs lead to, so that a tap on one keeps the list in sight. */
const anchor = "fragen";

/** Tabs, the list and the links to its other pages: the same on the start page and in a category. */
export function ListSection({
  filter,
  list,
  withTeam,
  pathOf,
  regionName = null,
  hasCategory = true,
  lastVisit = null,
  instead = null,
}: {
  filter: ListFilter;
  list: ListedPage;
  /** Ids of the threads that have an open ticket. */
  withTeam: readonly number[];
  /** The page's address for a list and a cursor. */
  pathOf: (filter: ListFilter, after?: string) => string;
  /** Of another region than the reader's own. */
  regionName?: string | null;
  hasCategory?: boolean;
  /** When the reader was here before. */
  lastVisit?: Date | null;
  /** Stands in the place of the list, for instance the question for a postcode. */
  instead?: ReactNode;
}) {
  const t = useT();
  const linkTo = (filter: ListFilter, after?: string) => `${pathOf(filter, after)}#${anchor}`;
  const hasRows = list.threads.length > 0;
  return (
    <section id={anchor} aria-labelledby="list-title">
      <h2 id="list-title" className="visually-hidden">
        {t("lists.title")}
      </h2>
      <ListTabs current={filter} linkTo={linkTo} regionName={regionName} />
      <MineSwitch current={filter} linkTo={linkTo} />
      {instead}
      {!instead && hasRows ? (
        <ThreadList
          threads={list.threads}
          withTeam={withTeam}
          hasCategory={hasCategory}
          lastVisit={isOwnList(filter) ? null : lastVisit}
        />
      ) : null}
      {!instead && !hasRows ? <EmptyList kind={list.isFirst ? filter : "end"} /> : null}
      {list.isFirst && !list.next ? null : (
        <nav className="pager" aria-label={t("lists.pager")}>
          {list.isFirst ? null : (
            <a className="btn quiet" href={linkTo(filter)}>
              <Icon name="arrow-left" />
              {t("site.newer")}
            </a>
          )}
          {list.next ? (
            <a className="btn quiet" href={linkTo(filter, list.next)} rel="next">
              {t("site.more")}
              <Icon name="arrow-right" />
            </a>
          ) : null}
        </nav>
      )}
    </section>
  );
}

function EmptyList({ kind }: { kind: ListFilter | "end" }) {
  const t = useT();
  return (
    <div className="card">
      <Empty
        icon={kind === "offen" || kind === "ungelesen" ? "check-check" : "community"}
        title={t(`lists.empty.${kind}`)}
      >
        <p>{t(`lists.empty.${kind}.text`)}</p>
        <p className="row">
          <a className="btn quiet" href={paths.ask()}>
            <Icon name="plus" />
            {t("site.ask")}
          </a>
        </p>
      </Empty>
    </div>
  );
}
