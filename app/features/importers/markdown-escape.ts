const anyUrl = /https?:\/\/[^\s<>\\]*[^\s<>\\?!.,:;*_'"~)\]]/g;
const writtenUrl = new RegExp(`<(${anyUrl.source})>|${anyUrl.source}`, "g");

/** In the words of a link an address is not recognised, so its signs are escaped like those of other words. */
export function escapeUrls(words: string): string {
  return words.replace(writtenUrl, (url) => url.replace(/^<|>$/g, "").replace(/[*_`~[\]]/g, "\\$&"));
}

/**
 * Text of another site so that our Markdown shows it as it is. Addresses become links by themselves, so they stay as
 * they are; unless a blank follows, angle brackets mark their end.
 */
export function escapeText(text: string): string {
  const urls = text.match(anyUrl) ?? [];
  const words = text.split(anyUrl).map((part, i) => escapeWords(part, i === 0));
  return words.map((part, i) => (i === 0 ? part : writeUrl(urls[i - 1] ?? "", part) + part)).join("");
}

function writeUrl(url: string, next: string): string {
  const isPlain = /^[\w:/.?=&%#+@,-]+$/.test(url) && !/&#?\w+$/.test(url);
  return isPlain && /^[?!.,:;'")]*\s/.test(next) ? url : `<${url}>`;
}

function escapeWords(words: string, isStart: boolean): string {
  const inline = words
    .replace(/[\\*`~[\]]/g, "\\$&")
    // Inside a word an underscore means nothing.
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_")
    .replace(/!(?=\\?\[|$)/g, "\\!")
    .replace(/<(?=[\w/!?]|$)/g, "\\<")
    .replace(/&(?=#?\w+;)/g, "&amp;");
  if (!isStart) return inline;
  return inline
    .replace(/^(?:[-+](?=\s|$)|[=>|#]|-(?=-))/, "\\$&")
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2");
}
