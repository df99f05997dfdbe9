import { formatMoment } from "#app/i18n/formats.ts";
import { Select, TextArea, TextField } from "#app/ui/field.tsx";
import { stateOf } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { useReader, useT } from "#app/ui/reader.tsx";
import { toLocalInput } from "../../local-input.ts";
import { Fold } from "../../tickets/components/ticket-fold.tsx";
import { claimLimits } from "../limits.ts";
import type { DeskClaim } from "../reading.server.ts";

type Props = { claim: DeskClaim; state: unknown };

const exclusions = ["customer", "legal-order", "force-majeure", "substitute"] as const;
const plainEuros = (cents: number | null) =>
  cents === null ? "" : (cents / 100).toFixed(2).replace(".", ",");

export function EditFold({ claim, state }: Props) {
  const t = useT();
  const own = stateOf(state, "keep-claim");
  return (
    <Fold intent="keep-claim" icon="edit" title={t("law.desk.edit")} state={own} send={t("law.desk.save")}>
      <p className="hint">{t("law.desk.editHint")}</p>
      <TextField
        name="monthlyFee"
        label={t("law.desk.feeLabel")}
        hint={t("law.desk.feeHint")}
        idPrefix="claim"
        inputMode="decimal"
        className="short"
        autoComplete="off"
        isOptional
        defaultValue={plainEuros(claim.monthlyFeeCents)}
        state={own}
      />
      <TextField
        name="reportedAt"
        type="datetime-local"
        label={t("law.desk.reportedLabel")}
        idPrefix="claim"
        className="moment"
        defaultValue={toLocalInput(claim.reportedAt)}
        state={own}
      />
      <TextField
        name="restoredAt"
        type="datetime-local"
        label={t("law.desk.restoredLabel")}
        idPrefix="claim"
        className="moment"
        isOptional
        defaultValue={claim.restoredAt ? toLocalInput(claim.restoredAt) : ""}
        state={own}
      />
      <TextField
        name="reduction"
        label={t("law.desk.reductionLabel")}
        idPrefix="claim"
        inputMode="decimal"
        className="short"
        autoComplete="off"
        isOptional
        defaultValue={claim.reductionCents > 0 ? plainEuros(claim.reductionCents) : ""}
        state={own}
      />
      <Select
        name="exclusion"
        label={t("law.desk.exclusionLabel")}
        idPrefix="claim"
        defaultValue={claim.exclusion ?? ""}
        state={own}
      >
        <option value="">{t("law.desk.exclusion.none")}</option>
        {exclusions.map((exclusion) => (
          <option key={exclusion} value={exclusion}>
            {t(`law.desk.exclusion.${exclusion}`)}
          </option>
        ))}
      </Select>
      <TextField
        name="exclusionNote"
        label={t("law.desk.exclusionNote")}
        idPrefix="claim"
        maxLength={claimLimits.noteMax}
        isOptional
        defaultValue={claim.exclusionNote}
        state={own}
      />
    </Fold>
  );
}

const ways = ["post", "phone", "mail", "letter"] as const;

export function InformFold({ claim, state }: Props) {
  const t = useT();
  const { locale, now } = useReader();
  const own = stateOf(state, "informed");
  return (
    <Fold
      intent="informed"
      icon="mail-check"
      title={t("law.desk.inform")}
      state={own}
      send={t("law.desk.informSend")}
      tone="quiet"
    >
      <p className="hint">{t("law.desk.dutyHint")}</p>
      <Select
        name="via"
        label={t("law.desk.informVia")}
        idPrefix="informed"
        defaultValue={claim.answers.length > 0 ? "post" : "phone"}
        state={own}
      >
        {ways.map((way) => (
          <option key={way} value={way}>
            {t(`law.desk.via.${way}`)}
          </option>
        ))}
      </Select>
      <Select
        name="postId"
        label={t("law.desk.informPost")}
        idPrefix="informed"
        defaultValue={claim.answers[0]?.postId ?? 0}
        state={own}
      >
        <option value="0">{t("law.desk.informNoPost")}</option>
        {claim.answers.map(({ postId, name, at }) => (
          <option key={postId} value={postId}>
            {t("law.desk.informAnswer", { name, moment: formatMoment(locale, at, now) })}
          </option>
        ))}
      </Select>
      <TextField
        name="at"
        type="datetime-local"
        label={t("law.desk.informAt")}
        idPrefix="informed"
        className="moment"
        isOptional
        state={own}
      />
    </Fold>
  );
}

export function TextFold({ claim, state }: Props) {
  const t = useT();
  const { locale, now } = useReader();
  const own = stateOf(state, "send-claim");
  return (
    <Fold
      intent="send-claim"
      icon="mail"
      title={t("law.desk.text")}
      state={own}
      send={t("law.desk.textSend")}
    >
      <p className="hint">{t("law.desk.textHint")}</p>
      {claim.letters.map(({ at, name }) => (
        <p key={at.toISOString()} className="muted">
          <Icon name="check" /> {t("law.desk.sent", { name, moment: formatMoment(locale, at, now) })}
        </p>
      ))}
      <TextArea
        name="text"
        label={t("law.desk.textLabel")}
        idPrefix="claim-text"
        rows={16}
        minLength={claimLimits.textMin}
        maxLength={claimLimits.textMax}
        defaultValue={claim.text}
        required
        state={own}
      />
    </Fold>
  );
}
