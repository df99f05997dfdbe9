import { TextArea, TextField } from "#app/ui/field.tsx";
import type { FormState } from "#app/ui/form-state.ts";
import { useT } from "#app/ui/reader.tsx";
import { formName } from "../finding.ts";
import { isLong, type PrivateValues, privateFieldNames, privateLimits } from "../private-fields.ts";

type Props = { state: FormState | undefined; values: PrivateValues; idPrefix?: string };

/** The fields of the private half. Browsers are told not to keep what is typed here. */
export function PrivateInputs({ state, values, idPrefix = "private" }: Props) {
  const t = useT();
  return (
    <div className="private-inputs">
      {privateFieldNames.map((field) => {
        const common = {
          name: formName(field),
          label: t(`vault.field.${field}`),
          hint: t(`vault.hint.${field}`),
          idPrefix,
          state,
          defaultValue: values[field] ?? "",
          maxLength: privateLimits[field],
          autoComplete: "off",
          isOptional: true,
        };
        return isLong(field) ? (
          <TextArea key={field} {...common} rows={field === "address" ? 2 : 3} />
        ) : (
          <TextField key={field} {...common} inputMode={field === "phone" ? "tel" : undefined} />
        );
      })}
    </div>
  );
}
