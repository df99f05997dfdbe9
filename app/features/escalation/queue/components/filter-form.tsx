import { Select, TextField } from "#app/ui/field.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";
import { severities } from "../../severity.ts";
import type { DeskPage } from "../desk-page.server.ts";
import {
  deskSorts,
  deskStates,
  dueChoices,
  dueWord,
  filterFields,
  severityWord,
  snoozeChoices,
  snoozeWord,
  sortWord,
  stateWord,
} from "../filter.ts";

type Props = {
  page: Pick<DeskPage, "filter" | "members" | "wanted">;
  categories: { id: number; name: string }[];
};

/** A plain form of the address: what it shows is a link. */
export function FilterForm({ page, categories }: Props) {
  const t = useT();
  const { filter, members, wanted } = page;
  return (
    <details className="card fold desk-filter" open={wanted.kind === "free" || undefined}>
      <summary>
        <Icon name="search" />
        {t("queue.filter.title")}
      </summary>
      <form method="get" action={paths.desk()}>
        <TextField
          name={filterFields.text}
          type="search"
          label={t("queue.filter.text")}
          hint={t("queue.filter.textHint")}
          idPrefix="filter"
          defaultValue={filter.text}
          data-desk-search
        />
        <fieldset className="filter-states">
          <legend>{t("queue.filter.states")}</legend>
          {deskStates.map((state) => (
            <label className="check" key={state}>
              <input
                type="checkbox"
                name={filterFields.states}
                value={stateWord(state)}
                defaultChecked={filter.states.includes(state)}
              />
              <span>{t(`queue.state.${state}`)}</span>
            </label>
          ))}
        </fieldset>
        <div className="filter-grid">
          <Select
            name={filterFields.owner}
            label={t("queue.filter.owner")}
            idPrefix="filter"
            defaultValue={ownerValue(filter.owner)}
          >
            <option value="">{t("queue.filter.ownerAll")}</option>
            <option value="ich">{t("queue.filter.ownerMe")}</option>
            <option value="abwesend">{t("queue.filter.ownerAway")}</option>
            {members.map(({ id, fullName }) => (
              <option key={id} value={id}>
                {fullName}
              </option>
            ))}
          </Select>
          <Select
            name={filterFields.due}
            label={t("queue.filter.due")}
            idPrefix="filter"
            defaultValue={filter.due ? dueWord(filter.due) : ""}
          >
            <option value="">{t("queue.filter.any")}</option>
            {dueChoices.map((due) => (
              <option key={due} value={dueWord(due)}>
                {t(`queue.filter.due.${due}`)}
              </option>
            ))}
          </Select>
          <Select
            name={filterFields.categoryId}
            label={t("queue.filter.category")}
            idPrefix="filter"
            defaultValue={filter.categoryId ?? ""}
          >
            <option value="">{t("queue.filter.any")}</option>
            {categories.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
          <Select
            name={filterFields.severity}
            label={t("queue.filter.severity")}
            idPrefix="filter"
            defaultValue={filter.severity ? severityWord(filter.severity) : ""}
          >
            <option value="">{t("queue.filter.any")}</option>
            {severities.map((severity) => (
              <option key={severity} value={severityWord(severity)}>
                {t(`escalation.severity.short.${severity}`)}
              </option>
            ))}
          </Select>
          <TextField
            name={filterFields.postcode}
            label={t("queue.filter.postcode")}
            idPrefix="filter"
            inputMode="numeric"
            pattern="[0-9]{1,5}"
            maxLength={5}
            defaultValue={filter.postcode}
          />
          <Select
            name={filterFields.snoozed}
            label={t("queue.filter.snoozed")}
            idPrefix="filter"
            defaultValue={filter.snoozed === "hide" ? "" : snoozeWord(filter.snoozed)}
          >
            {snoozeChoices.map((choice) => (
              <option key={choice} value={choice === "hide" ? "" : snoozeWord(choice)}>
                {t(`queue.filter.snoozed.${choice}`)}
              </option>
            ))}
          </Select>
          <Select
            name={filterFields.sort}
            label={t("queue.filter.sort")}
            idPrefix="filter"
            defaultValue={sortWord(filter.sort)}
          >
            {deskSorts.map((sort) => (
              <option key={sort} value={sortWord(sort)}>
                {t(`queue.filter.sort.${sort}`)}
              </option>
            ))}
          </Select>
        </div>
        <p className="row">
          <button type="submit" className="btn small">
            <Icon name="search" />
            {t("queue.filter.apply")}
          </button>
          <a className="btn small quiet" href={paths.desk("team")}>
            {t("queue.filter.reset")}
          </a>
        </p>
      </form>
    </details>
  );
}

const ownerValue = (owner: DeskPage["filter"]["owner"]) =>
  owner === "all" ? "" : owner === "me" ? "ich" : owner === "away" ? "abwesend" : owner;
