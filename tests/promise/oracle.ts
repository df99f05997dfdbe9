import type { Calendar } from "#app/features/regions/calendar.ts";

/*
 * What a person with a wall clock and a printed list of holidays would say. It shares no code with the rules: local time
 * comes from Intl, the holidays from Gauss's Easter formula and the laws of five states.
 */

const parts = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/Berlin",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  weekday: "short",
  hourCycle: "h23",
});
const weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

type Hour = { day: string; weekday: number; hour: number };

/** Summer and winter time differ by a whole hour, so an hour of the world is an hour of the wall. */
const hours = new Map<number, Hour>();

export function wallClock(at: Date): { day: string; weekday: number; minute: number } {
  const index = Math.floor(at.getTime() / 3_600_000);
  const { day, weekday, hour } = hours.get(index) ?? readHour(index);
  return { day, weekday, minute: hour * 60 + (Math.floor(at.getTime() / 60_000) % 60) };
}

function readHour(index: number): Hour {
  const at = new Date(index * 3_600_000);
  const part = Object.fromEntries(parts.formatToParts(at).map(({ type, value }) => [type, value]));
  const hour = {
    day: `${part.year}-${part.month}-${part.day}`,
    weekday: weekdays.indexOf(part.weekday ?? "") + 1,
    hour: Number(part.hour),
  };
  hours.set(index, hour);
  return hour;
}

/** Gauss's formula in the form of Lichtenberg, for 1900 to 2099 with its two exceptions. */
export function easter(year: number): Date {
  const [a, b, c] = [year % 19, year % 4, year % 7];
  const d = (19 * a + 24) % 30;
  const e = (2 * b + 4 * c + 6 * d + 5) % 7;
  const shift = (d === 29 && e === 6) || (d === 28 && e === 6 && a > 10) ? 7 : 0;
  return new Date(Date.UTC(year, 2, 22 + d + e - shift));
}

const fixed = ["01-01", "05-01", "10-03", "12-25", "12-26"];
/** Good Friday, Easter Monday, Ascension, Whit Monday. */
const movable = [-2, 1, 39, 50];
/** Beside those that hold everywhere, as the states' holiday laws have them. */
const ofState: Record<string, { fixed: string[]; movable: number[] }> = {
  HE: { fixed: [], movable: [60] },
  BY: { fixed: ["01-06", "11-01"], movable: [60] },
  NW: { fixed: ["11-01"], movable: [60] },
  BE: { fixed: ["03-08"], movable: [] },
  HH: { fixed: ["10-31"], movable: [] },
};

/** Berlin's holidays of one year: 80 years of peace, 75 years after the uprising. */
const once: Record<string, string[]> = { BE: ["2025-05-08", "2028-06-17"] };

/** The states this list knows. */
export const states = Object.keys(ofState);

export function isHoliday(state: string, day: string): boolean {
  const key = `${state} ${day}`;
  const answer = answers.get(key) ?? lookUp(state, day);
  answers.set(key, answer);
  return answer;
}

const answers = new Map<string, boolean>();

function lookUp(state: string, day: string): boolean {
  const year = Number(day.slice(0, 4));
  const own = ofState[state];
  const sunday = easter(year).getTime();
  const moving = [...movable, ...(own?.movable ?? [])].map((days) =>
    new Date(sunday + days * 86_400_000).toISOString().slice(0, 10),
  );
  return (
    [...fixed, ...(own?.fixed ?? [])].includes(day.slice(5)) ||
    [...moving, ...(once[state] ?? [])].includes(day)
  );
}

/** Is it working time? For frames that do not begin or end in the hour in which the clock is changed. */
export function isWorkingTime(calendar: Calendar, at: Date): boolean {
  const { day, weekday, minute } = wallClock(at);
  const isInFrame = calendar.frames.some(
    (frame) => frame.weekday === weekday && frame.startMinute <= minute && minute < frame.endMinute,
  );
  if (!isInFrame || isHoliday(calendar.federalState, day) || calendar.closures.includes(day)) return false;
  return !calendar.absences?.some(({ startsAt, endsAt }) => startsAt <= at && at < endsAt);
}

/** Working minutes between two whole minutes, counted one by one. */
export function countWorkingMinutes(calendar: Calendar, from: Date, to: Date): number {
  let count = 0;
  for (let at = from.getTime(); at < to.getTime(); at += 60_000) {
    if (isWorkingTime(calendar, new Date(at))) count++;
  }
  return count;
}
