import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import {
  answerConsent,
  askForConsent,
  readPrivateCasePage,
} from "#app/features/escalation/private-half/private-case.server.ts";
import { ConsentList } from "#app/features/vault/components/consent-list.tsx";
import { TeamPrivatePanel } from "#app/features/vault/components/team-panel.tsx";
import { ViewLog } from "#app/features/vault/components/view-log.tsx";
import { askConsentFields, decideConsentFields } from "#app/features/vault/consent-form.ts";
import { form, intent, redirectTo } from "#app/http/form.server.ts";
import { page, parseId } from "#app/http/page.server.ts";
import { limits } from "#app/http/rate-limit.server.ts";
import { unauthenticated } from "#app/platform/errors.ts";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";
import { showPrivate } from "./ticket-acts/private.server.ts";

/** The private half of a question for its team and, with a second person's consent, for admins. */
export const loader = page(async (ctx, { params }) => {
  if (ctx.actor.kind === "guest") throw unauthenticated();
  const threadId = parseId(params.threadId);
  return { threadId, shown: await readPrivateCasePage(ctx, threadId) };
});

const decide = (isGranted: boolean) =>
  intent(
    decideConsentFields,
    async (ctx, { consentId }, { params }) => {
      const threadId = parseId(params.threadId);
      await answerConsent(ctx, { threadId, consentId, isGranted });
      return redirectTo(`${paths.privateHalf(threadId)}#zustimmung`);
    },
    limits.act,
  );

export const action = form({
  "reveal-private": intent(
    z.object({}),
    (ctx, _, { params }) => showPrivate(ctx, parseId(params.threadId)),
    limits.act,
  ),
  "ask-consent": intent(
    askConsentFields,
    async (ctx, { reason }, { params }) => {
      const threadId = parseId(params.threadId);
      await askForConsent(ctx, { threadId, reason });
      return redirectTo(`${paths.privateHalf(threadId)}#zustimmung`);
    },
    limits.act,
  ),
  "grant-consent": decide(true),
  "decline-consent": decide(false),
});

export const meta: MetaFunction = (args) => [
  { title: pageTitle(args, "vault.page.title") },
  { name: "robots", content: "noindex" },
];

export default function PrivateHalfPage() {
  const t = useT();
  const { threadId, shown } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  const right = shown.right;
  return (
    <div className="narrow private-page">
      <Crumbs trail={[{ label: shown.title, to: paths.threadById(threadId) }]} />
      <header className="page-head">
        <p className="faint num">{shown.code}</p>
        <h1>{t("vault.page.title")}</h1>
        <p className="lead">{t("vault.page.lead", { title: shown.title })}</p>
      </header>
      <div className="card panel">
        <TeamPrivatePanel threadId={threadId} panel={shown} state={state} waitingCount={0} isOwnPage />
        <ViewLog views={shown.views} headingId="private-views" />
      </div>
      <ConsentList consents={shown.consents} mayAsk={!right.may && shown.fields.length > 0} state={state} />
    </div>
  );
}
