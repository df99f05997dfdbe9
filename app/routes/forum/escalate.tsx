import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { escalationFields } from "#app/features/escalation/forms.ts";
import { askerLimits } from "#app/features/escalation/limits/limits.ts";
import { AttachOffer } from "#app/features/escalation/merging/components/attached.tsx";
import { attachFields, attachToOpenTicket } from "#app/features/escalation/merging/own-tickets.server.ts";
import { EscalationForm } from "#app/features/escalation/opening/components/escalation-form.tsx";
import { readEscalationPage } from "#app/features/escalation/opening/escalation-page.server.ts";
import { escalateThread } from "#app/features/escalation/tickets/tickets.server.ts";
import { draftKey } from "#app/features/forum/drafts/draft-key.ts";
import { PersonalDataParts } from "#app/features/vault/components/personal-data-catch.tsx";
import { draftDone } from "#app/http/draft-done.server.ts";
import { form, intent, redirectTo } from "#app/http/form.server.ts";
import { page, parseId } from "#app/http/page.server.ts";
import { limits } from "#app/http/rate-limit.server.ts";
import { formatMoment } from "#app/i18n/formats.ts";
import { notFound, unauthenticated } from "#app/platform/errors.ts";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { stateOf } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { paths } from "#app/ui/paths.ts";
import { useReader, useT } from "#app/ui/reader.tsx";
import { keepMoved, withChoices } from "./personal-data-acts.server.ts";

export const loader = page(async (ctx, { params }) => {
  const { thread, categories, standing, ...shown } = await readEscalationPage(ctx, {
    threadId: parseId(params.threadId),
  });
  if (!standing.may && standing.why === "guest") throw unauthenticated();
  if (!standing.may && standing.why === "not-yours") throw notFound();
  const { id, slug, title, categoryId, category } = thread;
  return {
    thread: { id, slug, title, categoryId, category },
    categories: categories.map(({ id, name }) => ({ id, name })),
    standing,
    ...shown,
  };
});

export const action = form(
  {
    attach: intent(
      attachFields,
      async (ctx, { code }, { params }) => {
        const threadId = parseId(params.threadId);
        await attachToOpenTicket(ctx, { threadId, code });
        return redirectTo(paths.threadById(threadId));
      },
      limits.act,
    ),
    escalate: intent(
      escalationFields.loose(),
      async (ctx, input, { params, setCookie }) => {
        const threadId = parseId(params.threadId);
        await keepMoved(ctx, threadId, input);
        const { severity, postcode, categoryId, tried, summary } = input;
        await escalateThread(ctx, { threadId, severity, postcode, categoryId, tried, summary });
        const writer = ctx.actor.kind === "user" ? ctx.actor : null;
        const keys = ["escalate-summary", "escalate-tried"].map((name) => draftKey(writer, name, threadId));
        setCookie(draftDone(...keys));
        return redirectTo(paths.threadById(threadId));
      },
      limits.ask,
    ),
  },
  withChoices,
);

export const meta: MetaFunction = (args) => [
  { title: pageTitle(args, "escalation.form.title") },
  { name: "robots", content: "noindex" },
];

const refusals = {
  "with-team": "escalation.error.withTeam",
  solved: "escalation.error.solved",
  locked: "escalation.error.locked",
  unverified: "escalation.prompt.unverified",
} as const;

export default function EscalatePage() {
  const t = useT();
  const { locale, now } = useReader();
  const { thread, standing, ...data } = useLoaderData<typeof loader>();
  const state = stateOf(useActionData<typeof action>(), "escalate");
  return (
    <div className="narrow">
      <PersonalDataParts />
      <Crumbs
        trail={[
          { label: thread.category.name, to: paths.category(thread.category.slug) },
          { label: thread.title, to: paths.thread(thread) },
        ]}
      />
      <header className="page-head">
        <h1>{t("escalation.form.title")}</h1>
        {standing.may ? <p className="lead">{t("escalation.form.intro")}</p> : null}
      </header>
      {standing.may ? (
        <>
          <p className="about-thread">
            {t("escalation.form.about")} <a href={paths.thread(thread)}>{thread.title}</a>
          </p>
          <AttachOffer tickets={data.ownTickets} isAsker={standing.by === "asker"} />
          {data.ownTickets.length > 0 ? <h2>{t("refusals.attach.other")}</h2> : null}
          {data.opensAt ? (
            <p className="notice waiting">
              <Icon name="clock" />
              {t("refusals.closedNow", { moment: formatMoment(locale, data.opensAt, now) })}
            </p>
          ) : null}
          <p className="hint">{t("refusals.emergency")}</p>
          <EscalationForm thread={thread} standing={standing} state={state} {...data} />
        </>
      ) : (
        <>
          {standing.why === "too-many-open" ||
          standing.why === "too-many-today" ||
          standing.why === "wait" ? (
            <AttachOffer tickets={data.ownTickets} isAsker />
          ) : null}
          <section className="card">
            <Empty icon="info" title={t("escalation.form.cannot")}>
              {standing.why === "too-many-open" ? (
                <p>{t("refusals.error.tooManyOpen", { count: askerLimits.open })}</p>
              ) : null}
              {standing.why === "too-many-today" || standing.why === "wait" ? (
                <p>
                  {t(standing.why === "wait" ? "refusals.error.wait" : "refusals.error.tooManyToday", {
                    moment: formatMoment(locale, standing.until ?? now, now),
                  })}
                </p>
              ) : null}
              {standing.why in refusals ? <p>{t(refusals[standing.why as keyof typeof refusals])}</p> : null}
              <p className="row">
                <a className="btn" href={paths.thread(thread)}>
                  <Icon name="arrow-left" />
                  {t("escalation.form.back")}
                </a>
              </p>
            </Empty>
          </section>
        </>
      )}
    </div>
  );
}
