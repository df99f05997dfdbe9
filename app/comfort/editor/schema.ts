import { schema as basic } from "prosemirror-markdown";
import { type Attrs, type NodeSpec, Schema } from "prosemirror-model";

const attributeOf = (name: string) => (dom: HTMLElement) => dom.getAttribute(name);
const spec = (name: string) => basic.spec.nodes.get(name) as NodeSpec;

/** Images of this site are shown; others would be fetched from elsewhere and stay their Markdown. */
export const isOwnImage = (src: string) => /^\/bilder\/[\w-]+$/.test(src);

/** How a list was typed, so that a changed one keeps its signs. */
const bulletList: NodeSpec = {
  ...spec("bullet_list"),
  attrs: { tight: { default: true }, bullet: { default: "-" } },
  parseDOM: [{ tag: "ul" }],
};
const orderedList: NodeSpec = {
  ...spec("ordered_list"),
  attrs: { order: { default: 1 }, tight: { default: true }, delimiter: { default: "." } },
  parseDOM: [
    {
      tag: "ol",
      getAttrs: (dom): Attrs => ({ order: Number(attributeOf("start")(dom)) || 1 }),
    },
  ],
};
const image: NodeSpec = {
  ...spec("image"),
  parseDOM: [
    {
      tag: "img[src]",
      getAttrs: (dom) => {
        const src = attributeOf("src")(dom) ?? "";
        return isOwnImage(src) ? { src, alt: attributeOf("alt")(dom) ?? "", title: null } : false;
      },
    },
  ],
};
/** What the editor cannot show as it will look (tables, HTML …) stays Markdown, sign by sign. */
const raw: NodeSpec = {
  content: "text*",
  group: "block",
  marks: "",
  code: true,
  defining: true,
  parseDOM: [{ tag: "pre[data-raw]", preserveWhitespace: "full" }],
  toDOM: () => ["pre", { "data-raw": "", class: "editor-raw" }, ["code", 0]],
};

/** CommonMark as the site shows it (platform/markdown.server.ts), with strike-through and blocks left as Markdown. */
export const schema = new Schema({
  nodes: basic.spec.nodes
    .update("bullet_list", bulletList)
    .update("ordered_list", orderedList)
    .update("image", image)
    .addToEnd("raw", raw),
  marks: basic.spec.marks.addToEnd("del", {
    parseDOM: [{ tag: "s" }, { tag: "del" }, { tag: "strike" }],
    toDOM: () => ["del", 0],
  }),
});
