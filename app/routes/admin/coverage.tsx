import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { countOpenTicketsAt } from "#app/features/escalation/team/open-tickets.server.ts";
import { assignCoverage, undoChange } from "#app/features/regions/coverage/changes.server.ts";
import { CoverageHistory } from "#app/features/regions/coverage/components/coverage-history.tsx";
import { CoveragePreview } from "#app/features/regions/coverage/components/coverage-preview.tsx";
import { CoverageSearch } from "#app/features/regions/coverage/components/coverage-search.tsx";
import { listCoverageChanges, readCoverageFigures } from "#app/features/regions/coverage/history.server.ts";
import { previewSelection } from "#app/features/regions/coverage/preview.server.ts";
import { assignFields, parseSelection, undoFields } from "#app/features/regions/coverage/selection.ts";
import { CoverageMap } from "#app/features/regions/map/components/coverage-map.tsx";
import { readCoverageMap } from "#app/features/regions/map/map.server.ts";
import { listRegions } from "#app/features/regions/regions.server.ts";
import { form, intent, redirectTo } from "#app/http/form.server.ts";
import { page, parseId } from "#app/http/page.server.ts";
import { limits } from "#app/http/rate-limit.server.ts";
import { unauthenticated } from "#app/platform/errors.ts";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { stateOf } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";
import { Time } from "#app/ui/time.tsx";

export const loader = page(async (ctx, { url }) => {
  if (ctx.actor.kind === "guest") throw unauthenticated();
  const { searchParams } = url;
  const ask = {
    search: (searchParams.get("plz") ?? "").slice(0, 200).trim(),
    to: searchParams.get("an") ?? "",
    withExceptions: searchParams.get("ausnahmen") === "ja",
  };
  const selection = parseSelection(ask.search);
  const before = searchParams.get("vor");
  const history = await listCoverageChanges(ctx, { before: before === null ? undefined : parseId(before) });
  const [figures, regions, map, preview, openTickets] = await Promise.all([
    readCoverageFigures(ctx),
    listRegions(ctx),
    readCoverageMap(ctx),
    selection && previewSelection(ctx, { selection, withExceptions: ask.withExceptions }),
    selection ? countOpenTicketsAt(ctx, selection) : 0,
  ]);
  return {
    ask,
    isRefused: ask.search !== "" && selection === null,
    ...{ figures, map, preview, openTickets, history },
    regions: regions.map(({ id, slug, name, position }) => ({ id, slug, name, position })),
    done: searchParams.get("erledigt"),
  };
});

export const action = form({
  assign: intent(
    assignFields,
    async (ctx, { selection, regionId, withExceptions, reason }) => {
      await assignCoverage(ctx, {
        selection: parseSelection(selection) ?? [],
        regionId,
        withExceptions: withExceptions === "ja",
        reason,
      });
      return redirectTo(paths.coverage({ search: selection, done: "uebergeben" }));
    },
    limits.act,
  ),
  undo: intent(
    undoFields,
    async (ctx, input) => {
      await undoChange(ctx, input);
      return redirectTo(paths.coverage({ done: "zurueck" }));
    },
    limits.act,
  ),
});

export const meta: MetaFunction = (args) => [
  { title: pageTitle(args, "coverage.title") },
  { name: "robots", content: "noindex" },
];

export default function CoveragePage() {
  const t = useT();
  const { ask, isRefused, figures, regions, map, preview, openTickets, history, done } =
    useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  return (
    <>
      <Crumbs trail={[{ label: t("admin.title"), to: paths.admin() }]} />
      <header className="page-head">
        <h1>{t("coverage.title")}</h1>
        <p className="lead">{t("coverage.lead")}</p>
      </header>
      {done && !state ? (
        <p className="notice solved" role="status">
          <Icon name="check" />
          {t(done === "zurueck" ? "coverage.done.undone" : "coverage.done.assigned")}
        </p>
      ) : null}
      <div className="grid">
        <div className="column">
          <CoverageSearch ask={ask} isRefused={isRefused} regions={regions} />
          {preview ? (
            <CoveragePreview
              ask={ask}
              preview={preview}
              openTickets={openTickets}
              target={regions.find(({ slug }) => slug === ask.to) ?? null}
              state={stateOf(state, "assign")}
            />
          ) : null}
          <CoverageHistory {...history} state={stateOf(state, "undo")} />
        </div>
        <aside>
          <CoverageMap map={map} regions={regions} />
          <p className="muted">
            {t("coverage.known", { postcodes: figures.postcodes, areas: figures.areas })}
          </p>
          <p className="faint">
            {figures.importedAt ? (
              <>
                {t("coverage.imported")} <Time at={figures.importedAt} />
              </>
            ) : (
              t("coverage.importHow")
            )}
          </p>
        </aside>
      </div>
    </>
  );
}
