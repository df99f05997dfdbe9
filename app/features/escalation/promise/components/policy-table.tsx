import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";
import { TableScroll } from "#app/ui/table-scroll.tsx";
import type { PolicyPage, ShownPolicy } from "../policies.server.ts";
import { usePolicyWords } from "./policy-words.tsx";

type Props = { page: PolicyPage; chosen: number | null; mayEdit: boolean };

/** All policies in the order in which they are asked. */
export function PolicyTable({ page, chosen, mayEdit }: Props) {
  const t = useT();
  return (
    <TableScroll label={t("promises.table.caption")}>
      <table className="rules policies">
        <caption className="visually-hidden">{t("promises.table.caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("promises.table.policy")}</th>
            <th scope="col">{t("promises.table.first")}</th>
            <th scope="col">{t("promises.table.next")}</th>
            <th scope="col">{t("promises.table.solution")}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {page.policies.map((policy, index) => (
            <Row
              key={policy.id}
              policy={policy}
              place={index + 1}
              page={page}
              isChosen={policy.id === chosen}
              mayEdit={mayEdit}
            />
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

function Row(props: {
  policy: ShownPolicy;
  place: number;
  page: PolicyPage;
  isChosen: boolean;
  mayEdit: boolean;
}) {
  const t = useT();
  const words = usePolicyWords();
  const { policy, place, page, isChosen, mayEdit } = props;
  const { first, next, solution } = words.targets(policy.values);
  const { name } = policy.values;
  return (
    <tr className={isChosen ? "chosen" : undefined}>
      <th scope="row">
        <span>
          {place}. {name}
          <span className="faint">
            {words.conditions(policy.values, page) || t("promises.table.everything")}
          </span>
        </span>
      </th>
      <td>{first}</td>
      <td>{next}</td>
      <td>{solution}</td>
      <td>
        <div className="row policy-acts">
          <a
            className="btn quiet small"
            href={`${paths.promisePolicies(policy.id)}#richtlinie`}
            aria-current={isChosen ? "true" : undefined}
          >
            {t(mayEdit ? "promises.table.edit" : "promises.table.look")}
            <span className="visually-hidden"> {name}</span>
          </a>
          {mayEdit && place > 1 && !policy.isDefault ? (
            <form method="post">
              <input type="hidden" name="policyId" value={policy.id} />
              <button type="submit" className="btn quiet small" name="intent" value="raise">
                {t("promises.table.raise")}
                <span className="visually-hidden">: {name}</span>
              </button>
            </form>
          ) : null}
        </div>
      </td>
    </tr>
  );
}
