import { TextField } from "#app/ui/field.tsx";
import type { FormState } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { useReader, useT } from "#app/ui/reader.tsx";
import { checkAnswers, type FormField, factName, wordsIn } from "../facts.ts";
import { FactPicture } from "./fact-picture.tsx";

type Props = {
  fields: FormField[];
  /** Whose fields these are: so that a form that chose another category can be told. */
  categoryId?: number;
  /** Brings back what was chosen. */
  state: FormState | undefined;
  /** What stands there before anybody chose, by the name of the field. */
  defaults?: Record<string, string>;
};

/**
 * What a category's form asks for, and the checks to go through. app/comfort/facts.ts replaces all of it when another
 * category is chosen.
 */
export function FactFields({ fields, state, categoryId, defaults = {} }: Props) {
  const t = useT();
  const checks = fields.filter(({ kind }) => kind === "check");
  const others = fields.filter(({ kind }) => kind !== "check");
  return (
    <div className="fact-fields" id="angaben">
      <input type="hidden" name="factsOf" value={categoryId ?? ""} />
      {others.map((field) => (
        <FactField key={field.key} field={field} state={state} defaults={defaults} />
      ))}
      {checks.length > 0 ? (
        <section className="checks" aria-labelledby="checks-title">
          <h2 id="checks-title">{t("asking.checks.title")}</h2>
          <p className="hint">{t("asking.checks.hint")}</p>
          <ol>
            {checks.map((field) => (
              <li key={field.key}>
                <Check field={field} state={state} defaults={defaults} />
              </li>
            ))}
          </ol>
        </section>
      ) : null}
    </div>
  );
}

type FieldProps = Pick<Props, "state"> & { field: FormField; defaults: Record<string, string> };

function FactField({ field, state, defaults }: FieldProps) {
  const { locale } = useReader();
  if (field.kind === "choice") return <Choice field={field} state={state} defaults={defaults} />;
  const name = factName(field.key);
  return (
    <TextField
      name={name}
      type={field.kind === "date" ? "date" : "text"}
      className={field.kind === "date" ? "short" : ""}
      label={wordsIn(locale, field.label)}
      hint={field.hint ? wordsIn(locale, field.hint) : undefined}
      state={state}
      defaultValue={defaults[name]}
      maxLength={field.kind === "date" ? undefined : 120}
      isOptional={!field.isRequired}
      required={field.isRequired}
      autoComplete="off"
    />
  );
}

function Choice({ field, state, defaults }: FieldProps) {
  const t = useT();
  const { locale } = useReader();
  const { key, options, isRequired } = field;
  const name = factName(key);
  const error = state?.errors[name];
  const chosen = state?.values[name] ?? defaults[name];
  const hasPictures = options.some(({ picture }) => picture);
  const described = [field.hint ? `${name}-hint` : "", error ? `${name}-error` : ""]
    .filter(Boolean)
    .join(" ");
  return (
    <fieldset className="field" aria-describedby={described || undefined}>
      <legend>
        {wordsIn(locale, field.label)}
        {isRequired ? null : <span className="optional"> · {t("site.optional")}</span>}
      </legend>
      {field.hint ? (
        <p className="hint" id={`${name}-hint`}>
          {wordsIn(locale, field.hint)}
        </p>
      ) : null}
      <div className={hasPictures ? "picture-choices" : "word-choices"}>
        {options.map((option) => (
          <label className="choice" key={option.value}>
            <input
              type="radio"
              name={name}
              value={option.value}
              defaultChecked={chosen === option.value}
              required={isRequired}
            />
            <FactPicture name={option.picture} />
            <span>{wordsIn(locale, option)}</span>
          </label>
        ))}
      </div>
      <FieldError name={name} error={error} />
    </fieldset>
  );
}

function Check({ field, state, defaults }: FieldProps) {
  const t = useT();
  const { locale } = useReader();
  const name = factName(field.key);
  const chosen = state?.values[name] ?? defaults[name];
  const error = state?.errors[name];
  const described = [field.hint ? `${name}-hint` : "", error ? `${name}-error` : ""]
    .filter(Boolean)
    .join(" ");
  return (
    <fieldset className="check-item" aria-describedby={described || undefined}>
      <legend>{wordsIn(locale, field.label)}</legend>
      <FactPicture name={field.picture} />
      {field.hint ? (
        <p className="hint" id={`${name}-hint`}>
          {wordsIn(locale, field.hint)}
        </p>
      ) : null}
      <div className="word-choices">
        {checkAnswers.map((answer) => (
          <label className="choice" key={answer}>
            <input type="radio" name={name} value={answer} defaultChecked={chosen === answer} />
            <span>{t(`asking.check.${answer}`)}</span>
          </label>
        ))}
      </div>
      <FieldError name={name} error={error} />
    </fieldset>
  );
}

function FieldError({ name, error }: { name: string; error: string | undefined }) {
  if (!error) return null;
  return (
    <p className="field-error" id={`${name}-error`}>
      <Icon name="alert" />
      {error}
    </p>
  );
}
