import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addWorkingDay,
  addWorkingMinutes,
  atLocalMinute,
  type Calendar,
  closedDayName,
  hoursOfDay,
  isOpen,
  minutesOfDay,
  nextOpening,
  subtractWorkingMinutes,
  workingMinutesBetween,
} from "#app/features/regions/calendar.ts";

const weekdays = (startMinute: number, endMinute: number) =>
  [1, 2, 3, 4, 5].map((weekday) => ({ weekday, startMinute, endMinute }));

/** Hesse, Monday to Friday 9 to 18. */
const office: Calendar = {
  timeZone: "Europe/Berlin",
  frames: weekdays(9 * 60, 18 * 60),
  federalState: "HE",
  closures: [],
};
const with_ = (changes: Partial<Calendar>): Calendar => ({ ...office, ...changes });
const time = (text: string) => new Date(text);
const berlin = (day: string, clock: string) => {
  const [hours = 0, minutes = 0] = clock.split(":").map(Number);
  return atLocalMinute(office, day, hours * 60 + minutes);
};

describe("Working time", () => {
  test("begins with the first moment of a frame and ends before its last", () => {
    expect(isOpen(office, berlin("2026-11-23", "09:00"))).toBe(true);
    expect(isOpen(office, time("2026-11-23T07:59:59.999Z"))).toBe(false);
    expect(isOpen(office, time("2026-11-23T16:59:59.999Z"))).toBe(true);
    expect(isOpen(office, berlin("2026-11-23", "18:00"))).toBe(false);
  });

  test("has several frames a day, with a break between them", () => {
    const team = with_({ frames: [...weekdays(8 * 60, 750), ...weekdays(795, 1110)] });
    expect(isOpen(team, berlin("2026-11-23", "12:40"))).toBe(false);
    expect(nextOpening(team, berlin("2026-11-23", "12:40"))).toEqual(berlin("2026-11-23", "13:15"));
    expect(addWorkingMinutes(team, berlin("2026-11-23", "12:00"), 60)).toEqual(berlin("2026-11-23", "13:45"));
    expect(hoursOfDay(team, "2026-11-23")).toEqual({
      opensAt: berlin("2026-11-23", "08:00"),
      closesAt: berlin("2026-11-23", "18:30"),
    });
  });

  test("is counted once where frames overlap", () => {
    const team = with_({ frames: [...weekdays(540, 720), ...weekdays(660, 780)] });
    expect(minutesOfDay(team, "2026-11-23")).toBe(240);
  });

  test("goes on over midnight when frames touch there", () => {
    const night = with_({
      frames: [
        { weekday: 1, startMinute: 1320, endMinute: 1440 },
        { weekday: 2, startMinute: 0, endMinute: 120 },
      ],
    });
    expect(addWorkingMinutes(night, berlin("2026-11-23", "23:30"), 60)).toEqual(
      berlin("2026-11-24", "00:30"),
    );
    expect(isOpen(night, berlin("2026-11-24", "00:00"))).toBe(true);
  });

  test("leaves out the weekend", () => {
    expect(nextOpening(office, berlin("2026-11-20", "18:00"))).toEqual(berlin("2026-11-23", "09:00"));
    expect(workingMinutesBetween(office, berlin("2026-11-20", "17:30"), berlin("2026-11-23", "09:15"))).toBe(
      45,
    );
  });

  test("leaves out closures of the site and absences of a person", () => {
    const site = with_({ closures: ["2026-11-24"] });
    expect(nextOpening(site, berlin("2026-11-23", "18:00"))).toEqual(berlin("2026-11-25", "09:00"));
    const agent = with_({
      absences: [{ startsAt: berlin("2026-11-23", "10:00"), endsAt: berlin("2026-11-24", "12:00") }],
    });
    expect(isOpen(agent, berlin("2026-11-23", "11:00"))).toBe(false);
    expect(nextOpening(agent, berlin("2026-11-23", "10:00"))).toEqual(berlin("2026-11-24", "12:00"));
    expect(minutesOfDay(agent, "2026-11-23")).toBe(60);
  });

  test("of a calendar without any is an error, not an endless search", () => {
    expect(() => nextOpening(with_({ frames: [] }), berlin("2026-11-23", "10:00"))).toThrow(RangeError);
    expect(() => addWorkingMinutes(with_({ frames: [] }), berlin("2026-11-23", "10:00"), 1)).toThrow(
      RangeError,
    );
    expect(() => addWorkingMinutes(office, berlin("2026-11-23", "10:00"), -1)).toThrow(RangeError);
  });
});

