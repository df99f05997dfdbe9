import { expect, test } from "vitest";
import { endOf, forGood, isForGood, proposeStep } from "#app/features/moderation/ladder.ts";

const now = new Date("2026-11-23T09:00:00Z");
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);

test("somebody new is warned first", () => {
  expect(proposeStep([], now)).toBe(0);
  expect(endOf(0, now)).toBeNull();
});

test("each time is one step more than the highest that counts", () => {
  expect(proposeStep([{ step: 0, decidedAt: daysAgo(3) }], now)).toBe(1);
  expect(
    proposeStep(
      [
        { step: 3, decidedAt: daysAgo(40) },
        { step: 0, decidedAt: daysAgo(1) },
      ],
      now,
    ),
  ).toBe(4);
  expect(proposeStep([{ step: 5, decidedAt: daysAgo(3) }], now)).toBe(5);
});

test("after a year a step is forgotten", () => {
  expect(proposeStep([{ step: 4, decidedAt: daysAgo(366) }], now)).toBe(0);
  expect(proposeStep([{ step: 4, decidedAt: daysAgo(364) }], now)).toBe(5);
});

test("the spans are 1, 3, 7, 30 days and for good", () => {
  const spans = ([1, 2, 3, 4] as const).map(
    (step) => (endOf(step, now)!.getTime() - now.getTime()) / 86_400_000,
  );
  expect(spans).toEqual([1, 3, 7, 30]);
  expect(endOf(5, now)).toEqual(forGood);
  expect(isForGood(forGood)).toBe(true);
  expect(isForGood(endOf(4, now)!)).toBe(false);
});
