import type { ReactNode } from "react";
import { PersonalDataCatch } from "#app/features/vault/components/personal-data-catch.tsx";
import { FormAlert, TextField } from "#app/ui/field.tsx";
import type { FormState } from "#app/ui/form-state.ts";
import { Icon, type IconName } from "#app/ui/icon.tsx";
import { useT } from "#app/ui/reader.tsx";
import { textLimits } from "../../text.ts";

type Props = {
  intent: string;
  title: string;
  icon: IconName;
  hint?: string;
  button: string;
  state: FormState | undefined;
  /** How a reason is asked for; not at all when left out. */
  reason?: "optional" | "required";
  /** Other public texts of the act. */
  publicFields?: readonly string[];
  /** The fields of the act. */
  children?: ReactNode;
};

/** One act on a thread: folded away until wanted or refused. */
export function OrderForm({
  intent,
  title,
  icon,
  hint,
  button,
  state,
  reason,
  publicFields = [],
  children,
}: Props) {
  const t = useT();
  const texts = reason ? [...publicFields, "reason"] : publicFields;
  return (
    <details className="card order-form" open={state ? true : undefined}>
      <summary>
        <Icon name={icon} />
        {title}
        <Icon name="chevron-down" />
      </summary>
      <form method="post">
        <FormAlert state={state} />
        <input type="hidden" name="intent" value={intent} />
        {hint ? <p className="hint">{hint}</p> : null}
        {children}
        {reason ? (
          <TextField
            name="reason"
            label={t("order.reason")}
            hint={t("order.reasonHint")}
            idPrefix={intent}
            maxLength={textLimits.reasonMax}
            isOptional={reason === "optional"}
            required={reason === "required"}
            state={state}
          />
        ) : null}
        {texts.length > 0 ? <PersonalDataCatch fields={texts} state={state} /> : null}
        <button type="submit" className="btn">
          {button}
        </button>
      </form>
    </details>
  );
}
