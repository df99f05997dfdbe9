import type { MetaFunction } from "@remix-run/node";
import { data, useActionData, useLoaderData } from "@remix-run/react";
import { canEditRules } from "#app/features/escalation/policy.ts";
import { RuleForm } from "#app/features/escalation/rules/components/rule-form.tsx";
import { RulePreviewBox } from "#app/features/escalation/rules/components/rule-preview.tsx";
import { RuleHistory, RuleResults } from "#app/features/escalation/rules/components/rule-record.tsx";
import { RuleTable } from "#app/features/escalation/rules/components/rule-table.tsx";
import { RuleLine } from "#app/features/escalation/rules/components/rule-words.tsx";
import {
  hoursText,
  ruleFields,
  ruleTarget,
  valuesOfFields,
} from "#app/features/escalation/rules/rule-form.ts";
import { previewRule, type RulePreview } from "#app/features/escalation/rules/rule-preview.server.ts";
import { listRuleResults, resultDays } from "#app/features/escalation/rules/rule-results.server.ts";
import {
  dropRule,
  listCategoryRules,
  listRuleChanges,
  saveRule,
} from "#app/features/escalation/rules/rules.server.ts";
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

export const loader = page(async (ctx, { url }) => {
  if (ctx.actor.kind === "guest") throw unauthenticated();
  const rules = await listCategoryRules(ctx);
  const asked = url.searchParams.get("thema");
  const chosenId = asked === null ? null : parseId(asked);
  const chosen = found(rules.find(({ category }) => (category?.id ?? null) === chosenId));
  const [preview, results, changes] = await Promise.all([
    previewRule(ctx, { categoryId: chosenId, values: chosen.values }),
    listRuleResults(ctx),
    listRuleChanges(ctx),
  ]);
  return {
    rules,
    chosen,
    preview,
    results,
    resultDays,
    changes,
    mayEdit: canEditRules(ctx.actor),
    done: url.searchParams.get("erledigt"),
  };
});

export const action = form({
  save: intent(
    ruleFields,
    async (ctx, fields) => {
      const { categoryId } = fields;
      await saveRule(ctx, { categoryId, values: valuesOfFields(fields) });
      return redirectTo(paths.escalationRules(categoryId, "gespeichert"));
    },
    limits.act,
  ),
  drop: intent(
    ruleTarget,
    async (ctx, { categoryId }) => {
      if (categoryId !== null) await dropRule(ctx, { categoryId });
      return redirectTo(paths.escalationRules(categoryId, "entfernt"));
    },
    limits.act,
  ),
  preview: intent(
    ruleFields,
    async (ctx, fields) => {
      assertAllowed(canEditRules(ctx.actor), notFound);
      const { categoryId } = fields;
      const preview = await previewRule(ctx, { categoryId, values: valuesOfFields(fields) });
      const state: FormState & { preview: RulePreview } = {
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

/** The form as it was sent, so that the preview changes nothing in it. */
const textsOf = (fields: ReturnType<typeof ruleFields.parse>): Record<string, string> => ({
  isEnabled: fields.isEnabled ?? "",
  isOutageAtOnce: fields.isOutageAtOnce ?? "",
  unansweredHours: hoursText(fields.unansweredHours),
  unsolvedHours: hoursText(fields.unsolvedHours),
  lastCallMinutes: String(fields.lastCallMinutes),
});

export const meta: MetaFunction = (args) => [
  { title: pageTitle(args, "admin.rules") },
  { name: "robots", content: "noindex" },
];

export default function EscalationRulesPage() {
  const t = useT();
  const { rules, chosen, mayEdit, done, ...shown } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>() as (FormState & { preview?: RulePreview }) | undefined;
  const name = chosen.category?.name ?? t("rules.table.all");
  return (
    <>
      <Crumbs trail={[{ label: t("admin.title"), to: paths.admin() }]} />
      <header className="page-head">
        <h1>{t("rules.title")}</h1>
        <p className="lead">{t("rules.lead")}</p>
      </header>
      {mayEdit ? null : <p className="notice">{t("rules.readOnly")}</p>}
      <RuleTable rules={rules} chosen={chosen.category?.id ?? null} mayEdit={mayEdit} />
      <section className="card panel" id="regel" aria-labelledby="rule-title">
        <h2 id="rule-title">{t("rules.form.title", { name })}</h2>
        {done && !state ? (
          <p className="notice solved" role="status">
            <Icon name="check" />
            {t(done === "entfernt" ? "rules.dropped" : "rules.saved")}
          </p>
        ) : null}
        {mayEdit ? (
          <RuleForm rule={chosen} state={state} />
        ) : (
          <p>
            <RuleLine rule={chosen.values} />
          </p>
        )}
        <RulePreviewBox preview={state?.preview ?? shown.preview} isUnsaved={state?.preview !== undefined} />
      </section>
      <RuleResults results={shown.results} days={shown.resultDays} />
      <RuleHistory changes={shown.changes} />
    </>
  );
}
