import { paths } from "#app/ui/paths.ts";
import { useContentLang, useT } from "#app/ui/reader.tsx";
import type { MeetupLine } from "../read.server.ts";
import { CalendarLeaf, MeetupFacts } from "./meetup-facts.tsx";
import { MeetupPhase } from "./meetup-phase.tsx";

/** Evenings one below the other. */
export function MeetupList({ meetups }: { meetups: MeetupLine[] }) {
  const lang = useContentLang();
  return (
    <ol className="meetup-list">
      {meetups.map((meetup) => (
        <li key={meetup.id} className="card meetup-line">
          <CalendarLeaf at={meetup.startsAt} />
          <div>
            <p className="row tight">
              <MeetupPhase phase={meetup.phase} />
              <SeatsLeft meetup={meetup} />
            </p>
            <h2>
              <a href={paths.meetup(meetup)} lang={lang}>
                {meetup.title}
              </a>
            </h2>
            <p lang={lang}>{meetup.lead}</p>
            <MeetupFacts meetup={meetup} />
          </div>
        </li>
      ))}
    </ol>
  );
}

type Seats = Pick<MeetupLine, "phase" | "capacity" | "seats">;

/** How many chairs are free, or how many came. */
export function SeatsLeft({ meetup }: { meetup: Seats }) {
  const t = useT();
  const { capacity, seats, phase } = meetup;
  if (phase === "past") {
    return seats.arrived > 0 ? (
      <span className="faint">{t("meetups.came", { count: seats.arrived })}</span>
    ) : null;
  }
  if (phase === "cancelled" || phase === "draft") return null;
  const free = capacity === null ? null : Math.max(0, capacity - seats.seated);
  return (
    <span className="faint">
      {free === null
        ? t("meetups.registered", { count: seats.seated })
        : free > 0
          ? t("meetups.free", { count: free, all: capacity ?? 0 })
          : t("meetups.full", { count: seats.waiting })}
    </span>
  );
}
