import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ratingFields } from "#app/features/escalation/forms.ts";
import { RatingForm } from "#app/features/escalation/ratings/components/rating-form.tsx";
import { rateTicket } from "#app/features/escalation/ratings/ratings.server.ts";
import { getThreadEscalation } from "#app/features/escalation/thread-view/thread-escalation.server.ts";
import { getThread } from "#app/features/forum/threads.server.ts";
import { PersonalDataParts } from "#app/features/vault/components/personal-data-catch.tsx";
import { form, intent, redirectTo } from "#app/http/form.server.ts";
import { page, parseId } from "#app/http/page.server.ts";
import { limits } from "#app/http/rate-limit.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { found, unauthenticated } from "#app/platform/errors.ts";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { stateOf } from "#app/ui/form-state.ts";
import { pageTitle } from "#app/ui/page-title.ts";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";
import { withChoices } from "./personal-data-acts.server.ts";

/* The rating form stands in the thread and posts here; this page is shown when something was refused. */

/** What there is to rate for this customer. @throws not-found for everybody else */
async function readRating(ctx: Ctx, threadId: number) {
  const thread = await getThread(ctx, threadId);
  const { rating, ticket } = await getThreadEscalation(ctx, thread);
  return { thread, rating: found(rating), agentName: ticket?.contact.name ?? "" };
}

export const loader = page(async (ctx, { params }) => {
  if (ctx.actor.kind === "guest") throw unauthenticated();
  const { thread, rating, agentName } = await readRating(ctx, parseId(params.threadId));
  return { thread: { id: thread.id, slug: thread.slug, title: thread.title }, rating, agentName };
});

export const action = form(
  {
    rate: intent(
      ratingFields,
      async (ctx, input, { params }) => {
        const { thread, rating } = await readRating(ctx, parseId(params.threadId));
        await rateTicket(ctx, { ticketId: rating.ticketId, ...input });
        return redirectTo(`${paths.thread(thread)}#wertung`);
      },
      limits.act,
    ),
  },
  withChoices,
);

export const meta: MetaFunction = (args) => [
  { title: pageTitle(args, "escalation.rating.title") },
  { name: "robots", content: "noindex" },
];

export default function RateThreadPage() {
  const t = useT();
  const { thread, rating, agentName } = useLoaderData<typeof loader>();
  const state = stateOf(useActionData<typeof action>(), "rate");
  return (
    <div className="narrow">
      <Crumbs trail={[{ label: thread.title, to: paths.thread(thread) }]} />
      <header className="page-head">
        <h1>{t("escalation.rating.title")}</h1>
        <p className="lead">{t("escalation.rating.linkAbout", { title: thread.title, name: agentName })}</p>
      </header>
      <RatingForm action={paths.rateThread(thread.id)} {...rating} state={state} isPage />
      <PersonalDataParts />
    </div>
  );
}
