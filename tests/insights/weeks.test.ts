import { describe, expect, test } from "vitest";
import { compareWeeks } from "#app/features/insights/report/comparison.ts";
import type { WeekFigures } from "#app/features/insights/report/week-figures.server.ts";
import {
  addWeeks,
  chosenWeek,
  mondayOf,
  weekNumber,
  weekOf,
  weeksUpTo,
} from "#app/features/insights/report/weeks.ts";

const now = new Date("2026-11-25T10:00:00+01:00");

describe("Weeks", () => {
  test("begin on Monday at midnight of Berlin, also when the clock changes inside", () => {
    const autumn = weekOf("2026-10-19");
    expect(autumn.from).toEqual(new Date("2026-10-19T00:00:00+02:00"));
    expect(autumn.to).toEqual(new Date("2026-10-26T00:00:00+01:00"));
    expect((autumn.to.getTime() - autumn.from.getTime()) / 3_600_000).toBe(169);
    expect(mondayOf(new Date("2026-11-22T23:30:00Z"))).toBe("2026-11-23");
    expect(mondayOf(new Date("2026-11-22T22:30:00Z"))).toBe("2026-11-16");
  });

  test("follow each other without a gap", () => {
    const weeks = weeksUpTo("2027-01-11", 60);
    expect(weeks).toHaveLength(60);
    for (const [index, week] of weeks.slice(1).entries()) expect(week.from).toEqual(weeks[index]!.to);
    expect(addWeeks("2026-12-28", 1)).toBe("2027-01-04");
    expect(weekNumber("2026-12-28")).toBe(53);
  });

  test.each([
    ["nothing", null, "2026-11-16"],
    ["any day of a week", "2026-10-08", "2026-10-05"],
    ["the running week", "2026-11-29", "2026-11-23"],
    ["the future", "2029-01-01", "2026-11-23"],
    ["no date", "gestern", "2026-11-16"],
    ["a day that does not exist", "2026-02-31", "2026-11-16"],
  ])("are chosen by %s", (_, asked, monday) => {
    expect(chosenWeek(asked, now)).toBe(monday);
  });
});

const empty: WeekFigures = {
  monday: "2026-11-16",
  asked: 0,
  answered: 0,
  solved: 0,
  communitySolved: 0,
  usefulMinutes: null,
  opened: 0,
  openedByAsker: 0,
  openedByRule: 0,
  openedByOthers: 0,
  closed: 0,
  refused: 0,
  sameDay: 0,
  backlog: 0,
  responseHours: null,
  solutionHours: null,
  handovers: 0,
  kept: 0,
  missed: 0,
  moved: 0,
  scores: [0, 0, 0, 0, 0],
  followUpsDue: 0,
  followUpsInTime: 0,
};

describe("A week beside the week before", () => {
  const change = (now: Partial<WeekFigures>, then: Partial<WeekFigures>) =>
    Object.fromEntries(
      compareWeeks({ ...empty, ...now }, { ...empty, ...then }).map(({ name, change }) => [name, change]),
    );

  test("is better with more promises kept and with shorter times", () => {
    expect(
      change({ kept: 9, missed: 1, responseHours: 2 }, { kept: 8, missed: 2, responseHours: 3 }),
    ).toMatchObject({
      kept: "better",
      response: "better",
    });
    expect(
      change({ backlog: 8, scores: [1, 0, 0, 0, 0] }, { backlog: 5, scores: [0, 0, 0, 0, 1] }),
    ).toMatchObject({
      backlog: "worse",
      rating: "worse",
    });
  });

  test("is neither better nor worse with more cases, and the same when nobody would see the difference", () => {
    expect(change({ opened: 5, kept: 1000, missed: 1 }, { opened: 3, kept: 1001, missed: 1 })).toMatchObject({
      opened: "other",
      kept: "same",
    });
  });

  test("says nothing where one of them has no figure", () => {
    expect(change({ kept: 3 }, {})).toMatchObject({ kept: null, useful: null });
  });
});
