import type { FormState } from "#app/ui/form-state.ts";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";
import type { readReportTarget } from "../reports.server.ts";
import { ReportForm } from "./report-form.tsx";
import { ReportTarget } from "./report-target.tsx";

type Target = Awaited<ReturnType<typeof readReportTarget>>;

/** The page on which something else than a post is reported: an idea, or what was asked at an evening. */
export function ReportOther({
  author,
  other,
  state,
}: Pick<Target, "author" | "other"> & { state: FormState | undefined }) {
  const t = useT();
  return (
    <>
      <div className="page-head">
        <h1>{t("moderation.report.title")}</h1>
        <p className="lead">{t("moderation.report.lead")}</p>
      </div>
      <ReportTarget author={author} post={null} thread={null} other={other} />
      <ReportForm state={state} backTo={other?.path ?? paths.home()} />
    </>
  );
}
