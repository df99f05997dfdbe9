import { PersonalDataCatch } from "#app/features/vault/components/personal-data-catch.tsx";
import { Select, TextArea, TextField } from "#app/ui/field.tsx";
import type { FormState } from "#app/ui/form-state.ts";
import { useT } from "#app/ui/reader.tsx";
import { toLocalInput } from "../../local-input.ts";
import { outageLimits } from "../limits.ts";

export type OpeningValues = {
  title: string;
  areas: string;
  categoryId: number | null;
  startsAt: Date;
  dueAt: Date;
  body: string;
};

/** What the public is told when an outage is opened: one line, where, since when, the one promise, first words. */
export function OpeningFields({
  values,
  categories,
  state,
}: {
  values: OpeningValues;
  categories: { id: number; name: string }[];
  state: FormState | undefined;
}) {
  const t = useT();
  return (
    <>
      <TextField
        name="title"
        label={t("outages.form.title")}
        hint={t("outages.form.titleHint")}
        state={state}
        defaultValue={values.title}
        minLength={outageLimits.titleMin}
        maxLength={outageLimits.titleMax}
        required
      />
      <TextField
        name="areas"
        label={t("outages.form.areas")}
        hint={t("outages.form.areasHint")}
        state={state}
        defaultValue={values.areas}
        required
      />
      <Select
        name="categoryId"
        label={t("outages.form.category")}
        state={state}
        defaultValue={values.categoryId ?? undefined}
      >
        {categories.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <div className="two-fields">
        <TextField
          name="startsAt"
          type="datetime-local"
          label={t("outages.form.startsAt")}
          hint={t("outages.form.startsAtHint")}
          state={state}
          defaultValue={toLocalInput(values.startsAt)}
          required
        />
        <TextField
          name="dueAt"
          type="datetime-local"
          label={t("outages.form.dueAt")}
          hint={t("outages.form.dueAtHint")}
          state={state}
          defaultValue={toLocalInput(values.dueAt)}
          required
        />
      </div>
      <TextArea
        name="body"
        label={t("outages.form.body")}
        hint={t("outages.form.bodyHint")}
        rows={4}
        state={state}
        defaultValue={values.body}
        minLength={outageLimits.bodyMin}
        maxLength={outageLimits.bodyMax}
        required
      />
      <PersonalDataCatch fields={["title", "body"]} state={state} />
    </>
  );
}
