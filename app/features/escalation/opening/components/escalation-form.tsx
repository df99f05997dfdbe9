import { DraftNote } from "#app/features/forum/drafts/components/draft-note.tsx";
import { draftKey } from "#app/features/forum/drafts/draft-key.ts";
import { PersonalDataCatch } from "#app/features/vault/components/personal-data-catch.tsx";
import { formatMoment, formatUntil } from "#app/i18n/formats.ts";
import { FormAlert, Select, TextArea, TextField } from "#app/ui/field.tsx";
import type { FormState } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { paths } from "#app/ui/paths.ts";
import { useReader, useT } from "#app/ui/reader.tsx";
import type { EscalationStanding } from "../../policy.ts";
import { type Severity, severities } from "../../severity.ts";
import { textLimits } from "../../text.ts";

type Props = {
  thread: { id: number; slug: string; categoryId: number };
  categories: { id: number; name: string }[];
  standing: EscalationStanding & { may: true };
  /** The asker's own; nobody sees somebody else's. */
  postcode: string | null;
  /** One is kept with the question or in the asker's profile. */
  hasKeptPostcode: boolean;
  triedBefore: string;
  /** What would be promised now. */
  preview: { severity: Severity; dueAt: Date }[];
  state: FormState | undefined;
};

/** The short form: severity, postcode, topic, what was tried, one sentence. */
export function EscalationForm(props: Props) {
  const t = useT();
  const { viewer } = useReader();
  const { thread, standing, state } = props;
  const isAsker = standing.by === "asker";
  return (
    <form method="post" className="card panel escalation-form">
      <FormAlert state={state} />
      <input type="hidden" name="intent" value="escalate" />
      <SeverityChoice standing={standing} preview={props.preview} state={state} />
      <TextArea
        name="summary"
        label={t("escalation.form.summary")}
        hint={t("escalation.form.summaryHint")}
        rows={2}
        minLength={textLimits.summaryMin}
        maxLength={textLimits.summaryMax}
        required
        state={state}
        data-draft={draftKey(viewer, "escalate-summary", thread.id)}
      />
      <TextArea
        name="tried"
        label={t("escalation.form.tried")}
        hint={t(isAsker ? "escalation.form.triedHint" : "escalation.form.triedHintOther")}
        rows={3}
        defaultValue={props.triedBefore}
        minLength={textLimits.triedMin}
        maxLength={textLimits.triedMax}
        required
        state={state}
        data-draft={draftKey(viewer, "escalate-tried", thread.id)}
        data-draft-base={props.triedBefore}
      />
      <PersonalDataCatch fields={["summary", "tried"]} state={state} canMove={isAsker} threadId={thread.id} />
      <Select
        name="categoryId"
        label={t("escalation.form.category")}
        defaultValue={String(thread.categoryId)}
        state={state}
      >
        {props.categories.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <TextField
        name="postcode"
        label={t("escalation.form.postcode")}
        hint={t(
          props.hasKeptPostcode && !props.postcode
            ? "escalation.form.postcodeKept"
            : "escalation.form.postcodeHint",
        )}
        isOptional
        inputMode="numeric"
        autoComplete={isAsker ? "postal-code" : "off"}
        maxLength={5}
        className="short"
        defaultValue={props.postcode ?? ""}
        state={state}
      />
      <p className="notice">
        <Icon name="lock" />
        {t("escalation.form.private")}
      </p>
      <p className="row">
        <button type="submit" className="btn">
          <Icon name="region" />
          {t("escalation.form.send")}
        </button>
        <a className="btn plain" href={paths.thread(thread)}>
          {t("escalation.form.back")}
        </a>
        <DraftNote of={draftKey(viewer, "escalate-summary", thread.id)} />
      </p>
    </form>
  );
}

function SeverityChoice({ standing, preview, state }: Pick<Props, "standing" | "preview" | "state">) {
  const t = useT();
  const { locale, now } = useReader();
  const early = standing.onlyTotalOutageUntil;
  const offered = preview.filter(({ severity }) => early === null || severity === "total-outage");
  const [first] = offered;
  const isSame = offered.every(({ dueAt }) => dueAt.getTime() === first?.dueAt.getTime());
  const chosen = state?.values.severity ?? (early ? "total-outage" : undefined);
  const error = state?.errors.severity;
  const hints = [early ? "severity-hint" : "", error ? "severity-error" : ""].filter(Boolean).join(" ");
  return (
    <fieldset className="field" aria-describedby={hints || undefined}>
      <legend>{t("escalation.form.severity")}</legend>
      {early ? (
        <p className="hint" id="severity-hint">
          {t("escalation.form.severityEarly", { moment: formatMoment(locale, early, now) })}
        </p>
      ) : null}
      <div className="severities">
        {severities.map((severity) => {
          const dueAt = isSame ? undefined : offered.find((line) => line.severity === severity)?.dueAt;
          const isOff = early !== null && severity !== "total-outage";
          return (
            <label key={severity} className={`choice ${isOff ? "off" : ""}`.trim()}>
              <input
                type="radio"
                name="severity"
                value={severity}
                required
                disabled={isOff}
                defaultChecked={chosen === severity}
              />
              <span>
                <b>{t(`escalation.severity.${severity}`)}</b>
                <span className="muted">{t(`escalation.severity.${severity}.hint`)}</span>
                {dueAt ? <ChoiceDue until={formatUntil(locale, dueAt, now)} /> : null}
              </span>
            </label>
          );
        })}
      </div>
      {isSame && first ? <ChoiceDue until={formatUntil(locale, first.dueAt, now)} /> : null}
      {error ? (
        <p className="field-error" id="severity-error">
          <Icon name="alert" />
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}

function ChoiceDue({ until }: { until: string }) {
  const t = useT();
  return (
    <span className="choice-due">
      <Icon name="clock" />
      {t("escalation.form.previewLine", { until })}
    </span>
  );
}
