import { PersonalDataCatch } from "#app/features/vault/components/personal-data-catch.tsx";
import { FormAlert, TextArea, TextField } from "#app/ui/field.tsx";
import type { FormState } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { useT } from "#app/ui/reader.tsx";
import { textRuleActionNames, textRuleKindNames, textRuleLimits } from "../text-rule.ts";

/** A new rule; it can be tried on what was written before it is made. */
export function RuleForm({ state }: { state: FormState | undefined }) {
  const t = useT();
  const chosenKind = state?.values.kind ?? "word";
  const chosenAction = state?.values.action ?? "hold";
  return (
    <form method="post" className="card panel rule-form">
      <h2>{t("moderation.rules.new")}</h2>
      <FormAlert state={state?.intent === "preview" && state.status === 200 ? undefined : state} />
      <fieldset className="choices lines">
        <legend>{t("moderation.rules.kind")}</legend>
        {textRuleKindNames.map((kind) => (
          <label className="choice" key={kind}>
            <input type="radio" name="kind" value={kind} defaultChecked={kind === chosenKind} />
            <span>
              <b>{t(`moderation.rules.kind.${kind}`)}</b>{" "}
              <span className="muted">{t(`moderation.rules.kindHint.${kind}`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <TextField
        name="pattern"
        label={t("moderation.rules.pattern")}
        state={state}
        maxLength={textRuleLimits.patternMax}
        autoComplete="off"
        spellCheck={false}
        required
      />
      <fieldset className="choices lines">
        <legend>{t("moderation.rules.action")}</legend>
        {textRuleActionNames.map((action) => (
          <label className="choice" key={action}>
            <input type="radio" name="action" value={action} defaultChecked={action === chosenAction} />
            <span>{t(`moderation.rules.action.${action}`)}</span>
          </label>
        ))}
      </fieldset>
      <TextField
        name="replacement"
        label={t("moderation.rules.replacement")}
        hint={t("moderation.rules.replacementHint")}
        state={state}
        maxLength={textRuleLimits.replacementMax}
        isOptional
      />
      <TextArea
        name="explanation"
        label={t("moderation.rules.explanation")}
        hint={t("moderation.rules.explanationHint")}
        state={state}
        rows={2}
        maxLength={textRuleLimits.explanationMax}
        isOptional
      />
      <PersonalDataCatch fields={["replacement", "explanation"]} state={state} />
      <p className="row">
        <button type="submit" className="btn quiet" name="intent" value="preview" formAction="#probe">
          <Icon name="eye" />
          {t("moderation.rules.preview")}
        </button>
        <button type="submit" className="btn" name="intent" value="create">
          <Icon name="plus" />
          {t("moderation.rules.create")}
        </button>
      </p>
    </form>
  );
}
