import type { FormState } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { paths } from "#app/ui/paths.ts";
import { useReader, useT } from "#app/ui/reader.tsx";
import { formName } from "../finding.ts";
import { type PrivateValues, privateFieldNames } from "../private-fields.ts";
import { PrivateInputs } from "./private-inputs.tsx";

/**
 * The second area of the form for a question: what only the author and the team read. Folded until it is wanted; kept
 * encrypted on the server while typing (app/comfort/private-half.ts), never on the device.
 */
export function PrivateHalf({ state, values }: { state: FormState | undefined; values: PrivateValues }) {
  const t = useT();
  const { viewer } = useReader();
  const count = privateFieldNames.filter((field) => state?.values[formName(field)] ?? values[field]).length;
  const hasError = privateFieldNames.some((field) => state?.errors[formName(field)]);
  return (
    <details
      className="private-half"
      open={count > 0 || hasError || undefined}
      data-draft-skip=""
      data-private-half={paths.savePrivate()}
      data-author={viewer?.id}
      data-saved={t("vault.private.draftSaved")}
      data-guest={t("vault.private.draftGuest")}
      data-offline={t("vault.private.draftOffline")}
    >
      <summary>
        <Icon name="lock" />
        <span>
          <b>{t("vault.private.title")}</b>
          <span className="hint">{t("vault.private.summary")}</span>
        </span>
        {count > 0 ? <span className="chip quiet">{t("vault.private.filled", { count })}</span> : null}
      </summary>
      <p className="hint">
        {t("vault.private.lead")} {t("vault.private.deleted")}
      </p>
      <PrivateInputs state={state} values={values} />
      <p className="faint" role="status" data-private-line="" />
    </details>
  );
}

/** At the last look before sending: what of it will not be public. */
export function PrivateReview({ values }: { values: Record<string, string> }) {
  const t = useT();
  const filled = privateFieldNames.filter((field) => values[formName(field)]?.trim());
  if (filled.length === 0) return null;
  return (
    <section className="private-review" aria-labelledby="private-review">
      <h3 id="private-review">
        <Icon name="lock" />
        {t("vault.review.title")}
      </h3>
      <dl className="facts">
        {filled.map((field) => (
          <div key={field}>
            <dt>{t(`vault.field.${field}`)}</dt>
            <dd className="private-value">{values[formName(field)]}</dd>
          </div>
        ))}
      </dl>
      <p className="faint">{t("vault.review.note")}</p>
    </section>
  );
}
