import { z } from "zod";

/** What is being written. `ask` has no target yet: its id is 0. */
export const draftTarget = z.object({
  kind: z.enum(["ask", "answer", "comment", "edit"]),
  targetId: z.coerce.number().int().nonnegative(),
});

export type DraftKind = z.output<typeof draftTarget>["kind"];

/** The same shape as a form's `submissionKey`: a draft's client id becomes it. */
export const clientIdField = z.string().regex(/^[\w-]{16,64}$/, "errors.field.invalid");

export const draftLimits = {
  fields: 60,
  /** Characters of one field and of all together. */
  fieldMax: 60_000,
  contentMax: 120_000,
  /** Drafts a person can have at a time. */
  perPerson: 100,
  versions: 20,
  keepDays: 180,
  /** So long a deleted draft can be brought back. */
  undoDays: 7,
};

const sizeOf = (content: Record<string, string>) =>
  Object.values(content).reduce((size, text) => size + text.length, 0);

/** What jsonb does not hold: NUL, and half of a pair that a length limit has cut. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: NUL is what is looked for
const unstorable = /\u0000|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

const draftField = z
  .string()
  .max(draftLimits.fieldMax)
  .transform((text) => text.replace(unstorable, ""));

/** A form's fields by name. */
export const draftContent = z
  .record(z.string().regex(/^[A-Za-z][\w.-]{0,60}$/), draftField)
  .refine((content) => Object.keys(content).length <= draftLimits.fields, "errors.field.invalid")
  .refine((content) => sizeOf(content) <= draftLimits.contentMax, "errors.field.invalid");

export type DraftContent = z.output<typeof draftContent>;

/** Of the form, not of the text. */
const technical = /^(?:intent|submissionKey|postId|threadId|draft[A-Z]\w*)$/;
/** Never part of a draft: what is private is kept encrypted elsewhere (product.md, "Private half"). */
const secret = /password|^private/i;

/** What of a form's fields belongs to the text, for forms that are sent without JavaScript. */
export function contentOf(fields: Record<string, unknown>): DraftContent {
  const entries = Object.entries(fields).filter(
    (entry): entry is [string, string] =>
      typeof entry[1] === "string" && !technical.test(entry[0]) && !secret.test(entry[0]),
  );
  return Object.fromEntries(entries);
}

/** Said in other words: the same fields with the same text; a field that is empty counts as absent. */
export function isSameContent(one: DraftContent, other: DraftContent): boolean {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => (one[name] ?? "") === (other[name] ?? ""));
}

/** Nothing that a person has written; a category alone is no text. */
export function isBlank({ title = "", body = "" }: DraftContent): boolean {
  return title.trim() === "" && body.trim() === "";
}

const minuteMs = 60_000;

/**
 * Is what stands there worth a version of its own before it is replaced? Once a minute, and whenever much of it goes:
 * a text that was deleted by mistake must come back.
 */
export function isWorthKeeping(
  before: { content: DraftContent; updatedAt: Date },
  after: DraftContent,
  newestVersionAt: Date | null,
): boolean {
  if (isBlank(before.content)) return false;
  const lost = sizeOf(before.content) - sizeOf(after);
  if (lost > 40 && lost > sizeOf(before.content) * 0.2) return true;
  return newestVersionAt === null || before.updatedAt.getTime() - newestVersionAt.getTime() >= minuteMs;
}

/**
 * Which versions go so that `keep` remain: the newest and the oldest stay, of the others first those that stand
 * closest to their neighbours for their age, so that the far past is kept in wide steps and the near one in small ones.
 * @param versions the newest first
 */
export function versionsToDrop<V extends { writtenAt: Date }>(versions: V[], keep: number, now: Date): V[] {
  const kept = [...versions];
  const dropped: V[] = [];
  while (kept.length > Math.max(2, keep)) {
    const gaps = kept.slice(1, -1).map((version, index) => {
      const newer = kept[index]?.writtenAt.getTime() ?? 0;
      const older = kept[index + 2]?.writtenAt.getTime() ?? 0;
      const age = Math.max(1, now.getTime() - version.writtenAt.getTime());
      return (newer - older) / age;
    });
    const closest = gaps.indexOf(Math.min(...gaps)) + 1;
    dropped.push(...kept.splice(closest, 1));
  }
  return dropped;
}
