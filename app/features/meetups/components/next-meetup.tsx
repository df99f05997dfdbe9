import { Icon } from "#app/ui/icon.tsx";
import { paths } from "#app/ui/paths.ts";
import { useContentLang, useReader, useT } from "#app/ui/reader.tsx";
import type { MeetupLine } from "../read.server.ts";
import { formatMeetupDay, formatMeetupHours } from "../times.ts";
import { CalendarLeaf } from "./meetup-facts.tsx";
import { SeatsLeft } from "./meetup-list.tsx";

/** The next evening, for the start page. */
export function NextMeetup({ meetup }: { meetup: MeetupLine }) {
  const t = useT();
  const { locale } = useReader();
  const lang = useContentLang();
  const isRunning = meetup.phase === "running";
  return (
    <section className="card panel next-meetup">
      <h2>{t(isRunning ? "meetups.now" : "meetups.next")}</h2>
      <div className="meetup-brief">
        <CalendarLeaf at={meetup.startsAt} />
        <div>
          <p>
            <a href={paths.meetup(meetup)} lang={lang}>
              {meetup.title}
            </a>
          </p>
          <p className="faint">
            {formatMeetupDay(locale, meetup.startsAt)}, {formatMeetupHours(locale, meetup)}
            {meetup.place ? (
              <>
                {" · "}
                <span lang={lang}>{meetup.place}</span>
              </>
            ) : null}
          </p>
          <p>
            <SeatsLeft meetup={meetup} />
          </p>
        </div>
      </div>
      <p>
        <a href={paths.meetups()}>
          {t("meetups.allEvenings")} <Icon name="arrow-right" />
        </a>
      </p>
    </section>
  );
}
