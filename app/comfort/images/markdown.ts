/** Told to a text field whose text a script has put there; the editor shows it then (app/comfort/drafts). */
const filledEvent = "tadellos:filled";

/** As the server writes it (features/forum/images/image-text.ts). */
const markdownOf = (key: string, description: string) =>
  `![${description.replace(/[\s[\]\\]+/g, " ").trim() || "Bild"}](/bilder/${key})`;

const patternOf = (key: string) => new RegExp(`!\\[[^\\]]*\\]\\(/bilder/${key}\\)`, "g");

/**
 * Puts an image into the text, at the caret or at the end, in a paragraph of its own. An editor that has taken the field over does it
 * itself: it cancels the event `tadellos:insert-markdown`, whose detail has the text.
 */
export function insertImage(
  field: HTMLTextAreaElement,
  key: string,
  description: string,
  isAtCaret: boolean,
): void {
  const text = markdownOf(key, description);
  const event = new CustomEvent("tadellos:insert-markdown", {
    detail: { text },
    bubbles: true,
    cancelable: true,
  });
  if (!field.dispatchEvent(event)) return;
  const place = isAtCaret ? field.selectionEnd : field.value.length;
  const [before, after] = [field.value.slice(0, place), field.value.slice(place)];
  const gapBefore = before === "" || before.endsWith("\n\n") ? "" : before.endsWith("\n") ? "\n" : "\n\n";
  const gapAfter = after.startsWith("\n\n") ? "" : after.startsWith("\n") ? "\n" : "\n\n";
  const caret = before.length + gapBefore.length + text.length + gapAfter.length;
  fill(field, `${before}${gapBefore}${text}${gapAfter}${after}`);
  field.setSelectionRange(caret, caret);
}

/** Says in the text what the image shows. */
export function describeImage(field: HTMLTextAreaElement, key: string, description: string): void {
  fill(
    field,
    field.value.replace(patternOf(key), () => markdownOf(key, description)),
  );
}

/** Takes the image out of the text. */
export function removeImage(field: HTMLTextAreaElement, key: string): void {
  fill(field, field.value.replace(patternOf(key), "").replace(/\n{3,}/g, "\n\n"));
}

function fill(field: HTMLTextAreaElement, text: string): void {
  if (field.value === text) return;
  field.value = text;
  field.dispatchEvent(new Event(filledEvent));
  // Drafts and the preview listen for what is typed.
  field.dispatchEvent(new Event("input", { bubbles: true }));
}
