/** Told to a field: an editor that has taken it over puts the text in itself and cancels the event. */
export const insertEvent = "tadellos:insert-markdown";

/** Puts Markdown into a text field as a block of its own, where the cursor is; the cursor stands below it then. */
export function insertMarkdown(field: HTMLTextAreaElement, text: string): void {
  const event = new CustomEvent(insertEvent, { detail: { text }, bubbles: true, cancelable: true });
  if (!field.dispatchEvent(event)) return;
  const at = field.selectionEnd;
  const [before, after] = [field.value.slice(0, at).trimEnd(), field.value.slice(at).trimStart()];
  const start = `${before}${before ? "\n\n" : ""}${text}\n\n`;
  field.value = start + after;
  field.setSelectionRange(start.length, start.length);
  field.dispatchEvent(new Event("input", { bubbles: true }));
}
