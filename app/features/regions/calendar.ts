import { Temporal } from "temporal-polyfill";
import { holidayName } from "./holidays.ts";

/** Working time on one weekday; several frames a day are allowed and may touch or overlap. */
export type Frame = {
  /** ISO weekday, 1 = Monday … 7 = Sunday. */
  weekday: number;
  /** Minutes after local midnight, start included, end excluded; at most 1440. */
  startMinute: number;
  endMinute: number;
};

/** When people work: those of a team's site together, or one agent. Plain data, never changed after it was made. */
export type Calendar = {
  /** IANA name, for instance Europe/Berlin. */
  timeZone: string;
  frames: readonly Frame[];
  /** Of the site; its statutory holidays are closed days. */
  federalState: string;
  /** Further closed days, YYYY-MM-DD in local time. */
  closures: readonly string[];
  /** One person's absences, start included, end excluded. */
  absences?: readonly { startsAt: Date; endsAt: Date }[];
};

/** Of a team's site. */
export type SiteCalendar = Calendar & {
  /** Minutes after local midnight: what is escalated before it is promised for the same day. */
  cutoffMinute: number;
};

/** Milliseconds since 1970, start included, end excluded. */
type Interval = { start: number; end: number };

const minuteMs = 60_000;
/** No team is closed for longer; whoever looks further than this has a calendar without any opening. */
const horizonDays = 400;

/**
 * Is it working time at this moment? The first moment of a frame is, its last is not.
 *
 * Frames are local time. A frame that begins or ends inside the hour that is skipped in spring begins or ends when the
 * hour has been skipped; in autumn a frame begins the first time the clock shows its start and ends the last time it
 * shows its end.
 */
export function isOpen(calendar: Calendar, at: Date): boolean {
  const moment = at.getTime();
  return intervalsOf(calendar, localDayOf(calendar, at)).some(
    ({ start, end }) => start <= moment && moment < end,
  );
}

/**
 * The first moment of working time from `from` on; `from` itself when it is working time.
 * @throws RangeError when there is none within 400 days
 */
export function nextOpening(calendar: Calendar, from: Date): Date {
  const opening = findOpening(calendar, from);
  if (!opening) throw new RangeError("This calendar has no working time");
  return opening;
}

/** As {@link nextOpening}, for people who may be away for longer: null when there is none within 400 days. */
export function findOpening(calendar: Calendar, from: Date): Date | null {
  for (const { start } of intervalsFrom(calendar, from)) return new Date(Math.max(start, from.getTime()));
  return null;
}

/**
 * The earliest moment t ≥ `start` with exactly `minutes` of working time between `start` and t. Zero minutes is `start`
 * itself; more than zero ends inside working time or on the last stroke of a frame.
 *
 * Additive: adding a and then b is adding a + b.
 * @throws RangeError for negative minutes, and when the calendar has not that much working time within 400 days
 */
export function addWorkingMinutes(calendar: Calendar, start: Date, minutes: number): Date {
  let rest = toMs(minutes);
  if (rest === 0) return start;
  for (const interval of intervalsFrom(calendar, start)) {
    const begin = Math.max(interval.start, start.getTime());
    if (interval.end - begin >= rest) return new Date(begin + rest);
    rest -= interval.end - begin;
  }
  throw new RangeError("This calendar has not that much working time");
}

/**
 * The latest moment t ≤ `end` with exactly `minutes` of working time between t and `end`.
 * @throws RangeError as {@link addWorkingMinutes}
 */
export function subtractWorkingMinutes(calendar: Calendar, end: Date, minutes: number): Date {
  let rest = toMs(minutes);
  if (rest === 0) return end;
  const last = Temporal.PlainDate.from(localDayOf(calendar, end));
  for (let days = 0; days <= horizonDays; days++) {
    for (const interval of intervalsOf(calendar, last.subtract({ days }).toString()).toReversed()) {
      const finish = Math.min(interval.end, end.getTime());
      if (finish - interval.start >= rest) return new Date(finish - rest);
      rest -= Math.max(0, finish - interval.start);
    }
  }
  throw new RangeError("This calendar has not that much working time");
}

/** Working time from `from` to `to` in minutes, with fractions; negative when `to` is earlier. */
export function workingMinutesBetween(calendar: Calendar, from: Date, to: Date): number {
  if (to < from) return -workingMinutesBetween(calendar, to, from);
  let sum = 0;
  let day = localDayOf(calendar, from);
  for (const last = localDayOf(calendar, to); day <= last; day = addDays(day, 1)) {
    for (const { start, end } of intervalsOf(calendar, day)) {
      sum += Math.max(0, Math.min(end, to.getTime()) - Math.max(start, from.getTime()));
    }
  }
  return sum / minuteMs;
}

