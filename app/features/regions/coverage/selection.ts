import { z } from "zod";

/** A part of Germany by postcode: everything that begins with some digits, or from one postcode to another. */
export type Term = { kind: "prefix"; prefix: string } | { kind: "range"; from: string; to: string };

export type Selection = readonly Term[];

const mostTerms = 20;

/**
 * What somebody types to name postcodes: "60326" is one, "603" all that begin so, "60" a whole area, "60300-60399" a
 * range, and several of them with commas or spaces between.
 * @returns null when it makes no sense
 */
export function parseSelection(text: string): Selection | null {
  const words = text
    .replace(/\s*(?:[-–—]|bis)\s*/g, "-")
    .split(/[\s,;]+/)
    .filter(Boolean);
  if (words.length === 0 || words.length > mostTerms) return null;
  const terms = words.map(parseTerm);
  return terms.every((term) => term !== null) ? terms : null;
}

function parseTerm(word: string): Term | null {
  if (/^\d{1,5}$/.test(word)) return { kind: "prefix", prefix: word };
  const [, from, to] = /^(\d{5})-(\d{5})$/.exec(word) ?? [];
  return from && to && from <= to ? { kind: "range", from, to } : null;
}

/** The selection in its shortest spelling, as the history keeps it. */
export const selectionText = (selection: Selection): string =>
  selection.map((term) => (term.kind === "prefix" ? term.prefix : `${term.from}-${term.to}`)).join(", ");

/** Does a term name this two-digit area as a whole? */
export function coversArea(term: Term, area: string): boolean {
  if (term.kind === "prefix") return term.prefix.length <= 2 && area.startsWith(term.prefix);
  return term.from <= `${area}000` && `${area}999` <= term.to;
}

export const selectionField = z.string().trim().min(1).max(200);

/** What the form of an assignment sends. */
export const assignFields = z.object({
  selection: selectionField.refine((text) => parseSelection(text) !== null, "coverage.error.selection"),
  regionId: z.coerce.number({ error: "errors.field.choice" }).int().positive(),
  withExceptions: z.literal("ja").optional(),
  reason: z.string().trim().min(10).max(500),
});

export const undoFields = z.object({
  changeId: z.coerce.number().int().positive(),
  reason: z.string().trim().min(10).max(500),
});
