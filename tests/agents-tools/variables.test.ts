import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  appendTo,
  fillIn,
  findLeft,
  findUnknown,
  screenName,
  toScreen,
  toStored,
  type Values,
  variableNames,
  wasChanged,
} from "#app/features/escalation/text-modules/variables.ts";

const values: Values = {
  greeting: "Guten Tag",
  customer: "Erika M.",
  contact: "Leyla S.",
  region: "Frankfurt",
  promise: null,
  code: "FRA-2041-7",
  category: "Glasfaser",
  title: "Modem blinkt",
  today: "23. November 2026",
};

describe("Variables of text modules", () => {
  test("are kept under one name and shown under that of the language", () => {
    expect(toStored("{Anrede} {kunde}, { Zusage }")).toBe("{greeting} {customer}, {promise}");
    expect(toScreen("{greeting} {customer}", "de")).toBe("{anrede} {kunde}");
    expect(toScreen("{greeting} {customer}", "en")).toBe("{greeting} {customer}");
  });

  test("that nobody knows are found, code and JSON are not meant", () => {
    expect(findUnknown("{kunde} {kundennr} {Zusage}")).toEqual(["{kundennr}"]);
    expect(findUnknown('a { color: red } {"a": 1} {1}')).toEqual([]);
  });

  test("without a value stay to be seen, so that the text cannot be sent by mistake", () => {
    const { text, missing } = fillIn("{greeting} {customer}: {promise}", values, "de");
    expect(text).toBe("Guten Tag Erika M.: {zusage}");
    expect(missing).toEqual(["promise"]);
    expect(findLeft(text)).toEqual(["{zusage}"]);
  });

  test("fill in once: a value that looks like a variable stays a value", () => {
    expect(fillIn("{title}", { ...values, title: "{customer}" }, "de").text).toBe("{customer}");
  });

  test("keep their meaning through screen and store in both languages", () => {
    const part = fc.oneof(
      fc.constantFrom(...variableNames).map((name) => `{${name}}`),
      fc.string({ maxLength: 12 }).map((text) => text.replace(/[{}]/g, "")),
    );
    fc.assert(
      fc.property(fc.array(part), fc.constantFrom("de" as const, "en" as const), (parts, language) => {
        const stored = parts.join("");
        expect(toStored(toScreen(stored, language))).toBe(stored);
      }),
    );
  });

  test("have a name of their own each, in both languages", () => {
    for (const language of ["de", "en"] as const) {
      expect(new Set(variableNames.map((name) => screenName(name, language))).size).toBe(
        variableNames.length,
      );
    }
  });
});

describe("A module in a text", () => {
  test("goes below what is typed, whatever that is", () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1 }), (typed, text) => {
        const all = appendTo(typed, text);
        expect(all.startsWith(typed.trimEnd())).toBe(true);
        expect(all.endsWith(text)).toBe(true);
      }),
    );
  });

  test("counts as changed only when its words are other words", () => {
    expect(wasChanged("Hallo.\n\nBitte  starten Sie neu.\nGruß", "Bitte starten\nSie neu.")).toBe(false);
    expect(wasChanged("Bitte starten Sie den Router neu.", "Bitte starten Sie neu.")).toBe(true);
  });
});
