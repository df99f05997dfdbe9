import { fill } from "../live/pulse.ts";
import { rememberTrail } from "./trail.ts";

/*
 * Choosing rows: a click, X, Shift and a click for all between. The form sends what is checked, so that nothing here is
 * needed for it to work.
 */

const boxes = () => [...document.querySelectorAll<HTMLInputElement>("[data-queue-form] input[name=ticket]")];

export const rowLinks = () => [...document.querySelectorAll<HTMLAnchorElement>("[data-queue-row]")];

/** The row in which the focus is. */
export const currentRow = () =>
  document.activeElement?.closest<HTMLTableRowElement>("[data-queue-form] tr[data-ticket]") ?? null;

let last: HTMLInputElement | null = null;

export function startSelection(queue: HTMLElement): void {
  const form = queue.querySelector<HTMLFormElement>("[data-queue-form]");
  if (!form) return;
  form.addEventListener("click", (event) => {
    const box =
      event.target instanceof HTMLInputElement && event.target.name === "ticket" ? event.target : null;
    if (!box) return;
    if (event.shiftKey && last) checkBetween(last, box);
    last = box;
  });
  form.addEventListener("change", showCount);
  // Going back, browsers fill the boxes in after the page is there.
  window.addEventListener("pageshow", showCount);
  rememberTrail();
  showCount();
}

function checkBetween(from: HTMLInputElement, to: HTMLInputElement): void {
  const all = boxes();
  const [start, end] = [all.indexOf(from), all.indexOf(to)].toSorted((a, b) => a - b);
  for (const box of all.slice(start, (end ?? 0) + 1)) box.checked = to.checked;
}

/** The bar shows itself, and how many there are. */
export function showCount(): void {
  const chosen = boxes().filter(({ checked }) => checked);
  const form = document.querySelector<HTMLElement>("[data-queue-form]");
  const line = document.querySelector<HTMLElement>("[data-bulk-count]");
  if (form) form.dataset.bulk = chosen.length > 0 ? "some" : "none";
  for (const box of boxes()) box.closest("tr")?.classList.toggle("is-chosen", box.checked);
  if (!line) return;
  const { one, many } = line.dataset;
  line.textContent = chosen.length === 1 ? (one ?? "") : fill(many, { n: chosen.length });
}

export function toggleRow(row: HTMLElement | null): boolean {
  const box = row?.querySelector<HTMLInputElement>("input[name=ticket]");
  if (!box) return false;
  box.checked = !box.checked;
  last = box;
  row?.querySelector<HTMLElement>("[data-queue-row]")?.focus();
  showCount();
  return true;
}

/** @param checked without it: all, or none if all are */
export function checkAll(checked = boxes().some((box) => !box.checked)): boolean {
  const all = boxes();
  if (all.length === 0 || (!checked && all.every((box) => !box.checked))) return false;
  for (const box of all) box.checked = checked;
  showCount();
  return true;
}

/** What is chosen, else the row one is on. @returns false when there is neither */
export function ensureChosen(): boolean {
  if (boxes().some(({ checked }) => checked)) return true;
  const row = currentRow();
  return row ? toggleRow(row) : false;
}
