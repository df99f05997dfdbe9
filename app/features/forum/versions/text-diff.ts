import { diffWordsWithSpace } from "diff";

export type DiffPart = { text: string; kind: "same" | "added" | "removed" };

/** Above this a word-by-word comparison takes too long; the two texts are then shown one after the other. */
const maxCharacters = 20_000;

/** What changed between two texts, word by word. Pure; the parts joined without the removed ones are `after`. */
export function diffWords(before: string, after: string): DiffPart[] {
  if (before === after) return [{ text: after, kind: "same" }];
  const changes =
    before.length + after.length > maxCharacters
      ? undefined
      : diffWordsWithSpace(before, after, { timeout: 200 });
  if (!changes) {
    return [
      { text: before, kind: "removed" },
      { text: after, kind: "added" },
    ];
  }
  return changes.map(({ value, added, removed }) => ({
    text: value,
    kind: added ? "added" : removed ? "removed" : "same",
  }));
}
