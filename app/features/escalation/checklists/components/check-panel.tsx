import { formatMoment } from "#app/i18n/formats.ts";
import { FormAlert } from "#app/ui/field.tsx";
import { stateOf } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { useReader, useT } from "#app/ui/reader.tsx";
import type { CheckItem, TicketChecklist } from "../ticket-checks.server.ts";

type Props = {
  lists: TicketChecklist[];
  addable: { id: number; title: string }[];
  isOpen: boolean;
  state: unknown;
};

/** The lists of a ticket: each item is a button of its own, so that a tick needs no script and no saving. */
export function CheckPanel({ lists, addable, isOpen, state }: Props) {
  const t = useT();
  const missing = addable.filter(({ id }) => !lists.some((list) => list.id === id));
  if (lists.length === 0 && (missing.length === 0 || !isOpen)) return null;
  return (
    <section className="ticket-tool" id="checkliste" aria-labelledby="checks-title">
      <h2 id="checks-title">{t("checklists.panel.title")}</h2>
      <FormAlert state={stateOf(state, "tick") ?? stateOf(state, "add-checklist")} />
      {lists.map((list) => (
        <div key={list.id} className="check-list">
          <h3>
            {list.title}{" "}
            <span className="faint num">
              {t("checklists.panel.done", {
                done: list.items.filter(({ checkedAt }) => checkedAt).length,
                count: list.items.length,
              })}
            </span>
          </h3>
          <ul>
            {list.items.map((item) => (
              <Item key={item.id} item={item} isOpen={isOpen} />
            ))}
          </ul>
        </div>
      ))}
      {isOpen && missing.length > 0 ? (
        <form method="post" action="#checkliste" className="module-picker-row check-add">
          <input type="hidden" name="intent" value="add-checklist" />
          <select name="checklistId" className="input" aria-label={t("checklists.panel.add")}>
            {missing.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
          <button type="submit" className="btn small quiet">
            <Icon name="plus" />
            {t("checklists.panel.add")}
          </button>
        </form>
      ) : null}
    </section>
  );
}

function Item({ item, isOpen }: { item: CheckItem; isOpen: boolean }) {
  const t = useT();
  const { locale, now } = useReader();
  const { checkedAt } = item;
  const words = (
    <>
      <span className={`check-box ${checkedAt ? "checked" : ""}`.trim()}>
        {checkedAt ? <Icon name="check" /> : null}
      </span>
      <span>
        {item.text}
        {item.isNeeded && !checkedAt ? (
          <span className="check-needed"> {t("checklists.panel.needed")}</span>
        ) : null}
        {checkedAt ? (
          <span className="faint check-by">
            {t("checklists.panel.by", {
              name: item.checkedBy ?? t("checklists.panel.nobody"),
              moment: formatMoment(locale, checkedAt, now),
            })}
          </span>
        ) : null}
      </span>
    </>
  );
  if (!isOpen) return <li className="check-item">{words}</li>;
  return (
    <li>
      <form method="post" action="#checkliste">
        <input type="hidden" name="intent" value="tick" />
        <input type="hidden" name="itemId" value={item.id} />
        <input type="hidden" name="isChecked" value={checkedAt ? "nein" : "ja"} />
        <button type="submit" className="check-item" aria-pressed={checkedAt !== null}>
          {words}
        </button>
      </form>
    </li>
  );
}
