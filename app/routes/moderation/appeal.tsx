import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { decideAppeal, readAppeal } from "#app/features/moderation/appeals.server.ts";
import { FieldError } from "#app/features/moderation/components/report-form.tsx";
import { appealAnswerForm, formLimits } from "#app/features/moderation/forms.ts";
import { PersonalDataCatch, PersonalDataParts } from "#app/features/vault/components/personal-data-catch.tsx";
import { form, intent, redirectTo } from "#app/http/form.server.ts";
import { page, parseId } from "#app/http/page.server.ts";
import { limits } from "#app/http/rate-limit.server.ts";
import { formatLongDay } from "#app/i18n/formats.ts";
import { t } from "#app/i18n/t.ts";
import { FormAlert, TextArea } from "#app/ui/field.tsx";
import { stateOf } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { paths } from "#app/ui/paths.ts";
import { Prose } from "#app/ui/prose.tsx";
import { useReader, useT } from "#app/ui/reader.tsx";
import { withChoices } from "../forum/personal-data-acts.server.ts";

export const loader = page(async (ctx, { params }) => ({
  ...(await readAppeal(ctx, parseId(params.appealId))),
  title: `${t(ctx.locale, "moderation.appeals.title")} – ${ctx.site.name}`,
}));

export const action = form(
  {
    decide: intent(
      appealAnswerForm,
      async (ctx, input, { params }) => {
        const appealId = parseId(params.appealId);
        await decideAppeal(ctx, { appealId, ...input });
        return redirectTo(paths.appeal(appealId));
      },
      limits.act,
    ),
  },
  withChoices,
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function Appeal() {
  const t = useT();
  const { locale } = useReader();
  const { appeal, decision, subject, deciderName, post, threadTitle, reportText } =
    useLoaderData<typeof loader>();
  return (
    <div className="moderation">
      <p className="ticket-back">
        <a href={paths.appeals()}>
          <Icon name="arrow-left" />
          {t("moderation.appeals.title")}
        </a>
      </p>
      <h1>
        {t(appeal.reportId ? "moderation.appeals.ofReporter" : "moderation.appeals.ofSubject", {
          name: subject.displayName,
        })}
      </h1>
      <div className="ticket-grid">
        <div className="ticket-thread">
          <section className="card panel">
            <h2>{t("moderation.appeals.text")}</h2>
            <blockquote className="own-words">{appeal.text}</blockquote>
            <p className="faint">
              {t("moderation.appeals.due", { due: formatLongDay(locale, appeal.dueAt) })}
            </p>
          </section>
          <section className="card panel">
            <h2>{t("moderation.appeals.against")}</h2>
            <p>
              <a href={paths.statement(decision.id)}>{t(`moderation.decision.${decision.kind}`)}</a>{" "}
              <span className="faint">
                {deciderName}, {formatLongDay(locale, decision.createdAt)}
                {decision.ground ? ` · ${t(`moderation.ground.${decision.ground}`)}` : null}
              </span>
            </p>
            {decision.facts ? <blockquote className="own-words">{decision.facts}</blockquote> : null}
            {reportText ? (
              <>
                <h3>{t("moderation.appeals.reportText")}</h3>
                <blockquote className="own-words">{reportText}</blockquote>
              </>
            ) : null}
          </section>
          {post?.bodyHtml ? (
            <section className="card post">
              <h2>{t("moderation.case.post")}</h2>
              <p className="faint">{t("moderation.case.inThread", { title: threadTitle ?? "" })}</p>
              <Prose html={post.bodyHtml} />
            </section>
          ) : null}
        </div>
        <section className="card panel ticket-panel" aria-labelledby="answer-title">
          <h2 id="answer-title">{t("moderation.appeals.answer")}</h2>
          <Answer />
        </section>
      </div>
      <PersonalDataParts />
    </div>
  );
}

function Answer() {
  const t = useT();
  const { locale } = useReader();
  const { appeal, mayDecide } = useLoaderData<typeof loader>();
  const state = stateOf(useActionData<typeof action>(), "decide");
  if (appeal.decidedAt) {
    return (
      <>
        <p>
          <b>{t(`moderation.appeals.outcome.${appeal.outcome ?? "stands"}`)}</b>
        </p>
        <p className="own-words">{appeal.reasons}</p>
        <p className="faint">
          {t("moderation.appeals.decided", { day: formatLongDay(locale, appeal.decidedAt) })}
        </p>
      </>
    );
  }
  if (!mayDecide) return <p className="notice">{t("moderation.appeals.notYours")}</p>;
  return (
    <form method="post">
      <FormAlert state={state} />
      <input type="hidden" name="intent" value="decide" />
      <fieldset className="choices lines">
        <legend>{t("moderation.appeals.outcome")}</legend>
        {(["stands", "reversed"] as const).map((outcome) => (
          <label className="choice" key={outcome}>
            <input
              type="radio"
              name="outcome"
              value={outcome}
              required
              defaultChecked={state?.values.outcome === outcome}
            />
            <span>
              <b>{t(`moderation.appeals.outcome.${outcome}`)}</b>{" "}
              <span className="muted">{t(`moderation.appeals.outcomeHint.${outcome}`)}</span>
            </span>
          </label>
        ))}
        {state?.errors.outcome ? <FieldError id="outcome-error" text={state.errors.outcome} /> : null}
      </fieldset>
      <TextArea
        name="reasons"
        label={t("moderation.appeals.reasons")}
        hint={t("moderation.appeals.reasonsHint")}
        state={state}
        rows={5}
        minLength={formLimits.factsMin}
        maxLength={formLimits.factsMax}
        required
      />
      <PersonalDataCatch fields={["reasons"]} state={state} />
      <button type="submit" className="btn">
        <Icon name="scale" />
        {t("moderation.appeals.send")}
      </button>
    </form>
  );
}
