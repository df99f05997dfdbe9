import TurndownService from "turndown";
import { htmlToText, sanitizeHtml } from "#app/platform/markdown.server.ts";
import { escapeText, escapeUrls } from "./markdown-escape.ts";
import { markdownTable } from "./markdown-table.ts";

/** Longer HTML is taken as words only: turndown's time grows with the square of some inputs. */
const MAX_HTML_LENGTH = 200_000;
const MAX_OPEN_TAGS = 30;

export type ConversionOptions = {
  /** Links of the site to itself become whole against this. */
  baseUrl: string;
  /** Stands for an image without a description. */
  imageLabel: string;
};

/**
 * HTML of another site as readable Markdown: code fenced, tables with pipes, links made whole. Text that looks like
 * Markdown is escaped. Broken nesting survives; never throws for any input.
 */
export function htmlToMarkdown(html: string, conversion: ConversionOptions): string {
  if (html.length > MAX_HTML_LENGTH) return htmlToText(sanitizeHtml(html)).replaceAll("\n", "\n\n");
  options = conversion;
  if (isKnotted(html)) return turndown.turndown(sanitizeHtml(html));
  try {
    return turndown.turndown(html);
  } catch {
    // The parser reads some nonsense, for instance a tag named "a<", that it then cannot copy.
    return turndown.turndown(sanitizeHtml(html));
  }
}

// turndown gives its rules no place for this; it runs to its end without a pause.
let options: ConversionOptions = { baseUrl: "", imageLabel: "" };

const turndown = new TurndownService({
  headingStyle: "atx",
  codeBlockStyle: "fenced",
  bulletListMarker: "-",
  emDelimiter: "*",
  hr: "---",
  // Our line breaks count as such.
  br: "",
});

turndown.remove(["script", "style", "noscript", "iframe", "object", "head", "title"]);
turndown.escape = escapeText;

turndown.addRule("link", {
  filter: (node) => node.nodeName === "A",
  replacement: (content, node) => {
    const href = absolute((node as HTMLElement).getAttribute("href"));
    const words = content.replace(/\s*\n\s*/g, " ").trim();
    return href && words ? `[${escapeUrls(words)}](${href})` : content;
  },
});

turndown.addRule("emphasis", {
  filter: ["em", "i"],
  replacement: (content, node) => (canEmphasise(content, node as HTMLElement) ? `*${content}*` : content),
});

turndown.addRule("strong", {
  filter: ["strong", "b"],
  replacement: (content, node) => (canEmphasise(content, node as HTMLElement) ? `**${content}**` : content),
});

/** What Stack Exchange's editor writes for those who write nothing. */
const noDescription = /^(?:enter image description here)?$/i;

turndown.addRule("image", {
  filter: "img",
  replacement: (_content, node) => {
    const image = node as HTMLElement;
    const described = (image.getAttribute("alt") ?? "").replace(/\s+/g, " ").trim();
    const alt = noDescription.test(described) ? options.imageLabel : escapeUrls(escapeText(described));
    const src = absolute(image.getAttribute("src"));
    // A picture in a link to its larger self: one link is enough.
    return src && !isInside(image, "A") ? `![${alt}](${src})` : alt;
  },
});

turndown.addRule("codeBlock", {
  filter: "pre",
  replacement: (_content, node) => {
    const code = (node.textContent ?? "").replace(/^\n|\s+$/g, "");
    const fence = "`".repeat(Math.max(3, longestBackticks(code) + 1));
    return `\n\n${fence}\n${code}\n${fence}\n\n`;
  },
});

turndown.addRule("code", {
  filter: (node) => node.nodeName === "CODE",
  replacement: (content, node) => {
    // Some sites put whole paragraphs or a link into it; markup inside code would be shown as signs.
    const onlyChild = node.childNodes.length === 1 ? node.firstChild : null;
    if (content.includes("\n") || onlyChild?.nodeName === "A") return content;
    const code = (node.textContent ?? "").trim();
    const fence = "`".repeat(longestBackticks(code) + 1);
    const gap = /^`|`$/.test(code) ? " " : "";
    return code === "" ? content : `${fence}${gap}${code}${gap}${fence}`;
  },
});

