import { FormAlert, TextArea, TextField } from "#app/ui/field.tsx";
import type { FormState } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { paths } from "#app/ui/paths.ts";
import { useReader, useT } from "#app/ui/reader.tsx";
import { groundNames } from "../grounds.ts";
import { reportLimits } from "../report-form.ts";

/** What is wrong, in plain words. Guests report what is illegal; the law lets them leave out who they are for one kind. */
export function ReportForm({ state, backTo }: { state: FormState | undefined; backTo: string }) {
  const t = useT();
  const { viewer } = useReader();
  return (
    <form method="post" className="card ask-form narrow">
      <FormAlert state={state} />
      <input type="hidden" name="intent" value="report" />
      {viewer ? <Reasons state={state} /> : <GuestNote backTo={backTo} />}
      <TextArea
        name="explanation"
        label={t("moderation.report.explanation")}
        hint={t(viewer ? "moderation.report.explanationHint" : "moderation.report.explanationIllegal")}
        state={state}
        rows={5}
        maxLength={reportLimits.explanationMax}
        required={!viewer}
      />
      {viewer ? null : <Contact state={state} />}
      <GoodFaith state={state} />
      <p className="row">
        <button type="submit" className="btn">
          <Icon name="flag" />
          {t("moderation.report.send")}
        </button>
        <a className="btn quiet" href={backTo}>
          {t("site.cancel")}
        </a>
      </p>
    </form>
  );
}

function Reasons({ state }: { state: FormState | undefined }) {
  const t = useT();
  const error = state?.errors.reason;
  return (
    <fieldset className="choices lines" aria-describedby={error ? "reason-error" : undefined}>
      <legend>{t("moderation.report.reason")}</legend>
      {groundNames.map((name) => (
        <label className="choice" key={name}>
          <input
            type="radio"
            name="reason"
            value={name}
            required
            defaultChecked={state?.values.reason === name}
          />
          <span>
            <b>{t(`moderation.ground.${name}`)}</b>{" "}
            <span className="muted">{t(`moderation.groundHint.${name}`)}</span>
          </span>
        </label>
      ))}
      {error ? <FieldError id="reason-error" text={error} /> : null}
    </fieldset>
  );
}

function GuestNote({ backTo }: { backTo: string }) {
  const t = useT();
  const { path } = useReader();
  return (
    <div className="notice">
      <Icon name="info" />
      <div>
        <input type="hidden" name="reason" value="illegal" />
        <p>{t("moderation.report.guest")}</p>
        <a href={paths.login(path || backTo)}>{t("moderation.report.guestLogin")}</a>
      </div>
    </div>
  );
}

function Contact({ state }: { state: FormState | undefined }) {
  const t = useT();
  return (
    <>
      <TextField
        name="name"
        label={t("moderation.report.name")}
        state={state}
        maxLength={reportLimits.nameMax}
        autoComplete="name"
        isOptional
      />
      <TextField
        name="email"
        type="email"
        label={t("moderation.report.email")}
        hint={t("moderation.report.emailHint")}
        state={state}
        autoComplete="email"
      />
      <Check name="isExempt" label={t("moderation.report.exempt")} state={state} />
    </>
  );
}

function GoodFaith({ state }: { state: FormState | undefined }) {
  const t = useT();
  const { viewer } = useReader();
  return (
    <Check
      name="isGoodFaith"
      label={t(viewer ? "moderation.report.goodFaith" : "moderation.report.goodFaithGuest")}
      state={state}
    />
  );
}

/** One box to tick, with what is wrong when it had to be. */
export function Check({ name, label, state }: { name: string; label: string; state: FormState | undefined }) {
  const error = state?.errors[name];
  return (
    <div className="check-field">
      <label className="check">
        <input
          type="checkbox"
          name={name}
          value="ja"
          defaultChecked={state?.values[name] === "ja"}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${name}-error` : undefined}
        />
        <span>{label}</span>
      </label>
      {error ? <FieldError id={`${name}-error`} text={error} /> : null}
    </div>
  );
}

export function FieldError({ id, text }: { id: string; text: string }) {
  return (
    <p className="field-error" id={id}>
      <Icon name="alert" />
      {text}
    </p>
  );
}
