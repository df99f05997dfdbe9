import { FormAlert, Select, TextField } from "#app/ui/field.tsx";
import type { FormState } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { useT } from "#app/ui/reader.tsx";
import { severities } from "../../severity.ts";
import type { PolicyPage, ShownPolicy } from "../policies.server.ts";
import { hoursText } from "../policy-form.ts";
import { openers } from "../promise-policy.ts";

type Props = {
  /** Null: one that is added. */
  policy: ShownPolicy | null;
  page: PolicyPage;
  state: FormState | undefined;
};

/** One policy to edit; the preview shows what it would do before it is saved. */
export function PolicyForm({ policy, page, state }: Props) {
  const t = useT();
  const values = policy?.values;
  return (
    <form method="post" action="#richtlinie" className="rule-form">
      <FormAlert state={state} />
      <input type="hidden" name="policyId" value={policy?.id ?? "neu"} />
      <TextField
        name="name"
        label={t("promises.form.name")}
        maxLength={80}
        required
        state={state}
        defaultValue={values?.name ?? ""}
      />
      {policy?.isDefault ? (
        <p className="muted">{t("promises.table.everything")}</p>
      ) : (
        <Conditions policy={policy} page={page} state={state} />
      )}
      <Targets policy={policy} state={state} />
      <p className="row">
        <button type="submit" className="btn" name="intent" value="save">
          <Icon name="check" />
          {t("promises.form.save")}
        </button>
        <button type="submit" className="btn quiet" name="intent" value="preview" formAction="#vorschau">
          <Icon name="eye" />
          {t("promises.form.preview")}
        </button>
        {policy && !policy.isDefault ? (
          <button type="submit" className="btn quiet" name="intent" value="drop" formNoValidate>
            <Icon name="close" />
            {t("promises.form.drop")}
          </button>
        ) : null}
      </p>
    </form>
  );
}

function Conditions({ policy, page, state }: Props) {
  const t = useT();
  const values = policy?.values;
  const any = <option value="">{t("promises.form.any")}</option>;
  const named = (list: { id: number; name: string }[]) =>
    list.map(({ id, name }) => (
      <option key={id} value={id}>
        {name}
      </option>
    ));
  return (
    <fieldset className="policy-when">
      <legend>{t("promises.form.when")}</legend>
      <div className="rule-fields">
        <Select
          name="severity"
          label={t("promises.form.severity")}
          state={state}
          defaultValue={values?.severity ?? ""}
        >
          {any}
          {severities.map((severity) => (
            <option key={severity} value={severity}>
              {t(`escalation.severity.${severity}`)}
            </option>
          ))}
        </Select>
        <Select
          name="categoryId"
          label={t("promises.form.category")}
          state={state}
          defaultValue={values?.categoryId ?? ""}
        >
          {any}
          {named(page.categories)}
        </Select>
        <Select
          name="regionId"
          label={t("promises.form.region")}
          state={state}
          defaultValue={values?.regionId ?? ""}
        >
          {any}
          {named(page.regions)}
        </Select>
        <Select
          name="openedBy"
          label={t("promises.form.openedBy")}
          state={state}
          defaultValue={values?.openedBy ?? ""}
        >
          {any}
          {openers.map((by) => (
            <option key={by} value={by}>
              {t("promises.form.opener", { by })}
            </option>
          ))}
        </Select>
      </div>
    </fieldset>
  );
}

function Targets({ policy, state }: Pick<Props, "policy" | "state">) {
  const t = useT();
  const values = policy?.values;
  const hours = (name: string, label: string, minutes: number | null | undefined, hint: string) => (
    <TextField
      name={name}
      label={label}
      hint={hint}
      className="short"
      inputMode="decimal"
      state={state}
      defaultValue={hoursText(minutes ?? null)}
    />
  );
  const hint = t("promises.form.hoursHint");
  return (
    <div className="rule-fields">
      {hours("firstResponseHours", t("promises.form.first"), values?.firstResponseMinutes, hint)}
      {hours("nextUpdateHours", t("promises.form.next"), values?.nextUpdateMinutes, hint)}
      <Select
        name="solutionKind"
        label={t("promises.form.solution")}
        state={state}
        defaultValue={values?.solutionKind ?? "same-day"}
      >
        <option value="same-day">{t("promises.form.sameDay")}</option>
        <option value="minutes">{t("promises.form.minutes")}</option>
      </Select>
      {hours(
        "solutionHours",
        t("promises.form.solutionHours"),
        values?.solutionMinutes,
        t("promises.form.solutionHint"),
      )}
    </div>
  );
}
