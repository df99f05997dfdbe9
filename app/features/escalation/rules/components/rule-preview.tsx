import { formatMoment } from "#app/i18n/formats.ts";
import { paths } from "#app/ui/paths.ts";
import { useReader, useT } from "#app/ui/reader.tsx";
import { TableScroll } from "#app/ui/table-scroll.tsx";
import type { RulePreview } from "../rule-preview.server.ts";

/** What a rule would do now: numbers, and the questions that come first. */
export function RulePreviewBox({ preview, isUnsaved }: { preview: RulePreview; isUnsaved: boolean }) {
  const t = useT();
  return (
    <section id="vorschau" className="rule-preview" aria-labelledby="preview-title">
      <h3 id="preview-title">{t("rules.preview.title")}</h3>
      {isUnsaved ? (
        <p className="notice" role="status">
          {t("rules.preview.unsaved")}
        </p>
      ) : null}
      <p>
        {t("rules.preview.watched", { count: preview.watchedCount })}{" "}
        {preview.watchedCount > 0 ? (
          <>
            {t("rules.preview.due", { count: preview.dueCount })}{" "}
            {t("rules.preview.call", { count: Math.max(0, preview.callCount - preview.dueCount) })}
          </>
        ) : null}
      </p>
      {preview.next.length > 0 ? <NextTable next={preview.next} /> : null}
    </section>
  );
}

function NextTable({ next }: { next: RulePreview["next"] }) {
  const t = useT();
  const { locale, now } = useReader();
  return (
    <TableScroll label={t("rules.preview.caption")}>
      <table className="rules">
        <caption>{t("rules.preview.caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("rules.preview.question")}</th>
            <th scope="col">{t("rules.preview.at")}</th>
            <th scope="col">{t("rules.preview.why")}</th>
          </tr>
        </thead>
        <tbody>
          {next.map((thread) => (
            <tr key={thread.id}>
              <th scope="row">
                <span>
                  <a href={paths.thread(thread)}>{thread.title}</a>
                  {thread.regionName ? <span className="faint">{thread.regionName}</span> : null}
                </span>
              </th>
              <td>{thread.isDue ? t("rules.preview.dueNow") : formatMoment(locale, thread.at, now)}</td>
              <td>{t("rules.preview.cause", { cause: thread.why })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
