import { formatDay, formatMoment, formatWindow } from "#app/i18n/formats.ts";
import { Icon } from "#app/ui/icon.tsx";
import { useReader, useT } from "#app/ui/reader.tsx";
import type { DeskVisits, ShownVisit } from "../reading.server.ts";
import { NewActs, OpenActs } from "./visit-folds.tsx";

type Props = { visits: DeskVisits; mayWork: boolean; state: unknown };

/** The technician's visit on the page of a ticket: what is agreed on, and what can be done. */
export function DeskVisitPanel({ visits, mayWork, state }: Props) {
  const t = useT();
  const { locale, now } = useReader();
  const { open, offer, lastReply } = visits;
  const earlier = visits.visits.filter(({ state: its }) => its !== "open");
  if (!mayWork && !open && !offer && earlier.length === 0) return null;
  return (
    <section className="field-panel" id="termin" aria-labelledby="visit-title">
      <h2 id="visit-title">{t("visits.desk.title")}</h2>
      {open ? <OpenVisit visit={open} /> : null}
      {!open && !offer ? <p className="muted">{t("visits.desk.none")}</p> : null}
      {lastReply && !open ? (
        <p className="notice waiting">{t("visits.desk.declined", { reply: lastReply.reply })}</p>
      ) : null}
      {offer ? (
        <>
          <p>{t("visits.desk.offered", { day: formatDay(locale, offer.offeredAt, now) })}</p>
          <ul className="visit-windows">
            {offer.windows.map((window) => (
              <li key={window.position}>{formatWindow(locale, window.startsAt, window.endsAt)}</li>
            ))}
          </ul>
        </>
      ) : null}
      {mayWork ? (
        open ? (
          <OpenActs visits={visits} state={state} />
        ) : (
          <NewActs visits={visits} state={state} />
        )
      ) : null}
      {earlier.length > 0 ? <Earlier visits={earlier} /> : null}
    </section>
  );
}

function OpenVisit({ visit }: { visit: ShownVisit }) {
  const t = useT();
  const { locale, now } = useReader();
  return (
    <p className="visit-open">
      <Icon name="calendar" />
      <span>
        <b>{t("visits.desk.open", { window: formatWindow(locale, visit.startsAt, visit.endsAt) })}</b>
        <span className="faint">{t("visits.desk.agreedBy", { by: visit.agreedBy })}</span>
        {visit.underwayAt ? (
          <span>
            {t("visits.desk.underway", {
              moment: formatMoment(locale, visit.underwayAt, now),
              minutes: visit.etaMinutes ?? 0,
            })}
          </span>
        ) : null}
      </span>
    </p>
  );
}

function Earlier({ visits }: { visits: ShownVisit[] }) {
  const t = useT();
  const { locale } = useReader();
  return (
    <details className="fold">
      <summary>
        <Icon name="history" />
        {t("visits.desk.earlier")}
      </summary>
      <ul className="visit-windows">
        {visits.map((visit) => (
          <li key={visit.id}>
            {formatWindow(locale, visit.startsAt, visit.endsAt)}:{" "}
            {t("visits.desk.state", { state: visit.state })}
            {visit.result ? `, ${t(`visits.desk.resultOf.${visit.result}`)}` : null}
            {visit.endedBy && visit.state !== "kept"
              ? ` (${t("visits.desk.endedBy", { by: visit.endedBy })})`
              : null}
            {visit.reason ? <span className="muted"> „{visit.reason}“</span> : null}
          </li>
        ))}
      </ul>
    </details>
  );
}
