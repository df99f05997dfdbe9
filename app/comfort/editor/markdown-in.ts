import { defaultMarkdownParser, MarkdownParser } from "prosemirror-markdown";
import type { Node } from "prosemirror-model";
import { serialiseBlock } from "./markdown-out.ts";
import { isOwnImage, schema } from "./schema.ts";

const tokenizer = defaultMarkdownParser.tokenizer.set({ breaks: true }).enable(["strikethrough", "table"]);
const { tokens } = defaultMarkdownParser;

type GetAttrs = NonNullable<(typeof tokens)[string]["getAttrs"]>;

const withSign =
  (name: string, sign: string): GetAttrs =>
  (token, stream, index) => ({ ...tokens[name]?.getAttrs?.(token, stream, index), [sign]: token.markup });

const parser = new MarkdownParser(schema, tokenizer, {
  ...tokens,
  bullet_list: { block: "bullet_list", getAttrs: withSign("bullet_list", "bullet") },
  ordered_list: { block: "ordered_list", getAttrs: withSign("ordered_list", "delimiter") },
  softbreak: { node: "hard_break" },
  s: { mark: "del" },
});

/** One top block of a text as it was typed. */
export type Source = { index: number; text: string };

export type Opened = {
  doc: Node;
  /** The blocks of `doc` by their Markdown: a block that nobody touches is written down as it was typed. */
  sources: WeakMap<Node, Source>;
  /** What stood between the blocks, before the first and behind the last; one more than there are blocks. */
  gaps: string[];
};

/**
 * Markdown → what the editor shows. Nothing is lost on the way: a block that would not come back as the same text, or
 * would look different, stays Markdown.
 */
export function openMarkdown(markdown: string): Opened {
  const parts = splitBlocks(markdown);
  const sources = new WeakMap<Node, Source>();
  const blocks = parts.blocks.map((text, index) => {
    const node = (parts.isOne ? null : parseBlock(text)) ?? rawBlock(text);
    sources.set(node, { index, text });
    return node;
  });
  // Below a quote or a list that ends with a blank line, writing goes on in a paragraph of its own.
  const goesOn = blocks.length === 0 || /\n\s*\n/.test(parts.gaps.at(-1) ?? "");
  const doc = schema.node("doc", null, goesOn ? [...blocks, schema.node("paragraph")] : blocks);
  return { doc, sources, gaps: parts.gaps };
}

const rawBlock = (text: string) => schema.node("raw", null, text ? [schema.text(text)] : []);

const settled = ["table_open", "fence", "code_block"];

function splitBlocks(markdown: string): { blocks: string[]; gaps: string[]; isOne: boolean } {
  const env: { references?: object } = {};
  const lines = markdown.split("\n");
  const tops = tokenizer
    .parse(markdown, env)
    .flatMap(({ type, level, nesting, map }) => (level === 0 && nesting >= 0 && map ? [{ type, map }] : []));
  let ranges = tops.map(({ map }) => map);
  // What is a table or code for both readers of Markdown is no riddle.
  const loose = [...lines];
  for (const { type, map } of tops) if (settled.includes(type)) loose.fill("", map[0], map[1]);
  // Definitions belong to every block that uses them, a table can be read in two ways: the text stays as it is.
  const isOne = Object.keys(env.references ?? {}).length > 0 || isLikeTable(loose.join("\n"));
  if (isOne) ranges = [[0, lines.length]];
  const blocks: string[] = [];
  const gaps: string[] = [];
  let at = 0;
  for (const [start, end] of ranges) {
    let last = end;
    while (last > start + 1 && lines[last - 1]?.trim() === "") last--;
    gaps.push(
      lines
        .slice(at, start)
        .map((line) => `${line}\n`)
        .join(""),
    );
    blocks.push(lines.slice(start, last).join("\n"));
    at = last;
  }
  const rest = lines.slice(at).join("\n");
  gaps.push(blocks.length > 0 && at < lines.length ? `\n${rest}` : rest);
  // The line break behind a block belongs to the gap that follows it.
  for (let index = 1; index < blocks.length; index++) gaps[index] = `\n${gaps[index]}`;
  return { blocks, gaps, isOne };
}

const tableRule = /\S[^\n]*\n[ \t>]*(?=[-:| \t]*-)[-:| \t]+(?:\n|$)/;
const isLikeTable = (markdown: string) => markdown.includes("|") && tableRule.test(markdown);
/** A line below others that makes a heading of them. */
const underline = /\n[ \t]*[-=]+[ \t]*(?:\n|$)/;

/** Signs the site reads and the editor does not: HTML, tick boxes, single tildes, entities. */
const beyond = /<\/?[a-z!?]|\[[ xX]\]\s|&#?\w+;|(?:^|[^~])~(?!~)|~~~/i;

function parseBlock(text: string): Node | null {
  if (beyond.test(text) || underline.test(text)) return null;
  try {
    const doc = parser.parse(text);
    const block = doc.childCount === 1 ? doc.child(0) : null;
    if (!block || hasForeignImage(block)) return null;
    const written = serialiseBlock(block);
    const again = parser.parse(written);
    const isSame = again.childCount === 1 && again.child(0).eq(block);
    return isSame && isReadAlike(text, written) ? block : null;
  } catch {
    // A table or something else that has no place in the schema.
    return null;
  }
}

const countOf = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

/** Where readers of Markdown may differ: signs that stand alone among those that do not, signs at an address. */
function isReadAlike(typed: string, written: string): boolean {
  const alone = /\\[*_~`[\]]/g;
  const isMixed = /(?:^|[^\\])(?:[*_~]{1,3}\S|[`[])/.test(written);
  const more = countOf(written, alone) - countOf(typed, alone);
  const isGlued = /\\[*_~`]\S|\S\\[*_~`]/.test(written);
  if ((isMixed && more > 0) || (isGlued && more > 1)) return false;
  const signs = /[*_~`]/g;
  if (countOf(written, signs) !== countOf(typed, signs)) return false;
  if (/(?:https?:\/\/|www\.)[^\s<]*`/.test(typed)) return false;
  // Underscores are written as stars, which mean the same among letters only.
  const isSwapped = countOf(written, /_/g) !== countOf(typed, /_/g);
  if (isSwapped && /_[^\p{L}\p{N}\s_]|[^\p{L}\p{N}\s_]_/u.test(typed)) return false;
  return addressesOf(typed) === addressesOf(written);
}

const addressesOf = (text: string) => text.match(/(?:https?:\/\/|www\.)[^\s<]+/g)?.join(" ");

function hasForeignImage(block: Node): boolean {
  let isForeign = false;
  block.descendants(({ type, attrs }) => {
    if (type.name === "image" && (!isOwnImage(attrs.src) || attrs.title)) isForeign = true;
  });
  return isForeign;
}
