import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ThreadBeside } from "#app/features/escalation/tickets/components/thread-beside.tsx";
import { locatePost, readThreadPage } from "#app/features/forum/thread-page.server.ts";
import {
  hideWithReasons,
  keepVisible,
  liftSuspension,
  redactWithReasons,
  restoreHidden,
  sanctionPerson,
} from "#app/features/moderation/acts.server.ts";
import { readCasePage } from "#app/features/moderation/case-page.server.ts";
import { CasePerson, CaseReports, CaseSignals } from "#app/features/moderation/components/case-facts.tsx";
import { CasePost } from "#app/features/moderation/components/case-post.tsx";
import { DecideFolds } from "#app/features/moderation/components/decide-folds.tsx";
import { KeyHelp } from "#app/features/moderation/components/key-help.tsx";
import { CaseOtherText } from "#app/features/moderation/components/other-text.tsx";
import {
  hideForm,
  keepForm,
  reasonedForm,
  redactForm,
  sanctionForm,
} from "#app/features/moderation/forms.ts";
import { PersonalDataParts } from "#app/features/vault/components/personal-data-catch.tsx";
import { form, intent, redirectTo } from "#app/http/form.server.ts";
import { page, parseId } from "#app/http/page.server.ts";
import { limits } from "#app/http/rate-limit.server.ts";
import { formatMoment } from "#app/i18n/formats.ts";
import { t } from "#app/i18n/t.ts";
import { Icon } from "#app/ui/icon.tsx";
import { paths } from "#app/ui/paths.ts";
import { useReader, useT } from "#app/ui/reader.tsx";
import { withChoices } from "../forum/personal-data-acts.server.ts";

export const loader = page(async (ctx, { params }) => {
  const shown = await readCasePage(ctx, parseId(params.caseId));
  const place = shown.post ? await locatePost(ctx, shown.post.id) : null;
  const beside = place ? await readThreadPage(ctx, { threadId: place.thread.id, page: place.page }) : null;
  return { shown, beside, title: `${t(ctx.locale, "moderation.queue.title")} – ${ctx.site.name}` };
});

const toQueue = ({ id }: { id: number }) => redirectTo(paths.moderation({ done: id }));
const caseOf = (params: Record<string, string | undefined>) => ({ caseId: parseId(params.caseId) });

export const action = form(
  {
    keep: intent(
      keepForm,
      async (ctx, input, { params }) => toQueue(await keepVisible(ctx, { ...caseOf(params), ...input })),
      limits.act,
    ),
    hide: intent(
      hideForm,
      async (ctx, input, { params }) => toQueue(await hideWithReasons(ctx, { ...caseOf(params), ...input })),
      limits.act,
    ),
    restore: intent(
      reasonedForm,
      async (ctx, input, { params }) => toQueue(await restoreHidden(ctx, { ...caseOf(params), ...input })),
      limits.act,
    ),
    redact: intent(
      redactForm,
      async (ctx, { isSure: _, ...input }, { params }) =>
        toQueue(await redactWithReasons(ctx, { ...caseOf(params), ...input })),
      limits.act,
    ),
    sanction: intent(
      sanctionForm,
      async (ctx, input, { params }) => toQueue(await sanctionPerson(ctx, { ...caseOf(params), ...input })),
      limits.act,
    ),
    lift: intent(
      reasonedForm,
      async (ctx, input, { params }) => toQueue(await liftSuspension(ctx, { ...caseOf(params), ...input })),
      limits.act,
    ),
  },
  withChoices,
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function Case() {
  const t = useT();
  const { shown, beside } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  const { post, subject } = shown;
  return (
    <div className="moderation" data-moderation>
      <p className="ticket-back">
        <a href={paths.moderation()}>
          <Icon name="arrow-left" />
          {t("moderation.case.back")}
        </a>
      </p>
      <div className="row between ticket-head">
        <h1>
          {post
            ? t("moderation.case.titlePost", { kind: post.kind, name: subject.displayName })
            : t(shown.other ? "meetups.moderation.title" : "moderation.case.titleMember", {
                kind: shown.other?.kind ?? "other",
                name: subject.displayName,
              })}
        </h1>
        <KeyHelp />
      </div>
      {shown.visitors.length > 0 ? (
        <p className="notice waiting">
          <Icon name="eye" />
          {t("moderation.case.visited", { names: shown.visitors.join(", ") })}
        </p>
      ) : null}
      <div className="case-grid">
        <div className="case-facts">
          {post ? <CasePost post={post} threadTitle={shown.threadTitle ?? ""} /> : null}
          {shown.other ? <CaseOtherText text={shown.other} /> : null}
          <CaseReports reports={shown.reports} />
          <CaseSignals score={shown.case.spamScore} signals={shown.case.signals} />
          <CasePerson page={shown} />
        </div>
        <section className="card panel ticket-panel case-panel" aria-labelledby="decide-title">
          <h2 id="decide-title">{t("moderation.case.acts")}</h2>
          <Decide state={state} />
        </section>
        {beside ? (
          <div className="case-thread">
            <ThreadBeside page={beside} />
          </div>
        ) : null}
      </div>
      <PersonalDataParts />
    </div>
  );
}

function Decide({ state }: { state: unknown }) {
  const t = useT();
  const { locale, now } = useReader();
  const { shown } = useLoaderData<typeof loader>();
  if (shown.mayAct) return <DecideFolds page={shown} state={state} />;
  if (!shown.case.closedAt) return <p className="muted">{t("moderation.case.notYours")}</p>;
  return (
    <>
      <p>
        {t("moderation.case.closed", { name: shown.closedBy ?? "" })},{" "}
        {formatMoment(locale, shown.case.closedAt, now)}
      </p>
      <ul className="plain-list">
        {shown.decisions.map((decision) => (
          <li key={decision.id}>
            <a href={paths.statement(decision.id)}>{t(`moderation.decision.${decision.kind}`)}</a>
            {decision.revokedAt ? <span className="faint"> · {t("moderation.decision.revoked")}</span> : null}
            {decision.facts ? <p className="own-words">{decision.facts}</p> : null}
          </li>
        ))}
      </ul>
    </>
  );
}
