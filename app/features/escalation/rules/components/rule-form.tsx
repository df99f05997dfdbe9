import { FormAlert, TextField } from "#app/ui/field.tsx";
import type { FormState } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { useT } from "#app/ui/reader.tsx";
import { hoursText } from "../rule-form.ts";
import type { CategoryRule } from "../rules.server.ts";

/** One rule to edit; the preview shows what it would do before it is saved. */
export function RuleForm({ rule, state }: { rule: CategoryRule; state: FormState | undefined }) {
  const t = useT();
  const { values, category, isOwn } = rule;
  const ticked = (name: string, usual: boolean) => (state ? state.values[name] === "ja" : usual);
  return (
    <form method="post" action="#regel" className="rule-form">
      <FormAlert state={state} />
      <input type="hidden" name="categoryId" value={category?.id ?? "alle"} />
      <label className="check">
        <input
          type="checkbox"
          name="isEnabled"
          value="ja"
          defaultChecked={ticked("isEnabled", values.isEnabled)}
        />
        {t("rules.form.enabled")}
      </label>
      <div className="rule-fields">
        <TextField
          name="unansweredHours"
          label={t("rules.form.unanswered")}
          hint={t("rules.form.hoursHint")}
          className="short"
          inputMode="decimal"
          state={state}
          defaultValue={hoursText(values.unansweredMinutes)}
        />
        <TextField
          name="unsolvedHours"
          label={t("rules.form.unsolved")}
          hint={t("rules.form.hoursHint")}
          className="short"
          inputMode="decimal"
          state={state}
          defaultValue={hoursText(values.unsolvedMinutes)}
        />
        <TextField
          name="lastCallMinutes"
          label={t("rules.form.lastCall")}
          hint={t("rules.form.lastCallHint")}
          className="short"
          inputMode="numeric"
          state={state}
          defaultValue={String(values.lastCallMinutes)}
        />
      </div>
      <label className="check">
        <input
          type="checkbox"
          name="isOutageAtOnce"
          value="ja"
          defaultChecked={ticked("isOutageAtOnce", values.isOutageAtOnce)}
        />
        {t("rules.form.outage")}
      </label>
      <p className="row">
        <button type="submit" className="btn" name="intent" value="save">
          <Icon name="check" />
          {t("rules.form.save")}
        </button>
        <button type="submit" className="btn quiet" name="intent" value="preview" formAction="#vorschau">
          <Icon name="eye" />
          {t("rules.form.preview")}
        </button>
        {category && isOwn ? (
          <button type="submit" className="btn quiet" name="intent" value="drop" formNoValidate>
            <Icon name="undo" />
            {t("rules.form.drop")}
          </button>
        ) : null}
      </p>
    </form>
  );
}
