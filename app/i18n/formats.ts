import { intlTag, type Locale } from "./locale.ts";
import { t } from "./t.ts";

/** Everything is shown in the time of the company's country, whatever the server's or the browser's zone. */
const timeZone = "Europe/Berlin";
const made = new Map<string, Intl.DateTimeFormat>();

function part(locale: Locale, options: Intl.DateTimeFormatOptions, date: Date): string {
  const key = locale + JSON.stringify(options);
  let format = made.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(intlTag(locale), { timeZone, ...options });
    made.set(key, format);
  }
  return format.format(date);
}

/** Days since the epoch of the local date, so that two dates can be compared by calendar day. */
function localDay(date: Date): number {
  return Date.parse(`${isoDay.format(date)}T00:00Z`) / 86_400_000;
}

// Swedish dates are written like ISO dates.
const isoDay = new Intl.DateTimeFormat("sv", { timeZone });

/** "8:12" */
export const formatTime = (locale: Locale, date: Date) =>
  part(locale, { hour: "numeric", minute: "2-digit" }, date);

/** "19. Nov." in the current year, else "19. Nov. 2025". */
export function formatDay(locale: Locale, date: Date, now: Date): string {
  const isSameYear = part(locale, { year: "numeric" }, date) === part(locale, { year: "numeric" }, now);
  return part(locale, { day: "numeric", month: "short", year: isSameYear ? undefined : "numeric" }, date);
}

/** "19. November 2026" */
export const formatLongDay = (locale: Locale, date: Date) =>
  part(locale, { day: "numeric", month: "long", year: "numeric" }, date);

/** "November 2026" */
export const formatMonth = (locale: Locale, date: Date) =>
  part(locale, { month: "long", year: "numeric" }, date);

/** "heute, 8:12", "gestern, 8:12", "19. Nov., 8:12" */
export function formatMoment(locale: Locale, date: Date, now: Date): string {
  const time = formatTime(locale, date);
  const days = localDay(date) - localDay(now);
  if (days === 0) return t(locale, "site.time.today", { time });
  if (days === -1) return t(locale, "site.time.yesterday", { time });
  if (days === 1) return t(locale, "site.time.tomorrow", { time });
  return t(locale, "site.time.day", { day: formatDay(locale, date, now), time });
}

/** "heute", "gestern", "19. Nov." */
export function formatCalendarDay(locale: Locale, date: Date, now: Date): string {
  const days = localDay(date) - localDay(now);
  if (days === 0 || days === -1) {
    return new Intl.RelativeTimeFormat(intlTag(locale), { numeric: "auto" }).format(days, "day");
  }
  return formatDay(locale, date, now);
}

/** When something is done: "heute bis 18:00 Uhr", "morgen bis 12:00 Uhr", "Mo., 24. Nov. bis 12:00 Uhr". */
export function formatUntil(locale: Locale, date: Date, now: Date): string {
  const time = formatTime(locale, date);
  const days = localDay(date) - localDay(now);
  if (days === 0) return t(locale, "site.time.todayUntil", { time });
  if (days === 1) return t(locale, "site.time.tomorrowUntil", { time });
  return t(locale, "site.time.dayUntil", { day: formatWeekday(locale, date), time });
}

/** How long something lasts: the same words in German, but "until 18:00 today" instead of "by" in English. */
export function formatStill(locale: Locale, date: Date, now: Date): string {
  const time = formatTime(locale, date);
  const days = localDay(date) - localDay(now);
  if (days === 0) return t(locale, "site.time.todayStill", { time });
  if (days === 1) return t(locale, "site.time.tomorrowStill", { time });
  return t(locale, "site.time.dayStill", { day: formatWeekday(locale, date), time });
}

/** "Mo., 24. Nov." */
const formatWeekday = (locale: Locale, date: Date) =>
  part(locale, { weekday: "short", day: "numeric", month: "short" }, date);

/** "Mo." of an ISO weekday, 1 = Monday … 7 = Sunday. */
export const formatWeekdayName = (locale: Locale, weekday: number, width: "short" | "long" = "short") =>
  part(locale, { weekday: width }, new Date(Date.UTC(2026, 5, weekday, 12)));

