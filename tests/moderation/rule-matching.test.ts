import { describe, expect, test } from "vitest";
import { matchBounded, patternTrouble } from "#app/features/moderation/bounded-regex.server.ts";
import { findMatches, replaceMatches } from "#app/features/moderation/rule-matching.server.ts";

const catches = (kind: "word" | "domain" | "regex", pattern: string, text: string) =>
  findMatches({ kind, pattern }, text).length > 0;

describe("A word:", () => {
  test("is caught whole and in any letter case, also at umlauts", () => {
    expect(catches("word", "blöd", "So BLÖD!")).toBe(true);
    expect(catches("word", "blöd", "verblödet")).toBe(false);
    expect(catches("word", "bl", "blöd")).toBe(false);
  });

  test("may be several, whatever the spaces", () => {
    expect(catches("word", "geld verdienen", "Schnell Geld\n verdienen.")).toBe(true);
  });

  test("is no pattern", () => {
    expect(catches("word", "a.c", "abc")).toBe(false);
    expect(catches("word", "c++", "Ich mag C++ sehr")).toBe(true);
  });
});

describe("A domain:", () => {
  test("catches itself and what is below it, not what only ends alike", () => {
    expect(catches("domain", "example.org", "https://example.org/x")).toBe(true);
    expect(catches("domain", "example.org", "siehe www.Example.org.")).toBe(true);
    expect(catches("domain", "example.org", "http://shop.example.org:8080")).toBe(true);
    expect(catches("domain", "example.org", "https://notexample.org https://example.org.evil.test")).toBe(
      false,
    );
  });
});

test("replacing keeps the rest of the text", () => {
  const rule = { kind: "word" as const, pattern: "Mist", replacement: "M…" };
  expect(replaceMatches(rule, "So ein Mist, mist!")).toBe("So ein M…, M…!");
});

describe("A pattern:", () => {
  test.each(["(a+)+$", "(a|aa)+$", "([a-zA-Z]+)*!", "(x+x+)+y", "^(\\d+)+$", "(.*)*\\1z", "((ab)*)*c"])(
    "%s that may never end is refused",
    (source) => {
      expect(patternTrouble(source)).toBe("too-slow");
    },
  );

  test("one that slips through is stopped and catches nothing", () => {
    const started = performance.now();
    expect(matchBounded("(q+)+$", `${"q".repeat(60)}!`)).toBe("too-slow");
    expect(findMatches({ kind: "regex", pattern: "(q+)+$" }, `${"q".repeat(60)}!`)).toEqual([]);
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  test("nonsense and what would catch everything is refused", () => {
    expect(patternTrouble("(")).toBe("syntax");
    expect(patternTrouble(".")).toBe("matches-all");
    expect(patternTrouble("\\w+")).toBe("matches-all");
  });

  test.each(["\\b0900[- ]?\\d{5,7}\\b", "gratis\\s+iphone", "[a-z0-9-]+\\.xyz", "wh?ats ?app"])(
    "%s is allowed",
    (source) => {
      expect(patternTrouble(source)).toBeNull();
    },
  );

  test("cannot reach out of its room", () => {
    expect(() => matchBounded("'); process.exit(1); ('", "x")).toThrow(SyntaxError);
  });
});
