import { formatMoment, formatWindow } from "#app/i18n/formats.ts";
import { FormAlert } from "#app/ui/field.tsx";
import { stateOf } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { useReader, useT } from "#app/ui/reader.tsx";
import type { TechnicianPage } from "../arrival.server.ts";
import { etas } from "../limits.ts";
import { ResultFields } from "./result-fields.tsx";

type Props = { visit: TechnicianPage["visit"]; state: unknown };

/** On a phone, with one hand: on the way, and what came of it. */
export function TechnicianForms({ visit, state }: Props) {
  const t = useT();
  const { locale } = useReader();
  return (
    <>
      <section className="card panel">
        <p className="visit-open">
          <Icon name="calendar" />
          <b>{t("visits.link.window", { window: formatWindow(locale, visit.startsAt, visit.endsAt) })}</b>
        </p>
        <p className="hint">{t("visits.link.privacy")}</p>
      </section>
      {visit.state === "open" ? (
        <>
          <Underway visit={visit} state={state} />
          <Result state={state} />
        </>
      ) : (
        <p className="notice">
          <Icon name="check" />
          {t(visit.state === "kept" ? "visits.link.done" : "visits.link.over")}
        </p>
      )}
    </>
  );
}

function Underway({ visit, state }: Props) {
  const t = useT();
  const { locale, now } = useReader();
  return (
    <section className="card panel" aria-labelledby="underway-title">
      <h2 id="underway-title">{t("visits.link.underwayTitle")}</h2>
      {visit.underwayAt ? (
        <p className="notice">
          <Icon name="move" />
          {t("visits.link.told", {
            moment: formatMoment(locale, visit.underwayAt, now),
            minutes: visit.etaMinutes ?? 0,
          })}
        </p>
      ) : null}
      <form method="post">
        <FormAlert state={stateOf(state, "underway")} />
        <input type="hidden" name="intent" value="underway" />
        <p className="row eta-row">
          {etas.map((minutes) => (
            <button key={minutes} type="submit" name="minutes" value={minutes} className="btn quiet">
              {t("visits.link.minutes", { minutes })}
            </button>
          ))}
        </p>
        <p className="hint">{t("visits.link.underwayHint")}</p>
      </form>
    </section>
  );
}

function Result({ state }: { state: unknown }) {
  const t = useT();
  const own = stateOf(state, "result");
  return (
    <section className="card panel" aria-labelledby="result-title">
      <h2 id="result-title">{t("visits.link.resultTitle")}</h2>
      <form method="post">
        <FormAlert state={own} />
        <input type="hidden" name="intent" value="result" />
        <ResultFields by="technician" state={own} />
        <button type="submit" className="btn">
          <Icon name="check" />
          {t("visits.link.send")}
        </button>
      </form>
    </section>
  );
}
