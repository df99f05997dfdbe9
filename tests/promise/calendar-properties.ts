import fc from "fast-check";
import { expect } from "vitest";
import { countWorkingMinutes, isWorkingTime, states, wallClock } from "./oracle.ts";
import type { Property } from "./properties.ts";
import { moment, site, solution } from "./worlds.ts";

const minute = 60_000;
const later = (at: Date, minutes: number) => new Date(at.getTime() + minutes * minute);
const away = fc.record({
  from: fc.integer({ min: -600, max: 600 }),
  minutes: fc.integer({ min: 1, max: 2000 }),
});

const allDay = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, startMinute: 0, endMinute: 1440 }));
const anywhere = { timeZone: "Europe/Berlin", closures: [], cutoffMinute: 930 };

export const calendarProperties: Property[] = [
  {
    name: "Each state is closed on its holidays, and on no other day of the year",
    of: ({ isOpen }) =>
      fc.property(fc.constantFrom(...states), fc.integer({ min: 2024, max: 2030 }), (federalState, year) => {
        const cal = { ...anywhere, frames: allDay, federalState };
        for (let at = Date.UTC(year, 0, 1, 11); at < Date.UTC(year + 1, 0, 1); at += 86_400_000) {
          expect(isOpen(cal, new Date(at))).toBe(isWorkingTime(cal, new Date(at)));
        }
      }),
  },
  {
    name: "Working time is what the clock on the wall and the list of holidays say",
    of: ({ isOpen, nextOpening }) =>
      fc.property(site, moment, fc.option(away, { nil: null }), (cal, at, absence) => {
        const startsAt = later(at, absence?.from ?? 0);
        const person = absence
          ? { ...cal, absences: [{ startsAt, endsAt: later(startsAt, absence.minutes) }] }
          : cal;
        expect(isOpen(person, at)).toBe(isWorkingTime(person, at));
        // On the strokes too, where people are wrong most often.
        for (const { startMinute, endMinute } of cal.frames) {
          for (const stroke of [startMinute, endMinute]) {
            const then = later(at, stroke - wallClock(at).minute);
            expect(isOpen(person, then)).toBe(isWorkingTime(person, then));
          }
        }
        const opening = nextOpening(person, at);
        expect(opening >= at && isWorkingTime(person, opening)).toBe(true);
        expect(opening > at && isWorkingTime(person, at)).toBe(false);
      }),
  },
  {
    name: "Working minutes between two moments are those that a patient person counts",
    of: ({ workingMinutesBetween }) =>
      fc.property(site, moment, fc.integer({ min: 0, max: 2000 }), (cal, from, minutes) => {
        const to = later(from, minutes);
        expect(workingMinutesBetween(cal, from, to)).toBe(countWorkingMinutes(cal, from, to));
      }),
  },
  {
    name: "Added working time is all there, and ends in working time or on its last stroke",
    of: ({ addWorkingMinutes }) =>
      fc.property(site, moment, fc.integer({ min: 1, max: 900 }), (cal, start, minutes) => {
        const end = addWorkingMinutes(cal, start, minutes);
        expect(isWorkingTime(cal, later(end, -1))).toBe(true);
        if (end.getTime() - start.getTime() > 4 * 86_400_000) return;
        expect(countWorkingMinutes(cal, start, end)).toBe(minutes);
      }),
  },
  {
    name: "Adding is additive and monotone",
    of: ({ addWorkingMinutes }) =>
      fc.property(site, moment, fc.nat(900), fc.nat(900), fc.nat(3000), (cal, start, a, b, wait) => {
        const whole = addWorkingMinutes(cal, start, a + b);
        expect(addWorkingMinutes(cal, addWorkingMinutes(cal, start, a), b)).toEqual(whole);
        expect(addWorkingMinutes(cal, later(start, wait), a + b) >= whole).toBe(true);
        expect(addWorkingMinutes(cal, start, a) <= whole).toBe(true);
      }),
  },
  {
    name: "A solution is promised ahead, in working time, with time to keep it",
    of: ({ promiseDue }) =>
      fc.property(site, moment, solution, (cal, at, how) => {
        const due = promiseDue(cal, at, how);
        expect(due > at && isWorkingTime(cal, later(due, -1))).toBe(true);
        if (due.getTime() - at.getTime() > 4 * 86_400_000) return;
        const least = how.kind === "minutes" ? how.minutes : 120;
        expect(countWorkingMinutes(cal, at, due)).toBeGreaterThanOrEqual(least);
      }),
  },
  {
    name: "What comes later is never promised earlier",
    of: ({ promiseDue }) =>
      fc.property(site, moment, solution, fc.nat(5000), (cal, at, how, wait) => {
        expect(promiseDue(cal, later(at, wait), how) >= promiseDue(cal, at, how)).toBe(true);
      }),
  },
  {
    name: "After the cut-off nobody is promised today; before it today, if two hours are left",
    of: ({ promiseDue }) =>
      fc.property(
        site,
        moment,
        fc.option(fc.integer({ min: -90, max: 90 }), { nil: null }),
        (cal, any, near) => {
          const at = near === null ? any : later(any, cal.cutoffMinute + near - wallClock(any).minute);
          if (!isWorkingTime(cal, at)) return;
          const today = wallClock(at);
          const due = promiseDue(cal, at, { kind: "same-day", nextDayMinutes: null });
          const isToday = wallClock(later(due, -1)).day === today.day;
          const end = new Date(at.getTime() + (1441 + 60 - today.minute) * minute);
          let left = 0;
          for (let t = at; t < end && wallClock(t).day === today.day; t = later(t, 1)) {
            if (isWorkingTime(cal, t)) left++;
          }
          expect(isToday).toBe(today.minute < cal.cutoffMinute && left >= 120);
        },
      ),
  },
];
