import { languageOf } from "#app/i18n/locale.ts";
import { FormAlert, TextField } from "#app/ui/field.tsx";
import type { FormState } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { useReader, useT } from "#app/ui/reader.tsx";
import { fieldsOf, type MacroStep, macroLimits, snoozeChoices, stepNames } from "../steps.ts";

export type MacroChoices = {
  modules: { id: number; name: string }[];
  checklists: { id: number; name: string }[];
  categories: { id: number; name: string }[];
};

type Props = {
  macro: { id: number; name: string; steps: MacroStep[] } | null;
  choices: MacroChoices;
  state: FormState | undefined;
};

/** A macro as rows: an act each, with what it needs. Empty rows do nothing. */
export function MacroForm({ macro, choices, state }: Props) {
  const t = useT();
  const rows = Array.from({ length: macroLimits.steps }, (_, index) => index + 1);
  const used = macro?.steps.length ?? 0;
  return (
    <form method="post" action="#bearbeiten" className="macro-form">
      <FormAlert state={state} />
      <input type="hidden" name="intent" value="save" />
      <input type="hidden" name="macroId" value={macro?.id ?? ""} />
      <TextField
        name="name"
        label={t("macros.form.name")}
        maxLength={macroLimits.nameMax}
        defaultValue={macro?.name}
        required
        state={state}
      />
      <p className="hint">{t("macros.form.hint")}</p>
      {rows.map((n) => (
        <Row
          key={n}
          n={n}
          step={macro?.steps[n - 1]}
          isFolded={n > Math.max(used + 1, 3) && !state?.values[`do${n}`]}
          choices={choices}
          state={state}
        />
      ))}
      <button type="submit" className="btn">
        <Icon name="save" />
        {t("macros.form.save")}
      </button>
    </form>
  );
}

type RowProps = {
  n: number;
  step: MacroStep | undefined;
  isFolded: boolean;
  choices: MacroChoices;
  state: FormState | undefined;
};

function Row({ n, step, isFolded, choices, state }: RowProps) {
  const t = useT();
  const { locale } = useReader();
  const saved = step ? fieldsOf(step, languageOf(locale)) : { do: "", text: "", choice: "", hours: "" };
  const value = (name: keyof typeof saved) => state?.values[`${name}${n}`] ?? saved[name];
  const error = state?.errors[`do${n}`];
  const fields = (
    <fieldset className="macro-row">
      <legend>{t("macros.form.step", { number: n })}</legend>
      <div className="macro-row-fields">
        <label>
          {t("macros.form.do")}
          <select
            name={`do${n}`}
            className="input"
            defaultValue={value("do")}
            aria-invalid={error ? true : undefined}
            aria-describedby={error ? `macro-error-${n}` : undefined}
          >
            <option value="">{t("macros.form.nothing")}</option>
            {stepNames.map((name) => (
              <option key={name} value={name}>
                {t(`macros.step.${name}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t("macros.form.choice")}
          <select name={`choice${n}`} className="input" defaultValue={value("choice")}>
            <option value="">{t("macros.form.noChoice")}</option>
            <Group label={t("macros.form.modules")} kind="b" options={choices.modules} />
            <Group label={t("macros.form.checklists")} kind="l" options={choices.checklists} />
            <Group label={t("macros.form.categories")} kind="t" options={choices.categories} />
            <optgroup label={t("macros.form.snoozes")}>
              {snoozeChoices.map((when) => (
                <option key={when} value={`p:${when}`}>
                  {t(`macros.snooze.${when}`)}
                </option>
              ))}
            </optgroup>
          </select>
        </label>
        <label className="macro-hours">
          {t("macros.form.hours")}
          <input name={`hours${n}`} className="input" inputMode="decimal" defaultValue={value("hours")} />
        </label>
      </div>
      <label>
        {t("macros.form.text")}
        <textarea name={`text${n}`} className="input area" rows={2} defaultValue={value("text")} />
      </label>
      {error ? (
        <p className="field-error" id={`macro-error-${n}`}>
          <Icon name="alert" />
          {error}
        </p>
      ) : null}
    </fieldset>
  );
  if (!isFolded) return fields;
  return (
    <details className="fold">
      <summary>
        <Icon name="plus" />
        {t("macros.form.step", { number: n })}
      </summary>
      {fields}
    </details>
  );
}

function Group({
  label,
  kind,
  options,
}: {
  label: string;
  kind: string;
  options: { id: number; name: string }[];
}) {
  if (options.length === 0) return null;
  return (
    <optgroup label={label}>
      {options.map(({ id, name }) => (
        <option key={id} value={`${kind}:${id}`}>
          {name}
        </option>
      ))}
    </optgroup>
  );
}
