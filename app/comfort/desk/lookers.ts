import type { DeskLooker } from "../live/pulse.ts";
import { fill } from "../live/pulse.ts";

/** Shows who else looks at a ticket, or writes there; an empty list takes it away. */
export function showLookers(
  line: HTMLElement | null,
  lookers: DeskLooker[],
  texts: Record<string, string>,
): void {
  const text = line?.querySelector<HTMLElement>("[data-lookers-text]");
  if (!line || !text) return;
  const writers = lookers.filter(({ isWriting }) => isWriting);
  const shown = writers.length > 0 ? writers : lookers;
  const kind = writers.length > 0 ? "writing" : "looking";
  const words =
    shown.length === 0
      ? ""
      : fill(texts[shown.length > 1 ? `${kind}Many` : kind], { names: joinNames(shown, texts) });
  // Said again only when it says something else.
  if (text.textContent !== words) text.textContent = words;
  line.className = `lookers ${kind}`;
  if (line.getAttribute("role") === "status") line.hidden = false;
  else line.hidden = words === "";
}

function joinNames(lookers: DeskLooker[], texts: Record<string, string>): string {
  const names = lookers.map(({ name }) => name);
  const last = names.pop() ?? "";
  return names.length > 0 ? fill(texts.and, { a: names.join(", "), b: last }) : last;
}
