const anyUrl = /\bhttps?:\/\/[^\s<>\\]*[^\s<>\\?!.,:;*_'"~)\]]/g;
const writtenUrl = new RegExp(`<(${anyUrl.source})>|${anyUrl.source}`, "g");

/** In the words of a link an address is not recognised, so its signs are escaped like those of other words. */
export function escapeUrls(words: string): string {
  return words.replace(writtenUrl, (url) => url.replace(/^<|>$/g, "").replace(/[*_`[\]]/g, "\\$&"));
}

/**
 * Text of another site so that our Markdown shows it as it is. Addresses become links by themselves, so they stay as
 * they are; where something else touches them, angle brackets mark their end.
 */
export function escapeText(text: string): string {
  let markdown = "";
  let end = 0;
  for (const found of text.matchAll(anyUrl)) {
    markdown += escapeWords(text.slice(end, found.index), end === 0);
    end = found.index + found[0].length;
    markdown += /^(?:[?!.,:;'")]*(?:\s|$))/.test(text.slice(end, end + 9)) ? found[0] : `<${found[0]}>`;
  }
  return markdown + escapeWords(text.slice(end), end === 0);
}

function escapeWords(words: string, isStart: boolean): string {
  const inline = words
    .replace(/[\\*`[\]]/g, "\\$&")
    // Inside a word an underscore means nothing.
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_")
    .replace(/~(?=\S)/g, "\\~")
    .replace(/!(?=\\?\[|$)/g, "\\!")
    .replace(/<(?=[\w/!?]|$)/g, "\\<")
    .replace(/&(?=#?\w+;)/g, "&amp;");
  if (!isStart) return inline;
  return inline
    .replace(/^(?:[-+](?=\s|$)|[=>|#~]|-(?=-))/, "\\$&")
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2");
}