turndown.addRule("listItem", {
  filter: "li",
  replacement: (content, node) => {
    const item = node as HTMLElement;
    const list = item.parentElement;
    const isOrdered = list?.nodeName === "OL";
    const start = Number(list?.getAttribute("start") ?? 1) || 1;
    const marker = isOrdered ? `${start + indexOfItem(item)}. ` : "- ";
    const text = content.replace(/^\n+|\s+$/g, "").replace(/\n(?=.)/g, `\n${" ".repeat(marker.length)}`);
    return `${marker}${text}${item.nextSibling ? "\n" : ""}`;
  },
});

turndown.addRule("typedTag", {
  filter: ["kbd", "sub", "sup"],
  replacement: (content, node) => {
    const tag = node.nodeName.toLowerCase();
    // Raised text of that length was meant as small print.
    if (content.trim() === "" || content.length > 40) return content;
    return `<${tag}>${content}</${tag}>`;
  },
});

turndown.addRule("deleted", {
  filter: (node) => ["DEL", "S", "STRIKE"].includes(node.nodeName),
  replacement: (content, node) => (canEmphasise(content, node as HTMLElement) ? `~~${content}~~` : content),
});

turndown.addRule("table", {
  filter: "table",
  replacement: (_content, node) => markdownTable(rowsOf(node as HTMLElement)),
});

/** Cells are turned into Markdown each by itself: only what stands in one line fits into a pipe table. */
function rowsOf(table: HTMLElement): string[][] {
  return Array.from(table.getElementsByTagName("tr"))
    .filter((row) => row.closest("table") === table)
    .map((row) =>
      Array.from(row.childNodes)
        .filter((cell) => cell.nodeName === "TD" || cell.nodeName === "TH")
        .map((cell) => turndown.turndown(cell as HTMLElement)),
    );
}

function longestBackticks(code: string): number {
  return (code.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
}

function indexOfItem(item: HTMLElement): number {
  let index = 0;
  for (let before = item.previousSibling; before; before = before.previousSibling) {
    if (before.nodeName === "LI") index++;
  }
  return index;
}

function isInside(node: HTMLElement, name: string): boolean {
  for (let parent = node.parentElement; parent; parent = parent.parentElement) {
    if (parent.nodeName === name) return true;
  }
  return false;
}

/** An http(s) or mailto address that can stand between the parentheses of a Markdown link. */
function absolute(address: string | null): string | undefined {
  if (!address) return undefined;
  try {
    const url = new URL(address.trim(), options.baseUrl);
    if (!["http:", "https:", "mailto:"].includes(url.protocol)) return undefined;
    return url.href.replace(/[()<>\\]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  } catch {
    return undefined;
  }
}

/** Stars between a letter outside and a sign inside would be shown as stars. */
function canEmphasise(content: string, node: HTMLElement): boolean {
  if (content.trim() === "" || content.includes("\n\n")) return false;
  const isLetter = (sign: string | undefined) => sign !== undefined && !/[\s\p{P}\p{S}]/u.test(sign);
  const before = node.previousSibling?.textContent?.at(-1);
  const after = node.nextSibling?.textContent?.at(0);
  if (before === "*" || after === "*") return false;
  return (isLetter(content.at(0)) || !isLetter(before)) && (isLetter(content.at(-1)) || !isLetter(after));
}

/** Tags left open make the parser repeat them, and deep trees cost turndown the square of their depth. */
function isKnotted(html: string): boolean {
  let open = 0;
  for (const [, slash, name] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
    if (/^(?:br|hr|img|input|wbr|col|area|link|meta|source)$/i.test(name ?? "")) continue;
    open = slash ? Math.max(0, open - 1) : open + 1;
    if (open > MAX_OPEN_TAGS) return true;
  }
  return false;
}
