import { formatMoment } from "#app/i18n/formats.ts";
import { FormAlert, TextArea } from "#app/ui/field.tsx";
import { stateOf } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { useReader, useT } from "#app/ui/reader.tsx";
import { Time } from "#app/ui/time.tsx";
import { reasonLimits } from "../consent-form.ts";
import type { Consent } from "../consents.server.ts";

type Props = { consents: Consent[]; mayAsk: boolean; state: unknown };

/** Four eyes: who asked to look without a right of their own, what the second person said, and the forms for both. */
export function ConsentList({ consents, mayAsk, state }: Props) {
  const t = useT();
  const { viewer } = useReader();
  const asked = stateOf(state, "ask-consent");
  const isWaiting = consents.some((one) => one.state === "waiting" && one.requesterId === viewer?.id);
  return (
    <section className="card panel consents" id="zustimmung" aria-labelledby="consent-title">
      <h2 id="consent-title">{t("vault.consent.title")}</h2>
      <p className="hint">{t("vault.consent.window")}</p>
      <FormAlert state={stateOf(state, "grant-consent") ?? stateOf(state, "decline-consent")} />
      {consents.length === 0 ? <p className="muted">{t("vault.consent.none")}</p> : null}
      <ul>
        {consents.map((consent) => (
          <ConsentRow key={consent.id} consent={consent} />
        ))}
      </ul>
      {mayAsk && !isWaiting ? (
        <form method="post" action="#zustimmung">
          <FormAlert state={asked} />
          <TextArea
            name="reason"
            label={t("vault.consent.reason")}
            hint={t("vault.consent.reasonHint")}
            state={asked}
            rows={2}
            minLength={reasonLimits.min}
            maxLength={reasonLimits.max}
            required
          />
          <button type="submit" className="btn small" name="intent" value="ask-consent">
            <Icon name="hand" />
            {t("vault.consent.ask")}
          </button>
        </form>
      ) : null}
    </section>
  );
}

function ConsentRow({ consent }: { consent: Consent }) {
  const t = useT();
  const { locale, now } = useReader();
  return (
    <li>
      <p>
        <b>{t("vault.consent.by", { name: consent.requesterName })}</b> · <Time at={consent.requestedAt} />
      </p>
      <p>{consent.reason}</p>
      <p className="faint">
        {t(`vault.consent.state.${consent.state}`, {
          name: consent.deciderName ?? "–",
          moment: formatMoment(locale, consent.expiresAt, now),
        })}
      </p>
      {consent.mayDecide ? (
        <form method="post" action="#zustimmung" className="row">
          <input type="hidden" name="consentId" value={consent.id} />
          <button type="submit" className="btn small" name="intent" value="grant-consent">
            <Icon name="check" />
            {t("vault.consent.grant")}
          </button>
          <button type="submit" className="btn small quiet" name="intent" value="decline-consent">
            <Icon name="close" />
            {t("vault.consent.decline")}
          </button>
        </form>
      ) : null}
    </li>
  );
}
