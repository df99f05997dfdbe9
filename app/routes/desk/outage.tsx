import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { detachThread } from "#app/features/escalation/outages/attaching.server.ts";
import { AttachedThreads, LeadActs } from "#app/features/escalation/outages/components/lead-acts.tsx";
import {
  OutageChip,
  useOutageTime,
  usePromiseText,
} from "#app/features/escalation/outages/components/outage-state.tsx";
import { OutageSummary } from "#app/features/escalation/outages/components/outage-summary.tsx";
import { UpdateList } from "#app/features/escalation/outages/components/update-list.tsx";
import { endOutage } from "#app/features/escalation/outages/ending.server.ts";
import { endFields, moveFields, threadField, updateFields } from "#app/features/escalation/outages/forms.ts";
import { canLeadOutages, canSeeProposals } from "#app/features/escalation/outages/policy.ts";
import { readOutagePage } from "#app/features/escalation/outages/public-outages.server.ts";
import { moveOutagePromise, postUpdate } from "#app/features/escalation/outages/updates.server.ts";
import { submissionKey } from "#app/features/forum/submission-key.ts";
import { PersonalDataParts } from "#app/features/vault/components/personal-data-catch.tsx";
import { form, intent, redirectTo } from "#app/http/form.server.ts";
import { page, parseId } from "#app/http/page.server.ts";
import { limits } from "#app/http/rate-limit.server.ts";
import { assertAllowed, notFound, unauthenticated } from "#app/platform/errors.ts";
import { randomSecret } from "#app/platform/secrets.server.ts";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { FormAlert } from "#app/ui/field.tsx";
import { stateOf } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { titled } from "#app/ui/page-title.ts";
import { paths } from "#app/ui/paths.ts";
import { useContentLang, useT } from "#app/ui/reader.tsx";
import { withChoices } from "../forum/personal-data-acts.server.ts";

const dones = ["update", "moved", "ended", "detached", "opened"] as const;

export const loader = page(async (ctx, { params, url }) => {
  if (ctx.actor.kind === "guest") throw unauthenticated();
  assertAllowed(canSeeProposals(ctx.actor), notFound);
  const shown = await readOutagePage(ctx, parseId(params.outageId));
  return {
    shown,
    mayLead: canLeadOutages(ctx.actor) && !shown.outage.endedAt,
    done: dones.find((done) => done === url.searchParams.get("erledigt")) ?? null,
    submissionKey: submissionKey(randomSecret(), ctx.now),
  };
});

export const action = form(
  {
    update: intent(
      updateFields,
      async (ctx, input, { params }) => {
        const outageId = parseId(params.outageId);
        await postUpdate(ctx, { ...input, outageId });
        return redirectTo(paths.deskOutage(outageId, "update"));
      },
      limits.post,
    ),
    "move-promise": intent(
      moveFields,
      async (ctx, input, { params }) => {
        const outageId = parseId(params.outageId);
        await moveOutagePromise(ctx, { ...input, outageId });
        return redirectTo(paths.deskOutage(outageId, "moved"));
      },
      limits.act,
    ),
    detach: intent(
      threadField,
      async (ctx, { threadId }, { params }) => {
        const outageId = parseId(params.outageId);
        await detachThread(ctx, { outageId, threadId });
        return redirectTo(paths.deskOutage(outageId, "detached"));
      },
      limits.act,
    ),
    end: intent(
      endFields,
      async (ctx, { cause }, { params }) => {
        const outageId = parseId(params.outageId);
        await endOutage(ctx, { outageId, cause });
        return redirectTo(paths.deskOutage(outageId, "ended"));
      },
      limits.act,
    ),
  },
  withChoices,
);

export const meta: MetaFunction<typeof loader> = (args) => [
  { title: titled(args, args.data?.shown.outage.title) },
  { name: "robots", content: "noindex" },
];

export default function DeskOutagePage() {
  const t = useT();
  const { shown, mayLead, done, submissionKey } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  const timeOf = useOutageTime();
  const promiseOf = usePromiseText();
  const { outage } = shown;
  return (
    <>
      <PersonalDataParts />
      <Crumbs trail={[{ label: t("outages.desk.title"), to: paths.deskOutages() }]} />
      <header className="page-head">
        <OutageChip outage={outage} />
        <h1 lang={useContentLang()}>{outage.title}</h1>
        <p className="lead outage-line-facts">
          <span>{timeOf(outage)}</span>
          <b>{promiseOf(outage)}</b>
          <span>{t("outages.people", { count: outage.peopleCount })}</span>
        </p>
        <p>
          <a href={paths.outage(outage.id)}>{t("outages.desk.public")}</a>
        </p>
      </header>
      {done && !state ? (
        <p className="notice solved" role="status">
          <Icon name="check" />
          {t(`outages.done.${done}`)}
        </p>
      ) : null}
      <FormAlert state={stateOf(state, "detach")} />
      <div className="grid">
        <div>
          <OutageSummary page={shown} />
          {mayLead ? <LeadActs page={shown} state={state} submissionKey={submissionKey} /> : null}
          <section className="card panel" aria-labelledby="updates-title">
            <h2 id="updates-title">{t("outages.updates")}</h2>
            <UpdateList updates={shown.updates} shown={5} />
          </section>
        </div>
        <aside>
          <AttachedThreads page={shown} mayDetach={mayLead} />
          <section className="card panel" aria-labelledby="area-title">
            <h2 id="area-title">{t("outages.area.title")}</h2>
            <p className="outage-codes">{t("outages.area.codes", { codes: outage.areas.join(", ") })}</p>
          </section>
        </aside>
      </div>
    </>
  );
}
