import {
  addDays,
  atLocalMinute,
  localDayOf,
  nextOpening,
  type SiteCalendar,
} from "#app/features/regions/calendar.ts";
import type { SnoozeTime } from "./snooze-times.ts";

const hourMs = 3_600_000;

/**
 * The moment that is meant: tomorrow and next week begin when the team's site opens.
 * @param time chosen by hand, for "time"
 * @returns null for "until the customer replies"
 */
export function snoozeMoment(
  site: SiteCalendar,
  now: Date,
  { choice, time }: { choice: SnoozeTime; time: Date | null },
): Date | null {
  const morningIn = (days: number) =>
    nextOpening(site, atLocalMinute(site, addDays(localDayOf(site, now), days), 0));
  switch (choice) {
    case "hour":
      return new Date(now.getTime() + hourMs);
    case "three-hours":
      return new Date(now.getTime() + 3 * hourMs);
    case "tomorrow":
      return morningIn(1);
    case "next-week":
      return morningIn(7);
    case "reply":
      return null;
    case "time":
      return time;
  }
}
