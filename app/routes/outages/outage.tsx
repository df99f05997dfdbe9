import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { answerOutage, toggleJoin } from "#app/features/escalation/outages/answering.server.ts";
import { AreaMap } from "#app/features/escalation/outages/components/area-map.tsx";
import { FixedForm } from "#app/features/escalation/outages/components/fixed-form.tsx";
import { JoinButton } from "#app/features/escalation/outages/components/join-button.tsx";
import {
  OutageChip,
  useOutageTime,
  usePromiseText,
} from "#app/features/escalation/outages/components/outage-state.tsx";
import { OutageSummary } from "#app/features/escalation/outages/components/outage-summary.tsx";
import { UpdateList } from "#app/features/escalation/outages/components/update-list.tsx";
import { answerField } from "#app/features/escalation/outages/forms.ts";
import { readAreaMap } from "#app/features/escalation/outages/maps.server.ts";
import { canJoin, canLeadOutages } from "#app/features/escalation/outages/policy.ts";
import { readOutagePage } from "#app/features/escalation/outages/public-outages.server.ts";
import { form, intent, redirectTo } from "#app/http/form.server.ts";
import { page, parseId } from "#app/http/page.server.ts";
import { limits } from "#app/http/rate-limit.server.ts";
import { t } from "#app/i18n/t.ts";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { FormAlert } from "#app/ui/field.tsx";
import { stateOf } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { titled } from "#app/ui/page-title.ts";
import { paths } from "#app/ui/paths.ts";
import { useContentLang, useReader, useT } from "#app/ui/reader.tsx";
import { type Seo, toDescription } from "#app/ui/seo.tsx";

export const loader = page(async (ctx, { params, keep }) => {
  const shown = await readOutagePage(ctx, parseId(params.outageId));
  const { outage, cause } = shown;
  keep({});
  const seo: Seo = {
    path: paths.outage(outage.id),
    title: outage.title,
    description: toDescription(cause || outage.latest?.body || outage.title),
    type: "article",
    feed: { path: paths.outageFeed(), title: t("de", "outages.feed.title", { site: ctx.site.name }) },
  };
  return {
    ...shown,
    map: await readAreaMap(ctx, outage.areas),
    mayJoin: ctx.actor.kind === "guest" || canJoin(ctx.actor, outage),
    mayLead: canLeadOutages(ctx.actor),
    seo,
  };
});

export const action = form({
  join: intent(
    z.object({}),
    async (ctx, _, { params }) => {
      const outageId = parseId(params.outageId);
      await toggleJoin(ctx, { outageId });
      return redirectTo(paths.outage(outageId));
    },
    limits.act,
  ),
  answer: intent(
    answerField,
    async (ctx, { answer }, { params }) => {
      const outageId = parseId(params.outageId);
      await answerOutage(ctx, { outageId, answer });
      return redirectTo(paths.outage(outageId));
    },
    limits.act,
  ),
});

export const meta: MetaFunction<typeof loader> = (args) => [{ title: titled(args, args.data?.outage.title) }];

export default function OutagePage() {
  const t = useT();
  const data = useLoaderData<typeof loader>();
  const actionState = useActionData<typeof action>();
  const { outage, own, updates, threads } = data;
  const timeOf = useOutageTime();
  const promiseOf = usePromiseText();
  const lang = useContentLang();
  const { viewer } = useReader();
  const isOver = outage.endedAt !== null;
  return (
    <>
      <Crumbs trail={[{ label: t("outages.title"), to: paths.outages() }]} />
      <header className="page-head">
        <div className="row tight">
          <OutageChip outage={outage} />
          <span className="faint">
            {t(`outages.service.${outage.service}`)} · {outage.region.name}
          </span>
        </div>
        <h1 lang={lang}>{outage.title}</h1>
        <p className="lead outage-line-facts">
          <span>{timeOf(outage)}</span>
          <b>{promiseOf(outage)}</b>
          <span>{t("outages.people", { count: outage.peopleCount })}</span>
        </p>
      </header>
      <FormAlert state={stateOf(actionState, "join")} />
      <div className="grid">
        <div>
          {isOver ? <OutageSummary page={data} /> : null}
          {own && isOver ? (
            <section className="card panel">
              <FixedForm
                action={paths.outage(outage.id)}
                answer={own.answer}
                threadId={own.followUpThreadId}
                state={stateOf(actionState, "answer")}
              />
            </section>
          ) : null}
          {isOver || !data.mayJoin || !outage.hasBegun ? null : (
            <section className="card panel outage-join">
              {own?.viaThread ? (
                <p>{t("outages.join.via")}</p>
              ) : (
                <>
                  <JoinButton outageId={outage.id} isOn={own !== null} />
                  <p className="muted">{t("outages.join.why")}</p>
                </>
              )}
            </section>
          )}
          <section className="card panel" aria-labelledby="updates-title">
            <h2 id="updates-title">{t("outages.updates")}</h2>
            <UpdateList updates={updates} shown={10} />
          </section>
        </div>
        <aside>
          {data.mayLead && viewer ? (
            <p>
              <a className="btn" href={paths.deskOutage(outage.id)}>
                <Icon name="edit" />
                {t("outages.toDesk")}
              </a>
            </p>
          ) : null}
          <section className="card panel" aria-labelledby="area-title">
            <h2 id="area-title">{t("outages.area.title")}</h2>
            <AreaMap
              {...data.map}
              label={t("outages.map.label", { codes: outage.areas.slice(0, 10).join(", ") })}
            />
            <p className="outage-codes">{t("outages.area.codes", { codes: outage.areas.join(", ") })}</p>
            {outage.areas.some((code) => code.length < 5) ? (
              <p className="faint">{t("outages.area.begin")}</p>
            ) : null}
          </section>
          {threads.length > 0 ? (
            <section className="card panel" aria-labelledby="threads-title">
              <h2 id="threads-title">{t("outages.threads.title", { count: data.threadCount })}</h2>
              <ul className="plain-list">
                {threads.map((thread) => (
                  <li key={thread.id}>
                    <a href={paths.thread(thread)} lang={lang}>
                      {thread.title}
                    </a>
                  </li>
                ))}
              </ul>
            </section>
          ) : null}
        </aside>
      </div>
    </>
  );
}
