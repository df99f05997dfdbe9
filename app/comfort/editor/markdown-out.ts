import {
  defaultMarkdownSerializer,
  MarkdownSerializer,
  type MarkdownSerializerState,
} from "prosemirror-markdown";
import type { Mark, Node } from "prosemirror-model";
import type { Opened } from "./markdown-in.ts";

/** An address that stands for itself becomes a link by itself; a sign put into it would break it. */
const address = /(?:https?:\/\/|www\.)[^\s<>()[\]`"']+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gi;

/** Makes typed text mean itself. `isLineStart`: nothing stands before it on its line. */
export function escapeText(text: string, isLineStart: boolean): string {
  let escaped = "";
  let at = 0;
  for (const match of text.matchAll(address)) {
    escaped += escapeSigns(text.slice(at, match.index), text[at - 1], match[0][0]) + match[0];
    at = match.index + match[0].length;
  }
  escaped += escapeSigns(text.slice(at), text[at - 1], undefined);
  return isLineStart ? escapeLineStart(escaped) : escaped;
}

const isWord = (letter: string | undefined) => letter !== undefined && /[\p{L}\p{N}]/u.test(letter);

function escapeSigns(text: string, before: string | undefined, after: string | undefined): string {
  return text
    .replace(/[\\`*~[\]_<]|&(?=#?\w+;)|!(?=\[)/g, (sign, index: number) => {
      const [left, right] = [text[index - 1] ?? before, text[index + 1] ?? after];
      if (sign === "_" && isWord(left) && isWord(right)) return sign;
      // A bracket or an arrow that opens nothing is left as it was typed.
      if (sign === "<" && !/[a-z/!?]/i.test(right ?? "")) return sign;
      return `\\${sign}`;
    })
    .replace(/\|/g, "\\|");
}

function escapeLineStart(text: string): string {
  return text
    .replace(/^\s+/, "")
    .replace(/^(?:[-+](?=\s|$)|[-=](?=[-=\s]*$)|>|#{1,6}(?=\s|$))/, (sign) => `\\${sign}`)
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2");
}

type Output = { out: string; atBlockStart: boolean };

/** Is the next sign the first of its line? Quotes and list signs before it do not count. */
function isAtLineStart(state: MarkdownSerializerState): boolean {
  const { out, atBlockStart } = state as unknown as Output;
  return atBlockStart || /(?:^|\n)[\s>]*$/.test(out);
}

const isBare = (mark: Mark, text: string | undefined) =>
  text !== undefined &&
  mark.attrs.href === text &&
  !mark.attrs.title &&
  /^https?:\/\/[^\s<]*[\w/]$/i.test(text);

/** The text of a link whose words are its address needs no brackets. */
function isBareLink(mark: Mark, parent: Node, index: number): boolean {
  const node = parent.maybeChild(index);
  const next = parent.maybeChild(index + 1);
  const isWhole = !next || !mark.isInSet(next.marks);
  const isAlone = !next?.text || /^[\s,;:!?)]|^\.(?:\s|$)/.test(next.text);
  return node?.marks.length === 1 && isBare(mark, node.text) && isWhole && isAlone;
}

const linkTarget = (href: string) =>
  /[\s<>]/.test(href) ? `<${href.replace(/[<>]/g, "\\$&")}>` : href.replace(/[()]/g, "\\$&");

const serialiser = new MarkdownSerializer(
  {
    ...defaultMarkdownSerializer.nodes,
    raw(state, node) {
      state.text(node.textContent, false);
      state.closeBlock(node);
    },
    bullet_list(state, node) {
      state.renderList(node, "  ", () => `${node.attrs.bullet} `);
    },
    ordered_list(state, node) {
      const widest = String(node.attrs.order + node.childCount - 1).length + 2;
      state.renderList(node, " ".repeat(widest), (index) =>
        `${node.attrs.order + index}${node.attrs.delimiter} `.padEnd(widest),
      );
    },
    image(state, node) {
      const alt = String(node.attrs.alt ?? "").replace(/[[\]\\]/g, "\\$&");
      state.write(`![${alt}](${node.attrs.src})`);
    },
    // Single line breaks count on this site.
    hard_break(state, node, parent, index) {
      for (let next = index + 1; next < parent.childCount; next++) {
        if (parent.child(next).type === node.type) continue;
        state.write("\n");
        return;
      }
    },
    text(state, node, parent, index) {
      const link = node.marks.find(({ type }) => type.name === "link");
      if (link && isBareLink(link, parent, index)) state.text(node.text ?? "", false);
      else {
        state.write();
        state.text(escapeText(node.text ?? "", isAtLineStart(state)), false);
      }
    },
  },
  {
    ...defaultMarkdownSerializer.marks,
    del: { open: "~~", close: "~~", mixable: true, expelEnclosingWhitespace: true },
    link: {
      open: (_, mark, parent, index) => (isBareLink(mark, parent, index) ? "" : "["),
      close(_, mark, parent, index) {
        if (isBareLink(mark, parent, index - 1)) return "";
        const title = mark.attrs.title ? ` "${mark.attrs.title.replace(/"/g, '\\"')}"` : "";
        return `](${linkTarget(mark.attrs.href)}${title})`;
      },
      mixable: true,
    },
  },
);

/** One block as Markdown, whatever it was before. */
export function serialiseBlock(block: Node): string {
  return serialiser.serialize(block.type.schema.node("doc", null, [block]), { tightLists: true });
}

/** What the editor shows → Markdown. Blocks nobody has touched, and what stands between two of them, stay as typed. */
export function writeMarkdown(doc: Node, { sources, gaps }: Pick<Opened, "sources" | "gaps">): string {
  let markdown = "";
  let before: number | null = -1;
  doc.forEach((block) => {
    const source = sources.get(block);
    const text = source?.text ?? serialiseBlock(block);
    if (text === "" && !source) return;
    const isNext = source !== undefined && source.index === (before ?? Number.NaN) + 1;
    markdown += isNext ? gaps[source.index] : markdown === "" ? "" : "\n\n";
    markdown += text;
    before = source?.index ?? null;
  });
  const isEnd = before !== null && before + 2 === gaps.length;
  return isEnd ? markdown + (gaps.at(-1) ?? "") : markdown;
}
