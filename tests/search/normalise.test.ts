import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldSpelling, normalise, tokensOf, wordsOf } from "#app/features/search/normalise.ts";
import { withoutStopWords } from "#app/features/search/stop-words.ts";

describe("Texts and queries are brought to one form:", () => {
  test.each([
    ["Störung", "storung"],
    ["Stoerung", "storung"],
    ["Storung", "storung"],
    ["STÖRUNG", "storung"],
    ["Sto\u0308rung", "storung"],
    ["Stö\u00adrung", "storung"],
    ["Straße", "strasse"],
    ["STRASSE", "strasse"],
    ["Menüeinträge", "menueintrage"],
    ["Menueeintraege", "menueintrage"],
    ["WLAN-Router, 802.11", "wlan router 802 11"],
    ["FRITZ!Box 7590", "fritz box 7590"],
    ["Café", "cafe"],
    ["Œuvre", "ouvre"],
    ["x²", "x2"],
    ["", ""],
    ["—!?…", ""],
  ])("%j becomes %j", (text, expected) => {
    expect(normalise(text)).toBe(expected);
  });

  test.each(["neue", "treue", "bauen", "quelle", "feuer", "dauer"])("%s keeps its own ue", (word) => {
    expect(normalise(word)).toBe(word);
  });

  test("umlauts survive where an engine knows German itself", () => {
    expect(foldSpelling("Stoerung in der Königstraße")).toBe("störung in der königstrasse");
  });

  test("words that say nothing are left out in every spelling", () => {
    expect(withoutStopWords(wordsOf("Können Sie über den Router für mich schauen? Koennen"))).toEqual([
      "router",
      "schauen",
    ]);
  });
});

describe("For any text", () => {
  const text = fc.string({ unit: "binary", maxLength: 300 });

  test("words hold letters and digits only", () => {
    fc.assert(
      fc.property(text, (any) => {
        for (const word of normalise(any).split(" ").filter(Boolean)) {
          expect(word).toMatch(/^[\p{L}\p{N}\p{M}]+$/u);
        }
      }),
    );
  });

  test("words are the same alone and in their text", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[aeouqAEOUäöüßs -]{0,30}$/), (any) => {
        const words = tokensOf(any).map(({ word }) => word);
        expect(words.join(" ")).toBe(normalise(any));
      }),
    );
  });

  test("tokens lie in the text, in order and apart", () => {
    fc.assert(
      fc.property(text, (any) => {
        let end = 0;
        for (const token of tokensOf(any)) {
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(token.end).toBeGreaterThan(token.start);
          expect(token.end).toBeLessThanOrEqual(any.length);
          end = token.end;
        }
      }),
    );
  });
});
