import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { appealReport } from "#app/features/moderation/appeals.server.ts";
import { AppealForm, AppealState } from "#app/features/moderation/components/appeal-part.tsx";
import { appealForm } from "#app/features/moderation/forms.ts";
import { readOwnReport } from "#app/features/moderation/reports.server.ts";
import { form, intent, redirectTo } from "#app/http/form.server.ts";
import { page, parseId } from "#app/http/page.server.ts";
import { limits } from "#app/http/rate-limit.server.ts";
import { t } from "#app/i18n/t.ts";
import { stateOf } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { paths } from "#app/ui/paths.ts";
import { useReader, useT } from "#app/ui/reader.tsx";
import { Time } from "#app/ui/time.tsx";

export const loader = page(async (ctx, { params }) => {
  const { reportId, key } = { reportId: parseId(params.reportId), key: params.key };
  const report = await readOwnReport(ctx, { reportId, key });
  return {
    report,
    title: `${t(ctx.locale, "moderation.status.title", { number: reportId })} – ${ctx.site.name}`,
  };
});

export const action = form({
  appeal: intent(
    appealForm,
    async (ctx, { text }, { params }) => {
      const { reportId, key } = { reportId: parseId(params.reportId), key: params.key };
      await appealReport(ctx, { reportId, key, text });
      return redirectTo(paths.reportStatus(reportId, key));
    },
    limits.act,
  ),
});

/** The address of a guest holds a key: it goes nowhere else. */
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title },
  { name: "robots", content: "noindex" },
  { name: "referrer", content: "same-origin" },
];

export default function ReportStatus() {
  const t = useT();
  const { report } = useLoaderData<typeof loader>();
  const state = stateOf(useActionData<typeof action>(), "appeal");
  return (
    <>
      <header className="page-head">
        <h1>{t("moderation.status.title", { number: report.id })}</h1>
      </header>
      <Outcome />
      <section className="card panel narrow">
        <dl className="facts statement">
          <dt>{t("moderation.status.about")}</dt>
          <dd>
            {report.postId
              ? t("moderation.status.aboutPost", {
                  name: report.subjectName,
                  title: report.threadTitle ?? "",
                })
              : t("moderation.status.aboutMember", { name: report.subjectName })}{" "}
            {report.postId && report.isPostVisible ? (
              <a href={paths.post(report.postId)}>{t("moderation.status.toPost")}</a>
            ) : null}
          </dd>
          <dt>{t("moderation.status.reason")}</dt>
          <dd>{t(`moderation.ground.${report.reason}`)}</dd>
          {report.explanation ? (
            <>
              <dt>{t("moderation.status.explanation")}</dt>
              <dd className="own-words">{report.explanation}</dd>
            </>
          ) : null}
          <dt>{t("moderation.status.at")}</dt>
          <dd>
            <Time at={report.createdAt} />
          </dd>
        </dl>
        <p className="faint">{t("moderation.status.human")}</p>
      </section>
      {report.appeal ? <AppealState appeal={report.appeal} isReport /> : null}
      {report.canAppealUntil ? <AppealForm until={report.canAppealUntil} state={state} /> : null}
    </>
  );
}

function Outcome() {
  const t = useT();
  const { viewer } = useReader();
  const { report } = useLoaderData<typeof loader>();
  if (report.outcome) {
    return (
      <div className={`notice narrow ${report.outcome === "acted" ? "solved" : ""}`.trim()}>
        <Icon name="shield" />
        <div>
          <p>{t(`moderation.status.${report.outcome}`)}</p>
          {report.facts ? (
            <p className="own-words">
              {t("moderation.status.why")}: {report.facts}
            </p>
          ) : null}
        </div>
      </div>
    );
  }
  const how = report.hasEmail ? "mail" : viewer ? "inbox" : "page";
  return (
    <div className="notice waiting narrow">
      <Icon name="clock" />
      <div>
        <h2>{t("moderation.status.received")}</h2>
        <p>{t("moderation.status.receivedText", { how })}</p>
        {how === "page" ? <p>{t("moderation.status.keepLink")}</p> : null}
      </div>
    </div>
  );
}
