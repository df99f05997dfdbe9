import { paths } from "#app/ui/paths.ts";
import { useContentLang, useReader } from "#app/ui/reader.tsx";
import { formatMeetupDay, formatMeetupHours } from "../times.ts";
import type { MeetupHit } from "../word-search.server.ts";
import { CalendarLeaf } from "./meetup-facts.tsx";

/** Evenings in few words, for panels of other pages. */
export function MeetupLinks({ meetups }: { meetups: MeetupHit[] }) {
  const { locale } = useReader();
  const lang = useContentLang();
  return (
    <ul className="similar-list">
      {meetups.map((meetup) => (
        <li key={meetup.id} className="meetup-brief">
          <CalendarLeaf at={meetup.startsAt} />
          <div>
            <a href={paths.meetup(meetup)} lang={lang}>
              {meetup.title}
            </a>
            <p className="faint">
              <time dateTime={meetup.startsAt.toISOString()}>{formatMeetupDay(locale, meetup.startsAt)}</time>
              , {formatMeetupHours(locale, meetup)}
              {meetup.place ? (
                <>
                  {" · "}
                  <span lang={lang}>{meetup.place}</span>
                </>
              ) : null}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
