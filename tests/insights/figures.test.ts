import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { leastCases, meanScore, publicFigures } from "#app/features/insights/figures.ts";
import type { RegionCounts } from "#db/schema/insights.ts";

const none: RegionCounts = {
  asked: 0,
  answered: 0,
  solved: 0,
  usefulMinutes: null,
  kept: 0,
  missed: 0,
  moved: 0,
  closed: 0,
  sameDay: 0,
  scores: [0, 0, 0, 0, 0],
};

const count = fc.nat({ max: 40 });
const counts: fc.Arbitrary<RegionCounts> = fc
  .record({
    asked: count,
    answered: fc.double({ min: 0, max: 1, noNaN: true }),
    solved: fc.double({ min: 0, max: 1, noNaN: true }),
    usefulMinutes: fc.option(fc.nat({ max: 10_000 })),
    kept: count,
    missed: count,
    moved: count,
    closed: count,
    sameDay: fc.double({ min: 0, max: 1, noNaN: true }),
    scores: fc.tuple(count, count, count, count, count),
  })
  .map((raw) => ({
    ...raw,
    answered: Math.floor(raw.asked * raw.answered),
    solved: Math.floor(raw.asked * raw.solved),
    sameDay: Math.floor(raw.closed * raw.sameDay),
  }));

describe("Public figures", () => {
  test("rest on ten cases each, or are not shown at all", () => {
    fc.assert(
      fc.property(counts, (of) => {
        const shown = publicFigures(of);
        for (const figure of Object.values(shown))
          if (figure) expect(figure.cases).toBeGreaterThanOrEqual(10);
        expect(shown.answered === null).toBe(of.asked < leastCases);
        expect(shown.kept === null).toBe(of.kept + of.missed < leastCases);
        expect(shown.sameDay === null).toBe(of.closed < leastCases);
      }),
    );
  });

  test("are shares between nothing and everything", () => {
    fc.assert(
      fc.property(counts, (of) => {
        const { answered, solved, kept, sameDay, rating } = publicFigures(of);
        for (const figure of [answered, solved, kept, sameDay]) {
          if (figure) expect(figure.share >= 0 && figure.share <= 1).toBe(true);
        }
        if (rating) expect(rating.mean >= 1 && rating.mean <= 5).toBe(true);
      }),
    );
  });

  test("show nine cases as too few, ten as a figure", () => {
    expect(publicFigures({ ...none, kept: 8, missed: 1 }).kept).toBeNull();
    expect(publicFigures({ ...none, kept: 9, missed: 1, moved: 4 }).kept).toEqual({
      share: 0.9,
      cases: 10,
      moved: 4,
    });
  });

  test("do not get better by moving a promise instead of missing it", () => {
    const honest = publicFigures({ ...none, kept: 9, missed: 3 });
    const moving = publicFigures({ ...none, kept: 9, missed: 3, moved: 20 });
    expect(moving.kept?.share).toBe(honest.kept?.share);
  });

  test("say when half of the questions still wait", () => {
    expect(publicFigures({ ...none, asked: 12, answered: 5 }).useful).toEqual({
      minutes: "most-wait",
      cases: 12,
    });
  });
});

test("The mean of scores counts each as often as it was given", () => {
  expect(meanScore([1, 0, 0, 0, 3])).toBe(4);
  expect(meanScore([0, 0, 0, 0, 0])).toBeNull();
});
