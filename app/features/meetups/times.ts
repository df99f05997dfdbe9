import { formatTime } from "#app/i18n/formats.ts";
import { intlTag, type Locale } from "#app/i18n/locale.ts";
import { t } from "#app/i18n/t.ts";

const zone = { timeZone: "Europe/Berlin" };

/** "Donnerstag, 26. November 2026" */
export const formatMeetupDay = (locale: Locale, at: Date): string =>
  new Intl.DateTimeFormat(intlTag(locale), {
    ...zone,
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
  }).format(at);

/** "18:00 bis 20:30 Uhr" */
export const formatMeetupHours = (locale: Locale, meetup: { startsAt: Date; endsAt: Date }): string =>
  t(locale, "meetups.hours", {
    from: formatTime(locale, meetup.startsAt),
    to: formatTime(locale, meetup.endsAt),
  });

/** For the leaf of a calendar: "26" and "Nov." */
export const calendarLeaf = (locale: Locale, at: Date) => ({
  day: new Intl.DateTimeFormat("en", { ...zone, day: "numeric" }).format(at),
  month: new Intl.DateTimeFormat(intlTag(locale), { ...zone, month: "short" }).format(at),
  weekday: new Intl.DateTimeFormat(intlTag(locale), { ...zone, weekday: "short" }).format(at),
});
