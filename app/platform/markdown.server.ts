import { Marked, type RendererObject, type TokenizerObject, type Tokens } from "marked";
import sanitize from "sanitize-html";
import { safeHref } from "./safe-href.ts";

/** Raise it whenever the HTML for the same Markdown changes; posts with an older number are rendered again. */
export const RENDER_VERSION = 2;

/** An image of this site that a text may show; sizes in pixels. */
export type TextImage = { width: number; height: number; smallWidth: number | null };

/** By the key of the image. */
export type TextImages = ReadonlyMap<string, TextImage>;

/** Characters that are read as Markdown. Longer texts are shown as typed, in plain paragraphs. */
export const MAX_MARKDOWN_LENGTH = 60_000;

/** Characters that may be looked at for one text, each time they are looked at; about half a second. */
const WORK_LIMIT = 20_000_000;
const MAX_TABLE_CELLS = 10_000;
/** Quotes in lists in quotes …: what lies deeper keeps its words and loses its tags. */
const MAX_NESTING = 24;

const allowedTags = [
  ..."p br hr h3 h4 h5 h6 strong em del code pre kbd sub sup blockquote ul ol li a".split(" "),
  ..."table thead tbody tr th td div img".split(" "),
];
/** Addresses of our own images; no other can stand in a page. */
const imageAddress = /^\/bilder\/([\w-]{22})$/;
/** The only values the attributes of an image may have; `alt` is any text. */
const imageAttributes: Record<string, RegExp> = {
  src: /^\/bilder\/[\w-]{22}(?:\?b=\d{1,4})?$/,
  srcset: /^\/bilder\/[\w-]{22}\?b=\d{1,4} \d{1,4}w, \/bilder\/[\w-]{22} \d{1,4}w$/,
  sizes: /^\(max-width: 46rem\) 90vw, \d{1,4}px$/,
  width: /^\d{1,4}$/,
  height: /^\d{1,4}$/,
  alt: /^/,
  loading: /^lazy$/,
  decoding: /^async$/,
};
/** An image is shown in this frame, so that a tall one does not push the text away; it links to itself in full. */
const shownImage = { width: 720, height: 520 };
/** The only tags that work when typed as HTML, and only bare ones; everything else typed is text. */
const typedTag = /^<(?:\/?(?:kbd|sub|sup)|br ?\/?)>$/i;

const wall: sanitize.IOptions = {
  allowedTags,
  allowedAttributes: {
    a: ["href", "rel"],
    ol: ["start"],
    pre: [{ name: "tabindex", values: ["0"] }],
    div: [{ name: "tabindex", values: ["0"] }],
    img: Object.keys(imageAttributes),
  },
  allowedClasses: { div: ["table-scroll"] },
  allowedSchemes: ["http", "https", "mailto", "tel"],
  allowProtocolRelative: false,
  nestingLimit: MAX_NESTING,
  transformTags: {
    ol: (tagName, { start = "" }) => tag(tagName, /^\d{1,9}$/.test(start) ? { start } : {}),
    img: (tagName, attribs) =>
      tag(
        tagName,
        Object.fromEntries(
          Object.entries(attribs).filter(([name, value]) => imageAttributes[name]?.test(value)),
        ),
      ),
    a: (tagName, { href = "" }) => {
      const safe = safeHref(href);
      return tag(tagName, safe === undefined ? {} : { href: safe, rel: "nofollow ugc noopener" });
    },
  },
  exclusiveFilter: ({ tag, attribs }) => tag === "img" && !attribs.src,
};

/**
 * Markdown as people type it → HTML that can stand on any page.
 *
 * Single line breaks count; headings start at h3; an image is shown when it is one of `images`, else it becomes a link
 * to it; HTML is shown as typed except bare `<kbd> <sub> <sup> <br>`. No class, style, id or script can come from the text. The time is bounded for any input:
 * what is too long or too knotted comes back as plain paragraphs, no word lost. Never throws.
 */
