import { Select } from "#app/ui/field.tsx";
import type { FormState } from "#app/ui/form-state.ts";
import { useT } from "#app/ui/reader.tsx";
import { askedFor } from "../asked-for.ts";

/** For oneself or for somebody else; app/comfort/facts.ts then empties the own postcode. */
export function AskedForField({ state }: { state: FormState | undefined }) {
  const t = useT();
  return (
    <Select
      name="askedFor"
      label={t("asking.for.label")}
      hint={t("asking.for.hint")}
      state={state}
      data-asked-for=""
    >
      <option value="">{t("asking.for.self")}</option>
      {askedFor.map((who) => (
        <option key={who} value={who}>
          {t(`asking.for.option.${who}`)}
        </option>
      ))}
    </Select>
  );
}
