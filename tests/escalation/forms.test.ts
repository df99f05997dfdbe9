import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  escalationFields,
  handoverFields,
  promiseFields,
  ratingFields,
} from "#app/features/escalation/forms.ts";
import { toLocalInput } from "#app/features/escalation/local-input.ts";

const reason = "Das Ersatzteil kommt erst morgen.";
const dueOf = (dueAt: string) => promiseFields.safeParse({ dueAt, reason });

describe("The time of a promise", () => {
  test("is typed in the time of the site, in winter and in summer", () => {
    expect(dueOf("2026-11-24T18:00").data?.dueAt).toEqual(new Date("2026-11-24T18:00:00+01:00"));
    expect(dueOf("2026-07-24T18:00").data?.dueAt).toEqual(new Date("2026-07-24T18:00:00+02:00"));
  });

  test.each([
    "",
    "morgen",
    "2026-02-31T10:00",
    "2026-13-01T10:00",
    "2026-11-24T25:00",
    "2026-11-24",
    "9999999",
  ])("%j is refused instead of failing", (text) => {
    expect(dueOf(text).success).toBe(false);
  });

  test("is the same when shown in the form again", () => {
    const minutes = fc.integer({
      min: Date.parse("2026-01-01") / 60_000,
      max: Date.parse("2027-01-01") / 60_000,
    });
    fc.assert(
      fc.property(minutes, (n) => {
        const text = toLocalInput(new Date(n * 60_000));
        const shown = dueOf(text).data?.dueAt;
        expect(shown && toLocalInput(shown)).toBe(text);
      }),
    );
  });
});

describe("The short form", () => {
  const fields = {
    severity: "impaired",
    postcode: " 60326 ",
    categoryId: "3",
    tried: "Neustart",
    summary: "Die Verbindung bricht jede Minute ab.",
  };

  test("takes what people type", () => {
    expect(escalationFields.parse(fields)).toMatchObject({ postcode: "60326", categoryId: 3 });
    expect(escalationFields.parse({ ...fields, postcode: "" }).postcode).toBeNull();
  });

  test.each([
    ["severity", "schlimm"],
    ["postcode", "6032"],
    ["postcode", "D-603"],
    ["categoryId", "1.5"],
    ["categoryId", ""],
    ["tried", "  "],
    ["summary", "kaputt"],
    ["summary", "x".repeat(301)],
  ])("refuses %s %j", (name, value) => {
    const result = escalationFields.safeParse({ ...fields, [name]: value });
    expect(result.error?.issues.map(({ path }) => path[0])).toEqual([name]);
  });
});

test.each(["0", "6", "4.5", "", "fünf"])("A rating of %j is none", (score) => {
  expect(ratingFields.safeParse({ score }).success).toBe(false);
});

test("A rating needs no comment", () => {
  expect(ratingFields.parse({ score: "5" })).toEqual({ score: 5, comment: "" });
});

test("A handover needs all four fields", () => {
  const result = handoverFields.safeParse({
    toId: "7",
    known: "",
    tried: "",
    nextStep: "",
    promiseCarried: "",
  });
  expect(result.error?.issues.map(({ path }) => path[0])).toEqual([
    "known",
    "tried",
    "nextStep",
    "promiseCarried",
  ]);
});