export function renderMarkdown(markdown: string, images: TextImages = new Map()): string {
  const text = cleanText(markdown);
  if (text.length > MAX_MARKDOWN_LENGTH) return plainParagraphs(text);
  try {
    return sanitizeHtml(parseBounded(text, images));
  } catch (error) {
    if (error instanceof TooMuchWork || error instanceof RangeError) return plainParagraphs(text);
    throw error;
  }
}

/** The allow-list itself. It changes nothing in HTML that {@link renderMarkdown} made. */
export function sanitizeHtml(html: string): string {
  return sanitize(html, wall);
}

/** The words of a Markdown text, one line per paragraph or list item: for mails, search, titles. */
export function plainText(markdown: string): string {
  return htmlToText(renderMarkdown(markdown));
}

/** The words of HTML that {@link renderMarkdown} made; much faster than starting from the Markdown. */
export function htmlToText(html: string): string {
  return html
    .replace(/<\/(?:td|th)>\s*(?=<t)/g, " ")
    .replace(/<(?:br|hr) \/>\n?|<\/(?:p|h\d|li|pre|tr|blockquote)>/g, "\n")
    .replace(/<img [^>]*?alt="([^"]*)"[^>]*>/g, "$1")
    .replace(/<[^>]*>/g, "")
    .replace(/&(?:lt|gt|quot|amp|#39);/g, (entity) => entities[entity] ?? entity)
    .replace(/[ \t]+\n/g, "\n")
    .replace(/\n{2,}/g, "\n")
    .trim();
}

/**
 * The beginning of a Markdown text in one line, at most `length` characters with the final "…", cut between words
 * where that is possible.
 */
export function excerpt(markdown: string, length: number): string {
  return shorten(plainText(markdown.slice(0, length * 8 + 1_000)), length);
}

/** Cuts plain text like {@link excerpt}; for text that was already taken from stored HTML. */
export function shorten(text: string, length: number): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= length) return line;
  const room = line.slice(0, length - 1);
  const space = room.lastIndexOf(" ");
  const cut = space > length * 0.6 ? room.slice(0, space) : room;
  // Half of a surrogate pair would become a replacement character.
  return `${cut.replace(/[\uD800-\uDBFF]$/, "").replace(/[\s,;:.–-]+$/, "")}…`;
}

function tag(tagName: string, attribs: sanitize.Attributes): sanitize.Tag {
  return { tagName, attribs };
}

const entities: Record<string, string> = {
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&amp;": "&",
  "&#39;": "'",
};

class TooMuchWork extends Error {}

// marked runs to its end without a pause, so one counter for the text at hand is enough.
let work = 0;
let isInLink = false;
let shownImages: TextImages = new Map();

function spend(characters: number): void {
  work += characters;
  if (work > WORK_LIMIT) throw new TooMuchWork();
}

function parseBounded(text: string, images: TextImages): string {
  work = 0;
  isInLink = false;
  shownImages = images;
  return marked.parse(text, { async: false });
}

/** Each of these is the first that marked tries at a place; `false` lets marked go on, `undefined` refuses. */
const tokenizer: TokenizerObject = {
  space(src) {
    spend(src.length);
    return false;
  },
  escape(src) {
    // An address is looked for at each place, to the end of what could be one.
    const word = src.search(/[\s<]|$/);
    spend(src.length / 50 + word / 5);
    return false;
  },
  emStrong(src, _masked, before = "") {
    // The costly step: each opening star or underscore is compared with every later one.
    if (src.startsWith("*") || (src.startsWith("_") && !/[\p{L}\p{N}]/u.test(before))) spend(src.length);
    return false;
  },
  del(src) {
    if (src.startsWith("~")) spend(src.length);
    return false;
  },
  html() {
    return undefined;
  },
  // Typed tags are text, so `<pre>` or `<a>` must not change how marked reads what follows.
  tag(src) {
    const raw = this.rules.inline.tag.exec(src)?.[0];
    return raw === undefined
      ? undefined
      : { type: "html", raw, text: raw, inLink: false, inRawBlock: false, block: false };
  },
  table(src) {
    // A header of many columns and many one-letter rows: rows are filled up, so the output grows with the square.
    const blank = src.indexOf("\n\n");
    const lines = (blank < 0 ? src : src.slice(0, blank)).split("\n");
    const columns = (lines[0] ?? "").split("|").length;
    return columns > 1 && columns * lines.length > MAX_TABLE_CELLS ? undefined : false;
  },
};

