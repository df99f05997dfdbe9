import { FormAlert, Select, TextArea, TextField } from "#app/ui/field.tsx";
import type { FormState } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { useT } from "#app/ui/reader.tsx";
import { checklistLimits, type ItemValues, itemsText } from "../fields.ts";

type Props = {
  checklist: { id: number; title: string; categoryId: number | null; items: ItemValues[] } | null;
  categories: { id: number; name: string }[];
  state: FormState | undefined;
};

/** A list as plain lines. */
export function ChecklistForm({ checklist, categories, state }: Props) {
  const t = useT();
  return (
    <form method="post" action="#bearbeiten">
      <FormAlert state={state} />
      <input type="hidden" name="intent" value="save" />
      <input type="hidden" name="checklistId" value={checklist?.id ?? ""} />
      <TextField
        name="title"
        label={t("checklists.form.title")}
        maxLength={checklistLimits.titleMax}
        defaultValue={checklist?.title}
        required
        state={state}
      />
      <Select
        name="categoryId"
        label={t("checklists.form.category")}
        hint={t("checklists.form.categoryHint")}
        defaultValue={checklist?.categoryId ?? ""}
        state={state}
      >
        <option value="">{t("checklists.byHand")}</option>
        {categories.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <TextArea
        name="items"
        label={t("checklists.form.items")}
        hint={t("checklists.form.itemsHint")}
        rows={8}
        defaultValue={checklist ? itemsText(checklist.items) : undefined}
        required
        state={state}
      />
      <button type="submit" className="btn">
        <Icon name="save" />
        {t("textModules.form.save")}
      </button>
    </form>
  );
}
