import { Icon } from "#app/ui/icon.tsx";
import { useContentLang, useReader, useT } from "#app/ui/reader.tsx";
import { calendarLeaf, formatMeetupDay, formatMeetupHours } from "../times.ts";

type Facts = {
  startsAt: Date;
  endsAt: Date;
  place: string;
  address: string;
  isOnline: boolean;
  region: { name: string } | null;
};

/** The leaf of a calendar. Decorative: the day is written beside it. */
export function CalendarLeaf({ at }: { at: Date }) {
  const { locale } = useReader();
  const { day, month, weekday } = calendarLeaf(locale, at);
  return (
    <span className="leaf" aria-hidden="true">
      <span className="leaf-month">{month}</span>
      <span className="leaf-day num">{day}</span>
      <span className="leaf-weekday">{weekday}</span>
    </span>
  );
}

/** When and where. */
export function MeetupFacts({ meetup }: { meetup: Facts }) {
  const t = useT();
  const { locale } = useReader();
  const lang = useContentLang();
  return (
    <ul className="meetup-facts">
      <li>
        <Icon name="clock" />
        <span>
          <time dateTime={meetup.startsAt.toISOString()}>{formatMeetupDay(locale, meetup.startsAt)}</time>,{" "}
          {formatMeetupHours(locale, meetup)}
        </span>
      </li>
      {meetup.place ? (
        <li>
          <Icon name="pin" />
          <span lang={lang}>{[meetup.place, meetup.address].filter(Boolean).join(", ")}</span>
        </li>
      ) : null}
      {meetup.isOnline ? (
        <li>
          <Icon name="monitor" />
          <span>{t(meetup.place ? "meetups.alsoOnline" : "meetups.onlyOnline")}</span>
        </li>
      ) : null}
      <li>
        <Icon name="region" />
        <span>
          {meetup.region ? t("meetups.ofRegion", { name: meetup.region.name }) : t("meetups.ofAll")}
        </span>
      </li>
    </ul>
  );
}
