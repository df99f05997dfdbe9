import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { ReviewTabs } from "#app/features/forum/asking/components/review-tabs.tsx";
import { ReportList } from "#app/features/forum/solving/components/report-list.tsx";
import { decideReport, listOpenReports } from "#app/features/forum/solving/failure-reports.server.ts";
import { form, intent, redirectTo } from "#app/http/form.server.ts";
import { page } from "#app/http/page.server.ts";
import { limits } from "#app/http/rate-limit.server.ts";
import { unauthenticated } from "#app/platform/errors.ts";
import { Empty } from "#app/ui/empty.tsx";
import { FormAlert } from "#app/ui/field.tsx";
import { stateOf } from "#app/ui/form-state.ts";
import { pageTitle } from "#app/ui/page-title.ts";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";

export const loader = page(async (ctx) => {
  if (ctx.actor.kind === "guest") throw unauthenticated();
  return { reports: await listOpenReports(ctx) };
});

export const action = form({
  "decide-report": intent(
    z.object({ reportId: z.coerce.number().int().positive(), answer: z.enum(["ja", "nein"]) }),
    async (ctx, { reportId, answer }) => {
      await decideReport(ctx, { reportId, isUpheld: answer === "ja" });
      return redirectTo(paths.failureReports());
    },
    limits.act,
  ),
});

export const meta: MetaFunction = (args) => [
  { title: pageTitle(args, "solving.review.title") },
  { name: "robots", content: "noindex" },
];

export default function FailureReportsPage() {
  const t = useT();
  const { reports } = useLoaderData<typeof loader>();
  const state = stateOf(useActionData<typeof action>(), "decide-report");
  return (
    <div className="narrow">
      <header className="page-head">
        <h1>{t("solving.review.title")}</h1>
        <p className="lead">{t("solving.review.lead")}</p>
      </header>
      <ReviewTabs current="reports" />
      <FormAlert state={state} />
      {reports.length > 0 ? (
        <ReportList reports={reports} />
      ) : (
        <Empty icon="solved" title={t("solving.review.empty")}>
          <p>{t("solving.review.emptyText")}</p>
        </Empty>
      )}
    </div>
  );
}
