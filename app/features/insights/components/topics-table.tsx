import { formatMinutes, formatNumber, formatShare } from "#app/i18n/formats.ts";
import { useReader, useT } from "#app/ui/reader.tsx";
import { TableScroll } from "#app/ui/table-scroll.tsx";
import type { TopicFigures } from "../report/topics.server.ts";
import { shownWeeks } from "../report/weeks.ts";

const columns = ["opened", "closed", "openNow", "solution", "kept"] as const;

/** What people hand to the team. */
export function TopicsTable({ topics }: { topics: TopicFigures[] }) {
  const t = useT();
  const { locale } = useReader();
  const cell = (topic: TopicFigures, column: (typeof columns)[number]) => {
    const due = topic.kept + topic.missed;
    switch (column) {
      case "solution":
        return topic.solutionHours === null
          ? "–"
          : formatMinutes(locale, Math.max(1, topic.solutionHours * 60));
      case "kept":
        return due > 0 ? formatShare(locale, topic.kept / due) : "–";
      default:
        return formatNumber(locale, topic[column]);
    }
  };
  return (
    <section className="card panel" aria-labelledby="topics">
      <h2 id="topics">{t("insights.topics.title")}</h2>
      <p className="muted">
        {t(topics.length > 0 ? "insights.topics.hint" : "insights.topics.empty", { weeks: shownWeeks })}
      </p>
      {topics.length > 0 ? (
        <TableScroll label={t("insights.topics.hint", { weeks: shownWeeks })}>
          <table className="figures-table">
            <thead>
              <tr>
                <th scope="col">{t("insights.topics.topic")}</th>
                {columns.map((column) => (
                  <th key={column} scope="col" className="num">
                    {t(`insights.topics.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {topics.map((topic) => (
                <tr key={topic.categoryId}>
                  <th scope="row">{topic.name}</th>
                  {columns.map((column) => (
                    <td key={column} className="num">
                      {cell(topic, column)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      ) : null}
    </section>
  );
}
