import { Empty } from "#app/ui/empty.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { paths } from "#app/ui/paths.ts";
import { useReader, useT } from "#app/ui/reader.tsx";
import type { DeskPage } from "../desk-page.server.ts";
import { BulkBar, bulkState } from "./bulk-bar.tsx";
import { liveTextsOf } from "./live-texts.ts";
import { QueueTable } from "./queue-table.tsx";
import { wordOf } from "./view-tabs.tsx";

type Props = {
  page: DeskPage;
  categories: { id: number; name: string }[];
  isLead: boolean;
  state: unknown;
};

/** The list with what can be done with it, as one form. */
export function QueueList({ page, categories, isLead, state }: Props) {
  const t = useT();
  const { viewer } = useReader();
  const { rows, wanted, lookers, count } = page;
  const name = useListName(page);
  const chosen = bulkState(state)?.values.ticket?.split(",") ?? [];
  const caption = count === null ? t("queue.captionClosed", { name }) : t("queue.caption", { name, count });
  return (
    <section
      className="card queue-card"
      aria-label={name}
      data-queue
      data-viewer={viewer?.id}
      data-stamp={page.stamp}
      data-live-texts={liveTextsOf(t, liveTexts)}
    >
      <p className="queue-fresh" role="status" data-fresh-line>
        <button type="button" className="btn small" data-fresh data-press="fresh" hidden />
      </p>
      <form method="post" data-queue-form>
        <div data-desk-part="list">
          {rows.length > 0 ? (
            <QueueTable rows={rows} caption={caption} lookers={lookers} chosen={chosen} />
          ) : (
            <NothingHere wanted={wanted} />
          )}
        </div>
        {rows.length > 0 ? (
          <BulkBar members={page.members} categories={categories} isLead={isLead} state={state} />
        ) : null}
      </form>
      <QueuePager page={page} />
    </section>
  );
}

const liveTexts = [
  "one",
  "many",
  "changed",
  "gone",
  "looking",
  "lookingMany",
  "writing",
  "writingMany",
  "and",
] as const;

/** As its tab says. */
export function useListName({ wanted, saved }: Pick<DeskPage, "wanted" | "saved">): string {
  const t = useT();
  if (wanted.kind === "default") return t(`queue.view.${wanted.name}`);
  const view = wanted.kind === "saved" ? saved.find(({ id }) => id === wanted.id) : undefined;
  return view?.name ?? t("queue.view.free");
}

function NothingHere({ wanted }: Pick<DeskPage, "wanted">) {
  const t = useT();
  const name = wanted.kind === "default" ? wanted.name : "free";
  return (
    <Empty icon="check-check" title={t(`queue.empty.${name}`)}>
      <p>{t("queue.empty.hint")}</p>
      {name === "team" ? null : (
        <p className="row">
          <a className="btn quiet" href={paths.desk("team")}>
            {t("queue.empty.toTeam")}
          </a>
        </p>
      )}
    </Empty>
  );
}

function QueuePager({ page }: { page: DeskPage }) {
  const t = useT();
  const to = (after?: string) =>
    page.wanted.kind === "free" ? paths.deskList(page.query, after) : paths.desk(wordOf(page.wanted), after);
  if (page.isFirstPage && !page.next) return null;
  return (
    <nav className="pager" aria-label={t("queue.pages")}>
      {page.isFirstPage ? null : (
        <a className="btn quiet small" href={to()}>
          <Icon name="chevron-left" />
          {t("queue.first")}
        </a>
      )}
      {page.next ? (
        <a className="btn quiet small" href={to(page.next)} rel="next">
          {t("queue.next")}
          <Icon name="chevron-right" />
        </a>
      ) : null}
    </nav>
  );
}
