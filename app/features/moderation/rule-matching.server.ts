import { type Match, matchBounded } from "./bounded-regex.server.ts";
import { findLinks, hostOf } from "./links.ts";
import type { TextRule } from "./text-rule.ts";

type Pattern = Pick<TextRule, "kind" | "pattern">;

/** Where a rule catches a text; nothing when its pattern takes too long. */
export function findMatches(rule: Pattern, text: string): Match[] {
  if (rule.kind === "domain") return findDomain(rule.pattern, text);
  const matches = matchBounded(rule.kind === "word" ? wholeWord(rule.pattern) : rule.pattern, text);
  return matches === "too-slow" ? [] : matches;
}

/** The text with everything the rule catches replaced. */
export function replaceMatches(rule: Pattern & { replacement: string }, text: string): string {
  return findMatches(rule, text)
    .sort((a, b) => b.index - a.index)
    .reduce(
      (rest, { index, length }) => rest.slice(0, index) + rule.replacement + rest.slice(index + length),
      text,
    );
}

/** "example.org" also catches "shop.example.org", not "notexample.org". */
function findDomain(domain: string, text: string): Match[] {
  const matches: Match[] = [];
  let from = 0;
  for (const link of findLinks(text)) {
    const index = text.indexOf(link, from);
    from = index + link.length;
    const host = hostOf(link);
    if (host === domain || host.endsWith(`.${domain}`)) matches.push({ index, length: link.length });
  }
  return matches;
}

/** Letters and digits of any script end a word; a run of spaces in the rule is one in the text. */
const wholeWord = (words: string) => {
  const escaped = words
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, (sign) => `\\${sign}`))
    .join("\\s+");
  return `(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`;
};
