import fc from "fast-check";
import { expect, test } from "vitest";
import { formatTicketCode, parseTicketCode } from "#app/features/escalation/tickets/ticket-code.ts";

const anyCode = fc
  .tuple(fc.stringMatching(/^[A-Z]{3}$/), fc.integer({ min: 1, max: 10_000_000 }))
  .map(([region, number]) => formatTicketCode(region, number));

test("A ticket code names region, number and check digit", () => {
  expect(formatTicketCode("FRA", 2041)).toMatch(/^FRA-2041-\d$/);
});

test("A code is understood as it is typed or heard", () => {
  const code = formatTicketCode("FRA", 2041);
  expect(parseTicketCode(` ${code.toLowerCase().replaceAll("-", " ")} `)).toBe(code);
  for (const wrong of ["", "FRA", "FRA-2041", "FRA-0-1", "FRA-02041-5", "FRANKFURT-2041-1", "fra-x-1"]) {
    expect(parseTicketCode(wrong)).toBeNull();
  }
});

test("Every code fits its own check digit", () => {
  fc.assert(fc.property(anyCode, (code) => parseTicketCode(code) === code));
});

test("One wrong digit is noticed", () => {
  fc.assert(
    fc.property(anyCode, fc.nat(), fc.integer({ min: 1, max: 9 }), (code, where, by) => {
      const at = 4 + (where % (code.length - 6));
      const digit = (Number(code[at]) + by) % 10;
      expect(parseTicketCode(code.slice(0, at) + digit + code.slice(at + 1))).toBeNull();
    }),
  );
});

test("Two exchanged neighbours are noticed", () => {
  fc.assert(
    fc.property(anyCode, fc.nat(), (code, where) => {
      const [region = "", number = "", check = ""] = code.split("-");
      const at = where % number.length;
      const [a, b] = [number[at], number[at + 1]];
      fc.pre(a !== undefined && b !== undefined && a !== b);
      const exchanged = number.slice(0, at) + b + a + number.slice(at + 2);
      expect(parseTicketCode(`${region}-${exchanged}-${check}`)).toBeNull();
    }),
  );
});
