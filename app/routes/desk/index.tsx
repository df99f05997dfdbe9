import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { DeskFigures } from "#app/features/escalation/components/desk-figures.tsx";
import { FollowUpList } from "#app/features/escalation/components/follow-up-list.tsx";
import { PresenceList } from "#app/features/escalation/components/presence-list.tsx";
import { QueueTable } from "#app/features/escalation/components/queue-table.tsx";
import { listPresence } from "#app/features/escalation/duty.server.ts";
import { hasDesk } from "#app/features/escalation/policy.ts";
import { listQueue, queuePageSize, readDeskFigures } from "#app/features/escalation/queue.server.ts";
import { parseQueueView, queueViews } from "#app/features/escalation/queue-view.ts";
import { listFollowUps } from "#app/features/escalation/ratings.server.ts";
import { takeNextTicket } from "#app/features/escalation/work.server.ts";
import { readRegion } from "#app/features/regions/regions.server.ts";
import { form, intent, redirectTo } from "#app/http/form.server.ts";
import { page, parsePageNumber } from "#app/http/page.server.ts";
import { limits } from "#app/http/rate-limit.server.ts";
import { formatLongDay } from "#app/i18n/formats.ts";
import { AppError, notFound, unauthenticated } from "#app/platform/errors.ts";
import { Empty } from "#app/ui/empty.tsx";
import { FormAlert } from "#app/ui/field.tsx";
import { stateOf } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { Pager } from "#app/ui/pager.tsx";
import { paths } from "#app/ui/paths.ts";
import { useReader, useT } from "#app/ui/reader.tsx";

export const loader = page(async (ctx, { url }) => {
  const { actor } = ctx;
  if (actor.kind === "guest") throw unauthenticated();
  if (!hasDesk(actor)) throw notFound();
  const view = parseQueueView(url.searchParams.get("ansicht"), actor.role === "lead");
  const pageNumber = parsePageNumber(url.searchParams.get("seite"));
  const [rows, figures, members, followUps, region] = await Promise.all([
    listQueue(ctx, { view, page: pageNumber }),
    readDeskFigures(ctx),
    listPresence(ctx),
    actor.role === "lead" ? listFollowUps(ctx) : null,
    readRegion(ctx, actor.teamRegionId),
  ]);
  return {
    view,
    rows,
    figures,
    members,
    followUps,
    regionName: region.name,
    page: pageNumber,
    pageCount: Math.ceil(figures.counts[view] / queuePageSize),
  };
});

export const action = form({
  "take-next": intent(
    z.object({}),
    async (ctx) => {
      const code = await takeNextTicket(ctx);
      if (!code) throw new AppError("conflict", "desk.nothingNext");
      return redirectTo(paths.ticket(code));
    },
    limits.act,
  ),
});

export const meta: MetaFunction<typeof loader> = (args) => [
  { title: pageTitle(args, "desk.heading", { region: args.data?.regionName ?? "" }) },
];

export default function DeskPage() {
  const t = useT();
  const { locale, now } = useReader();
  const data = useLoaderData<typeof loader>();
  const { view, rows, figures, followUps } = data;
  const state = stateOf(useActionData<typeof action>(), "take-next");
  return (
    <div className="desk" data-desk>
      <header className="page-head row between">
        <div>
          <h1>{t("desk.heading", { region: data.regionName })}</h1>
          <p className="lead">{formatLongDay(locale, now)}</p>
        </div>
        <form method="post">
          <input type="hidden" name="intent" value="take-next" />
          <button type="submit" className="btn">
            <Icon name="hand" />
            {t("desk.takeNext")}
          </button>
        </form>
      </header>
      <FormAlert state={state} />
      <DeskFigures figures={figures} />
      <div className="row between desk-bar">
        <nav className="desk-views" aria-label={t("desk.views")}>
          {queueViews.map((name) => (
            <a
              key={name}
              href={paths.desk(name)}
              className={`btn small ${name === view ? "" : "quiet"}`.trim()}
              aria-current={name === view ? "page" : undefined}
            >
              {t(`desk.view.${name}`)}
              <span className="num">{figures.counts[name]}</span>
            </a>
          ))}
        </nav>
        <span className="faint desk-keys">{t("desk.keys")}</span>
      </div>
      <div className="desk-grid">
        <section className="card queue-card">
          {rows.length > 0 ? (
            <QueueTable rows={rows} />
          ) : (
            <Empty icon="check-check" title={t(`desk.queue.empty.${view}`)}>
              <p>{t("desk.queue.emptyHint")}</p>
              {view === "mine" && figures.counts.team > 0 ? (
                <p className="row">
                  <a className="btn quiet" href={paths.desk("team")}>
                    {t("desk.queue.toTeam")}
                  </a>
                </p>
              ) : null}
            </Empty>
          )}
          <Pager
            page={data.page}
            pageCount={data.pageCount}
            label={t("desk.queue.pages")}
            to={(number) => paths.desk(view, number)}
          />
        </section>
        <aside>
          {followUps ? <FollowUpList followUps={followUps} /> : null}
          <PresenceList members={data.members} />
        </aside>
      </div>
    </div>
  );
}
