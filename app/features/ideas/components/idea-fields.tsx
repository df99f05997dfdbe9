import { textLimits } from "#app/features/forum/text.ts";
import { PersonalDataCatch } from "#app/features/vault/components/personal-data-catch.tsx";
import { Select, TextArea, TextField } from "#app/ui/field.tsx";
import type { FormState } from "#app/ui/form-state.ts";
import { useT } from "#app/ui/reader.tsx";
import { ideaLimits } from "../forms.ts";

type Named = { id: number; name: string };
type Props = {
  state: FormState | undefined;
  regions: Named[];
  categories: Named[];
  regionId: number | null;
};

/** What an idea needs: one sentence as a title, what it would change, where it belongs. */
export function IdeaFields({ state, regions, categories, regionId }: Props) {
  const t = useT();
  return (
    <>
      <TextField
        name="title"
        label={t("ideas.form.title")}
        hint={t("ideas.form.titleHint")}
        state={state}
        className="big"
        minLength={textLimits.titleMin}
        maxLength={textLimits.titleMax}
        required
        data-similar-title
      />
      <TextArea
        name="body"
        label={t("ideas.form.body")}
        hint={t("ideas.form.bodyHint")}
        state={state}
        maxLength={ideaLimits.bodyMax}
        required
      />
      <PersonalDataCatch fields={["title", "body"]} state={state} />
      <div className="two-fields">
        <Select
          name="regionId"
          label={t("ideas.form.region")}
          state={state}
          defaultValue={regionId === null ? "" : String(regionId)}
        >
          <option value="">{t("ideas.allRegions")}</option>
          {regions.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
        <Select name="categoryId" label={t("ideas.form.category")} state={state} defaultValue="">
          <option value="">{t("ideas.form.noCategory")}</option>
          {categories.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </div>
    </>
  );
}
