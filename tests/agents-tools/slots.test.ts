import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  byDay,
  computeSlots,
  endOf,
  heldUntilOf,
  isBookable,
  slotRules,
} from "#app/features/escalation/call-backs/slots.ts";
import { type Calendar, workingMinutesBetween } from "#app/features/regions/calendar.ts";

/*
 * Times for a call, over real calendars: the owner's frames and absences, holidays of any state, both changes of the
 * clock, and calls that are taken.
 */

const states = ["BW", "BY", "BE", "HE", "HH", "NW", "SN", "TH"];

const frame = fc
  .record({
    weekday: fc.integer({ min: 1, max: 7 }),
    startMinute: fc.integer({ min: 0, max: 95 }).map((quarter) => quarter * 15),
    length: fc.integer({ min: 1, max: 40 }).map((quarter) => quarter * 15),
  })
  .map(({ weekday, startMinute, length }) => ({
    weekday,
    startMinute,
    endMinute: Math.min(1440, startMinute + length),
  }));

/** Also around the two nights of the year in which the clock changes. */
const moment = fc.oneof(
  fc.date({ min: new Date("2026-01-01"), max: new Date("2027-12-01"), noInvalidDate: true }),
  fc.date({ min: new Date("2026-03-27"), max: new Date("2026-03-30"), noInvalidDate: true }),
  fc.date({ min: new Date("2026-10-23"), max: new Date("2026-10-26"), noInvalidDate: true }),
);

const hours = (count: number) => count * 3_600_000;

const facts = fc
  .record({
    now: moment,
    frames: fc.array(frame, { maxLength: 8 }),
    federalState: fc.constantFrom(...states),
    absences: fc.array(
      fc.record({ from: fc.integer({ min: -48, max: 300 }), length: fc.integer({ min: 1, max: 120 }) }),
      {
        maxLength: 3,
      },
    ),
    taken: fc.array(fc.integer({ min: -10, max: 700 }), { maxLength: 12 }),
  })
  .map(({ now, frames, federalState, absences, taken }) => {
    const calendar: Calendar = {
      timeZone: "Europe/Berlin",
      federalState,
      closures: [],
      frames,
      absences: absences.map(({ from, length }) => ({
        startsAt: new Date(now.getTime() + hours(from)),
        endsAt: new Date(now.getTime() + hours(from + length)),
      })),
    };
    const halfHour = 1_800_000;
    const base = Math.floor(now.getTime() / halfHour) * halfHour;
    return {
      now,
      calendar,
      taken: taken.map((half) => {
        const startsAt = new Date(base + half * halfHour);
        return { startsAt, heldUntil: heldUntilOf(startsAt) };
      }),
    };
  });

const runs = { numRuns: 40 };

describe("Every time that can be picked", { timeout: 90_000 }, () => {
  test("lies in the owner's own working time from its first to its last minute", () => {
    fc.assert(
      fc.property(facts, (given) => {
        for (const slot of computeSlots(given)) {
          expect(workingMinutesBetween(given.calendar, slot, endOf(slot))).toBe(slotRules.minutes);
        }
      }),
      runs,
    );
  });

  test("is never sooner than the lead time, never doubled, and in order", () => {
    fc.assert(
      fc.property(facts, (given) => {
        const slots = computeSlots(given).map(Number);
        const first = given.now.getTime() + slotRules.leadMinutes * 60_000;
        expect(slots.every((slot) => slot >= first)).toBe(true);
        expect(slots.every((slot, index) => index === 0 || slot > (slots[index - 1] ?? 0))).toBe(true);
      }),
      runs,
    );
  });

  test("leaves taken calls and the pause after each alone, on both sides", () => {
    fc.assert(
      fc.property(facts, (given) => {
        for (const slot of computeSlots(given)) {
          for (const { startsAt, heldUntil } of given.taken) {
            expect(slot >= heldUntil || heldUntilOf(slot) <= startsAt).toBe(true);
          }
        }
      }),
      runs,
    );
  });

  test("can be booked, and nothing else on the same grid can", () => {
    fc.assert(
      fc.property(facts, (given) => {
        const slots = new Set(computeSlots(given).map(Number));
        const step = slotRules.gridMinutes * 60_000;
        const start = Math.floor(given.now.getTime() / step) * step;
        for (let half = 0; half < 5 * 48; half++) {
          const at = start + half * step;
          expect(isBookable(given, new Date(at))).toBe(slots.has(at));
        }
      }),
      { numRuns: 10 },
    );
  });

  test("goes when it is taken, and taking one opens no other", () => {
    fc.assert(
      fc.property(facts, fc.nat(), (given, which) => {
        const slots = computeSlots(given);
        const chosen = slots[which % Math.max(1, slots.length)];
        if (!chosen) return;
        const taken = [...given.taken, { startsAt: chosen, heldUntil: heldUntilOf(chosen) }];
        const left = new Set(computeSlots({ ...given, taken }).map(Number));
        expect(left.has(Number(chosen))).toBe(false);
        expect([...left].every((slot) => slots.some((before) => Number(before) === slot))).toBe(true);
      }),
      runs,
    );
  });
});

describe("A day in words:", () => {
  const week = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, startMinute: 8 * 60, endMinute: 12 * 60 + 30 }));
  const calendar: Calendar = { timeZone: "Europe/Berlin", federalState: "HE", closures: [], frames: week };
  const local = (slot: Date) => slot.toLocaleString("sv", { timeZone: "Europe/Berlin" }).slice(0, 16);

  test("from 9:00 on a Monday the first time is 10:00, the last of the day 12:00", () => {
    const now = new Date("2026-11-23T09:00:00+01:00");
    const [monday] = byDay(calendar, computeSlots({ calendar, taken: [], now }));
    expect(monday?.slots.map(local)).toEqual([
      "2026-11-23 10:00",
      "2026-11-23 10:30",
      "2026-11-23 11:00",
      "2026-11-23 11:30",
      "2026-11-23 12:00",
    ]);
  });

  test("the night in which the clock changes moves no time on the clock", () => {
    const now = new Date("2026-10-23T12:00:00+02:00");
    const days = byDay(calendar, computeSlots({ calendar, taken: [], now }));
    expect(days.slice(0, 2).map(({ slots }) => slots[0] && local(slots[0]))).toEqual([
      "2026-10-26 08:00",
      "2026-10-27 08:00",
    ]);
  });

  test("a holiday has none", () => {
    const now = new Date("2026-12-24T08:00:00+01:00");
    const days = byDay(calendar, computeSlots({ calendar, taken: [], now })).map(({ day }) => day);
    expect(days).not.toContain("2026-12-25");
    expect(days).toContain("2026-12-28");
  });
});
