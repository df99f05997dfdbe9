import { Icon } from "#app/ui/icon.tsx";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";
import { TableScroll } from "#app/ui/table-scroll.tsx";
import type { CategoryRule } from "../rules.server.ts";
import { useRuleWords } from "./rule-words.tsx";

/** All rules at a glance; the one for all comes first. */
export function RuleTable({
  rules,
  chosen,
  mayEdit,
}: {
  rules: CategoryRule[];
  chosen: number | null;
  mayEdit: boolean;
}) {
  const t = useT();
  return (
    <div className="card">
      <TableScroll label={t("rules.table.caption")}>
        <table className="rules">
          <caption className="visually-hidden">{t("rules.table.caption")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("rules.table.category")}</th>
              <th scope="col">{t("rules.table.unanswered")}</th>
              <th scope="col">{t("rules.table.unsolved")}</th>
              <th scope="col">{t("rules.table.lastCall")}</th>
              <th scope="col">{t("rules.table.outage")}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {rules.map((rule) => (
              <Row
                key={rule.category?.id ?? "all"}
                rule={rule}
                isChosen={(rule.category?.id ?? null) === chosen}
                mayEdit={mayEdit}
              />
            ))}
          </tbody>
        </table>
      </TableScroll>
    </div>
  );
}

function Row({ rule, isChosen, mayEdit }: { rule: CategoryRule; isChosen: boolean; mayEdit: boolean }) {
  const t = useT();
  const words = useRuleWords()(rule.values);
  const name = rule.category?.name ?? t("rules.table.all");
  return (
    <tr className={isChosen ? "chosen" : undefined}>
      <th scope="row">
        <span className="rule-topic">
          <Icon name={rule.category?.icon ?? "community"} />
          <span>
            {name}
            {rule.category ? (
              <span className="faint">{t(rule.isOwn ? "rules.table.own" : "rules.table.follows")}</span>
            ) : null}
          </span>
        </span>
      </th>
      {rule.values.isEnabled ? (
        <>
          <td>{words.unanswered}</td>
          <td>{words.unsolved}</td>
          <td>{words.lastCall}</td>
          <td>{words.outage}</td>
        </>
      ) : (
        <td colSpan={4} className="muted">
          {t("rules.table.off")}
        </td>
      )}
      <td>
        <a
          className="btn quiet small"
          href={`${paths.escalationRules(rule.category?.id ?? null)}#regel`}
          aria-current={isChosen ? "true" : undefined}
        >
          {t(mayEdit ? "rules.table.edit" : "rules.table.look")}
          <span className="visually-hidden"> {name}</span>
        </a>
      </td>
    </tr>
  );
}
