import { Select, TextField } from "#app/ui/field.tsx";
import { type FormState, stateOf } from "#app/ui/form-state.ts";
import { useT } from "#app/ui/reader.tsx";
import { textLimits } from "../../text.ts";
import { OrderForm } from "./order-form.tsx";

type Part = {
  /** Else it is a suggestion. */
  mayOrder: boolean;
  /** Of the page's forms, when one was refused. */
  state: unknown;
};

type CategoryChoice = { id: number; name: string };

/** The categories to choose from; none is chosen beforehand unless `chosenId` says so. */
export function CategorySelect(props: {
  intent: string;
  categories: CategoryChoice[];
  chosenId?: number;
  state: FormState | undefined;
}) {
  const t = useT();
  return (
    <Select
      name="categoryId"
      label={t("order.category")}
      idPrefix={props.intent}
      defaultValue={props.chosenId ?? ""}
      required
      state={props.state}
    >
      {props.chosenId ? null : <option value="">…</option>}
      {props.categories.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Select>
  );
}

export function CategoryForm({
  thread,
  categories,
  mayOrder,
  state,
}: Part & { thread: { categoryId: number }; categories: CategoryChoice[] }) {
  const t = useT();
  const intent = mayOrder ? "move" : "suggest-category";
  const own = stateOf(state, intent);
  return (
    <OrderForm
      intent={intent}
      title={t("order.moveTitle")}
      icon="arrow-right"
      button={t(mayOrder ? "order.move" : "order.suggest")}
      state={own}
      reason="optional"
    >
      <CategorySelect
        intent={intent}
        categories={categories.filter(({ id }) => id !== thread.categoryId)}
        state={own}
      />
    </OrderForm>
  );
}

export function TitleForm({ thread, mayOrder, state }: Part & { thread: { title: string } }) {
  const t = useT();
  const intent = mayOrder ? "retitle" : "suggest-title";
  const own = stateOf(state, intent);
  return (
    <OrderForm
      intent={intent}
      title={t("order.retitleTitle")}
      icon="edit"
      button={t(mayOrder ? "order.retitle" : "order.suggest")}
      state={own}
      reason="optional"
      publicFields={["title"]}
    >
      <TextField
        name="title"
        label={t("order.retitleLabel")}
        idPrefix={intent}
        defaultValue={thread.title}
        minLength={textLimits.titleMin}
        maxLength={textLimits.titleMax}
        required
        state={own}
      />
    </OrderForm>
  );
}

export function MergeForm({ mayOrder, state }: Part) {
  const t = useT();
  const intent = mayOrder ? "merge" : "suggest-duplicate";
  const own = stateOf(state, intent);
  return (
    <OrderForm
      intent={intent}
      title={t("order.mergeTitle")}
      icon="merge"
      hint={t(mayOrder ? "order.mergeHint" : "order.mergeHintSuggest")}
      button={t(mayOrder ? "order.merge" : "order.suggest")}
      state={own}
      reason="optional"
    >
      <TextField name="into" label={t("order.mergeInto")} idPrefix={intent} required state={own} />
    </OrderForm>
  );
}

/** Locking needs a public reason; opening again does not. */
export function LockForm({ isLocked, state }: { isLocked: boolean; state: unknown }) {
  const t = useT();
  const intent = isLocked ? "unlock" : "lock";
  return (
    <OrderForm
      intent={intent}
      title={t(isLocked ? "order.unlockTitle" : "order.lockTitle")}
      icon="lock"
      hint={isLocked ? undefined : t("order.lockHint")}
      button={t(isLocked ? "forum.act.unlock" : "forum.act.lock")}
      state={stateOf(state, intent)}
      reason={isLocked ? undefined : "required"}
    />
  );
}
