import fc from "fast-check";
import { describe } from "vitest";
import {
  centsOfDay,
  centsOfMissedVisit,
  claimOf,
  compensationDays,
  dayAfterReport,
  dutyState,
  informationDuty,
} from "#app/features/escalation/telecom-law/compensation.ts";
import { expect, test } from "../support/test.ts";

const at = (text: string) => new Date(text);
const base = { monthlyFeeCents: null as number | null, isExcluded: false };

describe("Days after the report", () => {
  test("the day of the report does not count, whatever its hour (§ 187 Abs. 1 BGB)", () => {
    expect(dayAfterReport(at("2026-11-23T00:01+01:00"), at("2026-11-23T23:59+01:00"))).toBe(0);
    expect(dayAfterReport(at("2026-11-23T23:59+01:00"), at("2026-11-24T00:00+01:00"))).toBe(1);
    // 22:30 UTC is the next day in Germany.
    expect(dayAfterReport(at("2026-07-01T22:30Z"), at("2026-07-02T12:00Z"))).toBe(0);
  });

  test("a day of 23 or 25 hours is one day", () => {
    expect(dayAfterReport(at("2026-03-28T12:00+01:00"), at("2026-03-30T00:00+02:00"))).toBe(2);
    expect(dayAfterReport(at("2026-10-24T12:00+02:00"), at("2026-10-26T00:00+01:00"))).toBe(2);
  });
});

describe("The duty to inform", () => {
  const reportedAt = at("2026-11-23T10:00+01:00");

  test("arises when the calendar day after the report is over and ends with the following day", () => {
    expect(informationDuty(reportedAt)).toEqual({
      arisesAt: at("2026-11-25T00:00+01:00"),
      dueBy: at("2026-11-26T00:00+01:00"),
    });
  });

  test("goes through its states", () => {
    const state = (now: string, informedAt: string | null = null, restoredAt: string | null = null) =>
      dutyState(
        {
          reportedAt,
          informedAt: informedAt ? at(informedAt) : null,
          restoredAt: restoredAt ? at(restoredAt) : null,
        },
        at(now),
      );
    expect(state("2026-11-24T23:59+01:00")).toBe("not-yet");
    expect(state("2026-11-25T00:00+01:00")).toBe("due");
    expect(state("2026-11-26T00:00+01:00")).toBe("overdue");
    expect(state("2026-11-30T00:00+01:00", "2026-11-25T23:59+01:00")).toBe("fulfilled");
    expect(state("2026-11-30T00:00+01:00", "2026-11-26T00:00+01:00")).toBe("late");
    expect(state("2026-11-30T00:00+01:00", null, "2026-11-24T20:00+01:00")).toBe("over");
    expect(state("2026-11-25T12:00+01:00", null, "2026-11-25T08:00+01:00")).toBe("due");
  });
});

describe("Compensation by day, worked out by hand", () => {
  // Reported on Monday 23 November; day 3 is Thursday 26 November.
  const reportedAt = at("2026-11-23T14:00+01:00");
  const rows: [until: string, fee: number | null, euros: number[]][] = [
    ["2026-11-23T20:00+01:00", 3995, []],
    ["2026-11-25T23:59+01:00", 3995, []],
    ["2026-11-26T00:00+01:00", 3995, []],
    // 10 % of 39.95 is 4.00: the fixed 5 euros are higher.
    ["2026-11-26T00:01+01:00", 3995, [5]],
    ["2026-11-27T09:00+01:00", 3995, [5, 5]],
    ["2026-11-28T09:00+01:00", 3995, [5, 5, 10]],
    ["2026-11-30T09:00+01:00", 3995, [5, 5, 10, 10, 10]],
    // 10 % of 79.95 is 7.995, 20 % is 15.99.
    ["2026-11-28T09:00+01:00", 7995, [8, 8, 15.99]],
    // Exactly 50: both are the same.
    ["2026-11-28T09:00+01:00", 5000, [5, 5, 10]],
    ["2026-11-28T09:00+01:00", 5001, [5.01, 5.01, 10.01]],
    ["2026-11-28T09:00+01:00", null, [5, 5, 10]],
    ["2026-11-28T09:00+01:00", 0, [5, 5, 10]],
  ];
  for (const [until, monthlyFeeCents, euros] of rows) {
    test(`until ${until} with ${monthlyFeeCents ?? "no"} cents a month: ${euros.join(" + ") || "nothing"}`, () => {
      const days = compensationDays({ ...base, reportedAt, until: at(until), monthlyFeeCents });
      expect(days.map(({ cents }) => cents / 100)).toEqual(euros);
    });
  }

  test("names the days", () => {
    const days = compensationDays({ ...base, reportedAt, until: at("2026-11-27T09:00+01:00") });
    expect(days.map(({ day, date }) => [day, date])).toEqual([
      [3, "2026-11-26"],
      [4, "2026-11-27"],
    ]);
  });

  test("a missed appointment is 10 euros or 20 percent", () => {
    expect(centsOfMissedVisit(null)).toBe(1_000);
    expect(centsOfMissedVisit(3_995)).toBe(1_000);
    expect(centsOfMissedVisit(7_995)).toBe(1_599);
  });

  test("what is excluded costs nothing for the days, but a missed appointment is still due", () => {
    const outage = {
      reportedAt,
      until: at("2026-12-10T09:00+01:00"),
      monthlyFeeCents: 7_995,
      isExcluded: true,
    };
    const claim = claimOf(outage, { missedVisits: 2, monthlyFeeCents: 7_995, reductionCents: 500 });
    expect(claim).toMatchObject({ daysCents: 0, setOffCents: 0, visitsCents: 3_198, totalCents: 3_198 });
  });

  test("a reduction for the same fault is set off against the days, not against appointments", () => {
    const outage = {
      reportedAt,
      until: at("2026-11-27T09:00+01:00"),
      monthlyFeeCents: 3_995,
      isExcluded: false,
    };
    expect(claimOf(outage, { missedVisits: 1, monthlyFeeCents: 3_995, reductionCents: 600 }).totalCents).toBe(
      1_400,
    );
    expect(
      claimOf(outage, { missedVisits: 1, monthlyFeeCents: 3_995, reductionCents: 99_999 }).totalCents,
    ).toBe(1_000);
  });
});

