import { describe, expect, test } from "vitest";
import { fingerprint, holdThreshold, type SpamFacts, scoreText } from "#app/features/moderation/spam.ts";

const facts = (text: string, other: Partial<SpamFacts> = {}): SpamFacts => ({
  text,
  accountAgeMinutes: 5,
  secondsTyping: 90,
  repeats: 0,
  ...other,
});
const score = (text: string, other?: Partial<SpamFacts>) => scoreText(facts(text, other)).score;

describe("What honest newcomers write is not held:", () => {
  test.each([
    [
      "a question",
      "Guten Tag, seit gestern blinkt mein Router rot und ich komme nicht ins Internet. Was kann ich tun?",
    ],
    [
      "two links to manuals",
      "Ich habe schon https://www.example.org/anleitung und https://www.example.com/hilfe gelesen, beides hat bei meiner Box leider nicht geholfen. Nach dem Neustart geht es immer nur ein paar Minuten.",
    ],
    ["a phone number", "Bitte rufen Sie mich an: +49 261 1234567. Der Anschluss ist seit drei Tagen tot."],
    [
      "units",
      "Die Leitung hat 50 Ω und 12 µF, die Dämpfung liegt bei 23 dB. Ist das für VDSL noch gut genug?",
    ],
    [
      "capital letters",
      "ICH BIN SO VERÄRGERT! SEIT DREI TAGEN KEIN INTERNET UND NIEMAND MELDET SICH BEI MIR!",
    ],
  ])("%s", (_, text) => {
    expect(score(text)).toBeLessThan(holdThreshold);
  });

  test("a text that was typed before logging in and sent at once", () => {
    const text = "Guten Tag, mein Router blinkt rot. Was kann ich tun? Ich habe ihn schon neu gestartet.";
    expect(score(text, { secondsTyping: 1 })).toBeLessThan(holdThreshold);
  });
});

describe("Spam is held:", () => {
  test.each([
    [
      "a casino",
      "Best online casino bonus! https://a.example https://b.example https://c.example Jackpot",
      {},
    ],
    [
      "sent in a second",
      "Günstiger Kredit ohne Schufa, jetzt anfragen: https://kredit.example",
      { secondsTyping: 0.8 },
    ],
    ["the same thing again", "Schaut euch mal diese tolle Seite an: https://toll.example", { repeats: 3 }],
    ["another script", "Лучшие цены на сигареты и алкоголь https://x.example https://y.example", {}],
  ] as [string, string, Partial<SpamFacts>][])("%s", (_, text, other) => {
    expect(score(text, other)).toBeGreaterThanOrEqual(holdThreshold);
  });
});

test("every signal says what was found", () => {
  const { signals } = scoreText(facts("Casino! https://a.example", { secondsTyping: 1.24, repeats: 1 }));
  expect(signals).toEqual([
    { signal: "links", points: 12, value: "1" },
    { signal: "link-density", points: 15, value: "4" },
    { signal: "new-account", points: 15, value: "5" },
    { signal: "repeated", points: 30, value: "1" },
    { signal: "watch-words", points: 20, value: "Casino".toLowerCase() },
  ]);
});

test("the score never exceeds 100", () => {
  const text = "casino poker jackpot viagra https://a.example https://b.example https://c.example t.me/x";
  expect(score(text, { repeats: 9, secondsTyping: 0 })).toBe(100);
});

test("other spaces, stops and letter case do not make another text", () => {
  expect(fingerprint("Tolle Seite: www.x.example!!")).toBe(fingerprint("tolle  SEITE – www x example"));
  expect(fingerprint("eins")).not.toBe(fingerprint("zwei"));
});