describe("Adding working minutes", () => {
  test("ends on the last stroke of a frame rather than with the next day", () => {
    expect(addWorkingMinutes(office, berlin("2026-11-23", "17:00"), 60)).toEqual(
      berlin("2026-11-23", "18:00"),
    );
    expect(addWorkingMinutes(office, berlin("2026-11-23", "17:00"), 61)).toEqual(
      berlin("2026-11-24", "09:01"),
    );
  });

  test("over a weekend with a holiday finds the first working day", () => {
    // Thursday before Good Friday; Easter Monday is closed too.
    expect(addWorkingMinutes(office, berlin("2026-04-02", "17:45"), 30)).toEqual(
      berlin("2026-04-07", "09:15"),
    );
  });

  test("of one working day keeps the hour", () => {
    expect(addWorkingDay(office, berlin("2026-11-20", "16:00"))).toEqual(berlin("2026-11-23", "16:00"));
    expect(addWorkingDay(office, berlin("2026-11-22", "11:00"))).toEqual(berlin("2026-11-23", "18:00"));
  });
});

describe("The change of the clock in 2026", () => {
  /** Around the clock, so that the change lies inside. */
  const always = with_({
    frames: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, startMinute: 0, endMinute: 1440 })),
  });
  const sundayNight = (startMinute: number, endMinute: number) =>
    with_({ frames: [{ weekday: 7, startMinute, endMinute }] });

  test("makes 29 March an hour shorter and 25 October an hour longer", () => {
    expect(minutesOfDay(always, "2026-03-29")).toBe(23 * 60);
    expect(minutesOfDay(always, "2026-10-25")).toBe(25 * 60);
  });

  test("does not move opening hours: nine o'clock is nine o'clock", () => {
    expect(nextOpening(office, time("2026-03-29T12:00Z"))).toEqual(time("2026-03-30T07:00Z"));
    expect(nextOpening(office, time("2026-03-27T17:00Z"))).toEqual(time("2026-03-30T07:00Z"));
    expect(nextOpening(office, time("2026-10-23T16:00Z"))).toEqual(time("2026-10-26T08:00Z"));
  });

  test("cuts the skipped hour out of a frame", () => {
    expect(minutesOfDay(sundayNight(60, 240), "2026-03-29")).toBe(120);
    expect(minutesOfDay(sundayNight(135, 165), "2026-03-29")).toBe(0);
    expect(hoursOfDay(sundayNight(150, 240), "2026-03-29")?.opensAt).toEqual(time("2026-03-29T01:00Z"));
    expect(hoursOfDay(sundayNight(60, 150), "2026-03-29")?.closesAt).toEqual(time("2026-03-29T01:00Z"));
  });

  test("counts the doubled hour twice", () => {
    expect(minutesOfDay(sundayNight(60, 240), "2026-10-25")).toBe(240);
    expect(hoursOfDay(sundayNight(150, 240), "2026-10-25")?.opensAt).toEqual(time("2026-10-25T00:30Z"));
    expect(hoursOfDay(sundayNight(60, 150), "2026-10-25")?.closesAt).toEqual(time("2026-10-25T01:30Z"));
    expect(isOpen(sundayNight(60, 150), time("2026-10-25T01:15Z"))).toBe(true);
  });
});

describe("Statutory holidays", () => {
  const statesClosedOn = (day: string) =>
    "BB BE BW BY HB HE HH MV NI NW RP SH SL SN ST TH"
      .split(" ")
      .filter((federalState) => closedDayName(with_({ federalState }), day) !== null)
      .join(" ");

  test.each([
    ["Epiphany", "2026-01-06", "BW BY ST"],
    ["International Women's Day", "2026-03-08", "BE MV"],
    ["Good Friday", "2026-04-03", "BB BE BW BY HB HE HH MV NI NW RP SH SL SN ST TH"],
    ["Corpus Christi", "2026-06-04", "BW BY HE NW RP SL"],
    ["Assumption Day", "2026-08-15", "SL"],
    ["World Children's Day", "2026-09-20", "TH"],
    ["Reformation Day", "2026-10-31", "BB HB HH MV NI SH SN ST TH"],
    ["All Saints' Day", "2026-11-01", "BW BY NW RP SL"],
    ["Repentance Day", "2026-11-18", "SN"],
    ["Shrove Monday, which is none", "2026-02-16", ""],
    ["Christmas Eve, which is none", "2026-12-24", ""],
  ])("%s closes exactly the states where it is the law", (_, day, states) => {
    expect(statesClosedOn(day)).toBe(states);
  });

  test("have their German names, and closures of the site have none", () => {
    expect(closedDayName(with_({ federalState: "BY" }), "2026-01-06")).toBe("Heilige Drei Könige");
    expect(closedDayName(with_({ closures: ["2026-12-24"] }), "2026-12-24")).toBe("");
    expect(closedDayName(office, "2026-11-23")).toBeNull();
  });

  test("of a state that does not exist are an error", () => {
    expect(() => closedDayName(with_({ federalState: "XX" }), "2026-01-06")).toThrow(RangeError);
  });
});

