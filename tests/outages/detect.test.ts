import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { detectOutages, type Report } from "#app/features/escalation/outages/detect.ts";
import { distanceKm } from "#app/features/escalation/outages/geo.ts";
import { personKey } from "#app/features/escalation/outages/independence.ts";
import {
  defaultParameters,
  parameterFields,
  parameterTexts,
} from "#app/features/escalation/outages/parameters.ts";
import { negativeBinomialTail } from "#app/features/escalation/outages/tail.ts";
import { learnUsualRate, makeWorld, weekdayOf } from "#app/features/escalation/outages/usual-rate.ts";
import {
  findFalseAlarms,
  makeSeason,
  measureBursts,
  measureTwins,
} from "../../scripts/bench/radar-replay.ts";
import { makeCountry } from "../../scripts/bench/radar-weeks.ts";

const place = (code: string, latitude: number, longitude: number) => ({
  ...{ code, latitude, longitude, federalState: "HE" },
});
const world = makeWorld(
  [
    place("60326", 50.1, 8.63),
    place("60327", 50.101, 8.65),
    place("60388", 50.16, 8.75),
    place("20095", 53.55, 10),
    place("80331", 48.137, 11.573),
  ],
  [],
);
const usual = learnUsualRate({
  weeks: 12,
  hours: [],
  places: [],
  totalCount: 0,
  placesPerArea: world.placesPerArea,
});
const now = new Date("2026-11-23T09:00:00+01:00");

let id = 0;
const report = (postcode: string | null, minutesAgo = 10, more: Partial<Report> = {}): Report => {
  const userId = ++id;
  return {
    ...{
      userId,
      person: `p${userId}`,
      threadId: userId,
      categoryId: 1,
      kind: "question",
      postcode,
      isTotal: false,
    },
    at: now.getTime() - minutesAgo * 60_000,
    ...more,
  };
};
const look = (reports: Report[]) =>
  detectOutages({ reports, now, usual, world, parameters: defaultParameters });
const times = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, i) => make(i));

describe("Five different people in one place stand out:", () => {
  test("five do, four do not", () => {
    expect(look(times(5, () => report("60326")))).toMatchObject([{ seen: 5, windowMinutes: 30 }]);
    expect(look(times(4, () => report("60326")))).toEqual([]);
  });

  test("neighbouring postcodes count together, distant ones do not", () => {
    const [found] = look([...times(3, () => report("60326")), ...times(2, () => report("60327"))]);
    expect(found?.reports.length).toBe(5);
    expect(look([...times(3, () => report("60326")), ...times(2, () => report("20095"))])).toEqual([]);
  });

  test("two places at once are two", () => {
    const found = look(["60326", "20095"].flatMap((code) => times(6, () => report(code))));
    expect(found.map(({ centre }) => centre.code).sort()).toEqual(["20095", "60326"]);
  });

  test("several reports of one person are one, and what is older than the longest window is none", () => {
    expect(look(times(9, () => report("60326", 10, { person: "same" })))).toEqual([]);
    expect(look(times(9, () => report("60326", 130)))).toEqual([]);
  });

  test("who has not said where they live adds nothing", () => {
    expect(look([...times(4, () => report("60326")), ...times(20, () => report(null))])).toEqual([]);
  });

  test("a popular question with votes from everywhere says nothing about one place", () => {
    const vote = (code: string) => report(code, 10, { kind: "me-too", threadId: 77 });
    const local = times(8, () => vote("60326"));
    expect(look(local)).toHaveLength(1);
    const everywhere = ["20095", "80331"].flatMap((code) => times(20, () => vote(code)));
    const found = look([...local, ...everywhere]).map(({ centre }) => centre.code);
    expect(found).not.toContain("60326");
  });

  test("neighbours who vote for each other's questions count once each, and fully", () => {
    const people = times(5, () => report("60326"));
    const votes = people.map((one, index) => ({
      ...one,
      ...{ kind: "me-too" as const, threadId: people[(index + 1) % 5]?.threadId ?? 0, at: one.at + 60_000 },
    }));
    const twice = votes.map((vote, index) => ({ ...vote, threadId: people[(index + 2) % 5]?.threadId ?? 0 }));
    expect(look([...people, ...votes, ...twice])).toMatchObject([{ seen: 5 }]);
  });

  test("looking only around a place finds the same there", () => {
    const reports = ["60326", "20095"].flatMap((code) => times(6, () => report(code)));
    const near = world.places[0];
    const found = detectOutages({ reports, now, usual, world, parameters: defaultParameters, near });
    expect(found).toEqual(look(reports).filter(({ centre }) => centre.code === "60326"));
  });

  test("more reports never make a cluster less rare", () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 30 }), fc.integer({ min: 1, max: 30 }), (few, more) => {
        const reports = times(few + more, () => report("60326"));
        const [small] = look(reports.slice(0, few));
        const [large] = look(reports);
        expect(large?.tail).toBeLessThanOrEqual(small?.tail ?? 1);
      }),
      { numRuns: 40 },
    );
  });
});

