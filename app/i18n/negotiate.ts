import { defaultLanguage, type Language, languages } from "./locale.ts";

/**
 * The language a browser prefers among ours, by its Accept-Language header (RFC 9110, 12.5.4): the highest q-value
 * wins, then the order of the header; a region counts as its language; q=0 refuses. German when nothing fits.
 */
export function negotiateLanguage(header: string | null): Language {
  const wishes = (header ?? "").slice(0, 500).split(",").map(parseWish);
  const quality = (language: Language) =>
    wishes.find(({ tag }) => tag === language)?.q ?? wishes.find(({ tag }) => tag === "*")?.q ?? 0;
  const position = (language: Language) => {
    const at = wishes.findIndex(({ tag }) => tag === language);
    return at < 0 ? wishes.length : at;
  };
  const fitting = languages.filter((language) => quality(language) > 0);
  // Sorting is stable: on a tie by `*` the site's own order holds.
  const [best] = fitting.sort((a, b) => quality(b) - quality(a) || position(a) - position(b));
  return best ?? defaultLanguage;
}

/** "en-GB;q=0.8" → en, 0.8. A quality that is no number counts as a refusal. */
function parseWish(part: string): { tag: string; q: number } {
  const [range = "", ...parameters] = part.split(";").map((piece) => piece.trim().toLowerCase());
  const quality = parameters.find((parameter) => parameter.startsWith("q="));
  const q = quality === undefined ? 1 : Number.parseFloat(quality.slice(2));
  return { tag: range.split("-")[0] ?? "", q: q >= 0 && q <= 1 ? q : 0 };
}
