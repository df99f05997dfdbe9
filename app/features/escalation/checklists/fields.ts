import { z } from "zod";

/* What the forms of checklists send. Shared by pages and tests. */

export const checklistLimits = { titleMax: 80, itemMax: 160, items: 20 };

const idField = z.coerce.number("errors.field.choice").int().positive("errors.field.choice");

export const tickFields = z.object({
  itemId: idField,
  /** What it shall be, so that pressing twice changes nothing. */
  isChecked: z.enum(["ja", "nein"]).transform((value) => value === "ja"),
});

/** Of closing: what is needed and open is known. */
export const despiteField = z
  .literal("ja")
  .optional()
  .transform((value) => value === "ja");

export const checklistIdFields = z.object({ checklistId: idField });

/** One item a line; a leading "!" says that it is needed. */
export const checklistFields = z.object({
  checklistId: z.union([z.literal("").transform(() => null), idField]),
  title: z.string().trim().min(3).max(checklistLimits.titleMax),
  categoryId: z.union([z.literal("").transform(() => null), idField]),
  items: z
    .string()
    .transform(parseItems)
    .refine((items) => items.length > 0, "errors.field.required")
    .refine((items) => items.length <= checklistLimits.items, "checklists.error.many")
    .refine(
      (items) => items.every(({ text }) => text.length >= 3 && text.length <= checklistLimits.itemMax),
      "checklists.error.length",
    )
    .refine(
      (items) => new Set(items.map(({ text }) => text.toLocaleLowerCase("de"))).size === items.length,
      "checklists.error.double",
    ),
});

export type ItemValues = { text: string; isNeeded: boolean };

export function parseItems(text: string): ItemValues[] {
  return text
    .split("\n")
    .map((line) => line.trim().replace(/\s+/g, " "))
    .filter((line) => line !== "" && line !== "!")
    .map((line) =>
      line.startsWith("!") ? { text: line.slice(1).trim(), isNeeded: true } : { text: line, isNeeded: false },
    );
}

/** The other way round, for the form. */
export const itemsText = (items: readonly ItemValues[]) =>
  items.map(({ text, isNeeded }) => (isNeeded ? `! ${text}` : text)).join("\n");
