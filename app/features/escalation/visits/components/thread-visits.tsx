import { formatMoment, formatVisitDay, formatWindow } from "#app/i18n/formats.ts";
import { FormAlert, Select, TextArea } from "#app/ui/field.tsx";
import { stateOf } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { paths } from "#app/ui/paths.ts";
import { useReader, useT } from "#app/ui/reader.tsx";
import { Fold } from "../../tickets/components/ticket-fold.tsx";
import { visitLimits } from "../limits.ts";
import type { ShownVisit, ThreadVisits } from "../reading.server.ts";

/** The neutral line for everybody who reads the question. */
export function PublicVisitLine({ day }: { day: Date | null }) {
  const t = useT();
  const { locale } = useReader();
  if (!day) return null;
  return (
    <p className="visit-line">
      <Icon name="calendar" />
      {t("visits.thread.public", { day: formatVisitDay(locale, day) })}
    </p>
  );
}

/** For the customer: choose a window, what is agreed on, when somebody comes, move and cancel. */
export function ThreadVisitPanel({ visits, state }: { visits: ThreadVisits; state: unknown }) {
  const t = useT();
  const { open, offer, last, mayAnswer } = visits;
  if (!open && !offer && !last) return null;
  return (
    <section className="card panel visit-card" id="termin" aria-labelledby="visit-title">
      <h2 id="visit-title">{t("visits.thread.title")}</h2>
      {open ? <Agreed visit={open} /> : null}
      {last ? <Last visit={last} isOffered={offer !== null} /> : null}
      {offer ? <Offer visits={visits} state={state} /> : null}
      {open && mayAnswer && !open.underwayAt ? <Changes visits={visits} state={state} /> : null}
    </section>
  );
}

function Agreed({ visit }: { visit: ShownVisit }) {
  const t = useT();
  const { locale, now } = useReader();
  return (
    <>
      {visit.underwayAt ? (
        <p className="notice visit-underway">
          <Icon name="move" />
          <span>
            <b>{t("visits.thread.underway", { minutes: visit.etaMinutes ?? 0 })}</b>
            <span className="faint">
              {" "}
              {t("visits.thread.underwaySince", { moment: formatMoment(locale, visit.underwayAt, now) })}
            </span>
          </span>
        </p>
      ) : null}
      <p className="visit-open">
        <Icon name="calendar" />
        <span>
          <span className="faint">{t("visits.thread.agreed")}</span>
          <b>{formatWindow(locale, visit.startsAt, visit.endsAt)}</b>
        </span>
      </p>
      <p>
        <a className="btn small quiet" href={paths.visitFile(visit.id)}>
          <Icon name="download" />
          {t("visits.thread.file")}
        </a>
      </p>
    </>
  );
}

function Last({ visit, isOffered }: { visit: ShownVisit; isOffered: boolean }) {
  const t = useT();
  const { locale } = useReader();
  const window = formatWindow(locale, visit.startsAt, visit.endsAt);
  if (visit.state === "missed") {
    return (
      <div className="notice alarm visit-missed">
        <div>
          <p>
            <b>{t("visits.thread.missed", { window })}</b>
          </p>
          {isOffered ? <p>{t("visits.thread.missedNext")}</p> : null}
          {visit.excusedAt ? null : <p>{t("visits.thread.missedLaw")}</p>}
        </div>
      </div>
    );
  }
  if (visit.state === "cancelled") {
    return (
      <p className="muted">
        {visit.reason
          ? t("visits.thread.cancelled", { window, reason: visit.reason })
          : t("visits.thread.cancelledPlain", { window })}
      </p>
    );
  }
  const result = visit.result === "nobody-home" ? "nobodyHome" : visit.result;
  return <p>{t("visits.thread.kept", { window, result: result ?? "solved" })}</p>;
}

function Offer({ visits, state }: { visits: ThreadVisits; state: unknown }) {
  const t = useT();
  const { locale } = useReader();
  const decline = stateOf(state, "visit-decline");
  return (
    <>
      <h3>{t("visits.thread.choose")}</h3>
      <p className="muted">{t("visits.thread.chooseHint")}</p>
      <form method="post" action="#termin" className="visit-choice">
        <FormAlert state={stateOf(state, "visit-choose")} />
        <input type="hidden" name="intent" value="visit-choose" />
        {visits.offer?.windows.map((window) => (
          <button
            key={window.position}
            type="submit"
            className="btn quiet visit-pick"
            name="position"
            value={window.position}
            disabled={!visits.mayAnswer}
            aria-label={`${t("visits.thread.take")}: ${formatWindow(locale, window.startsAt, window.endsAt)}`}
          >
            <Icon name="check" />
            {formatWindow(locale, window.startsAt, window.endsAt)}
          </button>
        ))}
      </form>
      {visits.mayAnswer ? (
        <Fold
          intent="visit-decline"
          icon="undo"
          title={t("visits.thread.none")}
          state={decline}
          send={t("visits.thread.noneSend")}
          tone="quiet"
        >
          <TextArea
            name="reply"
            label={t("visits.thread.noneLabel")}
            hint={t("visits.thread.noneHint")}
            idPrefix="visit-decline"
            rows={2}
            minLength={visitLimits.reasonMin}
            maxLength={visitLimits.reasonMax}
            required
            state={decline}
          />
        </Fold>
      ) : null}
    </>
  );
}

function Changes({ visits, state }: { visits: ThreadVisits; state: unknown }) {
  const t = useT();
  const { locale } = useReader();
  const [move, cancel] = [stateOf(state, "visit-move-own"), stateOf(state, "visit-cancel-own")];
  const reason = (prefix: string, own: typeof move) => (
    <TextArea
      name="reason"
      label={t("visits.thread.reason")}
      idPrefix={prefix}
      rows={2}
      minLength={visitLimits.reasonMin}
      maxLength={visitLimits.reasonMax}
      required
      state={own}
    />
  );
  return (
    <>
      <Fold
        intent="visit-move-own"
        icon="calendar"
        title={t("visits.thread.move")}
        state={move}
        send={t("visits.thread.moveSend")}
        tone="quiet"
      >
        <Select
          name="startsAt"
          label={t("visits.thread.moveLabel")}
          idPrefix="visit-move"
          required
          state={move}
        >
          {visits.windows.map(({ startsAt, endsAt }) => (
            <option key={startsAt.toISOString()} value={startsAt.toISOString()}>
              {formatWindow(locale, startsAt, endsAt)}
            </option>
          ))}
        </Select>
        {reason("visit-move", move)}
      </Fold>
      <Fold
        intent="visit-cancel-own"
        icon="close"
        title={t("visits.thread.cancel")}
        state={cancel}
        send={t("visits.thread.cancelSend")}
        tone="quiet"
      >
        {reason("visit-cancel", cancel)}
      </Fold>
    </>
  );
}
