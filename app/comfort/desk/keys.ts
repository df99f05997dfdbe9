import { checkAll, currentRow, ensureChosen, rowLinks, toggleRow } from "./selection.ts";
import { neighbourOf } from "./trail.ts";

/*
 * The keys of the overview, and no others. A key presses what stands on the page, or leads there.
 */

const field = "input:not([type=checkbox], [type=radio], [type=submit], [type=button]), textarea, select";

/** Letters belong to whoever is writing. */
const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest(`${field}, [contenteditable]`) !== null;

type Act = (what: string, key: string) => boolean;

export function startKeys(dialog: HTMLDialogElement): void {
  const bindings = readBindings(dialog);
  const help = () => (dialog.open ? dialog.close() : dialog.showModal());
  const acts: Record<string, Act> = {
    ...listActs,
    ...pageActs,
    help: () => {
      help();
      return true;
    },
  };
  for (const button of document.querySelectorAll<HTMLElement>("[data-keys-open]")) {
    button.hidden = false;
    button.addEventListener("click", help);
  }
  dialog.querySelector("[data-keys-close]")?.addEventListener("click", () => dialog.close());
  // Before the site's own "/" (search-key.ts), hence capturing.
  document.addEventListener("keydown", (event) => hear(event, dialog, bindings, acts), true);
  openByAddress();
}

function readBindings(dialog: HTMLElement): Map<string, string> {
  const bindings = new Map<string, string>();
  for (const { dataset } of dialog.querySelectorAll<HTMLElement>("[data-key]")) {
    const { key = "", does = "" } = dataset;
    if (key === "1-9") for (let digit = 1; digit <= 9; digit++) bindings.set(String(digit), does);
    else bindings.set(key, does);
  }
  return bindings;
}

function hear(
  event: KeyboardEvent,
  dialog: HTMLDialogElement,
  bindings: Map<string, string>,
  acts: Record<string, Act>,
): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const key = event.key.toLowerCase();
  const typing = isTyping(event.target);
  if (typing && key !== "escape") return;
  if (dialog.open && key !== "?") return;
  const [name = "", what = ""] = (bindings.get(key) ?? "").split(":");
  if (!acts[name]?.(what, key)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}

const step = (by: number) => {
  const links = rowLinks();
  if (links.length === 0) return false;
  const at = links.findIndex((link) => link.closest("tr") === currentRow());
  const next = at < 0 ? (by > 0 ? 0 : links.length - 1) : at + by;
  const link = links[Math.min(links.length - 1, Math.max(0, next))];
  link?.focus();
  link?.closest("tr")?.scrollIntoView({ block: "nearest" });
  return true;
};

const listActs: Record<string, Act> = {
  next: () => step(1),
  previous: () => step(-1),
  select: () => toggleRow(currentRow() ?? rowLinks()[0]?.closest("tr") ?? null),
  all: () => checkAll(),
  act: (what) => ensureChosen() && press(`[data-act="${what}"]`),
  open(hash) {
    const link = currentRow()?.querySelector<HTMLAnchorElement>("[data-queue-row]");
    if (!link) return false;
    location.assign(`${link.href}#${hash}`);
    return true;
  },
  view(_, key) {
    const tab = document.querySelectorAll<HTMLAnchorElement>("[data-view]")[Number(key) - 1];
    tab?.click();
    return tab !== undefined;
  },
};

const pageActs: Record<string, Act> = {
  press: (what) => press(`[data-press="${what}"]`) || pressIntent(what),
  fold(id) {
    if (id.startsWith("bulk-") && !ensureChosen()) return false;
    return unfold(document.getElementById(id));
  },
  search() {
    const search = document.querySelector<HTMLInputElement>("[data-desk-search]");
    const fold = search?.closest("details");
    if (!search) return false;
    if (fold) fold.open = true;
    search.focus();
    search.select();
    return true;
  },
  neighbour(by) {
    const href = neighbourOf(location.pathname, Number(by));
    if (href) location.assign(href);
    return href !== null;
  },
  clear,
};

function press(selector: string): boolean {
  const target = document.querySelector<HTMLElement>(selector);
  if (!target || target.hidden) return false;
  target.click();
  return true;
}

/** The button of the form with this intent, when the form has only one. */
function pressIntent(intent: string): boolean {
  const input = document.querySelector<HTMLInputElement>(`input[name=intent][value="${CSS.escape(intent)}"]`);
  const button = input?.form?.querySelector<HTMLButtonElement>("button[type=submit]");
  button?.click();
  return button !== undefined && button !== null;
}

/** Out of a field, else out of what is unfolded, else out of the selection. */
function clear(): boolean {
  const active = document.activeElement;
  if (isTyping(active)) {
    const fold = active?.closest<HTMLDetailsElement>("details");
    (fold?.querySelector<HTMLElement>("summary") ?? (active as HTMLElement)).focus();
    if (document.activeElement === active) (active as HTMLElement).blur();
    return true;
  }
  const fold = document.querySelector<HTMLDetailsElement>(".bulk-fold[open]");
  if (fold) {
    fold.open = false;
    return true;
  }
  return checkAll(false);
}

function unfold(fold: HTMLElement | null): boolean {
  if (!(fold instanceof HTMLDetailsElement)) return false;
  fold.open = true;
  const target = fold.querySelector<HTMLElement>(
    "[contenteditable], textarea, select, input:not([type=hidden]), button:not([tabindex='-1'])",
  );
  (target ?? fold.querySelector("summary"))?.focus();
  fold.scrollIntoView({ block: "nearest" });
  return true;
}

/** From the list with R, N or E: the fold is open and its field has the focus. */
function openByAddress(): void {
  const fold = location.hash.startsWith("#akt-") ? document.getElementById(location.hash.slice(1)) : null;
  if (fold instanceof HTMLDetailsElement && !fold.open) unfold(fold);
}
