import { Temporal } from "temporal-polyfill";

/** How many weeks the charts show. */
export const shownWeeks = 12;

/** Teams compare the weeks of the calendar that they all live by. */
const timeZone = "Europe/Berlin";

/** A week by its Monday, YYYY-MM-DD, from Monday 0:00 to Monday 0:00 local time. */
export type Week = { monday: string; from: Date; to: Date };

/** @param monday YYYY-MM-DD */
export function weekOf(monday: string): Week {
  const day = Temporal.PlainDate.from(monday);
  return { monday, from: startOf(day), to: startOf(day.add({ days: 7 })) };
}

/** The Monday of the week in which this moment lies. */
export function mondayOf(at: Date): string {
  const day = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone).toPlainDate();
  return day.subtract({ days: day.dayOfWeek - 1 }).toString();
}

/** @returns the Monday so many weeks later, or earlier */
export const addWeeks = (monday: string, weeks: number): string =>
  Temporal.PlainDate.from(monday).add({ weeks }).toString();

/** The weeks up to this one and with it, the oldest first. */
export const weeksUpTo = (monday: string, count = shownWeeks): Week[] =>
  Array.from({ length: count }, (_, index) => weekOf(addWeeks(monday, index - count + 1)));

/** "KW 47": the number of the week after ISO 8601. */
export const weekNumber = (monday: string): number => Temporal.PlainDate.from(monday).weekOfYear ?? 0;

/**
 * Which week a report shows: the one asked for, else the last that is over. Never one that has not begun.
 * @param asked any day of the week, YYYY-MM-DD, as the address has it
 */
export function chosenWeek(asked: string | null, now: Date): string {
  const running = mondayOf(now);
  const last = addWeeks(running, -1);
  if (!asked || !/^\d{4}-\d{2}-\d{2}$/.test(asked)) return last;
  try {
    const day = Temporal.PlainDate.from(asked, { overflow: "reject" });
    const monday = day.subtract({ days: day.dayOfWeek - 1 }).toString();
    return monday > running ? running : monday;
  } catch {
    return last;
  }
}

const startOf = (day: Temporal.PlainDate) => new Date(day.toZonedDateTime({ timeZone }).epochMilliseconds);
