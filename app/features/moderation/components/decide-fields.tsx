import { Select, TextArea, TextField } from "#app/ui/field.tsx";
import type { FormState } from "#app/ui/form-state.ts";
import { useT } from "#app/ui/reader.tsx";
import { formLimits } from "../forms.ts";
import { groundNames } from "../grounds.ts";
import { type Step, steps } from "../ladder.ts";

type Props = { idPrefix: string; state: FormState | undefined };

/** The reasons of a decision: which rule or law, and the facts; they go to whom it concerns. */
export function ReasonFields({ idPrefix, state, ground }: Props & { ground: string }) {
  const t = useT();
  return (
    <>
      <Select
        name="ground"
        label={t("moderation.decide.ground")}
        idPrefix={idPrefix}
        state={state}
        defaultValue={ground}
      >
        {groundNames.map((name) => (
          <option key={name} value={name}>
            {t(`moderation.ground.${name}`)}
          </option>
        ))}
      </Select>
      <TextField
        name="legalReference"
        label={t("moderation.decide.law")}
        hint={t("moderation.decide.lawHint")}
        idPrefix={idPrefix}
        state={state}
        maxLength={200}
        isOptional
      />
      <TextArea
        name="facts"
        label={t("moderation.decide.facts")}
        hint={t("moderation.decide.factsHint")}
        idPrefix={idPrefix}
        state={state}
        rows={4}
        minLength={formLimits.factsMin}
        maxLength={formLimits.factsMax}
        required
      />
    </>
  );
}

/** A step of the ladder; with `isOptional` also none. */
export function StepField({
  idPrefix,
  state,
  proposed,
  isOptional = false,
}: Props & { proposed: Step; isOptional?: boolean }) {
  const t = useT();
  return (
    <Select
      name="step"
      label={t(isOptional ? "moderation.decide.also" : "moderation.decide.step")}
      idPrefix={idPrefix}
      state={state}
      defaultValue={isOptional ? "" : String(proposed)}
    >
      {isOptional ? <option value="">{t("moderation.decide.alsoNone")}</option> : null}
      {steps.map((step) => (
        <option key={step} value={step}>
          {step === proposed
            ? t("moderation.decide.proposed", { step: t(`moderation.step.${step}`) })
            : t(`moderation.step.${step}`)}
        </option>
      ))}
    </Select>
  );
}
