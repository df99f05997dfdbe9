import { normalise, wordsOf } from "./normalise.ts";
import { withoutStopWords } from "./stop-words.ts";

export const maxQueryLength = 200;
const maxTerms = 16;
const maxTags = 5;

/** Something to look for; `words` as from `wordsOf`, at least one. */
export type SearchTerm = {
  /** One word, or several that stand side by side. */
  words: string[];
  isExcluded: boolean;
};

export type SearchStatus = "solved" | "open";

export type SearchQuery = {
  /** What was typed, without the filters: for the box and for links. */
  text: string;
  terms: SearchTerm[];
  /** The last word may be the beginning of one. */
  hasPrefix: boolean;
  /** What stood behind `thema:`, normalised. */
  category: string | null;
  status: SearchStatus | null;
  /** What stood behind `tag:`, as typed; all of them must be there. */
  tags: string[];
};

/** Beside what people type, the words of the address; see paths.search. */
const statusWords: Record<string, SearchStatus> = {
  gelost: "solved",
  solved: "solved",
  offen: "open",
  open: "open",
};

const piece =
  /(?<sign>-?)(?<field>thema|topic|status|tag|stichwort):(?:"(?<value>[^"]*)"?|(?<bare>[^\s"]+))|(?<minus>-?)"(?<phrase>[^"]*)"?|(?<word>[^\s"]+)/giu;

/**
 * Reads what people type: words, "words side by side", -without, `thema:glasfaser` (or `topic:`), `status:gelöst`,
 * `status:offen` (or `solved`, `open`), `tag:wlan` (or `stichwort:`, or `tag:"fritz box"`).
 * Every input is a query; what cannot be read as more is read as words. Beyond 200 characters it is cut.
 */
export function parseQuery(input: string): SearchQuery {
  const typed = input.slice(0, maxQueryLength).replace(/[„“”«»]/g, '"');
  const query: SearchQuery = {
    text: "",
    terms: [],
    hasPrefix: false,
    category: null,
    status: null,
    tags: [],
  };
  const kept: string[] = [];
  let last: SearchTerm | undefined;
  for (const match of typed.matchAll(piece)) {
    const groups = match.groups as Partial<Record<string, string>>;
    if (groups.field && !groups.sign && readFilter(query, groups.field, groups.value ?? groups.bare ?? ""))
      continue;
    kept.push(match[0]);
    const found = readTerms(groups, match[0]);
    query.terms.push(...found);
    last = groups.phrase === undefined ? found.at(-1) : undefined;
  }
  query.text = kept.join(" ").trim();
  query.terms = distinct(query.terms).slice(0, maxTerms);
  query.hasPrefix = last !== undefined && query.terms.includes(last) && isUnfinished(last, typed);
  return query;
}

/** Whether there is anything to look for; words to leave out alone are no search. */
export function isSearchable(query: { terms: SearchTerm[] }): boolean {
  return query.terms.some((term) => !term.isExcluded);
}

/** What `status:` or the address says; null when it means nothing. */
export function parseStatus(text: string): SearchStatus | null {
  const words = normalise(text);
  return Object.hasOwn(statusWords, words) ? (statusWords[words] ?? null) : null;
}

/** False when the value means nothing: then it is read as words. */
function readFilter(query: SearchQuery, field: string, value: string): boolean {
  const words = normalise(value);
  if (words === "") return false;
  if (/^(?:tag|stichwort)$/i.test(field)) {
    if (query.tags.length < maxTags) query.tags.push(value.trim());
    return true;
  }
  if (/^(?:thema|topic)$/i.test(field)) {
    query.category = words;
    return true;
  }
  const status = parseStatus(value);
  query.status = status ?? query.status;
  return status !== null;
}

function readTerms(groups: Partial<Record<string, string>>, raw: string): SearchTerm[] {
  if (groups.phrase !== undefined) {
    const words = wordsOf(groups.phrase);
    return words.length > 0 ? [{ words, isExcluded: groups.minus === "-" }] : [];
  }
  const isExcluded = raw.startsWith("-");
  const words = withoutStopWords(wordsOf(raw));
  // -WLAN-Router leaves out exactly that; WLAN-Router finds both words wherever they stand.
  if (isExcluded) return words.length > 0 ? [{ words, isExcluded }] : [];
  return words.map((word) => ({ words: [word], isExcluded }));
}

/** Two letters begin too much. A space behind it says that the word is whole. */
function isUnfinished(term: SearchTerm, typed: string): boolean {
  return !term.isExcluded && (term.words[0]?.length ?? 0) >= 3 && !/\s$/u.test(typed);
}

/** The first of equal terms stays; the objects stay the same. */
function distinct(terms: SearchTerm[]): SearchTerm[] {
  const seen = new Set<string>();
  return terms.filter(({ words, isExcluded }) => {
    const key = `${isExcluded}${words.join(" ")}`;
    return !seen.has(key) && seen.add(key);
  });
}
