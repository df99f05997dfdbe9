import { baseKeymap, toggleMark } from "prosemirror-commands";
import { dropCursor } from "prosemirror-dropcursor";
import { gapCursor } from "prosemirror-gapcursor";
import { history, redo, undo } from "prosemirror-history";
import { keymap } from "prosemirror-keymap";
import { liftListItem, sinkListItem, splitListItem } from "prosemirror-schema-list";
import { type Command, EditorState, Selection } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { type MentionStep, mentionStepEvent } from "../mentions.ts";
import { acts } from "./acts.ts";
import { inputSigns } from "./input-signs.ts";
import { openMarkdown } from "./markdown-in.ts";
import { writeMarkdown } from "./markdown-out.ts";
import { schema } from "./schema.ts";

/** Said by components/editor-parts.tsx and by the form the field stands in. */
export type FieldWords = { labelledBy: string; describedBy: string | null };

export type Editor = {
  view: EditorView;
  /** Takes the text of the field over, when a script has put another one there. */
  load: () => void;
  /** Puts Markdown where the cursor is, as a block of its own. */
  insert: (markdown: string) => void;
  destroy: () => void;
};

const { list_item: listItem, hard_break: hardBreak } = schema.nodes;

const lineBreak: Command = (state, dispatch) => {
  if (hardBreak && dispatch) dispatch(state.tr.replaceSelectionWith(hardBreak.create()).scrollIntoView());
  return true;
};

const mark = (name: string): Command => {
  const type = schema.marks[name];
  return type ? toggleMark(type) : () => false;
};

/** Enter begins a paragraph, Shift+Enter a line; Tab only moves list items, so that the keyboard can leave. */
const keys = keymap({
  "Mod-z": undo,
  "Shift-Mod-z": redo,
  "Mod-y": redo,
  "Mod-b": mark("strong"),
  "Mod-i": mark("em"),
  "Mod-e": mark("code"),
  "Mod-k": acts.link,
  "Shift-Mod-7": acts.numbered,
  "Shift-Mod-8": acts.list,
  "Shift-Mod-9": acts.quote,
  "Shift-Enter": lineBreak,
  ...(listItem
    ? { Enter: splitListItem(listItem), Tab: sinkListItem(listItem), "Shift-Tab": liftListItem(listItem) }
    : {}),
});

const plugins = [
  inputSigns,
  keys,
  keymap(baseKeymap),
  history(),
  dropCursor({ color: false, class: "editor-drop" }),
  gapCursor(),
];

/** The schema keeps what text means; looks and scripts of other pages are not even looked at. */
const withoutLooks = (html: string) =>
  html
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, "")
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\s(?:style|on\w+)=(?:"[^"]*"|'[^']*'|[^\s>]+)/gi, ""));

/**
 * Shows the field's Markdown as it will look. The field stays the form's truth: every change is written into it at
 * once, so that drafts, the preview and sending work as without the editor.
 * @param onChange after every step, for the toolbar
 */
export function mountEditor(
  field: HTMLTextAreaElement,
  place: HTMLElement,
  words: FieldWords,
  onChange: (view: EditorView) => void,
): Editor {
  let opened = openMarkdown(field.value);
  const stateOf = () => EditorState.create({ doc: opened.doc, plugins });
  const view = new EditorView(place, {
    state: stateOf(),
    attributes: {
      role: "textbox",
      "aria-multiline": "true",
      "aria-labelledby": words.labelledBy,
      ...(words.describedBy ? { "aria-describedby": words.describedBy } : {}),
      class: "prose",
      lang: document.documentElement.lang,
    },
    transformPastedHTML: withoutLooks,
    dispatchTransaction(transaction) {
      view.updateState(view.state.apply(transaction));
      if (transaction.docChanged) write();
      if (transaction.docChanged) tellMention();
      onChange(view);
    },
  });

  function write(): void {
    field.value = writeMarkdown(view.state.doc, opened);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }

  /** For the list of people after an @ (app/comfort/mentions.ts). */
  function tellMention(): void {
    const { $from, empty } = view.state.selection;
    const before = empty ? $from.parent.textBetween(0, $from.parentOffset, undefined, "\ufffc") : "";
    const detail: MentionStep = {
      before,
      place: view.coordsAtPos($from.pos),
      putIn({ id, displayName }, typed) {
        const link = schema.marks.link?.create({ href: `/m/${id}` });
        const name = schema.text(`@${displayName}`, link ? [link] : []);
        const { from } = view.state.selection;
        const put = view.state.tr.replaceWith(from - typed, from, [name, schema.text(" ")]);
        view.dispatch(link ? put.removeStoredMark(link.type) : put);
      },
    };
    field.dispatchEvent(new CustomEvent(mentionStepEvent, { detail }));
  }

  function load(): void {
    if (field.value === writeMarkdown(view.state.doc, opened)) return;
    opened = openMarkdown(field.value);
    view.updateState(stateOf());
    view.dispatch(view.state.tr.setSelection(Selection.atEnd(view.state.doc)));
  }

  function insert(markdown: string): void {
    const { doc } = openMarkdown(markdown);
    view.dispatch(view.state.tr.replaceSelection(doc.slice(0, doc.content.size)).scrollIntoView());
    // Whatever was put in, writing goes on below it.
    const { state } = view;
    const paragraph = schema.nodes.paragraph?.create();
    if (paragraph && state.selection.$to.after(1) === state.doc.content.size) {
      const end = state.doc.content.size;
      const grown = state.tr.insert(end, paragraph);
      view.dispatch(grown.setSelection(Selection.atEnd(grown.doc)));
    }
  }

  view.dispatch(view.state.tr.setSelection(Selection.atEnd(view.state.doc)));
  return { view, load, insert, destroy: () => view.destroy() };
}
