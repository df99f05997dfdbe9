import { formatMoment } from "#app/i18n/formats.ts";
import { paths } from "#app/ui/paths.ts";
import { useReader, useT } from "#app/ui/reader.tsx";
import { TableScroll } from "#app/ui/table-scroll.tsx";
import type { LogEntry } from "../log.server.ts";

/** The record, one act a row; on a phone one act a card. */
export function LogTable({ entries }: { entries: LogEntry[] }) {
  const t = useT();
  const { locale, now } = useReader();
  return (
    <div className="card">
      <TableScroll label={t("moderation.log.title")}>
        <table className="queue log-table">
          <caption className="visually-hidden">{t("moderation.log.title")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("moderation.log.when")}</th>
              <th scope="col">{t("moderation.log.actor")}</th>
              <th scope="col">{t("moderation.log.action")}</th>
              <th scope="col">{t("moderation.log.subject")}</th>
              <th scope="col">{t("moderation.log.reason")}</th>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <tr key={entry.id}>
                <td>{formatMoment(locale, entry.createdAt, now)}</td>
                <td>{entry.actor ?? t("moderation.log.automatic")}</td>
                <td>{t(`moderation.action.${entry.action}`)}</td>
                <td>
                  {entry.subject && entry.subjectId ? (
                    <a href={paths.profile({ id: entry.subjectId, displayName: entry.subject })}>
                      {entry.subject}
                    </a>
                  ) : null}
                  {entry.caseId ? (
                    <span className="faint">
                      <a href={paths.moderationCase(entry.caseId)}>
                        {t("moderation.log.case", { id: entry.caseId })}
                      </a>
                    </span>
                  ) : null}
                </td>
                <td className="own-words">{entry.reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </div>
  );
}
