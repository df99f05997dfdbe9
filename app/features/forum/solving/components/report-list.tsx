import { Chip } from "#app/ui/chip.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { paths } from "#app/ui/paths.ts";
import { Prose } from "#app/ui/prose.tsx";
import { useT } from "#app/ui/reader.tsx";
import { Time } from "#app/ui/time.tsx";
import { ActButton } from "../../components/act-button.tsx";
import type { OpenReport } from "../failure-reports.server.ts";

/** Reports that an answer did not work, each with the answer and the two decisions. */
export function ReportList({ reports }: { reports: OpenReport[] }) {
  const t = useT();
  return (
    <ul className="review-list">
      {reports.map((report) => (
        <li key={report.id} className="card">
          <h2>
            <a href={paths.post(report.postId)}>{report.thread.title}</a>
          </h2>
          {report.isSetAside ? (
            <Chip tone="waiting" icon="failed">
              {t("solving.review.setAside")}
            </Chip>
          ) : null}
          <p className="faint">
            {t("solving.review.about", {
              reporter: report.reporter.displayName,
              author: report.author.displayName,
            })}
            {" · "}
            <Time at={report.createdAt} />
          </p>
          <p className="review-words">{report.tried}</p>
          {report.device ? <p>{t("solving.review.device", { device: report.device })}</p> : null}
          <details className="review-answer">
            <summary>
              <Icon name="comment" />
              {t("solving.review.answer")}
            </summary>
            <Prose html={report.bodyHtml} />
          </details>
          {report.mayDecide ? (
            <div className="row">
              <ActButton intent="decide-report" icon="failed" fields={{ reportId: report.id, answer: "ja" }}>
                {t("solving.review.uphold")}
              </ActButton>
              <ActButton intent="decide-report" icon="check" fields={{ reportId: report.id, answer: "nein" }}>
                {t("solving.review.dismiss")}
              </ActButton>
            </div>
          ) : (
            <p className="faint">{t("solving.review.own")}</p>
          )}
        </li>
      ))}
    </ul>
  );
}
