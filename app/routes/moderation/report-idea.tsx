import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ReportOther } from "#app/features/moderation/components/report-other.tsx";
import { reportForm } from "#app/features/moderation/report-form.ts";
import { fileReport, readReportTarget } from "#app/features/moderation/reports.server.ts";
import { form, intent } from "#app/http/form.server.ts";
import { page, parseId } from "#app/http/page.server.ts";
import { t } from "#app/i18n/t.ts";
import { stateOf } from "#app/ui/form-state.ts";
import { reportLimit, toReport } from "./report-done.server.ts";

export const loader = page(async (ctx, { params }) => {
  const target = await readReportTarget(ctx, { ideaId: parseId(params.ideaId) });
  return { ...target, title: `${t(ctx.locale, "moderation.report.title")} – ${ctx.site.name}` };
});

export const action = form({
  report: intent(
    reportForm,
    async (ctx, input, { params }) =>
      toReport(await fileReport(ctx, { ideaId: parseId(params.ideaId), ...input })),
    reportLimit,
  ),
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title },
  { name: "robots", content: "noindex" },
];

export default function ReportIdea() {
  const { author, other } = useLoaderData<typeof loader>();
  const state = stateOf(useActionData<typeof action>(), "report");
  return <ReportOther author={author} other={other} state={state} />;
}
