import { FormAlert } from "#app/ui/field.tsx";
import { stateOf } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { paths } from "#app/ui/paths.ts";
import { useReader, useT } from "#app/ui/reader.tsx";
import type { MeetupPage } from "../read.server.ts";
import { SeatsLeft } from "./meetup-list.tsx";

/** Signing up and leaving; what one has, and what one gets. */
export function RegisterBox({ meetup, state }: { meetup: MeetupPage; state: unknown }) {
  const t = useT();
  const { viewer } = useReader();
  const { registration, phase } = meetup;
  if (phase !== "coming" && phase !== "running") return null;
  return (
    <section className="card panel register-box" aria-labelledby="register-title">
      <h2 id="register-title">{t("meetups.register.title")}</h2>
      <FormAlert state={stateOf(state, "register") ?? stateOf(state, "leave")} />
      {registration ? <Standing meetup={meetup} /> : <SeatsLeft meetup={meetup} />}
      {!viewer ? (
        <p>
          <a className="btn" href={paths.login(paths.meetup(meetup))}>
            {t("meetups.register.login")}
          </a>
        </p>
      ) : null}
      {viewer && !registration && meetup.mayRegister ? (
        <form method="post" action={paths.meetup(meetup)}>
          <input type="hidden" name="intent" value="register" />
          <button type="submit" className="btn">
            <Icon name="seat" />
            {t(isFull(meetup) ? "meetups.register.wait" : "meetups.register.act")}
          </button>
          <p className="hint">{t(isFull(meetup) ? "meetups.register.waitHint" : "meetups.register.hint")}</p>
        </form>
      ) : null}
      {registration && !registration.arrivedAt ? (
        <form method="post" action={paths.meetup(meetup)}>
          <input type="hidden" name="intent" value="leave" />
          <button type="submit" className="btn quiet small">
            {t("meetups.register.leave")}
          </button>
        </form>
      ) : null}
      <p>
        <a className="btn plain small" href={paths.meetupCalendar(meetup.id)}>
          <Icon name="download" />
          {t("meetups.calendar.one")}
        </a>
      </p>
    </section>
  );
}

const isFull = ({ capacity, seats }: MeetupPage) => capacity !== null && seats.seated >= capacity;

function Standing({ meetup }: { meetup: MeetupPage }) {
  const t = useT();
  const { registration } = meetup;
  if (!registration) return null;
  const place = registration.waitingPlace;
  return (
    <>
      <p className={place === null ? "notice solved" : "notice waiting"} role="status">
        <Icon name={place === null ? "solved" : "clock"} />
        <span>
          {registration.arrivedAt
            ? t("meetups.register.there")
            : place === null
              ? t("meetups.register.seated")
              : t("meetups.register.waiting", { place })}
        </span>
      </p>
      {meetup.onlineUrl ? (
        <p>
          <a className="btn quiet" href={meetup.onlineUrl} rel="noopener noreferrer">
            <Icon name="monitor" />
            {t("meetups.register.online")}
          </a>
        </p>
      ) : null}
    </>
  );
}
