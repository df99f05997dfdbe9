import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { DeadLink } from "#app/features/accounts/components/dead-link.tsx";
import { answerByLink, readFixedPage } from "#app/features/escalation/outages/answering.server.ts";
import { FixedForm } from "#app/features/escalation/outages/components/fixed-form.tsx";
import { answerField } from "#app/features/escalation/outages/forms.ts";
import { form, intent, redirectTo } from "#app/http/form.server.ts";
import { page } from "#app/http/page.server.ts";
import { limits } from "#app/http/rate-limit.server.ts";
import { stateOf } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { paths } from "#app/ui/paths.ts";
import { useContentLang, useT } from "#app/ui/reader.tsx";

/** Shows only; mail scanners open every link. */
export const loader = page(async (ctx, { params }) => {
  const secret = params.token ?? "";
  const fixed = await readFixedPage(ctx, { secret });
  return data({ fixed, secret }, { status: fixed ? 200 : 410 });
});

export const action = form({
  answer: intent(
    answerField,
    async (ctx, { answer }, { params }) => {
      const secret = params.token ?? "";
      await answerByLink(ctx, { secret, answer });
      return redirectTo(paths.outageFixed(secret));
    },
    limits.tokenPerAddress,
  ),
});

export const meta: MetaFunction = (args) => [
  { title: pageTitle(args, "outages.link.title") },
  { name: "robots", content: "noindex" },
];

export default function FixedLinkPage() {
  const t = useT();
  const lang = useContentLang();
  const { fixed, secret } = useLoaderData<typeof loader>();
  const state = stateOf(useActionData<typeof action>(), "answer");
  if (!fixed) {
    return (
      <DeadLink title={t("outages.link.deadTitle")} text={t("outages.link.dead")}>
        <a className="btn" href={paths.outages()}>
          <Icon name="warning" />
          {t("outages.title")}
        </a>
      </DeadLink>
    );
  }
  const { outage, answer, followUpThreadId } = fixed;
  return (
    <div className="narrow">
      <header className="page-head">
        <h1>{t("outages.link.title")}</h1>
        <p className="lead">{t("outages.link.about", { title: outage.title })}</p>
      </header>
      <p className="card panel" lang={lang}>
        {outage.cause}
      </p>
      <FixedForm
        action={paths.outageFixed(secret)}
        answer={answer}
        threadId={followUpThreadId}
        state={state}
      />
      <p>
        <a href={paths.outage(outage.id)}>{t("outages.link.toOutage")}</a>
      </p>
    </div>
  );
}