/**
 * One working day later: as many working minutes as the day has on which it starts, so that Friday 16:00 becomes Monday
 * 16:00 and a Sunday becomes Monday's end.
 * @throws RangeError as {@link addWorkingMinutes}
 */
export function addWorkingDay(calendar: Calendar, start: Date): Date {
  const day = localDayOf(calendar, nextOpening(calendar, start));
  return addWorkingMinutes(calendar, start, minutesOfDay(calendar, day));
}

/** Working minutes of a local day; 0 when it is closed. */
export function minutesOfDay(calendar: Calendar, day: string): number {
  return intervalsOf(calendar, day).reduce((sum, { start, end }) => sum + end - start, 0) / minuteMs;
}

/** When work begins and ends for good on a local day; null when it is closed. */
export function hoursOfDay(calendar: Calendar, day: string): { opensAt: Date; closesAt: Date } | null {
  const intervals = intervalsOf(calendar, day);
  const [first, last] = [intervals[0], intervals.at(-1)];
  return first && last ? { opensAt: new Date(first.start), closesAt: new Date(last.end) } : null;
}

/** The statutory holiday of a local day, "" for a closure of the site alone, null when it is neither. */
export function closedDayName(calendar: Calendar, day: string): string | null {
  return holidayName(calendar.federalState, day) ?? (calendar.closures.includes(day) ? "" : null);
}

/** The local date of a moment, YYYY-MM-DD. */
export function localDayOf({ timeZone }: Pick<Calendar, "timeZone">, at: Date): string {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString();
}

/** @param day YYYY-MM-DD */
export const addDays = (day: string, days: number) => Temporal.PlainDate.from(day).add({ days }).toString();

/**
 * The moment at which a local clock shows so many minutes after midnight. A time that spring skips is the moment of
 * skipping; of the two that autumn has, the first.
 * @param minute 0 … 1440
 */
export function atLocalMinute({ timeZone }: Pick<Calendar, "timeZone">, day: string, minute: number): Date {
  return new Date(momentOf(timeZone, day, minute, "earlier"));
}

function momentOf(timeZone: string, day: string, minute: number, which: "earlier" | "later"): number {
  const local = Temporal.PlainDate.from(day)
    .toPlainDateTime()
    .add({ hours: Math.floor(minute / 60), minutes: minute % 60 });
  const zoned = local.toZonedDateTime(timeZone, { disambiguation: which });
  if (zoned.toPlainDateTime().equals(local)) return zoned.epochMilliseconds;
  const change = local.toZonedDateTime(timeZone, { disambiguation: "earlier" }).getTimeZoneTransition("next");
  return (change ?? zoned).epochMilliseconds;
}

function toMs(minutes: number): number {
  if (!(minutes >= 0)) throw new RangeError("Working minutes are not negative");
  return Math.round(minutes * minuteMs);
}

/** Working time that ends after `from`, in order, for 400 days. */
function* intervalsFrom(calendar: Calendar, from: Date): Generator<Interval> {
  let day = localDayOf(calendar, from);
  for (let i = 0; i <= horizonDays; i++) {
    for (const interval of intervalsOf(calendar, day)) if (interval.end > from.getTime()) yield interval;
    day = addDays(day, 1);
  }
}

/** A calendar is asked about the same days again and again. */
const known = new WeakMap<Calendar, Map<string, Interval[]>>();

function intervalsOf(calendar: Calendar, day: string): Interval[] {
  const days = known.get(calendar) ?? new Map<string, Interval[]>();
  known.set(calendar, days);
  const intervals = days.get(day) ?? computeIntervals(calendar, day);
  days.set(day, intervals);
  return intervals;
}

function computeIntervals(calendar: Calendar, day: string): Interval[] {
  const { dayOfWeek } = Temporal.PlainDate.from(day);
  const frames = calendar.frames.filter(({ weekday }) => weekday === dayOfWeek);
  // The holidays are asked last: they are costly the first time.
  if (frames.length === 0 || closedDayName(calendar, day) !== null) return [];
  const intervals = frames
    .map(({ startMinute, endMinute }) => ({
      start: momentOf(calendar.timeZone, day, startMinute, "earlier"),
      end: momentOf(calendar.timeZone, day, endMinute, "later"),
    }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start);
  return without(merged(intervals), calendar.absences ?? []);
}

function merged(intervals: Interval[]): Interval[] {
  const result: Interval[] = [];
  for (const { start, end } of intervals) {
    const last = result.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else result.push({ start, end });
  }
  return result;
}

function without(intervals: Interval[], absences: NonNullable<Calendar["absences"]>): Interval[] {
  let result = intervals;
  for (const { startsAt, endsAt } of absences) {
    result = result
      .flatMap(({ start, end }) => [
        { start, end: Math.min(end, startsAt.getTime()) },
        { start: Math.max(start, endsAt.getTime()), end },
      ])
      .filter(({ start, end }) => start < end);
  }
  return result;
}
