import {
  addDays,
  addWorkingMinutes,
  atLocalMinute,
  hoursOfDay,
  localDayOf,
  minutesOfDay,
  nextOpening,
  type SiteCalendar,
  workingMinutesBetween,
} from "#app/features/regions/calendar.ts";
import type { Severity } from "./severity.ts";

type Policy = {
  /**
   * Working minutes after the opening of the next working day within which it is promised when the cut-off has passed;
   * null: by the end of that day.
   */
  nextDayMinutes: number | null;
};

/**
 * What a team promises, by severity: before the site's cut-off a solution on the same day, after it the honest next time
 * (product.md, "The life of a question" 6). Nobody without any connection waits longer than half of the next day.
 */
export const promisePolicy: Record<Severity, Policy> = {
  "total-outage": { nextDayMinutes: 240 },
  impaired: { nextDayMinutes: null },
  question: { nextDayMinutes: null },
};

/** A day with less working time left is not promised any more, whatever the cut-off says. */
export const leastMinutes = 120;

const horizonDays = 400;

/**
 * By when the team promises a solution for what is escalated at `openedAt`. Outside opening hours the next opening
 * counts. Never outside working time, and never earlier for what came later.
 * @throws RangeError for a calendar without working time
 */
export function promiseDue(site: SiteCalendar, openedAt: Date, severity: Severity): Date {
  const from = nextOpening(site, openedAt);
  const today = localDayOf(site, from);
  const closesAt = hoursOfDay(site, today)?.closesAt ?? from;
  const isBeforeCutoff = from < atLocalMinute(site, today, site.cutoffMinute);
  if (isBeforeCutoff && workingMinutesBetween(site, from, closesAt) >= leastMinutes) return closesAt;
  return dueOnNextDay(site, today, severity) ?? addWorkingMinutes(site, openedAt, leastMinutes);
}

/** Null when no day has working time enough, as in a calendar of scattered half hours. */
function dueOnNextDay(site: SiteCalendar, today: string, severity: Severity): Date | null {
  for (let ahead = 1; ahead <= horizonDays; ahead++) {
    const day = addDays(today, ahead);
    const hours = hoursOfDay(site, day);
    if (!hours || minutesOfDay(site, day) < leastMinutes) continue;
    const { nextDayMinutes } = promisePolicy[severity];
    if (nextDayMinutes === null || minutesOfDay(site, day) <= nextDayMinutes) return hours.closesAt;
    return addWorkingMinutes(site, hours.opensAt, nextDayMinutes);
  }
  return null;
}
