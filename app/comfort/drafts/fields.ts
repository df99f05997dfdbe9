import type { Fields } from "./records.ts";

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Told to a field whose text was put there by a script; the editor shows it then. */
export const filledEvent = "tadellos:filled";

const never = ["password", "file", "submit", "button", "reset", "image"];

/** The fields that make up the text: hidden ones only with `data-draft-keep`, none with `data-draft-skip`. */
function controlsOf(form: HTMLFormElement): Control[] {
  return [...form.elements].filter((element): element is Control => {
    if (!(element instanceof HTMLElement) || !("name" in element) || !element.name) return false;
    if (element.closest("[data-draft-skip]")) return false;
    const { type } = element as Control;
    if (type === "hidden") return element.hasAttribute("data-draft-keep");
    return !never.includes(type);
  });
}

const isTick = (control: Control): control is HTMLInputElement =>
  control.type === "checkbox" || control.type === "radio";

/** What the form says now. Ticked boxes of one name are joined by commas, as the server does. */
export function readFields(form: HTMLFormElement): Fields {
  const fields: Fields = {};
  for (const control of controlsOf(form)) {
    const { name } = control;
    if (!isTick(control)) fields[name] = control.value;
    else if (control.checked)
      fields[name] = fields[name] ? `${fields[name]},${control.value}` : control.value;
    else fields[name] ??= "";
  }
  return fields;
}

/** Fields the record does not know keep what they have. */
export function fillFields(form: HTMLFormElement, fields: Fields): void {
  for (const control of controlsOf(form)) {
    const text = fields[control.name];
    if (text === undefined) continue;
    if (isTick(control)) control.checked = text.split(",").includes(control.value);
    else control.value = text;
    control.dispatchEvent(new Event(filledEvent));
  }
}

/** 53 bits of the text: enough to recognise it. */
export function fingerprint(fields: Fields): number {
  const text = JSON.stringify(
    Object.entries(fields)
      .filter(([, value]) => value !== "")
      .sort(),
  );
  let [low, high] = [0xdeadbeef, 0x41c6ce57];
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    low = Math.imul(low ^ code, 2654435761);
    high = Math.imul(high ^ code, 1597334677);
  }
  return 4294967296 * (2097151 & high) + (low >>> 0);
}

/** As the server sees it (features/forum/drafts/drafts.ts): nothing written yet. */
export const isBlank = ({ title = "", body = "" }: Fields) => title.trim() === "" && body.trim() === "";
