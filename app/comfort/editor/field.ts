import type { EditorView } from "prosemirror-view";
import { type ActName, acts, isOn } from "./acts.ts";
import { type Editor, mountEditor } from "./view.ts";

/** "markdown" for those who want to type its signs; anything else is the editor. */
const choiceKey = "editor";
const wantsMarkdown = () => read() === "markdown";

function read(): string | null {
  try {
    return localStorage.getItem(choiceKey);
  } catch {
    return null;
  }
}

function remember(choice: "markdown" | "rich"): void {
  try {
    localStorage.setItem(choiceKey, choice);
  } catch {
    // It holds for this page then.
  }
}

const template = document.querySelector<HTMLTemplateElement>("#editor-parts");

/** Gives a text field (`textarea[data-editor]`) its toolbar and, unless Markdown is wanted, the editor. */
export function dressField(field: HTMLTextAreaElement): void {
  const frame = template?.content.firstElementChild?.cloneNode(true) as HTMLElement | undefined;
  const place = frame?.querySelector<HTMLElement>("[data-editor-place]");
  const label = field.labels?.[0];
  if (!frame || !place || !label) return;
  label.id ||= `${field.id}-label`;
  let editor: Editor | null = null;
  const isRequired = field.required;

  function showRich(): void {
    if (editor || !label || !place) return;
    const hadFocus = document.activeElement === field;
    place.hidden = false;
    const words = { labelledBy: label.id, describedBy: field.getAttribute("aria-describedby") };
    editor = mountEditor(field, place, words, update);
    field.hidden = true;
    // What is not seen cannot be complained about; the server says when a text is missing.
    field.required = false;
    update(editor.view);
    if (hadFocus) editor.view.focus();
  }

  function showMarkdown(): void {
    const hadFocus = editor?.view.hasFocus() ?? false;
    editor?.destroy();
    editor = null;
    if (place) place.hidden = true;
    field.hidden = false;
    field.required = isRequired;
    if (hadFocus) field.focus();
    update(null);
  }

  function update(view: EditorView | null): void {
    if (!frame) return;
    frame.classList.toggle("is-markdown", view === null);
    for (const button of frame.querySelectorAll<HTMLButtonElement>("[data-act]")) {
      const name = button.dataset.act as ActName;
      button.setAttribute("aria-pressed", String(view !== null && isOn(name, view.state)));
    }
  }

  frame.addEventListener("mousedown", (event) => {
    // The cursor stays where it is.
    if ((event.target as Element).closest("[data-act]")) event.preventDefault();
  });
  frame.addEventListener("click", (event) => {
    const button = (event.target as Element).closest<HTMLElement>("button");
    if (!button) return;
    if (button.dataset.act && editor) {
      acts[button.dataset.act as ActName](editor.view.state, editor.view.dispatch, editor.view);
      editor.view.focus();
    }
    if (button.dataset.mode === undefined) return;
    const next = editor ? "markdown" : "rich";
    remember(next);
    if (next === "rich") showRich();
    else showMarkdown();
    (editor?.view ?? field).focus();
  });
  label.addEventListener("click", () => editor?.view.focus());
  field.addEventListener("focus", () => editor?.view.focus());
  field.addEventListener("tadellos:filled", () => editor?.load());
  field.addEventListener("tadellos:insert-markdown", (event) => {
    if (!editor) return;
    event.preventDefault();
    editor.insert((event as CustomEvent<{ text: string }>).detail.text);
  });

  field.before(frame);
  if (wantsMarkdown()) showMarkdown();
  else showRich();
}
