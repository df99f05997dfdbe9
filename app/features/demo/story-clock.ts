import {
  addDays,
  addWorkingMinutes,
  atLocalMinute,
  type Calendar,
  localDayOf,
  minutesOfDay,
  type SiteCalendar,
  subtractWorkingMinutes,
} from "#app/features/regions/calendar.ts";
import type { StoryClock } from "./moments.ts";
import { minuteOfDay } from "./time-of-day.ts";

/** Longer than any stretch of holidays and weekends. */
const mostDaysBack = 600;

/**
 * Time as one story sees it.
 * @param site of the team that looks after the asker
 * @param ownerCalendar of who holds the story's ticket at the time; the site's when nobody does
 */
export function storyClock(now: Date, site: SiteCalendar, ownerCalendar: () => Calendar): StoryClock {
  const today = localDayOf(site, now);
  return {
    now,
    dayBefore: (days, time) => atLocalMinute(site, addDays(today, -days), minuteOfDay(time)),
    workdayBefore: (days, time) => {
      let left = days;
      for (let back = 1; back <= mostDaysBack; back++) {
        const day = addDays(today, -back);
        if (isWorkday(site, day) && --left === 0) return atLocalMinute(site, day, minuteOfDay(time));
      }
      throw new RangeError(`There are not ${days} working days before ${today}`);
    },
    byDay: (moment) => putOff(site, moment),
    teamMinutesBefore: (moment, minutes) => subtractWorkingMinutes(site, moment, minutes),
    teamMinutesAfter: (moment, minutes) => addWorkingMinutes(site, moment, minutes),
    shiftMinutesAfter: (moment, minutes) => addWorkingMinutes(ownerCalendar(), moment, minutes),
  };
}

const morning = "06:45";
const night = "23:15";

/** The hours of a night are squeezed into those from the morning to half past eight, so that their order stays. */
function putOff(site: SiteCalendar, moment: Date): Date {
  const day = localDayOf(site, moment);
  const wake = atLocalMinute(site, day, minuteOfDay(morning));
  const sleep = atLocalMinute(site, day, minuteOfDay(night));
  if (wake <= moment && moment < sleep) return moment;
  const next = moment < wake ? wake : atLocalMinute(site, addDays(day, 1), minuteOfDay(morning));
  const since = moment < wake ? addMinutes(sleep, -24 * 60) : sleep;
  return addMinutes(next, (moment.getTime() - since.getTime()) / 60_000 / 4.5);
}

const addMinutes = (moment: Date, minutes: number) => new Date(moment.getTime() + minutes * 60_000);

/** Monday to Friday without holidays: Saturdays are too short for a story. */
function isWorkday(site: SiteCalendar, day: string): boolean {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  return weekday >= 1 && weekday <= 5 && minutesOfDay(site, day) > 0;
}
