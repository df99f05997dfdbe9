import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { TodaysCalls } from "#app/features/escalation/call-backs/components/todays-calls.tsx";
import { listTodaysCalls } from "#app/features/escalation/call-backs/reading.server.ts";
import { PresenceList } from "#app/features/escalation/contact/components/presence-list.tsx";
import { ProposalsWaiting } from "#app/features/escalation/outages/components/proposals-waiting.tsx";
import { countProposals } from "#app/features/escalation/outages/proposals.server.ts";
import { hasDesk } from "#app/features/escalation/policy.ts";
import { readBatch } from "#app/features/escalation/queue/batch-page.server.ts";
import { BatchNotice } from "#app/features/escalation/queue/components/batch-notice.tsx";
import { FilterForm } from "#app/features/escalation/queue/components/filter-form.tsx";
import { KeyHelp } from "#app/features/escalation/queue/components/key-help.tsx";
import { QueueList, useListName } from "#app/features/escalation/queue/components/queue-list.tsx";
import { TodayFigures } from "#app/features/escalation/queue/components/today-figures.tsx";
import { TodayTiles } from "#app/features/escalation/queue/components/today-tiles.tsx";
import { ViewForms } from "#app/features/escalation/queue/components/view-forms.tsx";
import { ViewTabs } from "#app/features/escalation/queue/components/view-tabs.tsx";
import { readDeskPage } from "#app/features/escalation/queue/desk-page.server.ts";
import { listKeys } from "#app/features/escalation/queue/keys.ts";
import { FollowUpList } from "#app/features/escalation/ratings/components/follow-up-list.tsx";
import { ObjectionList } from "#app/features/escalation/refusals/components/desk-refusal.tsx";
import { listObjections } from "#app/features/escalation/refusals/objections.server.ts";
import { CodeBox } from "#app/features/escalation/spoken-codes/components/code-box.tsx";
import { listCategories } from "#app/features/forum/categories.server.ts";
import { readRegion } from "#app/features/regions/regions.server.ts";
import { form } from "#app/http/form.server.ts";
import { page } from "#app/http/page.server.ts";
import { formatLongDay } from "#app/i18n/formats.ts";
import { notFound, unauthenticated } from "#app/platform/errors.ts";
import { FormAlert } from "#app/ui/field.tsx";
import { stateOf } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { useReader, useT } from "#app/ui/reader.tsx";
import { bulkActs } from "./acts/bulk.server.ts";
import { nextActs } from "./acts/next.server.ts";
import { viewActs } from "./acts/views.server.ts";

export const loader = page(async (ctx, { url }) => {
  const { actor } = ctx;
  if (actor.kind === "guest") throw unauthenticated();
  if (!hasDesk(actor)) throw notFound();
  const batchId = Number(url.searchParams.get("erledigt"));
  const isLead = actor.role === "lead";
  const [desk, region, categories, batch, calls, objections, proposalCount] = await Promise.all([
    readDeskPage(ctx, url.searchParams),
    readRegion(ctx, actor.teamRegionId),
    listCategories(ctx),
    Number.isSafeInteger(batchId) && batchId > 0 ? readBatch(ctx, batchId) : null,
    listTodaysCalls(ctx),
    listObjections(ctx),
    isLead ? countProposals(ctx) : null,
  ]);
  return {
    desk,
    calls,
    objections,
    proposalCount,
    batch,
    isLead,
    regionName: region.name,
    categories: categories.map(({ id, name }) => ({ id, name })),
  };
});

export const action = form({ ...nextActs, ...bulkActs, ...viewActs });

export const meta: MetaFunction<typeof loader> = (args) => [
  { title: pageTitle(args, "desk.heading", { region: args.data?.regionName ?? "" }) },
];

export default function DeskPage() {
  const t = useT();
  const { locale, now } = useReader();
  const { desk, calls, batch, isLead, regionName, categories, proposalCount, objections } =
    useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  const keys = isLead ? listKeys : listKeys.filter(({ leadOnly }) => !leadOnly);
  return (
    <div className="desk">
      <header className="page-head row between">
        <div>
          <h1>{t("desk.heading", { region: regionName })}</h1>
          <p className="lead">{t("queue.lead", { day: formatLongDay(locale, now) })}</p>
        </div>
        <form method="post">
          <input type="hidden" name="intent" value="take-next" />
          <button type="submit" className="btn" data-press="take-next">
            <Icon name="hand" />
            {t("queue.next.take")}
          </button>
        </form>
      </header>
      <FormAlert state={stateOf(state, "take-next") ?? stateOf(state, "undo")} />
      {batch ? <BatchNotice batch={batch} /> : null}
      <ProposalsWaiting count={proposalCount} />
      <div data-desk-part="today">
        <TodayTiles today={desk.today} followUpCount={desk.followUps?.length ?? null} />
      </div>
      <ViewTabs page={desk} />
      <div className="desk-grid">
        <div>
          <div className="desk-tools">
            <FilterForm page={desk} categories={categories} />
            <ViewForms page={desk} isLead={isLead} state={state} />
            <KeyHelp keys={keys} />
          </div>
          <h2 className="visually-hidden">{useListName(desk)}</h2>
          <QueueList page={desk} categories={categories} isLead={isLead} state={state} />
        </div>
        <aside>
          <section className="card panel">
            <CodeBox />
          </section>
          <ObjectionList objections={objections} />
          <TodaysCalls calls={calls} />
          {desk.followUps ? (
            <div id="nachfassen" data-desk-part="follow-ups">
              <FollowUpList followUps={desk.followUps} />
            </div>
          ) : null}
          <TodayFigures figures={desk.figures} hasReport={isLead} />
          <div data-desk-part="presence">
            <PresenceList members={desk.members} />
          </div>
        </aside>
      </div>
    </div>
  );
}
