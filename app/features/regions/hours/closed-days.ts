import { Temporal } from "temporal-polyfill";
import { addDays, type Calendar, closedDayName, localDayOf } from "../calendar.ts";

export type ClosedDay = {
  /** Local date, YYYY-MM-DD. */
  day: string;
  /** In German, as in the law; "" for a closure without a name. */
  name: string;
};

const lookAheadDays = 370;

/** The next days on which the site would be open by its hours, but is closed; from today on. */
export function nextClosedDays(
  calendar: Calendar,
  names: ReadonlyMap<string, string>,
  now: Date,
  most: number,
): ClosedDay[] {
  const open = new Set(calendar.frames.map(({ weekday }) => weekday));
  const days: ClosedDay[] = [];
  let day = localDayOf(calendar, now);
  for (let i = 0; i < lookAheadDays && days.length < most; i++, day = addDays(day, 1)) {
    const name = open.has(Temporal.PlainDate.from(day).dayOfWeek) ? closedDayName(calendar, day) : null;
    if (name !== null) days.push({ day, name: names.get(day) ?? name });
  }
  return days;
}
