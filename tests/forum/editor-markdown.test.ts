import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openMarkdown } from "#app/comfort/editor/markdown-in.ts";
import { escapeText, serialiseBlock, writeMarkdown } from "#app/comfort/editor/markdown-out.ts";
import { schema } from "#app/comfort/editor/schema.ts";
import { renderMarkdown } from "#app/platform/markdown.server.ts";

/** As if every block had been touched: nothing is taken from what was typed. */
function rewrite(markdown: string): string {
  const { doc, gaps } = openMarkdown(markdown);
  return writeMarkdown(doc, { sources: new WeakMap(), gaps });
}

const untouched = (markdown: string) => {
  const opened = openMarkdown(markdown);
  return writeMarkdown(opened.doc, opened);
};

const samples = [
  "Hallo zusammen,\nseit gestern geht **nichts** mehr.\n\nGrüße\nKarin",
  "- Modem: Glasfaser-Modem 2\n- Router: *Speedbox* Pro\n  - Software 3.14\n- Nachbarin auch",
  "1. Stecker ziehen\n2. warten\n\n   eine Minute\n3. stecken",
  "3) ab drei\n4) vier",
  "* mit Stern\n* und noch einer\n\n+ plus",
  "> Zitat mit\n> zwei Zeilen\n>\n> > und Zitat darin\n\nAntwort",
  "```\nping 8.8.8.8\n  eingerückt\n```\n\n    auch Code",
  "# Überschrift\n\nText\n\n### Kleiner\n\nUnterstrichen\n===",
  "Siehe https://example.org/a_b_c?x=1&y=2 und www.example.org.",
  "[Anleitung](https://example.org/(klammer)) und <https://example.org/>",
  "![Rote Leuchte](/bilder/AbCdEfGhIjKlMnOpQrStUv)",
  "![fremd](https://example.org/bild.png)",
  "[@Karin M.](/m/12) schau mal",
  "~~falsch~~ richtig, ~einzeln~",
  "| Gerät | Farbe |\n|---|---|\n| Modem | rot |",
  "- [ ] offen\n- [x] fertig",
  "Taste <kbd>Strg</kbd> drücken, H<sub>2</sub>O & &amp; &copy;",
  "5 * 3 * 2 = 30, a_b_c, _kursiv_, snake_case, 2 < 3 > 1",
  "***fett und kursiv*** und **fett *kursiv* fett**",
  "`code mit * Stern` und ``mit ` Strich``",
  "Zeile eins  \nZeile zwei\\\nZeile drei",
  "---\n\n***\n\nText",
  "[ref][1] Text\n\n[1]: https://example.org",
  "Ende mit Leerzeilen\n\n\n",
  "\n\nAnfang mit Leerzeilen",
  "2020. war ein Jahr\n- kein Strich\n\n\\- auch keiner\n\\# keine Überschrift",
  "   eingerückt um drei\n\n\ttab",
  "E-Mail an max_muster@example.org",
  "a | b\n--- | ---",
  "",
];

describe("Opening a text in the editor and leaving it alone", () => {
  test.each(samples)("does not change a sign of %j", (markdown) => {
    expect(untouched(markdown)).toBe(markdown);
  });

  test("does not change any text at all", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
        const markdown = text.replaceAll("\r", "");
        expect(untouched(markdown)).toBe(markdown);
      }),
    );
  });
});

/** Always the same texts: a new rare one should be found by who changes something here, not by somebody else. */
const generated = { numRuns: 1500, seed: 20261122 };

