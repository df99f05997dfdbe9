import { Temporal } from "temporal-polyfill";

/** Minutes after midnight in Germany; the start is quiet, the end is not. `from` after `to` passes midnight. */
export type QuietHours = { from: number; to: number };

const timeZone = "Europe/Berlin";
const dayMinutes = 1440;

/** The end of the quiet hours that this moment lies in; null when it lies in none. */
export function quietEnd(now: Date, quiet: QuietHours | null): Date | null {
  if (!quiet || quiet.from === quiet.to) return null;
  const { from, to } = quiet;
  const local = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone);
  const minute = local.hour * 60 + local.minute;
  const isQuiet = from < to ? from <= minute && minute < to : minute >= from || minute < to;
  if (!isQuiet) return null;
  const day = minute < to ? local.toPlainDate() : local.toPlainDate().add({ days: 1 });
  // An end inside the hour that is skipped in spring comes when the hour has been skipped.
  const end = day.toZonedDateTime({ timeZone, plainTime: { hour: Math.floor(to / 60), minute: to % 60 } });
  return new Date(end.epochMilliseconds);
}

/** "22:30" as minutes after midnight; null for anything else. */
export function parseClock(text: string): number | null {
  const match = /^(\d{1,2}):(\d{2})$/.exec(text.trim());
  const minutes = match ? Number(match[1]) * 60 + Number(match[2]) : dayMinutes;
  return minutes < dayMinutes && Number(match?.[2]) < 60 ? minutes : null;
}

/** The other way round, as `<input type="time">` wants it. */
export const formatClock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

/** "2026-12-24" is a day in Germany: its beginning; null for what is no day. */
export function startOfDay(day: string): Date | null {
  try {
    return new Date(Temporal.PlainDate.from(day).toZonedDateTime(timeZone).epochMilliseconds);
  } catch {
    return null;
  }
}

/** The German day of a moment, "2026-12-24". */
export const dayOf = (at: Date) =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone).toPlainDate().toString();
