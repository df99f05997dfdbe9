/*
 * "KOBLENZ-4821": what a customer says on the telephone or in a shop. A word everybody can say and four digits. Pure.
 *
 * The digits are unique among all open cases, so the word is the check: whoever mishears it, or one digit, finds nothing.
 * Codes of the same word differ in at least two places and not by an exchange of neighbours, so that one slip of the
 * tongue never leads to the case of somebody else.
 */

/** DIN 5009:2022, without umlauts and without what sounds alike: for regions whose places all have them. */
export const fallbackWords = [
  "AACHEN",
  "BERLIN",
  "CHEMNITZ",
  "ESSEN",
  "FRANKFURT",
  "GOSLAR",
  "HAMBURG",
  "INGELHEIM",
  "LEIPZIG",
  "OFFENBACH",
  "POTSDAM",
  "ROSTOCK",
  "SALZWEDEL",
  "WUPPERTAL",
  "ZWICKAU",
] as const;

const wordPattern = /^[A-Z]{4,10}$/;

/**
 * The places of a region that are easily said: one word of 4 to 10 letters without umlauts, and no two that are almost
 * the same. In the given order.
 */
export function sayableWords(places: readonly string[]): string[] {
  const words: string[] = [];
  for (const place of places) {
    const word = place.toUpperCase();
    if (!wordPattern.test(word) || /(.)\1\1/.test(word)) continue;
    if (words.every((other) => other !== word && distance(other, word) > 2)) words.push(word);
  }
  return words;
}

/** @param random 0 ≤ x < 1 */
export function chooseWord(places: readonly string[], random: () => number): string {
  const words = sayableWords(places);
  const from: readonly string[] = words.length > 0 ? words : fallbackWords;
  return from[Math.floor(random() * from.length)] ?? fallbackWords[0];
}

/**
 * Digits that no open case has and that cannot be mistaken for those of the same word. Four of them, five when hardly any
 * are left.
 * @param taken of all open cases; `ofWord` those with the same word
 */
export function chooseDigits(
  { taken, ofWord }: { taken: ReadonlySet<string>; ofWord: readonly string[] },
  random: () => number,
): string {
  for (const length of [4, 5, 6]) {
    for (let tries = 0; tries < 400; tries++) {
      const digits = String(Math.floor(random() * 10 ** length)).padStart(length, "0");
      if (digits.startsWith("0") || taken.has(digits)) continue;
      if (ofWord.every((other) => !isMistakable(other, digits))) return digits;
    }
  }
  throw new Error("There are no spoken codes left");
}

/** Would one wrong digit, or two exchanged neighbours, make one of the other? */
export function isMistakable(a: string, b: string): boolean {
  if (a.length !== b.length) return distance(a, b) < 2;
  const wrong = [...a].flatMap((digit, i) => (digit === b[i] ? [] : [i]));
  const [first = 0, second] = wrong;
  if (wrong.length < 2) return true;
  return wrong.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first];
}

export const formatSpokenCode = ({ word, digits }: { word: string; digits: string }) => `${word}-${digits}`;

/**
 * What somebody typed while listening: spaces, hyphens, small letters and umlauts do not matter.
 * @returns null when it is no code
 */
export function parseSpokenCode(text: string): { word: string; digits: string } | null {
  const plain = text
    .toLowerCase()
    .replaceAll("ß", "ss")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[\s\-–—_.,/]+/g, "")
    .toUpperCase();
  const [, word, digits] = /^([A-Z]{3,12})(\d{4,6})$/.exec(plain) ?? [];
  return word && digits ? { word, digits } : null;
}

/** What sounds alike is written alike: C and K, PH and F, V and F, Y and I, TZ and Z, doubled letters; "ue" is u. */
function sound(word: string): string {
  return word
    .replaceAll("PH", "F")
    .replaceAll("TZ", "Z")
    .replaceAll("CK", "K")
    .replaceAll("TH", "T")
    .replaceAll("AE", "A")
    .replaceAll("OE", "O")
    .replaceAll("UE", "U")
    .replaceAll("V", "F")
    .replaceAll("C", "K")
    .replaceAll("Y", "I")
    .replace(/(.)\1/g, "$1");
}

/** Is the word the one that was said? It may be written as it sounds, with one slip of the pen. */
export const isSameWord = (typed: string, word: string): boolean =>
  typed === word || distance(sound(typed), sound(word)) <= 1;

/** Levenshtein. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