describe("Compensation, whatever comes", () => {
  const moment = fc.date({ min: at("2025-01-01T00:00Z"), max: at("2027-12-31T00:00Z"), noInvalidDate: true });
  const fee = fc.option(fc.integer({ min: -5_000, max: 50_000 }), { nil: null });
  const hours = fc.integer({ min: 0, max: 24 * 60 });
  const later = (from: Date, hour: number) => new Date(from.getTime() + hour * 3_600_000);

  test("never is less for a longer outage or a higher fee, and never negative", () => {
    fc.assert(
      fc.property(moment, hours, hours, fee, fee, (reportedAt, a, b, fee1, fee2) => {
        const sum = (hour: number, monthlyFeeCents: number | null) =>
          claimOf(
            { reportedAt, until: later(reportedAt, hour), monthlyFeeCents, isExcluded: false },
            { missedVisits: 0, monthlyFeeCents, reductionCents: 0 },
          ).totalCents;
        expect(sum(Math.max(a, b), fee1)).toBeGreaterThanOrEqual(sum(Math.min(a, b), fee1));
        const [low, high] = [fee1 ?? 0, fee2 ?? 0].sort((x, y) => x - y);
        expect(sum(a, high ?? 0)).toBeGreaterThanOrEqual(sum(a, low ?? 0));
        expect(sum(a, fee1)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test("counts each calendar day once, also over both changes of the clock", () => {
    fc.assert(
      fc.property(moment, hours, (reportedAt, hour) => {
        const until = later(reportedAt, hour);
        const days = compensationDays({ ...base, reportedAt, until });
        expect(new Set(days.map(({ date }) => date)).size).toBe(days.length);
        expect(days.map(({ day }) => day)).toEqual(days.map((_, i) => i + 3));
        const expected =
          hour === 0 ? 0 : Math.max(0, dayAfterReport(reportedAt, new Date(until.getTime() - 1)) - 2);
        expect(days.length).toBe(expected);
      }),
    );
  });

  test("has no day above the rate from the fifth day on, and none below the fixed sum", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fee, (day, monthlyFeeCents) => {
        const cents = centsOfDay(day, monthlyFeeCents);
        expect(cents).toBeLessThanOrEqual(centsOfDay(5, monthlyFeeCents));
        expect(cents).toBeGreaterThanOrEqual(day < 3 ? 0 : day < 5 ? 500 : 1_000);
        expect(Number.isInteger(cents)).toBe(true);
      }),
    );
  });

  test("a reduction never makes it negative", () => {
    fc.assert(
      fc.property(
        moment,
        hours,
        fee,
        fc.integer({ min: -1_000, max: 100_000 }),
        fc.integer({ min: 0, max: 5 }),
        (reportedAt, hour, monthlyFeeCents, reductionCents, missedVisits) => {
          const claim = claimOf(
            { reportedAt, until: later(reportedAt, hour), monthlyFeeCents, isExcluded: false },
            { missedVisits, monthlyFeeCents, reductionCents },
          );
          expect(claim.totalCents).toBeGreaterThanOrEqual(claim.visitsCents);
          expect(claim.totalCents).toBeLessThanOrEqual(claim.daysCents + claim.visitsCents);
        },
      ),
    );
  });
});
