import fc from "fast-check";
import { describe } from "vitest";
import {
  chooseDigits,
  chooseWord,
  fallbackWords,
  isMistakable,
  isSameWord,
  parseSpokenCode,
  sayableWords,
} from "#app/features/escalation/spoken-codes/code.ts";
import { expect, test } from "../support/test.ts";

/** A generator that can be repeated (mulberry32). */
function seeded(seed: number) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

describe("A spoken code", () => {
  test("is understood however it is typed", () => {
    const expected = { word: "KOBLENZ", digits: "4821" };
    for (const text of [
      "KOBLENZ-4821",
      "koblenz 4821",
      " Koblenz4821 ",
      "Köblenz – 48 21",
      "k o b l e n z-4821",
      "KOBLENZ.4821",
    ]) {
      expect(parseSpokenCode(text)).toEqual(expected);
    }
    for (const text of ["", "4821", "KOBLENZ", "FRA-2041-7x", "KOBLENZ-48", "a".repeat(60)]) {
      expect(parseSpokenCode(text)).toBeNull();
    }
  });

  test("takes words that are easily said", () => {
    expect(
      sayableWords(["Koblenz", "Köln", "Bad Ems", "Ulm", "Mülheim-Kärlich", "Andernach", "Koblens", "Mayen"]),
    ).toEqual(["KOBLENZ", "ANDERNACH", "MAYEN"]);
    expect(fallbackWords).toContain(chooseWord(["Köln", "Düren"], () => 0.5));
    expect(sayableWords([...fallbackWords])).toHaveLength(fallbackWords.length);
  });

  test("forgives how a word is written down, not another word", () => {
    expect(isSameWord("COBLENZ", "KOBLENZ")).toBe(true);
    expect(isSameWord("KOBLENTZ", "KOBLENZ")).toBe(true);
    expect(isSameWord("FILLINGEN", "VILLINGEN")).toBe(true);
    expect(isSameWord("MAYEN", "KOBLENZ")).toBe(false);
    expect(isSameWord("MAINZ", "MAYEN")).toBe(false);
  });

  test("knows which digits are mistaken for each other", () => {
    expect(isMistakable("4821", "4821")).toBe(true);
    expect(isMistakable("4821", "4822")).toBe(true);
    expect(isMistakable("4821", "8421")).toBe(true);
    expect(isMistakable("4821", "4281")).toBe(true);
    expect(isMistakable("4821", "4853")).toBe(false);
    expect(isMistakable("4821", "48213")).toBe(true);
  });

  test("no slip of one digit leads to another case of the same word, and no digits are given twice", () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.array(fc.constantFrom("KOBLENZ", "MAYEN", "ANDERNACH"), { maxLength: 150 }),
        (seed, words) => {
          const random = seeded(seed);
          const open: { word: string; digits: string }[] = [];
          for (const word of words) {
            const ofWord = open.filter((code) => code.word === word).map(({ digits }) => digits);
            const digits = chooseDigits({ taken: new Set(open.map((code) => code.digits)), ofWord }, random);
            expect(ofWord.some((other) => isMistakable(other, digits))).toBe(false);
            open.push({ word, digits });
          }
          expect(new Set(open.map(({ digits }) => digits)).size).toBe(open.length);
        },
      ),
      { numRuns: 30 },
    );
  });

  test("there are enough for the open cases of a large company: 20,000", () => {
    const random = seeded(7);
    const taken = new Set<string>();
    for (let i = 0; i < 20_000; i++) taken.add(chooseDigits({ taken, ofWord: [] }, random));
    expect(taken.size).toBe(20_000);
  });
});
