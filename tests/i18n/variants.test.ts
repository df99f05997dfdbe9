import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, test } from "vitest";
import { de } from "#app/i18n/de/index.ts";
import { du } from "#app/i18n/du/index.ts";
import { en } from "#app/i18n/en/index.ts";

type Texts = Record<string, string | undefined>;
const german: Texts = de;
const informal: Texts = du;
const english: Texts = en;

type Element = ReturnType<IntlMessageFormat["getAst"]>[number];

/** Arguments that are shown, those that only choose between words, and tags. */
function structureOf(text: string) {
  const shown = new Set<string>();
  const chosen = new Set<string>();
  const tags: string[] = [];
  const walk = (element: Element): void => {
    if ("children" in element) {
      tags.push(element.value);
      element.children.forEach(walk);
    } else if ("options" in element) {
      chosen.add(element.value);
      for (const option of Object.values(element.options)) option.value.forEach(walk);
    } else if ("value" in element && element.type !== literal) {
      shown.add(element.value);
    }
  };
  new IntlMessageFormat(text, "de").getAst().forEach(walk);
  return { shown: [...shown].sort(), chosen: [...chosen].sort(), tags: tags.sort() };
}

/** The number of a piece of plain text in the parsed message. */
const literal = 0;

/** English need not choose between "Ansprechpartnerin" and "Ansprechpartner"; whatever is shown must be shown. */
function isSameStructure(original: string, variant: string): boolean {
  const a = structureOf(original);
  const b = structureOf(variant);
  const known = [...a.shown, ...a.chosen];
  return (
    a.shown.every((name) => b.shown.includes(name) || b.chosen.includes(name)) &&
    [...b.shown, ...b.chosen].every((name) => known.includes(name)) &&
    a.tags.join() === b.tags.join()
  );
}

/** Where "Sie" means they or she, or is spoken of. */
const notAddressing = new Set([
  "site.trouble.mail",
  "asking.facts.more",
  "administration.site.card",
  "administration.site.address.sie.example",
]);

/**
 * Does it say Sie to the reader? Inside a sentence the capital letter tells; at its start only the verb does: "Sie
 * sehen" addresses (or means they, see above), "Sie ist" does not.
 */
function addressesFormally(text: string): boolean {
  return (
    /\bIh(?:nen|r(?:e[mnrs]?)?)\b/.test(text) ||
    /(?<![.!?:;„“{}]\s*)(?<=\S\s*)\bSie\b/.test(text) ||
    /\bSie (?:sind|\p{Ll}+e[nrl]n|\p{Ll}+en)\b/u.test(text)
  );
}

describe("English", () => {
  test("has a text for every German one", () => {
    expect(Object.keys(de).filter((key) => !english[key])).toEqual([]);
  });

  test("has no text that German does not have", () => {
    expect(Object.keys(en).filter((key) => !(key in de))).toEqual([]);
  });

  test("shows the same parameters in the same tags", () => {
    const different = Object.entries(english).filter(
      ([key, text]) => german[key] && text && !isSameStructure(german[key], text),
    );
    expect(different.map(([key]) => key)).toEqual([]);
  });

  test("has no German left in it", () => {
    // Words of the search grammar and the titles of German questions stay German.
    const isGermanOnPurpose = (key: string) =>
      key.startsWith("search.help.") ||
      key.startsWith("lists.home.often.") ||
      key.startsWith("administration.site.") ||
      ["search.start.text", "accounts.locale.de"].includes(key);
    const words =
      /[äöüßÄÖÜ„]|\b(?:und|oder|nicht|ist|sind|der|das|den|dem|ein|eine|einen|für|mit|von|zu|bei|auf|im|wird|werden|haben|kann|bitte|Sie|Ihre?|Frage|Antwort|Beitrag|Lösung|Vorgang|Zusage|Regio|Uhr|heute|morgen|gestern)\b/;
    const leftovers = Object.entries(english).filter(
      ([key, text]) => !isGermanOnPurpose(key) && words.test(text ?? ""),
    );
    expect(leftovers).toEqual([]);
  });

  test("is British and uses typographic marks", () => {
    const wrong =
      /['"]|\b(?:color|center|favorite|organize|recognize|canceled|license (?:of|by)|apologize|inquiry|gotten|e-mail)\b|\.\.\.|(?<!FRITZ)!/i;
    const american = Object.entries(english).filter(
      ([key, text]) => wrong.test(text ?? "") && key !== "search.help.phraseExample",
    );
    expect(american).toEqual([]);
  });
});

describe("Du", () => {
  test("has no text that German does not have", () => {
    expect(Object.keys(du).filter((key) => !(key in de))).toEqual([]);
  });

  test("is there for every message that says Sie", () => {
    const missing = Object.entries(de).filter(
      ([key, text]) => addressesFormally(text) && !informal[key] && !notAddressing.has(key),
    );
    expect(missing.map(([key]) => key)).toEqual([]);
  });

  test("never says Sie itself", () => {
    const formal = Object.entries(informal).filter(
      ([key, text]) => addressesFormally(text ?? "") && !notAddressing.has(key),
    );
    expect(formal).toEqual([]);
  });

  test("differs from the text it replaces, and shows the same parameters", () => {
    const wrong = Object.entries(informal).filter(
      ([key, text]) => german[key] && text && (german[key] === text || !isSameStructure(german[key], text)),
    );
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  test.each([
    ["Bitte sehen Sie in Ihr Postfach", true],
    ["Sie sind angemeldet", true],
    ["Alles gut. Sie können gehen.", true],
    ["Die Adresse bleibt hier. Sie ist nie öffentlich.", false],
    ["Deine Ansprechpartnerin ist da; sie bleibt zuständig.", false],
    ["Lass sie zuerst weiterlaufen.", false],
    ["Mit Ihrem Konto", true],
  ])("recognises the address in „%s“", (text, isFormal) => {
    expect(addressesFormally(text)).toBe(isFormal);
  });
});