/** "Deutsch, Türkisch und Englisch" of ISO 639-1 codes. */
export function formatLanguages(locale: Locale, codes: readonly string[]): string {
  const names = new Intl.DisplayNames(intlTag(locale), { type: "language" });
  return formatList(
    locale,
    codes.map((code) => names.of(code) ?? code),
  );
}

/** "vor 12 Min.", "vor 3 Std.", "vor 5 Tagen"; older than 30 days: the day. */
export function formatAgo(locale: Locale, date: Date, now: Date): string {
  const seconds = Math.round((now.getTime() - date.getTime()) / 1000);
  if (seconds < 60) return t(locale, "site.time.now");
  const relative = new Intl.RelativeTimeFormat(intlTag(locale), { numeric: "always", style: "short" });
  if (seconds < 3600) return relative.format(-Math.floor(seconds / 60), "minute");
  if (seconds < 86_400) return relative.format(-Math.floor(seconds / 3600), "hour");
  if (seconds < 30 * 86_400) {
    return new Intl.RelativeTimeFormat(intlTag(locale)).format(-Math.floor(seconds / 86_400), "day");
  }
  return formatDay(locale, date, now);
}

/** "8 Std. 54 Min." of a positive number of minutes; over a day in days and hours. */
export function formatMinutes(locale: Locale, minutes: number): string {
  const unit = (value: number, name: "day" | "hour" | "minute", display: "short" | "long" = "short") =>
    new Intl.NumberFormat(intlTag(locale), { style: "unit", unit: name, unitDisplay: display }).format(value);
  const whole = Math.max(0, Math.round(minutes));
  const days = Math.floor(whole / 1440);
  const hours = Math.floor((whole % 1440) / 60);
  if (days > 0)
    return hours > 0 ? `${unit(days, "day", "long")} ${unit(hours, "hour")}` : unit(days, "day", "long");
  if (hours > 0)
    return whole % 60 > 0 ? `${unit(hours, "hour")} ${unit(whole % 60, "minute")}` : unit(hours, "hour");
  return unit(whole, "minute");
}

/** "4 Stunden", "1 Stunde 30 Minuten": working time is counted in hours, a day of it has no fixed length. */
export function formatWorkingTime(locale: Locale, minutes: number): string {
  const unit = (value: number, name: "hour" | "minute") =>
    new Intl.NumberFormat(intlTag(locale), { style: "unit", unit: name, unitDisplay: "long" }).format(value);
  const [hours, rest] = [Math.floor(minutes / 60), Math.round(minutes % 60)];
  if (hours === 0) return unit(rest, "minute");
  return rest > 0 ? `${unit(hours, "hour")} ${unit(rest, "minute")}` : unit(hours, "hour");
}

/** "12.410" */
export const formatNumber = (locale: Locale, value: number, maximumFractionDigits = 0) =>
  new Intl.NumberFormat(intlTag(locale), { maximumFractionDigits }).format(value);

/** "94 %" of a share between 0 and 1. */
export const formatShare = (locale: Locale, share: number) =>
  new Intl.NumberFormat(intlTag(locale), { style: "percent", maximumFractionDigits: 0 }).format(share);

/** "A, B und C" */
export const formatList = (locale: Locale, parts: string[]) =>
  new Intl.ListFormat(intlTag(locale)).format(parts);

/** "Montag" or "Mo" of an ISO weekday, 1 = Monday … 7 = Sunday. */
export const weekdayName = (locale: Locale, weekday: number, length: "long" | "short" = "long") =>
  // 1 January 2024 was a Monday.
  part(locale, { weekday: length }, new Date(Date.UTC(2024, 0, weekday, 12)));

/** "Donnerstag, 26. November" */
export const formatVisitDay = (locale: Locale, date: Date) =>
  part(locale, { weekday: "long", day: "numeric", month: "long" }, date);

/** "Donnerstag, 26. November, 8:00 bis 12:00 Uhr": when somebody comes. */
export const formatWindow = (locale: Locale, startsAt: Date, endsAt: Date) =>
  t(locale, "visits.window", {
    day: formatVisitDay(locale, startsAt),
    from: formatTime(locale, startsAt),
    to: formatTime(locale, endsAt),
  });

/** "39,95 €" of cents. */
export const formatEuros = (locale: Locale, cents: number) =>
  new Intl.NumberFormat(intlTag(locale), { style: "currency", currency: "EUR" }).format(cents / 100);
