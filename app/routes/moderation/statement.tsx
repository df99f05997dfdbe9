import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { appealDecision } from "#app/features/moderation/appeals.server.ts";
import { AppealForm, AppealState } from "#app/features/moderation/components/appeal-part.tsx";
import { StatementView } from "#app/features/moderation/components/statement-view.tsx";
import { appealForm } from "#app/features/moderation/forms.ts";
import { readStatement } from "#app/features/moderation/statements.server.ts";
import { form, intent, redirectTo } from "#app/http/form.server.ts";
import { page, parseId } from "#app/http/page.server.ts";
import { limits } from "#app/http/rate-limit.server.ts";
import { t } from "#app/i18n/t.ts";
import { stateOf } from "#app/ui/form-state.ts";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";

export const loader = page(async (ctx, { params }) => {
  const statement = await readStatement(ctx, parseId(params.decisionId));
  return {
    statement,
    title: `${t(ctx.locale, `moderation.statement.title.${statement.kind}`)} – ${ctx.site.name}`,
  };
});

export const action = form({
  appeal: intent(
    appealForm,
    async (ctx, { text }, { params }) => {
      const decisionId = parseId(params.decisionId);
      await appealDecision(ctx, { decisionId, text });
      return redirectTo(paths.statement(decisionId));
    },
    limits.act,
  ),
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function StatementPage() {
  const t = useT();
  const { statement } = useLoaderData<typeof loader>();
  const state = stateOf(useActionData<typeof action>(), "appeal");
  return (
    <>
      <header className="page-head">
        <h1>{t(`moderation.statement.title.${statement.kind}`)}</h1>
        <p className="lead">
          {statement.isOwn
            ? t("moderation.statement.lead")
            : t("moderation.statement.forStaff", { name: statement.subject.displayName })}
        </p>
      </header>
      <StatementView statement={statement} />
      {statement.appeal ? <AppealState appeal={statement.appeal} /> : null}
      {statement.mayAppeal ? <AppealForm until={statement.appealUntil} state={state} /> : null}
    </>
  );
}