const renderer: RendererObject = {
  heading({ tokens, depth }) {
    const level = Math.min(6, depth + 2);
    return `<h${level}>${this.parser.parseInline(tokens)}</h${level}>\n`;
  },
  // Wide code and tables scroll by themselves; what scrolls must be reachable by keyboard.
  code({ text }) {
    return `<pre tabindex="0"><code>${escapeHtml(text)}</code></pre>\n`;
  },
  table(token) {
    const row = (cells: Tokens.TableCell[], tag: "th" | "td") =>
      `<tr>${cells.map((cell) => `<${tag}>${this.parser.parseInline(cell.tokens)}</${tag}>`).join("")}</tr>`;
    const body = token.rows.map((cells) => row(cells, "td")).join("");
    const head = `<thead>${row(token.header, "th")}</thead>`;
    return `<div class="table-scroll" tabindex="0"><table>${head}${body && `<tbody>${body}</tbody>`}</table></div>\n`;
  },
  checkbox({ checked }) {
    return checked ? "☑ " : "☐ ";
  },
  html({ text }) {
    return typedTag.test(text) ? text : escapeHtml(text);
  },
  link({ href, text, tokens, autolink }) {
    const wasInLink = isInLink;
    isInLink = true;
    // In an address that stands for itself "&lt;" is no character reference.
    const words = autolink ? escapeHtml(text) : this.parser.parseInline(tokens);
    isInLink = wasInLink;
    return wasInLink ? words : link(autolink ? href : decodeAmpersands(href), words);
  },
  image({ href, text, tokens }) {
    const alt = tokens ? this.parser.parseInline(tokens, this.parser.textRenderer) : text;
    const words = escapeHtml(alt.trim() || href);
    const key = imageAddress.exec(href)?.[1] ?? "";
    const image = shownImages.get(key);
    if (image) {
      const shown = imageTag(href, image, escapeHtml(alt.trim()));
      return isInLink ? shown : link(href, shown);
    }
    return isInLink ? words : link(decodeAmpersands(href), words);
  },
};

const marked = new Marked({ gfm: true, breaks: true, tokenizer, renderer });

function link(href: string, words: string): string {
  const safe = safeHref(href);
  // One definition can be used thousands of times.
  spend(20 * href.length);
  return safe === undefined ? words : `<a href="${escapeHtml(safe)}">${words}</a>`;
}

function imageTag(address: string, { width, height, smallWidth }: TextImage, alt: string): string {
  spend(20 * address.length);
  const scale = Math.min(1, shownImage.width / width, shownImage.height / height);
  const [shownWidth, shownHeight] = [width, height].map((side) => Math.max(1, Math.round(side * scale)));
  const source = smallWidth
    ? `src="${address}?b=${smallWidth}" srcset="${address}?b=${smallWidth} ${smallWidth}w, ${address} ${width}w" sizes="(max-width: 46rem) 90vw, ${shownWidth}px"`
    : `src="${address}"`;
  return `<img ${source} width="${shownWidth}" height="${shownHeight}" alt="${alt || "Bild"}" loading="lazy" decoding="async" />`;
}

function decodeAmpersands(href: string): string {
  return href.replaceAll("&amp;", "&");
}

function plainParagraphs(text: string): string {
  const paragraphs = text.split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== "");
  return paragraphs.map((p) => `<p>${escapeHtml(p.trim()).replaceAll("\n", "<br />")}</p>\n`).join("");
}

/** Without control characters (PostgreSQL refuses NUL) and with one kind of line end. */
function cleanText(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(/(?![\n\t])\p{Cc}/gu, "");
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
