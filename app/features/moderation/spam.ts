import { findLinks } from "./links.ts";

/*
 * The local spam check for the first posts of a member: features anybody can follow, no service, no learning machine.
 * Each adds points; staff see which and why.
 */

export type Signal =
  | "links"
  | "link-density"
  | "new-account"
  | "typed-fast"
  | "repeated"
  | "watch-words"
  | "foreign-script"
  | "mixed-script"
  | "contact"
  | "shouting"
  /** A rule of the moderation, which stands beside the score. */
  | "rule";

/** `value` is what was found, for people. */
export type FoundSignal = { signal: Signal; points: number; value: string };

/** From here on a text is held until somebody has looked at it. */
export const holdThreshold = 60;
/** A member's texts are checked until so many of them are visible. */
export const firstPosts = 3;

export type SpamFacts = {
  /** Title and body. */
  text: string;
  accountAgeMinutes: number;
  /** From when the form was shown until it was sent; null when that is not known. */
  secondsTyping: number | null;
  /** How often the same text stands among the newest posts, whoever sent it. */
  repeats: number;
};

/** The words of advertising that no question about a telephone line needs. Whole words, any letter case. */
const watchWords = [
  ..."casino,kasino,poker,jackpot,sportwetten,viagra,cialis,potenzmittel,kredit ohne schufa,sofortkredit".split(
    ",",
  ),
  ..."bitcoin,krypto,crypto,forex,passives einkommen,schnell geld verdienen,geld verdienen,nebenverdienst".split(
    ",",
  ),
  ..."escort,dating,rabattcode,gutscheincode,promo code,seo,backlinks,followers kaufen,telegram,whatsapp".split(
    ",",
  ),
];

const contactPatterns = [
  /[\w.+-]+@[\w-]+\.[a-z]{2,}/iu,
  /(?:\+|00)\d[\d\s/()-]{8,}/u,
  /\bt\.me\/\w+|\bwa\.me\/\d+/iu,
];

/** 0 to 100 with the signals that led to it. */
export function scoreText(facts: SpamFacts): { score: number; signals: FoundSignal[] } {
  const signals = findSignals(facts);
  const sum = signals.reduce((total, { points }) => total + points, 0);
  return { score: Math.min(100, sum), signals };
}

function findSignals({ text, accountAgeMinutes, secondsTyping, repeats }: SpamFacts): FoundSignal[] {
  const found: FoundSignal[] = [];
  const add = (signal: Signal, points: number, value: string | number) => {
    if (points > 0) found.push({ signal, points, value: String(value) });
  };
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  const links = findLinks(text).length;
  add("links", Math.min(links * 12, 36), links);
  // More than a link for every twenty words.
  if (links > 0 && links * 20 > words.length) add("link-density", 15, words.length);
  if (accountAgeMinutes < 60) add("new-account", 15, Math.round(accountAgeMinutes));
  if (secondsTyping !== null && secondsTyping < 3 && text.length > 40) {
    add("typed-fast", 30, Math.round(secondsTyping * 10) / 10);
  }
  add("repeated", Math.min(repeats * 30, 60), repeats);
  const watched = watchWords.filter((word) => wholeWord(word).test(text));
  add("watch-words", Math.min(watched.length * 20, 60), watched.slice(0, 5).join(", "));
  const letters = text.match(/\p{L}/gu) ?? [];
  const foreign = letters.filter((letter) => !/\p{Script=Latin}/u.test(letter)).length;
  // One Greek Ω is no foreign text.
  if (foreign > 10 && foreign * 5 > letters.length) {
    add("foreign-script", 30, `${Math.round((foreign / letters.length) * 100)} %`);
  }
  const mixed = words.filter(
    (word) => /\p{Script=Latin}/u.test(word) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word),
  );
  // "µ" and "Ω" stand beside units.
  add(
    "mixed-script",
    Math.min(mixed.filter((word) => word.length > 3).length * 20, 40),
    mixed.slice(0, 3).join(", "),
  );
  const contacts = contactPatterns.filter((pattern) => pattern.test(text)).length;
  add("contact", Math.min(contacts * 15, 30), contacts);
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  if (letters.length > 40 && capitals * 2 > letters.length)
    add("shouting", 15, `${Math.round((capitals / letters.length) * 100)} %`);
  return found;
}

const wholeWord = (word: string) => new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, "iu");

/** What makes two texts the same: letters and digits only, so that other spaces or stops do not hide a repetition. */
export const fingerprint = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