describe("For any calendar", () => {
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
  const calendar: fc.Arbitrary<Calendar> = fc.record({
    timeZone: fc.constant("Europe/Berlin"),
    frames: fc.array(frame, { minLength: 1, maxLength: 8 }),
    federalState: fc.constantFrom("BY", "HE", "BE", "SN"),
    closures: fc.constantFrom([], ["2026-03-30"], ["2026-10-26", "2026-12-24"]),
  });
  /** Whole seconds around both changes of the clock and over Easter and Christmas. */
  const moment = fc
    .integer({ min: Date.parse("2026-03-20T00:00Z") / 1000, max: Date.parse("2026-12-31T00:00Z") / 1000 })
    .map((seconds) => new Date(seconds * 1000));
  const minutes = fc.integer({ min: 1, max: 1400 });
  const runs = { numRuns: 100 };

  const touchesWorkingTime = (at: Calendar, moment: Date) =>
    isOpen(at, moment) || isOpen(at, new Date(moment.getTime() - 1));

  test("the result never lies outside working time, and has exactly that much before it", () => {
    fc.assert(
      fc.property(calendar, moment, minutes, (cal, start, n) => {
        const end = addWorkingMinutes(cal, start, n);
        expect(touchesWorkingTime(cal, end)).toBe(true);
        expect(workingMinutesBetween(cal, start, end)).toBeCloseTo(n, 6);
        // The earliest such moment: a millisecond before it is not yet enough.
        expect(workingMinutesBetween(cal, start, new Date(end.getTime() - 1))).toBeLessThan(n);
      }),
      runs,
    );
  });

  test("later starts and more minutes never end earlier", () => {
    fc.assert(
      fc.property(calendar, moment, moment, minutes, minutes, (cal, a, b, n, more) => {
        const [first, second] = a < b ? [a, b] : [b, a];
        const end = addWorkingMinutes(cal, first, n).getTime();
        expect(end).toBeLessThanOrEqual(addWorkingMinutes(cal, second, n).getTime());
        expect(end).toBeLessThan(addWorkingMinutes(cal, first, n + more).getTime());
      }),
      runs,
    );
  });

  test("adding in two steps is adding at once", () => {
    fc.assert(
      fc.property(calendar, moment, fc.nat(1400), fc.nat(1400), (cal, start, a, b) => {
        expect(addWorkingMinutes(cal, addWorkingMinutes(cal, start, a), b)).toEqual(
          addWorkingMinutes(cal, start, a + b),
        );
      }),
      runs,
    );
  });

  test("the time between three moments adds up", () => {
    fc.assert(
      fc.property(calendar, moment, moment, moment, (cal, a, b, c) => {
        expect(workingMinutesBetween(cal, a, b) + workingMinutesBetween(cal, b, c)).toBeCloseTo(
          workingMinutesBetween(cal, a, c),
          6,
        );
      }),
      runs,
    );
  });

  test("subtracting undoes adding, except for closed time in between", () => {
    fc.assert(
      fc.property(calendar, moment, minutes, (cal, start, n) => {
        const back = subtractWorkingMinutes(cal, addWorkingMinutes(cal, start, n), n);
        expect(back >= start).toBe(true);
        expect(workingMinutesBetween(cal, start, back)).toBe(0);
      }),
      runs,
    );
  });

  test("the next opening is open, and nothing before it is", () => {
    fc.assert(
      fc.property(calendar, moment, fc.double({ min: 0, max: 1, noNaN: true }), (cal, from, share) => {
        const opening = nextOpening(cal, from);
        expect(isOpen(cal, opening)).toBe(true);
        const between = new Date(from.getTime() + Math.floor(share * (opening.getTime() - from.getTime())));
        if (between < opening) expect(isOpen(cal, between)).toBe(false);
      }),
      runs,
    );
  });
});
