import type { MetaFunction } from "@remix-run/node";
import { data, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { ModerationNav } from "#app/features/moderation/components/moderation-nav.tsx";
import { RuleForm } from "#app/features/moderation/components/rule-form.tsx";
import { RuleList } from "#app/features/moderation/components/rule-list.tsx";
import { RulePreview } from "#app/features/moderation/components/rule-preview.tsx";
import { ruleForm, rulePreviewForm } from "#app/features/moderation/forms.ts";
import {
  createRule,
  listRules,
  type RulePreview as Preview,
  previewRule,
  setRuleEnabled,
} from "#app/features/moderation/text-rules.server.ts";
import { PersonalDataParts } from "#app/features/vault/components/personal-data-catch.tsx";
import { form, intent, redirectTo } from "#app/http/form.server.ts";
import { page } from "#app/http/page.server.ts";
import { limits } from "#app/http/rate-limit.server.ts";
import { t } from "#app/i18n/t.ts";
import type { FormState } from "#app/ui/form-state.ts";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";
import { withChoices } from "../forum/personal-data-acts.server.ts";

export const loader = page(async (ctx) => ({
  rules: await listRules(ctx),
  title: `${t(ctx.locale, "moderation.rules.title")} – ${ctx.site.name}`,
}));

type PreviewState = FormState & { preview: Preview };

const ofRule = z.object({ ruleId: z.coerce.number().int().positive() });

export const action = form(
  {
    create: intent(
      ruleForm,
      async (ctx, input) => {
        await createRule(ctx, input);
        return redirectTo(paths.textRules());
      },
      limits.act,
    ),
    preview: intent(
      rulePreviewForm,
      async (ctx, input) => {
        const preview = await previewRule(ctx, input);
        const values = Object.fromEntries(
          Object.entries(input).map(([name, value]) => [name, String(value)]),
        );
        const state: PreviewState = {
          intent: "preview",
          status: 200,
          values,
          errors: {},
          message: null,
          preview,
        };
        return data(state);
      },
      limits.act,
    ),
    disable: intent(
      ofRule,
      async (ctx, { ruleId }) => {
        await setRuleEnabled(ctx, { ruleId, isEnabled: false });
        return redirectTo(paths.textRules());
      },
      limits.act,
    ),
    enable: intent(
      ofRule,
      async (ctx, { ruleId }) => {
        await setRuleEnabled(ctx, { ruleId, isEnabled: true });
        return redirectTo(paths.textRules());
      },
      limits.act,
    ),
  },
  withChoices,
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function Rules() {
  const t = useT();
  const { rules } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>() as (FormState & { preview?: Preview }) | undefined;
  return (
    <div className="moderation">
      <header className="page-head">
        <h1>{t("moderation.rules.title")}</h1>
        <p className="lead">{t("moderation.rules.lead")}</p>
      </header>
      <ModerationNav current="rules" />
      <div className="ticket-grid">
        <div className="ticket-thread">
          {state?.preview ? <RulePreview preview={state.preview} /> : null}
          <RuleList rules={rules} />
        </div>
        <div className="ticket-panel">
          <RuleForm state={state} />
        </div>
      </div>
      <PersonalDataParts />
    </div>
  );
}
