/** Two-digit areas in as few words as possible: 01, 02, 03, 08 → "01–03, 08". */
export function areaText(prefixes: readonly string[]): string {
  const runs: [from: number, to: number][] = [];
  for (const prefix of prefixes.map(Number).toSorted((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last[1] === prefix - 1) last[1] = prefix;
    else runs.push([prefix, prefix]);
  }
  const two = (value: number) => String(value).padStart(2, "0");
  return runs
    .map(([from, to]) => {
      if (from === to) return two(from);
      return to === from + 1 ? `${two(from)}, ${two(to)}` : `${two(from)}–${two(to)}`;
    })
    .join(", ");
}
