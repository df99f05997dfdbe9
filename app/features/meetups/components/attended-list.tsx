import { formatLongDay } from "#app/i18n/formats.ts";
import { Icon } from "#app/ui/icon.tsx";
import { paths } from "#app/ui/paths.ts";
import { useContentLang, useReader } from "#app/ui/reader.tsx";

type Attended = { id: number; slug: string; title: string; startsAt: Date };

/** Event badges: evenings at which somebody was there. */
export function AttendedList({ meetups }: { meetups: Attended[] }) {
  const { locale } = useReader();
  const lang = useContentLang();
  return (
    <ul className="attended">
      {meetups.map((meetup) => (
        <li key={meetup.id}>
          <span className="attended-mark">
            <Icon name="seat" />
          </span>
          <span>
            <a href={paths.meetup(meetup)} lang={lang}>
              {meetup.title}
            </a>
            <br />
            <span className="faint">{formatLongDay(locale, meetup.startsAt)}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
