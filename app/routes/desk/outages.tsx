import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { OutageRow } from "#app/features/escalation/outages/components/outage-banner.tsx";
import { DecidedList, ProposalList } from "#app/features/escalation/outages/components/proposal-list.tsx";
import { canLeadOutages } from "#app/features/escalation/outages/policy.ts";
import { listDecidedProposals, listProposals } from "#app/features/escalation/outages/proposals.server.ts";
import { listOpenOutages } from "#app/features/escalation/outages/public-outages.server.ts";
import { page } from "#app/http/page.server.ts";
import { unauthenticated } from "#app/platform/errors.ts";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";

export const loader = page(async (ctx) => {
  if (ctx.actor.kind === "guest") throw unauthenticated();
  const [proposals, decided, open] = [
    await listProposals(ctx),
    await listDecidedProposals(ctx),
    await listOpenOutages(ctx),
  ];
  return { proposals, decided, open, mayLead: canLeadOutages(ctx.actor) };
});

export const meta: MetaFunction = (args) => [
  { title: pageTitle(args, "outages.desk.title") },
  { name: "robots", content: "noindex" },
];

export default function DeskOutagesPage() {
  const t = useT();
  const { proposals, decided, open, mayLead } = useLoaderData<typeof loader>();
  return (
    <div className="desk">
      <Crumbs trail={mayLead ? [{ label: t("site.desk"), to: paths.desk() }] : []} />
      <header className="page-head row between">
        <div>
          <h1>{t("outages.desk.title")}</h1>
          <p className="lead">{t("outages.desk.lead")}</p>
        </div>
        {mayLead ? (
          <a className="btn" href={paths.openOutage()}>
            <Icon name="plus" />
            {t("outages.desk.byHand")}
          </a>
        ) : (
          <p className="notice">{t("outages.desk.readOnly")}</p>
        )}
      </header>
      <section aria-labelledby="proposals-title">
        <h2 id="proposals-title">{t("outages.desk.proposals")}</h2>
        <div className="card">
          {proposals.length > 0 ? (
            <ProposalList proposals={proposals} />
          ) : (
            <Empty icon="check-check" title={t("outages.desk.noProposals")}>
              <p>{t("outages.desk.noProposalsText")}</p>
            </Empty>
          )}
        </div>
      </section>
      <section aria-labelledby="open-title">
        <h2 id="open-title">{t("outages.desk.open")}</h2>
        {open.length > 0 ? (
          <ul className="card outage-rows">
            {open.map((outage) => (
              <OutageRow key={outage.id} outage={outage} to={paths.deskOutage(outage.id)} />
            ))}
          </ul>
        ) : (
          <p className="muted">{t("outages.desk.noOpen")}</p>
        )}
      </section>
      {decided.length > 0 ? (
        <section className="card panel" aria-labelledby="decided-title">
          <h2 id="decided-title">{t("outages.desk.decided")}</h2>
          <DecidedList proposals={decided} />
        </section>
      ) : null}
      <p className="row">
        <a href={paths.outages()}>{t("outages.desk.public")}</a>
        <a href={paths.radar()}>{t("outages.desk.settings")}</a>
      </p>
    </div>
  );
}
