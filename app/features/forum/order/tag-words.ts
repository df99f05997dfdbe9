import { z } from "zod";
import { slugify } from "#app/ui/paths.ts";

/** A tag as lists and threads show it. */
export type TagRef = { slug: string; name: string };

export const tagLimits = { perThread: 5, nameMax: 40, descriptionMax: 400, inputMax: 300 };

/** The field of a form; what the words are is told by {@link parseTagWords}. */
export const tagsTextField = z.string().trim().max(tagLimits.inputMax);

/** A word as it was typed, and what makes two spellings the same. */
export type TagWord = { slug: string; name: string };

/**
 * Reads what stands in the field: words between commas, each one once, in the order typed. "FRITZ!Box 7590" and
 * "fritz-box 7590" are the same word. What has neither letter nor digit is left out.
 */
export function parseTagWords(text: string): TagWord[] {
  const words = new Map<string, TagWord>();
  for (const piece of text.split(/[,;\n]/)) {
    const name = piece.trim().replace(/^#/, "").replace(/\s+/g, " ");
    if (!/[\p{L}\p{N}]/u.test(name)) continue;
    const slug = toTagSlug(name);
    if (!words.has(slug)) words.set(slug, { slug, name });
  }
  return [...words.values()];
}

/** Imported tags keep signs that addresses of our own do without, for instance "c++". */
export function toTagSlug(name: string): string {
  const word = name.toLowerCase();
  return (/^[a-z0-9][a-z0-9+#.-]*$/.test(word) ? word : slugify(word)).slice(0, 60);
}

/** For the field: what {@link parseTagWords} reads again. */
export const joinTagNames = (tags: readonly { name: string }[]) => tags.map(({ name }) => name).join(", ");
