import { formatNumber } from "#app/i18n/formats.ts";
import { useReader, useT } from "#app/ui/reader.tsx";
import { TableScroll } from "#app/ui/table-scroll.tsx";
import { Time } from "#app/ui/time.tsx";
import type { RuleResult } from "../rule-results.server.ts";
import type { RuleChange } from "../rules.server.ts";
import { RuleLine } from "./rule-words.tsx";

const columns = ["called", "invited", "avoided", "escalated", "other", "open"] as const;

/** What the rules have brought about. */
export function RuleResults({ results, days }: { results: RuleResult[]; days: number }) {
  const t = useT();
  const { locale } = useReader();
  return (
    <section className="card panel" aria-labelledby="results-title">
      <h2 id="results-title">{t("rules.results.title", { days })}</h2>
      {results.length === 0 ? (
        <p className="muted">{t("rules.results.empty")}</p>
      ) : (
        <TableScroll label={t("rules.results.caption")}>
          <table className="rules">
            <thead>
              <tr>
                <th scope="col">{t("rules.table.category")}</th>
                {columns.map((name) => (
                  <th scope="col" key={name}>
                    {t(`rules.results.${name}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {results.map((result) => (
                <tr key={result.categoryName}>
                  <th scope="row">{result.categoryName}</th>
                  {columns.map((name) => (
                    <td className="num" key={name}>
                      {formatNumber(locale, result[name])}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
    </section>
  );
}

/** Who changed which rule, the latest first. */
export function RuleHistory({ changes }: { changes: RuleChange[] }) {
  const t = useT();
  return (
    <section className="card panel" aria-labelledby="history-title">
      <h2 id="history-title">{t("rules.history.title")}</h2>
      {changes.length === 0 ? <p className="muted">{t("rules.history.empty")}</p> : null}
      <ol className="rule-history">
        {changes.map((change) => (
          <li key={change.id}>
            <b>
              {t(change.after ? "rules.history.changed" : "rules.history.dropped", {
                name: change.changedBy?.displayName ?? t("rules.history.gone"),
                category: change.categoryName ?? t("rules.table.all"),
              })}
            </b>{" "}
            <span className="faint">
              <Time at={change.at} />
            </span>
            <p className="muted">
              <RuleLine rule={change.after} />
            </p>
            <p className="faint">
              <del>
                <RuleLine rule={change.before} />
              </del>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
