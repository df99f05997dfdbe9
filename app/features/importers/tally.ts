export const importKinds = [
  "users",
  "questions",
  "answers",
  "comments",
  "votes",
  "solutions",
  "tags",
] as const;
export type ImportKind = (typeof importKinds)[number];

export type Tally = {
  came: Record<ImportKind, number>;
  /** Already here from an earlier run. */
  known: Record<ImportKind, number>;
  skipped: Reason[];
  /** What came in differently from how it was there. */
  changed: Reason[];
};

export type Reason = { kind: string; reason: string; count: number };

export function makeTally(): Tally {
  const zero = () => Object.fromEntries(importKinds.map((kind) => [kind, 0])) as Record<ImportKind, number>;
  return { came: zero(), known: zero(), skipped: [], changed: [] };
}

/** @param kind what it is called in the report, for instance "posts" */
export function noteSkipped(tally: Tally, kind: string, reason: string, count = 1): void {
  note(tally.skipped, kind, reason, count);
}

export function noteChanged(tally: Tally, kind: string, reason: string, count = 1): void {
  note(tally.changed, kind, reason, count);
}

function note(list: Reason[], kind: string, reason: string, count: number): void {
  if (count === 0) return;
  const known = list.find((entry) => entry.kind === kind && entry.reason === reason);
  if (known) known.count += count;
  else list.push({ kind, reason, count });
}
