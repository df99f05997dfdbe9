import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AreaMap } from "#app/features/escalation/outages/components/area-map.tsx";
import { CourseChart } from "#app/features/escalation/outages/components/course-chart.tsx";
import { EvidenceFacts, EvidenceLists } from "#app/features/escalation/outages/components/evidence-facts.tsx";
import { OpeningFields } from "#app/features/escalation/outages/components/opening-fields.tsx";
import { confirmFields, dismissFields } from "#app/features/escalation/outages/forms.ts";
import { confirmProposal, suggestPromise } from "#app/features/escalation/outages/opening.server.ts";
import { canLeadOutages } from "#app/features/escalation/outages/policy.ts";
import { dismissProposal, readEvidence } from "#app/features/escalation/outages/proposals.server.ts";
import { textLimits } from "#app/features/escalation/text.ts";
import { listCategories } from "#app/features/forum/categories.server.ts";
import { PersonalDataParts } from "#app/features/vault/components/personal-data-catch.tsx";
import { form, intent, redirectTo } from "#app/http/form.server.ts";
import { page, parseId } from "#app/http/page.server.ts";
import { limits } from "#app/http/rate-limit.server.ts";
import { formatMoment } from "#app/i18n/formats.ts";
import { t } from "#app/i18n/t.ts";
import { unauthenticated } from "#app/platform/errors.ts";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { FormAlert, TextField } from "#app/ui/field.tsx";
import { stateOf } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { paths } from "#app/ui/paths.ts";
import { useReader, useT } from "#app/ui/reader.tsx";
import { withChoices } from "../forum/personal-data-acts.server.ts";

export const loader = page(async (ctx, { params }) => {
  if (ctx.actor.kind === "guest") throw unauthenticated();
  const evidence = await readEvidence(ctx, parseId(params.proposalId));
  const { proposal } = evidence;
  const mayLead = canLeadOutages(ctx.actor) && !proposal.endedAt;
  return {
    evidence,
    mayLead,
    categories: mayLead ? (await listCategories(ctx)).map(({ id, name }) => ({ id, name })) : [],
    values: {
      // What the public reads is German, whoever writes it.
      title: t("de", "outages.form.titleSuggested", {
        service: t("de", `outages.service.${proposal.service}`),
        region: proposal.regionName,
      }),
      areas: evidence.suggestedAreas.join(", "),
      categoryId: proposal.categoryId,
      startsAt: proposal.firstReportAt,
      dueAt: await suggestPromise(ctx, proposal.regionId),
      body: t("de", "outages.form.bodySuggested"),
    },
  };
});

export const action = form(
  {
    confirm: intent(
      confirmFields,
      async (ctx, input, { params }) => {
        const outage = await confirmProposal(ctx, { ...input, proposalId: parseId(params.proposalId) });
        return redirectTo(paths.deskOutage(outage.id, "opened"));
      },
      limits.act,
    ),
    dismiss: intent(
      dismissFields,
      async (ctx, { reason }, { params }) => {
        await dismissProposal(ctx, { proposalId: parseId(params.proposalId), reason });
        return redirectTo(paths.deskOutages());
      },
      limits.act,
    ),
  },
  withChoices,
);

export const meta: MetaFunction = (args) => [
  { title: pageTitle(args, "outages.proposal.heading") },
  { name: "robots", content: "noindex" },
];

export default function OutageProposalPage() {
  const t = useT();
  const { locale, now } = useReader();
  const { evidence, mayLead, categories, values } = useLoaderData<typeof loader>();
  const actionState = useActionData<typeof action>();
  const { proposal, places } = evidence;
  const [confirmState, dismissState] = [stateOf(actionState, "confirm"), stateOf(actionState, "dismiss")];
  return (
    <div data-moderation>
      <PersonalDataParts />
      <Crumbs trail={[{ label: t("outages.desk.title"), to: paths.deskOutages() }]} />
      <header className="page-head">
        <h1>{t("outages.proposal.heading")}</h1>
        <p className="lead">
          {t("outages.proposal.lead", {
            service: t(`outages.service.${proposal.service}`),
            region: proposal.regionName,
          })}
        </p>
        {mayLead ? <p className="faint desk-keys">{t("outages.proposal.keys")}</p> : null}
      </header>
      {proposal.endedAt ? (
        <div className="notice">
          <Icon name="info" />
          <div>
            <p>
              {t("outages.proposal.over", {
                end: proposal.end ?? "faded",
                name: proposal.decidedBy ?? "",
                moment: formatMoment(locale, proposal.endedAt, now),
              })}
            </p>
            {proposal.reason ? <p>{t("outages.proposal.reason", { reason: proposal.reason })}</p> : null}
            {proposal.outageId ? (
              <p>
                <a href={paths.deskOutage(proposal.outageId)}>{t("outages.proposal.toOutage")}</a>
              </p>
            ) : null}
          </div>
        </div>
      ) : null}
      <FormAlert state={confirmState} />
      <FormAlert state={dismissState} />
      <div className="grid outage-grid">
        <section className="card panel" aria-labelledby="evidence-title">
          <h2 id="evidence-title">{t("outages.evidence.title")}</h2>
          <EvidenceFacts evidence={evidence} />
          <AreaMap
            ground={evidence.ground}
            marks={places}
            circle={proposal}
            label={t("outages.evidence.map", { count: proposal.peopleCount, places: places.length })}
          />
          <CourseChart course={evidence.course} />
          <EvidenceLists evidence={evidence} />
        </section>
        {mayLead ? (
          <aside>
            <details className="card panel fold-card" open data-key="b">
              <summary>
                <Icon name="warning" />
                {t("outages.confirm.title")}
              </summary>
              <p className="muted">{t("outages.confirm.about", { count: proposal.peopleCount })}</p>
              <form method="post">
                <input type="hidden" name="intent" value="confirm" />
                <OpeningFields values={values} categories={categories} state={confirmState} />
                <button type="submit" className="btn">
                  <Icon name="check" />
                  {t("outages.confirm.send")}
                </button>
              </form>
            </details>
            <details
              className="card panel fold-card"
              open={dismissState !== undefined || undefined}
              data-key="v"
            >
              <summary>
                <Icon name="close" />
                {t("outages.dismiss.title")}
              </summary>
              <form method="post">
                <input type="hidden" name="intent" value="dismiss" />
                <TextField
                  name="reason"
                  label={t("outages.dismiss.reason")}
                  hint={t("outages.dismiss.reasonHint")}
                  state={dismissState}
                  minLength={textLimits.reasonMin}
                  maxLength={textLimits.reasonMax}
                  required
                />
                <button type="submit" className="btn quiet">
                  <Icon name="close" />
                  {t("outages.dismiss.send")}
                </button>
              </form>
            </details>
          </aside>
        ) : null}
      </div>
    </div>
  );
}
