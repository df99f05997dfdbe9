import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { highlight, type Piece, snippet } from "#app/features/search/highlight.ts";
import { parseQuery } from "#app/features/search/query.ts";

const show = (pieces: Piece[]) => pieces.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join("");
const marked = (text: string, query: string) => show(highlight(text, parseQuery(query)));

describe("Marks", () => {
  test.each([
    ["Der Router blinkt rot", "router", "Der [Router] blinkt rot"],
    ["Störungen seit gestern", "stoerung", "[Störungen] seit gestern"],
    ["Die Straße ist gesperrt", "strasse", "Die [Straße] ist gesperrt"],
    ["Speedport-Router", "router", "Speedport-[Router]"],
    ["Routerlampe", "rout", "[Routerlampe]"],
    ["Der Router blinkt", "blinkt -router", "Der Router [blinkt]"],
    ["Rot. Rot! rote", '"rot"', "[Rot]. [Rot]! rote"],
    ["Nichts davon", "router", "Nichts davon"],
    ["<b>Router</b>", "router", "<b>[Router]</b>"],
  ])("in %j for %j stand at the words", (text, query, expected) => {
    expect(marked(text, query)).toBe(expected);
  });
});

describe("A snippet", () => {
  const sought = parseQuery("glasfaser modem");
  const filler = "Das ist ein langer Anfang ohne Bezug zur Frage. ".repeat(12);

  test("shows the place with most of the words", () => {
    const text = `Modem. ${filler}Das Glasfaser Modem steht im Keller. ${filler}`;
    const found = show(snippet(text, sought, 120));
    expect(found).toContain("[Glasfaser] [Modem]");
    expect(found.startsWith("… ")).toBe(true);
    expect(found.endsWith(" …")).toBe(true);
  });

  test("is the beginning when nothing matches", () => {
    expect(show(snippet(filler, sought, 60))).toBe(
      "Das ist ein langer Anfang ohne Bezug zur Frage. Das ist ein …",
    );
  });

  test("of a short text is the text in one line", () => {
    expect(show(snippet("Zeile eins\n\nZeile  zwei", sought))).toBe("Zeile eins Zeile zwei");
  });

  test("never loses or adds a character of what it shows", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 600 }),
        fc.string({ maxLength: 20 }),
        (text, query) => {
          const sought = parseQuery(query);
          expect(
            highlight(text, sought)
              .map((piece) => piece.text)
              .join(""),
          ).toBe(text);
          const line = text.replace(/\s+/g, " ").trim();
          const shown = snippet(text, sought, 100);
          const middle = shown
            .map((piece) => piece.text)
            .join("")
            .replace(/^… /, "")
            .replace(/ …$/, "");
          expect(line).toContain(middle);
          expect(middle.length).toBeLessThanOrEqual(100);
          expect(middle).not.toMatch(/[\uD800-\uDBFF]$/);
        },
      ),
    );
  });
});
