import { diffLines } from "diff";
import { type DiffPart, diffWords } from "./text-diff.ts";

/** A line before and after; null where the other side has no such line. */
export type DiffRow = { before: DiffPart[] | null; after: DiffPart[] | null };

const same = (text: string): DiffPart[] => [{ text, kind: "same" }];
const linesOf = (text: string) => text.replace(/\n$/, "").split("\n");

/**
 * Two texts line by line, side by side, the changed words of a changed line marked. Pure; the lines of each side joined
 * are the text of that side.
 */
export function diffRows(before: string, after: string): DiffRow[] {
  const changes = diffLines(withEnd(before), withEnd(after), { timeout: 200 }) ?? [
    { value: withEnd(before), removed: true, added: false },
    { value: withEnd(after), removed: false, added: true },
  ];
  const rows: DiffRow[] = [];
  for (let index = 0; index < changes.length; index++) {
    const change = changes[index];
    const next = changes[index + 1];
    if (!change) continue;
    const lines = linesOf(change.value);
    if (change.removed && next?.added) {
      rows.push(...pairLines(lines, linesOf(next.value)));
      index++;
    } else if (change.removed) {
      rows.push(...pairLines(lines, []));
    } else if (change.added) {
      rows.push(...pairLines([], lines));
    } else {
      rows.push(...lines.map((line) => ({ before: same(line), after: same(line) })));
    }
  }
  return rows;
}

const withEnd = (text: string) => (text.endsWith("\n") ? text : `${text}\n`);

function pairLines(before: string[], after: string[]): DiffRow[] {
  return Array.from({ length: Math.max(before.length, after.length) }, (_, index) => {
    const [old, now] = [before[index], after[index]];
    if (old === undefined) return { before: null, after: [{ text: now ?? "", kind: "added" as const }] };
    if (now === undefined) return { before: [{ text: old, kind: "removed" as const }], after: null };
    const parts = diffWords(old, now);
    return {
      before: parts.filter(({ kind }) => kind !== "added"),
      after: parts.filter(({ kind }) => kind !== "removed"),
    };
  });
}
