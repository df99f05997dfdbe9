import { fill } from "./pulse.ts";

/** Whoever has said nothing for so long has stopped. */
const forgetMs = 20_000;

/** The line that says who is writing. */
export function showWriters(line: HTMLElement | null, texts: Record<string, string>) {
  const until = new Map<string, number>();
  let timer = 0;

  function show(): void {
    clearTimeout(timer);
    const now = performance.now();
    for (const [name, end] of until) if (end <= now) until.delete(name);
    const [name = "", other = ""] = until.keys();
    const text =
      until.size === 0 ? "" : until.size === 1 ? texts.one : until.size === 2 ? texts.two : texts.many;
    if (line) line.textContent = fill(text, { name, other });
    if (until.size > 0) timer = window.setTimeout(show, Math.min(...until.values()) - now + 50);
  }

  return {
    add(name: string) {
      until.set(name, performance.now() + forgetMs);
      show();
    },
    /** What was being written is there now. */
    clear() {
      until.clear();
      show();
    },
  };
}
