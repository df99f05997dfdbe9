import { formatDay, formatEuros, formatLongDay, formatMoment } from "#app/i18n/formats.ts";
import { Select, TextArea, TextField } from "#app/ui/field.tsx";
import { stateOf } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { useReader, useT } from "#app/ui/reader.tsx";
import { TableScroll } from "#app/ui/table-scroll.tsx";
import { toLocalInput } from "../../local-input.ts";
import { Fold } from "../../tickets/components/ticket-fold.tsx";
import { claimLimits } from "../limits.ts";
import type { DeskClaim } from "../reading.server.ts";

type Props = { claim: DeskClaim; state: unknown };

/** The law's clock of a total outage, and of missed appointments; for the team only. */
export function DeskClaimPanel({ claim, state }: Props) {
  const t = useT();
  return (
    <section className="field-panel" id="entschaedigung" aria-labelledby="law-title">
      <h2 id="law-title">{t(claim.isTotalOutage ? "law.desk.title" : "law.desk.titleVisit")}</h2>
      <Facts claim={claim} />
      <Amounts claim={claim} state={state} />
      <p className="hint">
        {claim.monthlyFeeCents === null ? t("law.desk.feeUnknown") : <Fee cents={claim.monthlyFeeCents} />}{" "}
        {t("law.desk.source")}
      </p>
      <EditFold claim={claim} state={state} />
      {claim.isTotalOutage ? <InformFold claim={claim} state={state} /> : null}
      {claim.claim.totalCents > 0 ? <TextFold claim={claim} state={state} /> : null}
    </section>
  );
}

function Fee({ cents }: { cents: number }) {
  const t = useT();
  const { locale } = useReader();
  return <>{t("law.desk.fee", { amount: formatEuros(locale, cents) })}.</>;
}

const stateKeys = {
  "not-yet": "notYet",
  due: "due",
  overdue: "overdue",
  fulfilled: "fulfilled",
  late: "late",
  over: "over",
} as const;

function Facts({ claim }: { claim: DeskClaim }) {
  const t = useT();
  const { locale, now } = useReader();
  const { duty } = claim;
  const moment = (at: Date | null) => (at ? formatMoment(locale, at, now) : "");
  const lastMinute = new Date(duty.dueBy.getTime() - 60_000);
  return (
    <dl className="facts law-facts">
      {claim.isTotalOutage ? (
        <>
          <dt>{t("law.desk.reported")}</dt>
          <dd>{moment(claim.reportedAt)}</dd>
          <dt>{t("law.desk.restored")}</dt>
          <dd>{claim.restoredAt ? moment(claim.restoredAt) : t("law.desk.stillOut")}</dd>
          <dt>{t("law.desk.duty")}</dt>
          <dd className={`duty ${duty.state}`}>
            {t("law.desk.dutyState", {
              state: stateKeys[duty.state],
              arises: moment(duty.arisesAt),
              due: moment(lastMinute),
              told: moment(duty.informedAt),
            })}
            {duty.via ? ` (${t("law.desk.dutyVia", { via: duty.via })})` : null}
          </dd>
        </>
      ) : null}
      <dt>{t("law.desk.appointment")}</dt>
      <dd>
        {claim.missedVisits.length > 0
          ? t("law.desk.appointmentMissed", { count: claim.missedVisits.length })
          : t("law.desk.appointmentNone")}
      </dd>
    </dl>
  );
}

function Amounts({ claim, state }: Props) {
  const t = useT();
  const { locale, now } = useReader();
  const { days, visitCents, setOffCents, totalCents } = claim.claim;
  const euros = (cents: number) => formatEuros(locale, cents);
  const dayOf = (date: string) => formatDay(locale, new Date(`${date}T12:00Z`), now);
  if (days.length === 0 && claim.missedVisits.length === 0) {
    return (
      <p>
        {claim.exclusion
          ? t("law.desk.excluded", { why: t(`law.desk.exclusion.${claim.exclusion}`) })
          : t("law.desk.noneYet", {
              date: formatLongDay(locale, claim.paidFrom),
            })}
      </p>
    );
  }
  return (
    <>
      {claim.exclusion ? (
        <p>{t("law.desk.excluded", { why: t(`law.desk.exclusion.${claim.exclusion}`) })}</p>
      ) : null}
      <TableScroll label={t("law.desk.table")}>
        <table className="law-table">
          <caption>{t("law.desk.table")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("law.desk.day")}</th>
              <th scope="col">{t("law.desk.date")}</th>
              <th scope="col" className="num">
                {t("law.desk.amount")}
              </th>
            </tr>
          </thead>
          <tbody>
            {days.map(({ day, date, cents }) => (
              <tr key={date}>
                <td>{t("law.desk.dayOf", { day })}</td>
                <td>{dayOf(date)}</td>
                <td className="num">{euros(cents)}</td>
              </tr>
            ))}
            {claim.missedVisits.map((visit) => (
              <tr key={visit.id}>
                <td colSpan={2}>
                  {t("law.desk.visitRow", { date: formatDay(locale, visit.startsAt, now) })}
                  {visit.isExcused ? ` (${t("law.desk.visitExcused")})` : null}{" "}
                  <ExcuseForm visit={visit} state={state} />
                </td>
                <td className="num">{euros(visit.isExcused ? 0 : visitCents)}</td>
              </tr>
            ))}
            {setOffCents > 0 ? (
              <tr>
                <td colSpan={2}>{t("law.desk.setOff")}</td>
                <td className="num">−{euros(setOffCents)}</td>
              </tr>
            ) : null}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                {t(claim.isTotalOutage && !claim.restoredAt ? "law.desk.totalSoFar" : "law.desk.total")}
              </th>
              <td className="num">{euros(totalCents)}</td>
            </tr>
          </tfoot>
        </table>
      </TableScroll>
    </>
  );
}

function ExcuseForm({ visit }: { visit: DeskClaim["missedVisits"][number]; state: unknown }) {
  const t = useT();
  return (
    <form method="post" action="#entschaedigung" className="inline-form">
      <input type="hidden" name="intent" value="excuse-visit" />
      <input type="hidden" name="visitId" value={visit.id} />
      <input type="hidden" name="isExcused" value={visit.isExcused ? "nein" : "ja"} />
      <button type="submit" className="btn small plain">
        {t(visit.isExcused ? "law.desk.unexcuse" : "law.desk.excuse")}
      </button>
    </form>
  );
}

const exclusions = ["customer", "legal-order", "force-majeure", "substitute"] as const;
const plainEuros = (cents: number | null) =>
  cents === null ? "" : (cents / 100).toFixed(2).replace(".", ",");

function EditFold({ claim, state }: Props) {
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

function InformFold({ claim, state }: Props) {
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

function TextFold({ claim, state }: Props) {
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
