import {
  addDays,
  addWorkingMinutes,
  atLocalMinute,
  hoursOfDay,
  isOpen,
  localDayOf,
  minutesOfDay,
  nextOpening,
  type SiteCalendar,
  workingMinutesBetween,
} from "#app/features/regions/calendar.ts";
import type { SolutionTarget } from "./promise-policy.ts";

/** A day with less working time left is not promised any more, whatever the cut-off says. */
export const leastMinutes = 120;

const horizonDays = 400;

/**
 * By when a team promises a solution for what is escalated at `openedAt`: before the site's cut-off the same day, after
 * it the honest next time (product.md, "The life of a question" 6), or so many working minutes. Outside opening hours
 * the next opening counts. Never outside working time, and never earlier for what came later.
 * @throws RangeError for a calendar without working time
 */
export function promiseDue(site: SiteCalendar, openedAt: Date, solution: SolutionTarget): Date {
  if (solution.kind === "minutes") return addWorkingMinutes(site, openedAt, solution.minutes);
  const from = nextOpening(site, openedAt);
  const today = localDayOf(site, from);
  const closesAt = hoursOfDay(site, today)?.closesAt ?? from;
  const isBeforeCutoff = from < atLocalMinute(site, today, site.cutoffMinute);
  if (isBeforeCutoff && workingMinutesBetween(site, from, closesAt) >= leastMinutes) return closesAt;
  return (
    dueOnNextDay(site, today, solution.nextDayMinutes) ?? addWorkingMinutes(site, openedAt, leastMinutes)
  );
}

/** Null when no day has working time enough, as in a calendar of scattered half hours. */
function dueOnNextDay(site: SiteCalendar, today: string, nextDayMinutes: number | null): Date | null {
  for (let ahead = 1; ahead <= horizonDays; ahead++) {
    const day = addDays(today, ahead);
    const hours = hoursOfDay(site, day);
    if (!hours || minutesOfDay(site, day) < leastMinutes) continue;
    if (nextDayMinutes === null || minutesOfDay(site, day) <= nextDayMinutes) return hours.closesAt;
    return addWorkingMinutes(site, hours.opensAt, nextDayMinutes);
  }
  return null;
}

/**
 * The new due time of a clock that stood: as much working time is left as when it stopped, and it is never earlier than
 * it was. What was late already stays as late as it was.
 */
export function resumedDue(
  site: SiteCalendar,
  { dueAt, pausedAt, resumedAt }: { dueAt: Date; pausedAt: Date; resumedAt: Date },
): Date {
  if (dueAt <= pausedAt || resumedAt <= pausedAt) return dueAt;
  const rest = workingMinutesBetween(site, pausedAt, dueAt);
  // Nothing is left of a time on the stroke of an opening: it is the next opening.
  const shifted = rest > 0 ? addWorkingMinutes(site, resumedAt, rest) : openOrNext(site, resumedAt);
  return shifted > dueAt ? shifted : dueAt;
}

const openOrNext = (site: SiteCalendar, at: Date) => (isOpen(site, at) ? at : nextOpening(site, at));
