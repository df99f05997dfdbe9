import { type ImportKind, importKinds, type Reason, type Tally } from "./tally.ts";

const number = new Intl.NumberFormat("en");

/** What came in, what was here already, what was left out and why, for the console. */
export function formatReport(input: {
  site: string;
  category: string;
  tally: Tally;
  seconds: number;
}): string {
  const { site, category, tally, seconds } = input;
  const postCount = tally.came.questions + tally.came.answers + tally.came.comments;
  const rate = `${number.format(Math.round(postCount / Math.max(seconds, 0.001)))} posts/s`;
  return [
    `Imported ${site} into "${category}" in ${seconds.toFixed(1)} s (${rate})`,
    "",
    `${" ".repeat(12)}${"new".padStart(12)}${"already here".padStart(15)}`,
    ...importKinds.map((kind) => row(kind, tally)),
    ...section("Skipped", tally.skipped),
    ...section("Changed", tally.changed),
  ].join("\n");
}

function row(kind: ImportKind, tally: Tally): string {
  const [came, known] = [tally.came[kind], tally.known[kind]].map((n) => number.format(n));
  return `${kind.padEnd(12)}${came!.padStart(12)}${known!.padStart(15)}`;
}

function section(title: string, reasons: Reason[]): string[] {
  if (reasons.length === 0) return [];
  const lines = reasons
    .toSorted((a, b) => b.count - a.count)
    .map(({ kind, reason, count }) => `${number.format(count).padStart(9)} ${kind}: ${reason}`);
  return ["", title, ...lines];
}