describe("The yardstick:", () => {
  test("the tail is that of the negative binomial distribution", () => {
    // Summed by hand: size 2, mean 1: p(k) = (k + 1) (2/3)² (1/3)^k.
    const p = (k: number) => (k + 1) * (4 / 9) * 3 ** -k;
    expect(negativeBinomialTail(3, 1, 2)).toBeCloseTo(1 - p(0) - p(1) - p(2), 12);
    // Nearly Poisson for a large size: P(X ≥ 10 | 2) = 4.65e-5.
    expect(negativeBinomialTail(10, 2, 1e7)).toBeCloseTo(4.65e-5, 6);
  });

  test("it falls with what is seen, rises with what is usual, and lies between 0 and 1", () => {
    const mean = fc.double({ min: 0.01, max: 200, noNaN: true });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 400 }),
        mean,
        fc.double({ min: 0.5, max: 50, noNaN: true }),
        (n, m, size) => {
          const tail = negativeBinomialTail(n, m, size);
          expect(tail).toBeGreaterThanOrEqual(0);
          expect(tail).toBeLessThanOrEqual(1);
          expect(negativeBinomialTail(n + 1, m, size)).toBeLessThanOrEqual(tail + 1e-9);
          expect(negativeBinomialTail(n, m * 1.5, size)).toBeGreaterThanOrEqual(tail - 1e-9);
        },
      ),
    );
  });

  test("a busy place needs more than a quiet one, and a busy hour more than the night", () => {
    const history = (hours: { hour: number; count: number }[]) =>
      learnUsualRate({
        weeks: 12,
        hours: hours.map((row) => ({ ...row, day: "2026-11-16", state: "HE" })),
        places: [
          { code: "60326", count: 4000 },
          { code: "20095", count: 5 },
        ],
        totalCount: 0,
        placesPerArea: world.placesPerArea,
      });
    const busy = history([]);
    const seen = (code: string) =>
      detectOutages({
        reports: times(7, () => report(code)),
        ...{ now, usual: busy, world, parameters: defaultParameters },
      }).length;
    expect([seen("20095"), seen("60326")]).toEqual([1, 0]);
    const slots = history([
      { hour: 9, count: 900 },
      { hour: 3, count: 10 },
    ]).slots;
    expect(slots[9] ?? 0).toBeGreaterThan((slots[3] ?? 0) * 3);
  });

  test("silence is no yardstick, and holidays are Sundays", () => {
    expect(Math.min(...usual.slots)).toBeGreaterThan(0);
    expect(usual.areas["60"]).toBeGreaterThan(0);
    expect(weekdayOf("2026-12-25", "HE")).toBe(7);
    expect(weekdayOf("2026-06-04", "HE")).toBe(7);
    expect(weekdayOf("2026-06-04", "HH")).toBe(4);
  });

  test("distances are right", () => {
    const berlin = { latitude: 52.52, longitude: 13.405 };
    const munich = { latitude: 48.137, longitude: 11.575 };
    expect(distanceKm(berlin, munich)).toBeCloseTo(504, 0);
  });
});

describe("Who is a different person:", () => {
  const key = (email: string, isShared = false) => personKey(1, email, () => isShared);

  test("variants of a mailbox are one", () => {
    expect(key("erika+1@gmx.de")).toBe(key("erika+2@gmx.de"));
    expect(key("e.rika@gmail.com")).toBe(key("erika@googlemail.com"));
    expect(key("erika@gmx.de")).not.toBe(key("martin@gmx.de"));
  });

  test("a private domain is one household, a provider's is not", () => {
    expect(key("a@familie-meier.example")).toBe(key("b@familie-meier.example"));
    expect(key("a@anbieter.example", true)).not.toBe(key("b@anbieter.example", true));
  });
});

test("the form of the settings brings back what it was given", () => {
  expect(parameterFields.parse(parameterTexts(defaultParameters))).toEqual(defaultParameters);
  expect(parameterFields.safeParse({ ...parameterTexts(defaultParameters), leastPeople: "4" }).success).toBe(
    false,
  );
});

test("on made-up weeks it is seldom wrong and soon right", () => {
  const country = makeCountry(1);
  const season = makeSeason(country, { seed: 11, perDay: 400, learn: 8, weeks: 6 });
  const [alarms = []] = findFalseAlarms(season, defaultParameters, [defaultParameters.rarity]);
  expect(alarms.length / season.weeks).toBeLessThanOrEqual(0.5);
  const results = measureBursts(season, defaultParameters, 8);
  for (const { name, found, tried, delayMedian } of results) {
    expect(found / tried, name).toBeGreaterThanOrEqual(0.85);
    expect(delayMedian, name).toBeLessThanOrEqual(name === "Slow leak" || name === "At night" ? 120 : 50);
  }
  expect(results.find(({ name }) => name === "City")?.delayMedian).toBeLessThanOrEqual(5);
  expect(measureTwins(season, defaultParameters, 8)).toBeGreaterThanOrEqual(7);
}, 60_000);
