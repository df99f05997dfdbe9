import { lift, setBlockType, toggleMark, wrapIn } from "prosemirror-commands";
import type { MarkType, NodeType } from "prosemirror-model";
import { liftListItem, wrapInList } from "prosemirror-schema-list";
import type { Command, EditorState } from "prosemirror-state";
import { schema } from "./schema.ts";

export const actNames = ["bold", "italic", "list", "numbered", "quote", "code", "link"] as const;
export type ActName = (typeof actNames)[number];

const nothing: Command = () => false;
const node = (name: string) => schema.nodes[name];
const markOf = (name: string) => schema.marks[name];

/** Is the cursor inside such a block? */
function isInside(state: EditorState, type: NodeType | undefined): boolean {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth--) if ($from.node(depth).type === type) return true;
  return false;
}

function hasMark(state: EditorState, type: MarkType | undefined): boolean {
  if (!type) return false;
  const { from, to, empty, $from } = state.selection;
  if (empty) return type.isInSet(state.storedMarks ?? $from.marks()) !== undefined;
  return state.doc.rangeHasMark(from, to, type);
}

const toggle = (name: string): Command => {
  const type = markOf(name);
  return type ? toggleMark(type) : nothing;
};

const list =
  (name: string): Command =>
  (state, dispatch) => {
    const [type, item] = [node(name), node("list_item")];
    if (!type || !item) return false;
    return isInside(state, type) ? liftListItem(item)(state, dispatch) : wrapInList(type)(state, dispatch);
  };

const quote: Command = (state, dispatch) => {
  const type = node("blockquote");
  if (!type) return false;
  return isInside(state, type) ? lift(state, dispatch) : wrapIn(type)(state, dispatch);
};

/** Words within a line become code, whole paragraphs a block of it. */
const code: Command = (state, dispatch) => {
  const [block, paragraph, mark] = [node("code_block"), node("paragraph"), markOf("code")];
  if (!block || !paragraph || !mark) return false;
  if (isInside(state, block)) return setBlockType(paragraph)(state, dispatch);
  const { empty, $from, $to } = state.selection;
  const isWhole = empty ? $from.parent.content.size === 0 : !$from.sameParent($to);
  return isWhole ? setBlockType(block)(state, dispatch) : toggleMark(mark)(state, dispatch);
};

const asksForLink = () => document.querySelector<HTMLElement>("#editor-parts")?.dataset.linkPrompt ?? "";

/** Asks for the address; without selected words the address is the text. */
const link: Command = (state, dispatch) => {
  const type = markOf("link");
  if (!type) return false;
  if (hasMark(state, type)) return toggleMark(type)(state, dispatch);
  if (!dispatch) return true;
  const address = window.prompt(asksForLink(), "https://")?.trim();
  if (!address || address === "https://") return true;
  const href = /^(?:https?:|mailto:|tel:|\/|#)/i.test(address) ? address : `https://${address}`;
  const { from, empty } = state.selection;
  const made = empty ? state.tr.insertText(href, from) : state.tr;
  const { to } = empty ? { to: from + href.length } : state.selection;
  dispatch(made.addMark(from, to, type.create({ href })).removeStoredMark(type).scrollIntoView());
  return true;
};

export const acts: Record<ActName, Command> = {
  bold: toggle("strong"),
  italic: toggle("em"),
  list: list("bullet_list"),
  numbered: list("ordered_list"),
  quote,
  code,
  link,
};

/** Which buttons of the toolbar are pressed at the cursor. */
export function isOn(name: ActName, state: EditorState): boolean {
  switch (name) {
    case "bold":
      return hasMark(state, markOf("strong"));
    case "italic":
      return hasMark(state, markOf("em"));
    case "link":
      return hasMark(state, markOf("link"));
    case "list":
      return isInside(state, node("bullet_list"));
    case "numbered":
      return isInside(state, node("ordered_list"));
    case "quote":
      return isInside(state, node("blockquote"));
    case "code":
      return hasMark(state, markOf("code")) || isInside(state, node("code_block"));
  }
}
