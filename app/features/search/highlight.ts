import { plain, type Token, tokensOf } from "./normalise.ts";
import type { SearchQuery } from "./query.ts";

/** A part of a text; matches are shown with `<mark>`. Together the parts are the text. */
export type Piece = { text: string; isMatch: boolean };

type Sought = Pick<SearchQuery, "terms" | "hasPrefix">;

/** Marks every word of `text` that was looked for. */
export function highlight(text: string, sought: Sought): Piece[] {
  return cutPieces(text, matchesIn(text, sought), 0, text.length);
}

/**
 * The part of `text` with the most different words that were looked for, in one line of at most about `length`
 * characters, cut between words; the beginning when nothing matches.
 */
export function snippet(text: string, sought: Sought, length = 200): Piece[] {
  const line = text.replace(/\s+/g, " ").trim();
  const matches = matchesIn(line, sought);
  const start = startOfSnippet(line, matches, length);
  const end = endOfSnippet(line, start, length);
  const pieces = cutPieces(line, matches, start, end);
  if (start > 0) pieces.unshift({ text: "… ", isMatch: false });
  if (end < line.length) pieces.push({ text: " …", isMatch: false });
  return pieces;
}

type Match = Token & { stem: string };

function matchesIn(text: string, { terms, hasPrefix }: Sought): Match[] {
  const words = terms.filter((term) => !term.isExcluded).flatMap((term) => term.words.map(plain));
  if (words.length === 0) return [];
  const stems = new Set(words.map(lightStem));
  const beginning = hasPrefix ? words.at(-1) : undefined;
  const matches: Match[] = [];
  for (const token of tokensOf(text)) {
    const stem = lightStem(token.word);
    if (stems.has(stem) || (beginning && token.word.startsWith(beginning))) matches.push({ ...token, stem });
  }
  return matches;
}

/** Enough to mark "Störungen" when "Störung" was looked for; the engines have the real stemmers. */
export function lightStem(word: string): string {
  if (word.length < 5) return word;
  return word.replace(/(?:ungen|ung|ern|er|en|em|es|e|n|s)$/, "");
}

function startOfSnippet(line: string, matches: Match[], length: number): number {
  let best = { count: 0, start: 0 };
  for (const [index, first] of matches.entries()) {
    const inside = matches.slice(index, index + 40).filter(({ end }) => end <= first.start + length * 0.8);
    const count = new Set(inside.map(({ stem }) => stem)).size;
    if (count > best.count) best = { count, start: first.start };
  }
  const wished = best.start - Math.floor(length * 0.2);
  if (wished <= 0) return 0;
  const space = line.indexOf(" ", wished);
  return space >= 0 && space < best.start ? space + 1 : best.start;
}

function endOfSnippet(line: string, start: number, length: number): number {
  if (start + length >= line.length) return line.length;
  const space = line.lastIndexOf(" ", start + length);
  const end = space > start + length * 0.6 ? space : start + length;
  // Half of a surrogate pair would become a replacement character.
  return /[\uD800-\uDBFF]/.test(line.charAt(end - 1)) ? end - 1 : end;
}

function cutPieces(text: string, matches: Match[], start: number, end: number): Piece[] {
  const pieces: Piece[] = [];
  const add = (from: number, to: number, isMatch: boolean) => {
    if (to > from) pieces.push({ text: text.slice(from, to), isMatch });
  };
  let place = start;
  for (const match of matches) {
    if (match.start < start || match.end > end) continue;
    add(place, match.start, false);
    add(match.start, match.end, true);
    place = match.end;
  }
  add(place, end, false);
  return pieces;
}