/** White space that no reader sees may differ: line ends in paragraphs, blank lines between blocks. */
const seen = (html: string) =>
  html
    .split(/(<pre.*?<\/pre>)/s)
    .map((part) =>
      part.startsWith("<pre")
        ? part.replace(/\s+<\/code>/, "</code>")
        : part
            .replace(/\s*(<\/?(?:p|li|br|h\d|[uo]l|blockquote)[^>]*>)\s*/g, "$1")
            .replace(/\s+/g, " ")
            // Two lists of one kind that touch are one list.
            .replace(/<\/([uo]l)><\1[^>]*>/g, "")
            // A list with more or less air in it.
            .replace(/<li><p>/g, "<li>")
            .replace(/<\/p><\/li>/g, "</li>")
            // Bold and slanted, or slanted and bold.
            .replace(/<em><(strong|del)>([^<]*)<\/\1><\/em>/g, "<$1><em>$2</em></$1>")
            .trim(),
    )
    .join("");

const pieces = [
  ..."* ** _ __ ~ ~~ ` `` [ ] ( ) ! < > # - + 1. | & &amp; \\ : = @ x_y http://a.de/b_c".split(" "),
  ...[
    "Wort",
    "und",
    "Störung",
    "\n",
    "\n\n",
    "\n- ",
    "\n> ",
    "\n1. ",
    "    ",
    " ",
    " ",
    "**fett**",
    "*kursiv*",
  ],
  ...["[Link](https://example.org)", "`code`", "![b](/bilder/AbCdEfGhIjKlMnOpQrStUv)", "<b>", "\n```\n"],
];
const typed = fc
  .array(fc.constantFrom(...pieces), { maxLength: 14 })
  .map((list) => list.join(""))
  .filter((text) => text.trim() !== "");

describe("Writing a text anew from what the editor shows", () => {
  test.each(samples)("keeps the look of %j", (markdown) => {
    expect(seen(renderMarkdown(rewrite(markdown)))).toBe(seen(renderMarkdown(markdown)));
  });

  test("keeps the look of whatever people type", () => {
    fc.assert(
      fc.property(typed, (markdown) => {
        expect(seen(renderMarkdown(rewrite(markdown)))).toBe(seen(renderMarkdown(markdown)));
      }),
      generated,
    );
  });
});

test("below a quote that ends with a blank line, writing goes on outside of it", () => {
  const opened = openMarkdown("> Zitat\n\n");
  expect(opened.doc.childCount).toBe(2);
  const answer = schema.node("paragraph", null, [schema.text("Antwort")]);
  const doc = schema.node("doc", null, [opened.doc.child(0), answer]);
  expect(writeMarkdown(doc, opened)).toBe("> Zitat\n\nAntwort");
});

describe("Letters typed in the editor", () => {
  const shown = (text: string) =>
    renderMarkdown(serialiseBlock(schema.node("paragraph", null, [schema.text(text)])));
  const entities: Record<string, string> = {
    "&lt;": "<",
    "&gt;": ">",
    "&quot;": '"',
    "&amp;": "&",
    "&#39;": "'",
  };
  const wordsOf = (html: string) =>
    html.replace(/<[^>]*>/g, "").replace(/&(?:lt|gt|quot|amp|#39);/g, (entity) => entities[entity] ?? entity);

  test("mean themselves", () => {
    const line = fc
      .array(fc.constantFrom(...pieces.filter((piece) => !piece.includes("\n") && !piece.includes("http"))), {
        minLength: 1,
        maxLength: 10,
      })
      .map((list) => list.join("").trim())
      .filter((text) => text !== "");
    fc.assert(
      fc.property(line, (text) => {
        expect(wordsOf(shown(text)).trim().replace(/\s+/g, " ")).toBe(text.replace(/\s+/g, " "));
      }),
      generated,
    );
  });

  test.each([
    ["1. kein Listenpunkt", "1\\. kein Listenpunkt"],
    ["- kein Strich", "\\- kein Strich"],
    ["5*3", "5\\*3"],
    ["ab_cd bleibt", "ab_cd bleibt"],
    ["https://example.org/a_b*c", "https://example.org/a_b*c"],
  ])("%j is written as %j", (text, markdown) => {
    expect(escapeText(text, true)).toBe(markdown);
  });
});
