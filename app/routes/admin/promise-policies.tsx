import type { MetaFunction } from "@remix-run/node";
import { data, useActionData, useLoaderData } from "@remix-run/react";
import { canEditPolicies } from "#app/features/escalation/promise/access.ts";
import { PolicyForm } from "#app/features/escalation/promise/components/policy-form.tsx";
import {
  PolicyHistory,
  PolicyPreviewBox,
} from "#app/features/escalation/promise/components/policy-record.tsx";
import { PolicyTable } from "#app/features/escalation/promise/components/policy-table.tsx";
import {
  dropPolicy,
  listPolicies,
  listPolicyChanges,
  raisePolicy,
  savePolicy,
} from "#app/features/escalation/promise/policies.server.ts";
import {
  policyFields,
  policyTarget,
  textsOf,
  valuesOfFields,
} from "#app/features/escalation/promise/policy-form.ts";
import {
  type PolicyPreview,
  previewPolicies,
} from "#app/features/escalation/promise/policy-preview.server.ts";
import { form, intent, redirectTo } from "#app/http/form.server.ts";
import { page, parseId } from "#app/http/page.server.ts";
import { limits } from "#app/http/rate-limit.server.ts";
import { assertAllowed, found, notFound, unauthenticated } from "#app/platform/errors.ts";
import { Crumbs } from "#app/ui/crumbs.tsx";
import type { FormState } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";

type PreviewState = FormState & { preview?: PolicyPreview };

export const loader = page(async (ctx, { url }) => {
  if (ctx.actor.kind === "guest") throw unauthenticated();
  const shown = await listPolicies(ctx);
  const asked = url.searchParams.get("richtlinie");
  const isNew = asked === "neu";
  const last = found(shown.policies.at(-1));
  const chosen = asked === null ? last : shown.policies.find(({ id }) => id === parseId(asked));
  const [preview, changes] = await Promise.all([previewPolicies(ctx, null), listPolicyChanges(ctx)]);
  return {
    shown,
    chosen: isNew ? null : found(chosen),
    preview,
    changes,
    mayEdit: canEditPolicies(ctx.actor),
    done: url.searchParams.get("erledigt"),
  };
});

export const action = form({
  save: intent(
    policyFields,
    async (ctx, fields) => {
      const id = await savePolicy(ctx, { id: fields.policyId, values: valuesOfFields(fields) });
      return redirectTo(paths.promisePolicies(id, "gespeichert"));
    },
    limits.act,
  ),
  drop: intent(
    policyTarget,
    async (ctx, { policyId }) => {
      assertAllowed(canEditPolicies(ctx.actor), notFound);
      if (policyId !== null) await dropPolicy(ctx, { id: policyId });
      return redirectTo(paths.promisePolicies(null, "entfernt"));
    },
    limits.act,
  ),
  raise: intent(
    policyTarget,
    async (ctx, { policyId }) => {
      assertAllowed(canEditPolicies(ctx.actor), notFound);
      if (policyId !== null) await raisePolicy(ctx, { id: policyId });
      return redirectTo(paths.promisePolicies(policyId, "geordnet"));
    },
    limits.act,
  ),
  preview: intent(
    policyFields,
    async (ctx, fields) => {
      assertAllowed(canEditPolicies(ctx.actor), notFound);
      const preview = await previewPolicies(ctx, { id: fields.policyId, values: valuesOfFields(fields) });
      const state: PreviewState = {
        intent: "preview",
        status: 200,
        values: textsOf(fields),
        errors: {},
        message: null,
        preview,
      };
      return data(state);
    },
    limits.act,
  ),
});

export const meta: MetaFunction = (args) => [
  { title: pageTitle(args, "promises.admin.title") },
  { name: "robots", content: "noindex" },
];

const doneKeys = {
  gespeichert: "promises.admin.saved",
  entfernt: "promises.admin.dropped",
  geordnet: "promises.admin.raised",
} as const;

export default function PromisePoliciesPage() {
  const t = useT();
  const { shown, chosen, mayEdit, done, ...more } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>() as PreviewState | undefined;
  const doneKey = doneKeys[done as keyof typeof doneKeys];
  return (
    <>
      <Crumbs trail={[{ label: t("admin.title"), to: paths.admin() }]} />
      <header className="page-head">
        <h1>{t("promises.admin.title")}</h1>
        <p className="lead">{t("promises.admin.lead")}</p>
      </header>
      {mayEdit ? null : <p className="notice">{t("promises.admin.readOnly")}</p>}
      {doneKey && !state ? (
        <p className="notice solved" role="status">
          <Icon name="check" />
          {t(doneKey)}
        </p>
      ) : null}
      <div className="card">
        <PolicyTable page={shown} chosen={chosen?.id ?? null} mayEdit={mayEdit} />
      </div>
      {mayEdit ? (
        <p>
          <a className="btn quiet" href={`${paths.promisePolicies("neu")}#richtlinie`}>
            <Icon name="plus" />
            {t("promises.admin.add")}
          </a>
        </p>
      ) : null}
      <section className="card panel" id="richtlinie" aria-labelledby="policy-title">
        <h2 id="policy-title">
          {chosen ? t("promises.form.title", { name: chosen.values.name }) : t("promises.admin.add")}
        </h2>
        {mayEdit ? <PolicyForm key={chosen?.id ?? "neu"} policy={chosen} page={shown} state={state} /> : null}
        <PolicyPreviewBox preview={state?.preview ?? more.preview} isUnsaved={state?.preview !== undefined} />
      </section>
      <PolicyHistory changes={more.changes} />
    </>
  );
}
