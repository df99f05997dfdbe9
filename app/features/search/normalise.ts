/** Letters that Unicode does not take apart. */
const ligatures: Record<string, string> = { ß: "ss", æ: "ä", œ: "ö", ø: "o", ł: "l", đ: "d" };

/**
 * Brings the two German spellings together: "Stoerung" becomes "störung", "Straße" becomes "strasse". "neue", "bauen"
 * and "Quelle" keep their "ue"; words that lose a real one ("aktuell") lose it in texts and queries alike.
 */
export function foldSpelling(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\u00ad\u200b-\u200d\ufeff]/g, "")
    .replace(/[ßæœøłđ]/g, (letter) => ligatures[letter] ?? letter)
    .replace(/ae/g, "ä")
    .replace(/oe/g, "ö")
    .replace(/(?<![aeäoq])ue/g, "ü");
}

/** The words of a text in one spelling, umlauts kept; letters and digits only. */
export function wordsOf(text: string): string[] {
  return foldSpelling(text).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

/** A word of {@link wordsOf} without accents: the form in which words are compared. */
export function plain(word: string): string {
  return word.normalize("NFKD").replace(/[\u0300-\u036f]/g, "");
}

/** The plain words of a text with single spaces between: Störung = Stoerung = Storung, in texts and queries alike. */
export function normalise(text: string): string {
  return wordsOf(text).map(plain).join(" ");
}

export type Token = { start: number; end: number; word: string };

/** Every word of a text, plain, with its place in it: for marking. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}\p{M}\u00ad\u200b-\u200d]+/gu)) {
    tokens.push({ start: match.index, end: match.index + match[0].length, word: normalise(match[0]) });
  }
  return tokens;
}
