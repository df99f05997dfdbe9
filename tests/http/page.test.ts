import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseId, parsePageNumber, safeNext } from "#app/http/page.server.ts";

describe("An id from an address", () => {
  test("is a positive whole number", () => {
    expect(parseId("42")).toBe(42);
  });

  test.each([
    "",
    "0",
    "-1",
    "1.5",
    "1e3",
    " 1",
    "0x10",
    "9".repeat(17),
    "9".repeat(16),
    "abc",
    undefined,
    null,
  ])("%j is not found instead of reaching the database", (value) => {
    expect(() => parseId(value)).toThrow("not-found");
  });
});

test("a malformed page number is the first page", () => {
  expect(["3", "0", "-2", "x", null, "99999999"].map(parsePageNumber)).toEqual([3, 1, 1, 1, 1, 1]);
});

describe("The address to return to after logging in", () => {
  test.each([
    "https://evil.example",
    "//evil.example",
    "/\\evil.example",
    "javascript:alert(1)",
    "/a\\b",
    "/a b",
    "",
    null,
  ])("%j leads to the start page", (value) => {
    expect(safeNext(value)).toBe("/");
  });

  test("stays as it is inside this site", () => {
    expect(safeNext("/t/1/abc?seite=2#p3")).toBe("/t/1/abc?seite=2#p3");
  });

  test("never leaves this site, whatever is written", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (value) => {
        const site = "https://tadellos.example";
        expect(new URL(safeNext(`/${value}`), site).origin).toBe(site);
      }),
    );
  });
});
