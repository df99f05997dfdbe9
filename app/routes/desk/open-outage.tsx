import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { OpeningFields } from "#app/features/escalation/outages/components/opening-fields.tsx";
import { openFields } from "#app/features/escalation/outages/forms.ts";
import { openOutage, suggestPromise } from "#app/features/escalation/outages/opening.server.ts";
import { canLeadOutages } from "#app/features/escalation/outages/policy.ts";
import { services } from "#app/features/escalation/outages/service.ts";
import { listCategories } from "#app/features/forum/categories.server.ts";
import { submissionKey } from "#app/features/forum/submission-key.ts";
import { PersonalDataParts } from "#app/features/vault/components/personal-data-catch.tsx";
import { form, intent, redirectTo } from "#app/http/form.server.ts";
import { page } from "#app/http/page.server.ts";
import { limits } from "#app/http/rate-limit.server.ts";
import { assertAllowed, notFound, unauthenticated } from "#app/platform/errors.ts";
import { randomSecret } from "#app/platform/secrets.server.ts";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { FormAlert, Select } from "#app/ui/field.tsx";
import { stateOf } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";
import { withChoices } from "../forum/personal-data-acts.server.ts";

export const loader = page(async (ctx) => {
  const { actor } = ctx;
  if (actor.kind === "guest") throw unauthenticated();
  assertAllowed(canLeadOutages(actor), notFound);
  return {
    categories: (await listCategories(ctx)).map(({ id, name }) => ({ id, name })),
    values: {
      ...{ title: "", areas: "", categoryId: null, body: "", startsAt: ctx.now },
      dueAt: await suggestPromise(ctx, actor.teamRegionId),
    },
    submissionKey: submissionKey(randomSecret(), ctx.now),
  };
});

export const action = form(
  {
    open: intent(
      openFields,
      async (ctx, input) => {
        const outage = await openOutage(ctx, input);
        return redirectTo(paths.deskOutage(outage.id, "opened"));
      },
      limits.act,
    ),
  },
  withChoices,
);

export const meta: MetaFunction = (args) => [
  { title: pageTitle(args, "outages.open.title") },
  { name: "robots", content: "noindex" },
];

export default function OpenOutagePage() {
  const t = useT();
  const { categories, values, submissionKey } = useLoaderData<typeof loader>();
  const state = stateOf(useActionData<typeof action>(), "open");
  return (
    <div className="narrow">
      <PersonalDataParts />
      <Crumbs trail={[{ label: t("outages.desk.title"), to: paths.deskOutages() }]} />
      <header className="page-head">
        <h1>{t("outages.open.title")}</h1>
        <p className="lead">{t("outages.open.lead")}</p>
      </header>
      <form method="post" className="card panel">
        <FormAlert state={state} />
        <input type="hidden" name="intent" value="open" />
        <input type="hidden" name="submissionKey" value={state?.values.submissionKey ?? submissionKey} />
        <div className="two-fields">
          <Select name="kind" label={t("outages.form.kind")} state={state} defaultValue="outage">
            {(["outage", "planned"] as const).map((kind) => (
              <option key={kind} value={kind}>
                {t(`outages.form.kind.${kind}`)}
              </option>
            ))}
          </Select>
          <Select name="service" label={t("outages.form.service")} state={state}>
            {services.map((service) => (
              <option key={service} value={service}>
                {t(`outages.service.${service}`)}
              </option>
            ))}
          </Select>
        </div>
        <OpeningFields values={values} categories={categories} state={state} />
        <button type="submit" className="btn">
          <Icon name="send" />
          {t("outages.open.send")}
        </button>
      </form>
    </div>
  );
}
