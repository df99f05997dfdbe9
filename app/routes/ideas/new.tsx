import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { listCategories } from "#app/features/forum/categories.server.ts";
import { submissionKey } from "#app/features/forum/submission-key.ts";
import { IdeaFields } from "#app/features/ideas/components/idea-fields.tsx";
import { ideaForm } from "#app/features/ideas/forms.ts";
import { canPropose } from "#app/features/ideas/policy.ts";
import { submitIdea } from "#app/features/moderation/idea-submissions.server.ts";
import { listRegions } from "#app/features/regions/regions.server.ts";
import { PersonalDataParts } from "#app/features/vault/components/personal-data-catch.tsx";
import { form, intent, redirectTo } from "#app/http/form.server.ts";
import { page } from "#app/http/page.server.ts";
import { limits } from "#app/http/rate-limit.server.ts";
import { assertAllowed, unauthenticated } from "#app/platform/errors.ts";
import { randomSecret } from "#app/platform/secrets.server.ts";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { FormAlert } from "#app/ui/field.tsx";
import { stateOf } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";
import { withChoices } from "../forum/personal-data-acts.server.ts";

export const loader = page(async (ctx, { url }) => {
  if (ctx.actor.kind !== "user") throw unauthenticated();
  assertAllowed(canPropose(ctx.actor));
  const [regions, categories] = await Promise.all([listRegions(ctx), listCategories(ctx)]);
  const chosen = regions.find(({ slug }) => slug === url.searchParams.get("region"));
  const { regionId: own } = ctx.actor;
  return {
    regions: regions.filter(({ position }) => position !== 0).map(({ id, name }) => ({ id, name })),
    categories: categories.map(({ id, name }) => ({ id, name })),
    regionId: chosen?.id ?? own,
    submissionKey: submissionKey(randomSecret(), ctx.now),
  };
});

export const action = form(
  {
    propose: intent(
      ideaForm,
      async (ctx, input) => redirectTo(paths.idea(await submitIdea(ctx, input))),
      limits.ask,
    ),
  },
  withChoices,
);

export const meta: MetaFunction = (args) => [{ title: pageTitle(args, "ideas.propose") }];

export default function NewIdea() {
  const t = useT();
  const { submissionKey, ...fields } = useLoaderData<typeof loader>();
  const state = stateOf(useActionData<typeof action>(), "propose");
  return (
    <>
      <Crumbs trail={[{ label: t("ideas.title"), to: paths.ideas() }]} />
      <div className="page-head">
        <h1>{t("ideas.propose")}</h1>
        <p className="lead">{t("ideas.proposeLead")}</p>
      </div>
      <div className="grid">
        <form method="post" className="card panel" action={paths.newIdea()}>
          <FormAlert state={state} />
          <input type="hidden" name="intent" value="propose" />
          <input type="hidden" name="submissionKey" value={state?.values.submissionKey ?? submissionKey} />
          <IdeaFields state={state} {...fields} />
          <button type="submit" className="btn">
            <Icon name="send" />
            {t("ideas.send")}
          </button>
        </form>
        <aside>
          <section className="card panel" aria-labelledby="similar-ideas">
            <h2 id="similar-ideas">{t("ideas.similar.title")}</h2>
            <p className="visually-hidden" aria-live="polite" data-similar-note />
            <div data-similar={paths.similarIdeas()}>
              <p className="muted">{t("ideas.similar.hint")}</p>
            </div>
          </section>
          <section className="card panel">
            <h2>{t("ideas.how.title")}</h2>
            <ol className="plain-steps">
              <li>{t("ideas.how.one")}</li>
              <li>{t("ideas.how.two")}</li>
              <li>{t("ideas.how.three")}</li>
            </ol>
          </section>
        </aside>
      </div>
      <PersonalDataParts />
    </>
  );
}
