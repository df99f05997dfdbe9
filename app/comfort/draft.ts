/**
 * Keeps what is typed on this device until it was sent: every field with `data-draft="<key>"`, radio buttons too.
 * `data-draft-base` is what stands there before anybody types (default: nothing); `data-draft-else` a second key to
 * take over from (a guest's, after logging in). A note with `data-draft-note="<key>"`, or the key in `data-draft-of`,
 * says so. When a text has arrived, the server names it in the cookie `draft-done`. For forms of staff, which stay on
 * the device; what is written in public is kept by app/comfort/drafts.
 */
import { arrivedKeys } from "./draft-done.ts";

const prefix = "draft:";
const keepMs = 30 * 86_400_000;

type Field = HTMLInputElement | HTMLTextAreaElement;
/** A draft only fits on the base it was begun with: what was edited meanwhile is not overwritten. */
type Draft = { text: string; base: string; at: number };

function read(key: string | undefined): Draft | null {
  if (!key) return null;
  try {
    const draft = JSON.parse(localStorage.getItem(prefix + key) ?? "null") as Draft | null;
    return draft && Date.now() - draft.at < keepMs ? draft : null;
  } catch {
    return null;
  }
}

function write(key: string, draft: Draft | null): boolean {
  try {
    if (draft === null) localStorage.removeItem(prefix + key);
    else localStorage.setItem(prefix + key, JSON.stringify(draft));
    return draft !== null;
  } catch {
    // Storage is full or forbidden: nothing is promised then.
    return false;
  }
}

const baseOf = (field: Field) => field.dataset.draftBase ?? "";

function textOf(field: Field): string {
  if (field.type !== "radio") return field.value;
  return groupOf(field).find((radio) => radio.checked)?.value ?? "";
}

function groupOf(field: Field): HTMLInputElement[] {
  const radios = field.form?.querySelectorAll<HTMLInputElement>("input[type=radio]") ?? [];
  return [...radios].filter(({ name }) => name === field.name);
}

function fill(field: Field, text: string): void {
  if (field.type !== "radio") field.value = text;
  else for (const radio of groupOf(field)) radio.checked = radio.value === text;
}

function say(field: Field, what: "saved" | "restored"): void {
  const key = field.dataset.draftOf ?? field.dataset.draft ?? "";
  const note = document.querySelector<HTMLElement>(`[data-draft-note="${CSS.escape(key)}"]`);
  if (note) note.textContent = note.dataset[what] ?? "";
}

function restore(field: Field): void {
  const draft = read(field.dataset.draft) ?? read(field.dataset.draftElse);
  // A form that was refused, or the browser when going back, has filled the field already.
  if (!draft || draft.base !== baseOf(field) || textOf(field) !== baseOf(field)) return;
  fill(field, draft.text);
  say(field, "restored");
  field.closest("details")?.setAttribute("open", "");
}

function keep(field: Field): void {
  const [text, base] = [textOf(field), baseOf(field)];
  const isKept = write(field.dataset.draft ?? "", text === base ? null : { text, base, at: Date.now() });
  if (isKept) say(field, "saved");
}

for (const key of arrivedKeys) write(key, null);

for (const field of document.querySelectorAll<Field>("[data-draft]")) {
  restore(field);
  let timer = 0;
  field.addEventListener("input", () => {
    // Not put off by the next letter: whoever types without a pause is safe as well.
    if (timer) return;
    timer = window.setTimeout(() => {
      timer = 0;
      keep(field);
    }, 400);
  });
  // Leaving the page must not lose the last half second.
  window.addEventListener("pagehide", () => {
    if (textOf(field) !== baseOf(field)) keep(field);
  });
}
