/** Web addresses in a Markdown text, also bare ones such as "example.org/x"; images of this site are not counted. */
export function findLinks(text: string): string[] {
  const found = text.match(/\bhttps?:\/\/[^\s<>()\]"']+|\bwww\.[^\s<>()\]"']+/giu) ?? [];
  // The stop of a sentence is not part of the address.
  return found.map((link) => link.replace(/[.,;:!?]+$/, ""));
}

/** "shop.example.org" of "https://Shop.example.org/x", empty when it is no address. */
export function hostOf(link: string): string {
  try {
    return new URL(/^https?:/i.test(link) ? link : `https://${link}`).hostname.toLowerCase();
  } catch {
    return "";
  }
}

/** Pictures in a Markdown text. */
export const countImages = (text: string): number => text.match(/!\[[^\]]*\]\(/gu)?.length ?? 0;
