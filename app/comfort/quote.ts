/**
 * Quoting in the answer form: a small button beside selected text of a post, the key q, and the link of each post
 * (`[data-quote]`, which without this file loads the page with the quote in the form).
 */
import { insertMarkdown } from "./insert-markdown.ts";

const field = document.querySelector<HTMLTextAreaElement>("#antworten textarea[name=body]");
const words = document.querySelector<HTMLElement>("#editor-parts")?.dataset;

if (field && words) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "btn small quote-button";
  button.textContent = words.quote ?? "";
  button.title = words.quoteKey ?? "";
  button.hidden = true;
  (document.querySelector("main") ?? document.body).append(button);

  const follow = () => {
    const chosen = readSelection();
    button.hidden = chosen === null;
    if (!chosen) return;
    const { left, bottom } = chosen.place;
    const widest = document.documentElement.clientWidth - button.offsetWidth - 8;
    button.style.left = `${Math.max(8, Math.min(left, widest))}px`;
    button.style.top = `${bottom + 8}px`;
  };
  document.addEventListener("selectionchange", follow);
  document.addEventListener("scroll", follow, { passive: true });
  // A click would take the selection away before it is read.
  button.addEventListener("mousedown", (event) => event.preventDefault());
  button.addEventListener("click", () => quoteSelection(field));
  document.addEventListener("keydown", (event) => {
    const isTyping = (event.target as Element).closest("input, textarea, select, [contenteditable]");
    if (event.key !== "q" || event.ctrlKey || event.metaKey || event.altKey || isTyping) return;
    if (quoteSelection(field)) event.preventDefault();
  });
  document.addEventListener("click", (event) => {
    const link = (event.target as Element).closest<HTMLElement>("a[data-quote]");
    const text = link?.closest(".post")?.querySelector<HTMLElement>(".prose")?.innerText;
    if (!link || !text) return;
    event.preventDefault();
    putIn(field, link, text);
  });
}

/** The link of the post that the selection lies in, and its text. */
function readSelection(): { link: HTMLElement; text: string; place: DOMRect } | null {
  const selection = document.getSelection();
  const text = selection?.toString().trim() ?? "";
  if (!selection || selection.rangeCount === 0 || text.length < 2) return null;
  const proseOf = (node: Node | null) =>
    (node instanceof Element ? node : node?.parentElement)?.closest(".post > .prose") ?? null;
  const prose = proseOf(selection.anchorNode);
  const link = prose?.closest(".post")?.querySelector<HTMLElement>("a[data-quote]");
  if (!link || proseOf(selection.focusNode) !== prose) return null;
  return { link, text, place: selection.getRangeAt(0).getBoundingClientRect() };
}

function quoteSelection(field: HTMLTextAreaElement): boolean {
  const chosen = readSelection();
  if (!chosen) return false;
  putIn(field, chosen.link, chosen.text);
  document.getSelection()?.removeAllRanges();
  return true;
}

function putIn(field: HTMLTextAreaElement, link: HTMLElement, text: string): void {
  const head = `[${asWords(link.dataset.said ?? "")}](${link.dataset.quote})`;
  const lines = [head, "", ...text.trim().split("\n").map(asWords)];
  insertMarkdown(field, lines.map((line) => (line.trim() ? `> ${line}` : ">")).join("\n"));
  field.form?.scrollIntoView({ block: "center" });
  // An editor that is there already takes the focus over.
  (document.querySelector<HTMLElement>("#antworten .ProseMirror") ?? field).focus();
}

/** Selected words are words: signs of Markdown in them mean nothing. */
function asWords(line: string): string {
  return line
    .replace(/[\\`*_[\]<~]/g, "\\$&")
    .replace(/^(\s*)([-+>#]|\d+[.)](?=\s))/, (_, space: string, sign: string) =>
      /^\d/.test(sign) ? `${space}${sign.slice(0, -1)}\\${sign.slice(-1)}` : `${space}\\${sign}`,
    );
}
