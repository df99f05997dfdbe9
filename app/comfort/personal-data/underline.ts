/*
 * Underlines what was found in the editor without touching its document: CSS.highlights marks ranges of the page. Where a
 * browser has none of it, the list below the field says the same.
 */

const name = "personal-data";
const marked = new WeakMap<HTMLFormElement, Range[]>();

export function underline(form: HTMLFormElement, values: string[]): void {
  if (!("highlights" in CSS)) return;
  const all = CSS.highlights.get(name) ?? new Highlight();
  for (const range of marked.get(form) ?? []) all.delete(range);
  const editor = form.querySelector<HTMLElement>(".ProseMirror");
  const ranges = editor ? values.flatMap((value) => rangesOf(editor, value)) : [];
  for (const range of ranges) all.add(range);
  marked.set(form, ranges);
  CSS.highlights.set(name, all);
}

/** Within one text node: what is half bold is still in the list. */
function rangesOf(root: HTMLElement, value: string): Range[] {
  const ranges: Range[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent ?? "";
    for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + value.length)) {
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + value.length);
      ranges.push(range);
    }
  }
  return ranges;
}
