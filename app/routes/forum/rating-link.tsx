import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { DeadLink } from "#app/features/accounts/components/dead-link.tsx";
import { ratingFields } from "#app/features/escalation/forms.ts";
import { RatingForm } from "#app/features/escalation/ratings/components/rating-form.tsx";
import { rateByLink, readRatingPage } from "#app/features/escalation/ratings/ratings.server.ts";
import { PersonalDataParts } from "#app/features/vault/components/personal-data-catch.tsx";
import { form, intent, redirectTo } from "#app/http/form.server.ts";
import { page } from "#app/http/page.server.ts";
import { limits } from "#app/http/rate-limit.server.ts";
import { stateOf } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";
import { withChoices } from "./personal-data-acts.server.ts";

/** Shows only; mail scanners open every link. */
export const loader = page(async (ctx, { params }) => {
  const secret = params.token ?? "";
  const rating = await readRatingPage(ctx, { secret });
  return data({ rating, secret }, { status: rating ? 200 : 410 });
});

export const action = form(
  {
    rate: intent(
      ratingFields,
      async (ctx, input, { params }) => {
        const secret = params.token ?? "";
        await rateByLink(ctx, { secret, ...input });
        return redirectTo(paths.rate(secret));
      },
      limits.tokenPerAddress,
    ),
  },
  withChoices,
);

export const meta: MetaFunction = (args) => [
  { title: pageTitle(args, "escalation.rating.title") },
  { name: "robots", content: "noindex" },
];

export default function RatingLinkPage() {
  const t = useT();
  const { rating, secret } = useLoaderData<typeof loader>();
  const state = stateOf(useActionData<typeof action>(), "rate");
  if (!rating) {
    return (
      <DeadLink title={t("escalation.rating.deadTitle")} text={t("escalation.error.ratingLink")}>
        <a className="btn" href={paths.home()}>
          <Icon name="home" />
          {t("errors.backHome")}
        </a>
      </DeadLink>
    );
  }
  const { thread, agentName, score, comment } = rating;
  return (
    <div className="narrow">
      <header className="page-head">
        <h1>{t("escalation.rating.title")}</h1>
        <p className="lead">{t("escalation.rating.linkAbout", { title: thread.title, name: agentName })}</p>
      </header>
      <RatingForm action={paths.rate(secret)} score={score} comment={comment} state={state} isPage />
      <PersonalDataParts />
      <p>
        <a href={paths.thread(thread)}>{t("escalation.rating.linkToThread")}</a>
      </p>
    </div>
  );
}
