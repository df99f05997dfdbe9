import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  dayOf,
  formatClock,
  parseClock,
  quietEnd,
  startOfDay,
} from "#app/features/notifications/quiet-hours.ts";
import { usualTimes, whenToMail } from "#app/features/notifications/times.server.ts";

const at = (iso: string) => new Date(iso);
const night = { from: 22 * 60, to: 7 * 60 };

describe("Quiet hours, in German time,", () => {
  test.each([
    ["before midnight", "2026-11-16T23:10:00+01:00", "2026-11-17T07:00:00+01:00"],
    ["after midnight", "2026-11-17T02:00:00+01:00", "2026-11-17T07:00:00+01:00"],
    ["on their first minute", "2026-11-16T22:00:00+01:00", "2026-11-17T07:00:00+01:00"],
    ["on their last", "2026-11-17T06:59:59+01:00", "2026-11-17T07:00:00+01:00"],
    ["in the night that the clock goes back", "2026-10-24T23:00:00+02:00", "2026-10-25T07:00:00+01:00"],
    ["in the night that an hour is skipped", "2026-03-28T23:00:00+01:00", "2026-03-29T07:00:00+02:00"],
  ])("hold a mail %s", (_, now, end) => {
    expect(quietEnd(at(now), night)).toEqual(at(end));
  });

  test("are over when they end, and never when from and to are the same", () => {
    expect(quietEnd(at("2026-11-17T07:00:00+01:00"), night)).toBeNull();
    expect(quietEnd(at("2026-11-17T12:00:00+01:00"), night)).toBeNull();
    expect(quietEnd(at("2026-11-17T12:00:00+01:00"), { from: 720, to: 720 })).toBeNull();
    expect(quietEnd(at("2026-11-17T12:00:00+01:00"), null)).toBeNull();
  });

  test("within one day hold until its end", () => {
    const noon = { from: 12 * 60, to: 14 * 60 };
    expect(quietEnd(at("2026-11-17T13:00:00+01:00"), noon)).toEqual(at("2026-11-17T14:00:00+01:00"));
    expect(quietEnd(at("2026-11-17T15:00:00+01:00"), noon)).toBeNull();
  });

  test("always end later than now, within a day and an hour, and are not quiet then", () => {
    const minute = fc.integer({ min: 0, max: 1439 });
    const moment = fc.integer({ min: Date.UTC(2025, 0), max: Date.UTC(2027, 0) });
    fc.assert(
      fc.property(minute, minute, moment, (from, to, ms) => {
        const end = quietEnd(new Date(ms), { from, to });
        if (!end) return;
        expect(end.getTime()).toBeGreaterThan(ms - 3_600_000);
        expect(end.getTime()).toBeLessThanOrEqual(ms + 25 * 3_600_000);
      }),
    );
  });
});

describe("A mail", () => {
  const now = at("2026-11-16T23:00:00+01:00");
  const quiet = { ...usualTimes, quiet: night };
  test("waits for the end of the quiet hours, an urgent one only if that is wanted", () => {
    expect(whenToMail(now, usualTimes, false)).toBe("now");
    expect(whenToMail(now, quiet, false)).toEqual(at("2026-11-17T07:00:00+01:00"));
    expect(whenToMail(now, quiet, true)).toBe("now");
    expect(whenToMail(now, { ...quiet, urgentAnytime: false }, true)).toBeInstanceOf(Date);
  });

  test("does not come in a pause, however urgent, and comes after it", () => {
    const paused = { ...usualTimes, pausedUntil: at("2026-11-17T00:00:00+01:00") };
    expect(whenToMail(now, paused, true)).toBe("never");
    expect(whenToMail(at("2026-11-17T00:00:00+01:00"), paused, false)).toBe("now");
  });
});

test("clocks and days are read and written", () => {
  expect([
    parseClock("22:30"),
    parseClock("7:05"),
    parseClock("24:00"),
    parseClock("7"),
    parseClock(""),
  ]).toEqual([1350, 425, null, null, null]);
  expect(formatClock(425)).toBe("07:05");
  expect(startOfDay("2026-12-24")).toEqual(at("2026-12-24T00:00:00+01:00"));
  expect([startOfDay("2026-02-30"), startOfDay("bald")]).toEqual([null, null]);
  expect(dayOf(at("2026-12-23T23:30:00Z"))).toBe("2026-12-24");
});
