import fc from "fast-check";
import { describe } from "vitest";
import {
  defaultRule,
  isTimeToCall,
  type RuleValues,
  ruleFires,
  thresholdsAt,
  type WatchedThread,
} from "#app/features/escalation/rules/rule.ts";
import { type Calendar, isOpen, workingMinutesBetween } from "#app/features/regions/calendar.ts";
import { expect, test } from "../support/test.ts";

const weekdays = (startMinute: number, endMinute: number) =>
  [1, 2, 3, 4, 5].map((weekday) => ({ weekday, startMinute, endMinute }));

/** Hesse, Monday to Friday 8 to 18. */
const office: Calendar = {
  timeZone: "Europe/Berlin",
  frames: weekdays(8 * 60, 18 * 60),
  federalState: "HE",
  closures: [],
};
const berlin = (text: string) => new Date(`${text}:00+01:00`);
const asked = (text: string, more: Partial<WatchedThread> = {}): WatchedThread => ({
  countsFrom: berlin(text),
  isAnswered: false,
  isTotalOutage: false,
  isOver: false,
  ...more,
});
const rule = (changes: Partial<RuleValues> = {}): RuleValues => ({ ...defaultRule, ...changes });

describe("A rule", () => {
  test("hands over after four working hours without an answer and calls an hour before", () => {
    expect(ruleFires(asked("2026-11-23T09:00"), rule(), office)).toEqual({
      at: berlin("2026-11-23T13:00"),
      callAt: berlin("2026-11-23T12:00"),
      why: "unanswered",
    });
  });

  test("lets nights, weekends and holidays pass: asked on Christmas Eve at 17, due on Monday at 11", () => {
    expect(ruleFires(asked("2026-12-24T17:00"), rule(), office)?.at).toEqual(berlin("2026-12-28T11:00"));
  });

  test("hands over what was answered after 24 working hours without a solution", () => {
    expect(ruleFires(asked("2026-11-23T09:00", { isAnswered: true }), rule(), office)).toEqual({
      at: berlin("2026-11-25T13:00"),
      callAt: berlin("2026-11-25T12:00"),
      why: "unsolved",
    });
  });

  test("takes the earlier of two reasons", () => {
    const eager = rule({ unsolvedMinutes: 120 });
    expect(ruleFires(asked("2026-11-23T09:00"), eager, office)?.why).toBe("unsolved");
  });

  test("waits for the next morning when the time ends with the day", () => {
    expect(ruleFires(asked("2026-11-23T14:00"), rule(), office)).toEqual({
      at: berlin("2026-11-24T08:00"),
      callAt: berlin("2026-11-23T17:00"),
      why: "unanswered",
    });
  });

  test("hands over a total outage with the first minute of work, without a call", () => {
    const outage = { isTotalOutage: true };
    expect(ruleFires(asked("2026-11-22T12:00", outage), rule(), office)).toEqual({
      at: berlin("2026-11-23T08:00"),
      callAt: berlin("2026-11-23T08:00"),
      why: "outage",
    });
    const patient = rule({ isOutageAtOnce: false });
    expect(ruleFires(asked("2026-11-23T08:00", outage), patient, office)?.why).toBe("unanswered");
  });

  test.for([
    ["the asker declined or it was imported", { countsFrom: null }, {}],
    ["it is solved, locked, hidden or with the team", { isOver: true }, {}],
    ["the rule is switched off", {}, { isEnabled: false }],
    ["neither reason is set", {}, { unansweredMinutes: null, unsolvedMinutes: null }],
    ["it is answered and only that counts", { isAnswered: true }, { unsolvedMinutes: null }],
  ] as const)("leaves a question alone when %s", ([, thread, changes]) => {
    expect(ruleFires(asked("2026-11-23T09:00", thread), rule(changes), office)).toBeNull();
  });

  test("leaves a question alone whose site has no working time", () => {
    const closed = { ...office, frames: [] };
    expect(ruleFires(asked("2026-11-23T09:00"), rule(), closed)).toBeNull();
    expect(thresholdsAt(rule(), closed, berlin("2026-11-23T09:00"))).toBeNull();
  });

  test("calls nobody when hardly any time is left, or when it is not to call", () => {
    const firing = ruleFires(asked("2026-11-23T09:00"), rule(), office)!;
    expect(isTimeToCall(firing, office, berlin("2026-11-23T12:45"))).toBe(true);
    expect(isTimeToCall(firing, office, berlin("2026-11-23T12:46"))).toBe(false);
    const silent = ruleFires(asked("2026-11-23T09:00"), rule({ lastCallMinutes: 0 }), office)!;
    expect(isTimeToCall(silent, office, berlin("2026-11-23T09:00"))).toBe(false);
  });
});

