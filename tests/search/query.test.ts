import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isSearchable, maxQueryLength, parseQuery } from "#app/features/search/query.ts";

const word = (...words: string[]) => ({ words, isExcluded: false });
const without = (...words: string[]) => ({ words, isExcluded: true });

describe("A query", () => {
  test.each([
    ["Router blinkt", [word("router"), word("blinkt")]],
    ['"rote Lampe" Router', [word("rote", "lampe"), word("router")]],
    ["„rote Lampe“", [word("rote", "lampe")]],
    ['"rote Lampe', [word("rote", "lampe")]],
    ["Router -Glasfaser", [word("router"), without("glasfaser")]],
    ['Router -"rote Lampe"', [word("router"), without("rote", "lampe")]],
    ["WLAN-Router", [word("wlan"), word("router")]],
    ["-WLAN-Router x", [without("wlan", "router"), word("x")]],
    ["Router - Lampe", [word("router"), word("lampe")]],
    ["was ist mit dem Router", [word("router")]],
    ["Router router ROUTER", [word("router")]],
    ["was ist das", []],
    ["!!! … ???", []],
    ["", []],
  ])("%j looks for its words", (input, terms) => {
    expect(parseQuery(input).terms).toEqual(terms);
  });

  test.each([
    ["status:gelöst Router", "solved"],
    ["Router status:geloest", "solved"],
    ["STATUS:Offen Router", "open"],
    ['status:"offen" Router', "open"],
    ["Router", null],
  ])("%j reads the status", (input, status) => {
    const query = parseQuery(input);
    expect(query.status).toBe(status);
    expect(query.text).toBe("Router");
    expect(query.terms).toEqual([word("router")]);
  });

  test("reads the category by slug or quoted name", () => {
    expect(parseQuery("thema:internet-wlan Router")).toMatchObject({
      category: "internet wlan",
      text: "Router",
    });
    expect(parseQuery("topic:glasfaser status:open")).toMatchObject({
      category: "glasfaser",
      status: "open",
    });
    expect(parseQuery('Router thema:"Internet & WLAN"')).toMatchObject({
      category: "internet wlan",
      text: "Router",
    });
  });

  test("a filter that means nothing is read as words", () => {
    expect(parseQuery("status:vielleicht").terms).toEqual([word("status"), word("vielleicht")]);
    expect(parseQuery("thema:").terms).toEqual([word("thema")]);
    expect(parseQuery("router -status:offen")).toMatchObject({ status: null, text: "router -status:offen" });
  });

  test.each([
    ["Router blin", true],
    ["Router bl", false],
    ["Router blin ", false],
    ["Router -blin", false],
    ['Router "blin', false],
    ["blin status:offen", true],
  ])("in %j the last word may go on: %s", (input, hasPrefix) => {
    expect(parseQuery(input).hasPrefix).toBe(hasPrefix);
  });

  test("of words to leave out alone is no search", () => {
    expect(isSearchable(parseQuery("-router"))).toBe(false);
    expect(isSearchable(parseQuery("status:offen"))).toBe(false);
    expect(isSearchable(parseQuery("router"))).toBe(true);
  });

  test("is cut at 200 characters", () => {
    expect(parseQuery("a".repeat(5000)).text).toHaveLength(maxQueryLength);
  });
});

describe("Whatever is typed,", () => {
  const parts = [
    "router",
    '"',
    "-",
    "thema:",
    "status:",
    "gelöst",
    ":",
    " ",
    "\u0000",
    "“",
    "&|!()<->:*",
    "\\'",
  ];
  const hostile = fc.oneof(
    fc.string({ unit: "binary", maxLength: 400 }),
    fc.array(fc.constantFrom(...parts), { maxLength: 40 }).map((list) => list.join("")),
  );

  test("it becomes a bounded list of plain words", () => {
    fc.assert(
      fc.property(hostile, (input) => {
        const query = parseQuery(input);
        expect(query.terms.length).toBeLessThanOrEqual(16);
        for (const { words } of query.terms) {
          expect(words.length).toBeGreaterThan(0);
          for (const one of words) expect(one).toMatch(/^[\p{L}\p{N}\p{M}]+$/u);
        }
        if (query.hasPrefix) expect(query.terms.at(-1)?.isExcluded).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  test("what stays in the box asks for the same words again", () => {
    fc.assert(
      fc.property(hostile, (input) => {
        const query = parseQuery(input);
        expect(parseQuery(query.text).terms).toEqual(query.terms);
      }),
      { numRuns: 500 },
    );
  });
});

test("`tag:` names tags, several of which must all be there", () => {
  expect(parseQuery('Router tag:WLAN stichwort:"Fritz Box" rot')).toMatchObject({
    text: "Router rot",
    tags: ["WLAN", "Fritz Box"],
  });
  expect(parseQuery("-tag:wlan").tags).toEqual([]);
  expect(parseQuery("tag:").tags).toEqual([]);
});
