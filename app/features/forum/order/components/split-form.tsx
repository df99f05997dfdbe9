import { TextField } from "#app/ui/field.tsx";
import { stateOf } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { useT } from "#app/ui/reader.tsx";
import { textLimits } from "../../text.ts";
import type { SplitChoice } from "../thread-split.server.ts";
import { OrderForm } from "./order-form.tsx";
import { CategorySelect } from "./order-forms.tsx";

type Props = {
  choices: SplitChoice[];
  categories: { id: number; name: string }[];
  /** Of the thread they are split off. */
  categoryId: number;
  /** Of the page's forms, when one was refused. */
  state: unknown;
};

/** Makes a question of its own of some answers. */
export function SplitForm({ choices, categories, categoryId, state }: Props) {
  const t = useT();
  const own = stateOf(state, "split");
  const chosen = (own?.values.postIds ?? "").split(",");
  return (
    <OrderForm
      intent="split"
      title={t("order.splitTitle")}
      icon="split"
      hint={t("order.splitHint")}
      button={t("order.split")}
      state={own}
      reason="optional"
      publicFields={["title"]}
    >
      <fieldset className="choices lines">
        <legend>{t("order.splitWhich")}</legend>
        {own?.errors.postIds ? (
          <p className="field-error">
            <Icon name="alert" />
            {own.errors.postIds}
          </p>
        ) : null}
        {choices.map(({ id, authorName, text }) => (
          <label key={id} className="choice">
            <input type="checkbox" name="postIds" value={id} defaultChecked={chosen.includes(String(id))} />
            <span>{t("order.splitAnswer", { author: authorName, text })}</span>
          </label>
        ))}
      </fieldset>
      <TextField
        name="title"
        label={t("order.splitLabel")}
        idPrefix="split"
        minLength={textLimits.titleMin}
        maxLength={textLimits.titleMax}
        required
        state={own}
      />
      <CategorySelect intent="split" categories={categories} chosenId={categoryId} state={own} />
    </OrderForm>
  );
}