describe("For every question, rule and calendar", () => {
  const calendars: Calendar[] = [
    office,
    { ...office, federalState: "BY", frames: [...weekdays(8 * 60, 750), ...weekdays(795, 1110)] },
    { ...office, frames: [...weekdays(0, 1440), { weekday: 7, startMinute: 60, endMinute: 240 }] },
    {
      ...office,
      federalState: "SN",
      closures: ["2026-12-31"],
      frames: [{ weekday: 3, startMinute: 600, endMinute: 630 }],
    },
  ];
  const calendar = fc.constantFrom(...calendars);
  /** Whole minutes of a year with both changes of the clock. */
  const moment = fc
    .integer({ min: 0, max: 366 * 1440 })
    .map((minute) => new Date(Date.UTC(2026, 6, 1) + minute * 60_000));
  const minutes = fc.option(fc.integer({ min: 0, max: 900 }), { nil: null });
  const anyRule: fc.Arbitrary<RuleValues> = fc.record({
    isEnabled: fc.constant(true),
    unansweredMinutes: minutes,
    unsolvedMinutes: minutes,
    lastCallMinutes: fc.integer({ min: 0, max: 300 }),
    isOutageAtOnce: fc.boolean(),
  });
  const anyThread: fc.Arbitrary<WatchedThread> = fc.record({
    countsFrom: moment,
    isAnswered: fc.boolean(),
    isTotalOutage: fc.boolean(),
    isOver: fc.constant(false),
  });
  const runs = { numRuns: 400 };

  test("it fires and calls in working time only, never before the question, and calls before it fires", () => {
    fc.assert(
      fc.property(anyThread, anyRule, calendar, (thread, values, site) => {
        const firing = ruleFires(thread, values, site);
        if (!firing) return;
        expect(isOpen(site, firing.at)).toBe(true);
        expect(isOpen(site, firing.callAt)).toBe(true);
        expect(firing.at >= thread.countsFrom!).toBe(true);
        expect(firing.callAt <= firing.at).toBe(true);
      }),
      runs,
    );
  });

  test("a question asked later never goes over earlier, and a longer rule never fires earlier", () => {
    fc.assert(
      fc.property(anyThread, anyRule, calendar, fc.nat(600), (thread, values, site, more) => {
        const firing = ruleFires(thread, values, site);
        if (!firing) return;
        const later = new Date(thread.countsFrom!.getTime() + more * 60_000);
        expect(ruleFires({ ...thread, countsFrom: later }, values, site)!.at >= firing.at).toBe(true);
        const longer = {
          ...values,
          unansweredMinutes: values.unansweredMinutes === null ? null : values.unansweredMinutes + more,
          unsolvedMinutes: values.unsolvedMinutes === null ? null : values.unsolvedMinutes + more,
        };
        const late = ruleFires(thread, longer, site);
        expect(late !== null && late.at >= firing.at).toBe(true);
      }),
      runs,
    );
  });

  test("the working time between asking and firing is what the rule says", () => {
    fc.assert(
      fc.property(anyThread, anyRule, calendar, (thread, values, site) => {
        const firing = ruleFires(thread, values, site);
        if (!firing || firing.why === "outage") return;
        const wanted = firing.why === "unanswered" ? values.unansweredMinutes : values.unsolvedMinutes;
        expect(workingMinutesBetween(site, thread.countsFrom!, firing.at)).toBeCloseTo(wanted!, 6);
      }),
      runs,
    );
  });

  test("looking back from now finds exactly what has fired or is to be called", () => {
    const near = fc.integer({ min: -30, max: 30 });
    fc.assert(
      fc.property(anyThread, anyRule, calendar, near, fc.boolean(), (thread, values, site, shift, atCall) => {
        const firing = ruleFires(thread, values, site);
        if (!firing) return;
        // Around the moments that matter, where a mistake of a minute shows.
        const around = atCall ? firing.callAt : firing.at;
        const now = new Date(around.getTime() + shift * 60_000);
        const limits = thresholdsAt(values, site, now);
        const from = thread.countsFrom!;
        const reached = (threshold: Date | null | undefined) => !!threshold && from <= threshold;
        const isOutage = thread.isTotalOutage && values.isOutageAtOnce;
        const isDue = isOutage
          ? reached(limits?.outageFrom)
          : (!thread.isAnswered && reached(limits?.unansweredFrom)) || reached(limits?.unsolvedFrom);
        expect(isDue).toBe(isOpen(site, now) && firing.at <= now);
        if (isOutage) return;
        const isCalled =
          (!thread.isAnswered && reached(limits?.unansweredCallFrom)) || reached(limits?.unsolvedCallFrom);
        expect(isCalled).toBe(isOpen(site, now) && firing.callAt <= now);
      }),
      runs,
    );
  });

  test("nothing is due while the site is closed", () => {
    fc.assert(
      fc.property(anyRule, calendar, moment, (values, site, now) => {
        if (!isOpen(site, now)) expect(thresholdsAt(values, site, now)).toBeNull();
      }),
      runs,
    );
  });
});
