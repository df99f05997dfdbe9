import fc from "fast-check";
import { describe } from "vitest";
import { type DiffRow, diffRows } from "#app/features/forum/versions/side-by-side.ts";
import { expect, test } from "../support/test.ts";

const textOf = (rows: DiffRow[], side: "before" | "after") =>
  rows.flatMap((row) => row[side]?.map(({ text }) => text).join("") ?? []).join("\n");

describe("two versions side by side", () => {
  test("each side is exactly its text, whatever was changed", () => {
    const text = fc
      .array(fc.constantFrom("Router", "neu gestartet", "", "  - Kabel", "blinkt rot"), {
        minLength: 1,
        maxLength: 12,
      })
      .map((lines) => lines.join("\n"))
      .filter((joined) => !joined.endsWith("\n"));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const rows = diffRows(before, after);
        expect(textOf(rows, "before")).toBe(before);
        expect(textOf(rows, "after")).toBe(after);
        for (const row of rows) {
          expect(row.before?.some(({ kind }) => kind === "added") ?? false).toBe(false);
          expect(row.after?.some(({ kind }) => kind === "removed") ?? false).toBe(false);
        }
      }),
    );
  });

  test("a changed line stands beside what it was, with the changed words marked", () => {
    expect(diffRows("eins\nzwei drei\nvier", "eins\nzwei fünf\nvier\nsechs")).toEqual([
      { before: [{ text: "eins", kind: "same" }], after: [{ text: "eins", kind: "same" }] },
      {
        before: [
          { text: "zwei ", kind: "same" },
          { text: "drei", kind: "removed" },
        ],
        after: [
          { text: "zwei ", kind: "same" },
          { text: "fünf", kind: "added" },
        ],
      },
      { before: [{ text: "vier", kind: "same" }], after: [{ text: "vier", kind: "same" }] },
      { before: null, after: [{ text: "sechs", kind: "added" }] },
    ]);
  });
});
