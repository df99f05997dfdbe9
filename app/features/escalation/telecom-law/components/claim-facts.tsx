import { formatDay, formatEuros, formatLongDay, formatMoment } from "#app/i18n/formats.ts";
import { useReader, useT } from "#app/ui/reader.tsx";
import { TableScroll } from "#app/ui/table-scroll.tsx";
import type { DeskClaim } from "../reading.server.ts";

type Props = { claim: DeskClaim; state: unknown };

const stateKeys = {
  "not-yet": "notYet",
  due: "due",
  overdue: "overdue",
  fulfilled: "fulfilled",
  late: "late",
  over: "over",
} as const;

export function Facts({ claim }: { claim: DeskClaim }) {
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

export function Amounts({ claim, state }: Props) {
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
