import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dangerMs, elapsedShare, nearness } from "#app/features/escalation/promise/due.ts";
import { leastMinutes, promiseDue } from "#app/features/escalation/promise/promise-time.ts";
import {
  atLocalMinute,
  isOpen,
  type SiteCalendar,
  workingMinutesBetween,
} from "#app/features/regions/calendar.ts";

const wholeDay = { kind: "same-day", nextDayMinutes: null } as const;
const halfDay = { kind: "same-day", nextDayMinutes: 240 } as const;

const weekdays = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, startMinute: 480, endMinute: 1080 }));
/** Hesse, Monday to Friday 8 to 18, Saturday 9 to 13, cut-off 15:30. */
const site: SiteCalendar = {
  timeZone: "Europe/Berlin",
  frames: [...weekdays, { weekday: 6, startMinute: 540, endMinute: 780 }],
  federalState: "HE",
  closures: [],
  cutoffMinute: 930,
};

const berlin = (text: string) => {
  const [day = "", clock = ""] = text.split(" ");
  const [hours = 0, minutes = 0] = clock.split(":").map(Number);
  return atLocalMinute(site, day, hours * 60 + minutes);
};

describe("A promise for what is escalated", () => {
  test.each([
    ["before the cut-off is the same day", "2026-11-23 15:29", "2026-11-23 18:00"],
    ["at the cut-off is the next working day", "2026-11-23 15:30", "2026-11-24 18:00"],
    ["early in the morning is the same day", "2026-11-23 05:00", "2026-11-23 18:00"],
    ["at night is the end of the next day", "2026-11-23 23:00", "2026-11-24 18:00"],
    ["on Friday afternoon is the short Saturday", "2026-11-27 16:00", "2026-11-28 13:00"],
    ["late on Saturday is Monday", "2026-11-28 11:30", "2026-11-30 18:00"],
    ["on Sunday is Monday", "2026-11-29 12:00", "2026-11-30 18:00"],
    ["before Christmas waits for the first working day", "2026-12-24 16:00", "2026-12-28 18:00"],
    ["on Good Friday is Saturday", "2026-04-03 10:00", "2026-04-04 13:00"],
    ["on the night the clock goes forward keeps the hour", "2026-03-29 12:00", "2026-03-30 18:00"],
    ["on the night the clock goes back keeps the hour", "2026-10-24 14:00", "2026-10-26 18:00"],
  ])("%s", (_, openedAt, dueAt) => {
    expect(promiseDue(site, berlin(openedAt), wholeDay)).toEqual(berlin(dueAt));
  });

  test("after the cut-off is half of the next day when nothing works at all", () => {
    expect(promiseDue(site, berlin("2026-11-23 16:00"), halfDay)).toEqual(berlin("2026-11-24 12:00"));
    expect(promiseDue(site, berlin("2026-11-27 16:00"), halfDay)).toEqual(berlin("2026-11-28 13:00"));
    expect(promiseDue(site, berlin("2026-11-23 10:00"), halfDay)).toEqual(berlin("2026-11-23 18:00"));
  });

  test("is not the same day when less than two hours are left of it", () => {
    const late = { ...site, cutoffMinute: 1200 };
    expect(promiseDue(late, berlin("2026-11-23 16:00"), wholeDay)).toEqual(berlin("2026-11-23 18:00"));
    expect(promiseDue(late, berlin("2026-11-23 16:01"), wholeDay)).toEqual(berlin("2026-11-24 18:00"));
  });

  test("is found in a calendar of single hours too", () => {
    const hours = { ...site, frames: weekdays.map((frame) => ({ ...frame, endMinute: 540 })) };
    const dueAt = promiseDue(hours, berlin("2026-11-23 07:00"), wholeDay);
    expect(workingMinutesBetween(hours, berlin("2026-11-23 07:00"), dueAt)).toBe(leastMinutes);
  });
});

describe("For any site and moment, a promise", () => {
  const frame = fc
    .tuple(
      fc.integer({ min: 1, max: 7 }),
      fc.integer({ min: 0, max: 1380 }),
      fc.integer({ min: 60, max: 700 }),
    )
    .map(([weekday, startMinute, length]) => ({
      weekday,
      startMinute,
      endMinute: Math.min(1440, startMinute + length),
    }));
  const anySite: fc.Arbitrary<SiteCalendar> = fc.record({
    timeZone: fc.constant("Europe/Berlin"),
    frames: fc.array(frame, { minLength: 1, maxLength: 8 }),
    federalState: fc.constantFrom("BY", "HE", "BE", "SN"),
    closures: fc.constantFrom([], ["2026-03-30"], ["2026-10-26", "2026-12-24"]),
    cutoffMinute: fc.integer({ min: 0, max: 1440 }),
  });
  const moment = fc
    .integer({ min: Date.parse("2026-03-20T00:00Z") / 1000, max: Date.parse("2026-12-31T00:00Z") / 1000 })
    .map((seconds) => new Date(seconds * 1000));
  const solution = fc.oneof(
    fc.constantFrom(null, 60, 240).map((nextDayMinutes) => ({ kind: "same-day" as const, nextDayMinutes })),
    fc.integer({ min: 30, max: 3000 }).map((minutes) => ({ kind: "minutes" as const, minutes })),
  );
  const runs = { numRuns: 150 };

  test("lies ahead, in working time, with two hours to keep it", () => {
    fc.assert(
      fc.property(anySite, moment, solution, (cal, openedAt, how) => {
        const dueAt = promiseDue(cal, openedAt, how);
        expect(dueAt > openedAt).toBe(true);
        expect(isOpen(cal, dueAt) || isOpen(cal, new Date(dueAt.getTime() - 1))).toBe(true);
        const least =
          how.kind === "minutes" ? how.minutes : Math.min(leastMinutes, how.nextDayMinutes ?? 600);
        expect(workingMinutesBetween(cal, openedAt, dueAt)).toBeGreaterThanOrEqual(least - 0.01);
      }),
      runs,
    );
  });

  test("is never earlier for what came later", () => {
    fc.assert(
      fc.property(anySite, moment, fc.nat(5 * 86_400), solution, (cal, first, seconds, how) => {
        const second = new Date(first.getTime() + seconds * 1000);
        expect(promiseDue(cal, first, how) <= promiseDue(cal, second, how)).toBe(true);
      }),
      runs,
    );
  });

  test("is never later for what is worse", () => {
    fc.assert(
      fc.property(anySite, moment, (cal, openedAt) => {
        expect(promiseDue(cal, openedAt, halfDay) <= promiseDue(cal, openedAt, wholeDay)).toBe(true);
      }),
      runs,
    );
  });
});

describe("How near a promise is", () => {
  const now = berlin("2026-11-23 12:00");
  const inMs = (ms: number) => new Date(now.getTime() + ms);

  test("turns to danger an hour before and to late on the stroke", () => {
    expect(nearness(inMs(dangerMs + 1), now)).toBe("calm");
    expect(nearness(inMs(dangerMs), now)).toBe("danger");
    expect(nearness(inMs(0), now)).toBe("late");
  });

  test("is shown as the share of its time that has passed", () => {
    expect(elapsedShare({ madeAt: inMs(-1000), dueAt: inMs(3000) }, now)).toBe(0.25);
    expect(elapsedShare({ madeAt: inMs(-1000), dueAt: inMs(-500) }, now)).toBe(1);
    expect(elapsedShare({ madeAt: now, dueAt: now }, now)).toBe(1);
  });
});
