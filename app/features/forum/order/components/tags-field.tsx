import { TextField } from "#app/ui/field.tsx";
import type { FormState } from "#app/ui/form-state.ts";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";
import { tagLimits } from "../tag-words.ts";

type Props = {
  state?: FormState;
  /** As from `joinTagNames`. */
  defaultValue?: string;
};

/**
 * The tags of a question as one line with commas; app/comfort/tags.ts completes the word that is being typed. Further
 * attributes, for instance those that keep a draft, go to the field.
 */
export function TagsField({
  state,
  defaultValue,
  ...others
}: Props & Record<`data-${string}`, string | undefined>) {
  const t = useT();
  return (
    <div className="tags-field" data-tags={paths.tagWords()} data-tags-label={t("tags.field.suggestions")}>
      <TextField
        name="tags"
        label={t("tags.field")}
        hint={t("tags.field.hint", { max: tagLimits.perThread })}
        state={state}
        defaultValue={defaultValue}
        maxLength={tagLimits.inputMax}
        autoComplete="off"
        isOptional
        {...others}
      />
    </div>
  );
}
