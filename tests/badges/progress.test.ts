import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  answersToReach,
  fadePoints,
  levelToReach,
  measureProgress,
  rankToReach,
  type Standing,
  safeUntil,
} from "#app/features/badges/progress.ts";
import { wilsonLowerBound } from "#app/features/badges/wilson.ts";

const now = new Date("2026-11-23T08:00:00Z");
const daysLater = (days: number) => new Date(now.getTime() + days * 86_400_000);
const standing = (values: Partial<Standing>): Standing => ({
  points: 0,
  confirmed: 0,
  failed: 0,
  level: null,
  fallsAt: null,
  ...values,
});

describe("the level to reach", () => {
  test("is the next one, none after gold, and the shown one while it is on notice", () => {
    expect(levelToReach(standing({}))).toBe("bronze");
    expect(levelToReach(standing({ level: "bronze" }))).toBe("silver");
    expect(levelToReach(standing({ level: "gold" }))).toBeNull();
    expect(levelToReach(standing({ level: "gold", fallsAt: now }))).toBe("gold");
  });
});

describe("what is missing", () => {
  test("is said per criterion, points rounded up", () => {
    const progress = measureProgress(standing({ points: 140.2, confirmed: 9, level: "bronze" }), "silver");
    expect(progress.points).toEqual({ have: 140.2, need: 250, missing: 110 });
    expect(progress.confirmed).toEqual({ have: 9, need: 15, missing: 6 });
    expect(progress.share).toMatchObject({ need: 0.65, missing: 0 });
    expect(progress.fraction).toBeCloseTo(140.2 / 250);
  });

  test("never reads as nothing while some is missing, and negative points are not a negative bar", () => {
    expect(measureProgress(standing({ points: 59.99, confirmed: 3 }), "bronze").points.missing).toBe(1);
    expect(measureProgress(standing({ points: -10, failed: 1 }), "bronze").fraction).toBe(0);
  });

  test("counts the confirmed answers in a row that the share needs", () => {
    expect(answersToReach(3, 0, 0.5)).toBe(0);
    expect(answersToReach(0, 0, 0.5)).toBe(3);
    expect(measureProgress(standing({ points: 90, confirmed: 4, failed: 1 }), "bronze").share.missing).toBe(
      2,
    );
  });

  test("is the smallest such number", () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 200 }),
        fc.nat({ max: 200 }),
        fc.constantFrom(0.5, 0.65, 0.8),
        (confirmed, failed, share) => {
          const more = answersToReach(confirmed, failed, share);
          expect(wilsonLowerBound(confirmed + more, failed)).toBeGreaterThanOrEqual(share);
          if (more > 0) expect(wilsonLowerBound(confirmed + more - 1, failed)).toBeLessThan(share);
        },
      ),
    );
  });
});

describe("a level", () => {
  test("is safe until its points have faded to the threshold, and 30 days more", () => {
    expect(safeUntil(standing({ level: "bronze", points: 120, confirmed: 5 }), now)).toEqual(daysLater(210));
    expect(safeUntil(standing({ level: "bronze", points: 60, confirmed: 5 }), now)).toEqual(daysLater(30));
  });

  test("on notice is safe until the notice ends; without a level nothing is", () => {
    expect(safeUntil(standing({ level: "gold", fallsAt: daysLater(3) }), now)).toEqual(daysLater(3));
    expect(safeUntil(standing({ points: 20 }), now)).toBeNull();
  });

  test("rests on points that halve in 180 days and never grow", () => {
    expect(fadePoints(100, now, daysLater(180))).toBeCloseTo(50);
    expect(fadePoints(100, daysLater(1), now)).toBe(100);
  });
});

describe("the rank to reach", () => {
  const facts = { isVerified: true, posts: 3, confirmed: 2, activeDays: 4, hasSilver: false };

  test("says what each step asks for", () => {
    expect(rankToReach("newcomer", { ...facts, isVerified: false })).toEqual({
      rank: "member",
      needs: [
        { criterion: "verified", have: 0, need: 1 },
        { criterion: "posts", have: 3, need: 1 },
      ],
    });
    expect(rankToReach("member", facts)?.needs).toEqual([
      { criterion: "confirmed", have: 2, need: 5 },
      { criterion: "activeDays", have: 4, need: 10 },
    ]);
    expect(rankToReach("helper", facts)).toEqual({
      rank: "expert",
      needs: [{ criterion: "silver", have: 0, need: 1 }],
    });
    expect(rankToReach("expert", facts)).toBeNull();
  });
});
