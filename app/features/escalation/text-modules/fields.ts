import { z } from "zod";

/* What the forms of text modules send. Shared by pages and tests. */

export const moduleLimits = { titleMax: 80, keywordMax: 24, bodyMax: 4000, perSend: 10 };

const idField = z.coerce.number("errors.field.choice").int().positive("errors.field.choice");

export const moduleFields = z.object({
  /** Empty: a new one. */
  moduleId: z
    .union([z.literal("").transform(() => null), idField])
    .optional()
    .transform((id) => id ?? null),
  /** Whose a new one is; an existing one stays whose it is. */
  scope: z.enum(["own", "team", "all"]).optional(),
  title: z.string().trim().min(3).max(moduleLimits.titleMax),
  keyword: z
    .string()
    .trim()
    .toLowerCase()
    .max(moduleLimits.keywordMax)
    .regex(/^[\p{L}\d][\p{L}\d-]*$/u, "textModules.error.keyword"),
  categoryId: z.union([z.literal("").transform(() => null), idField]),
  body: z.string().trim().min(10).max(moduleLimits.bodyMax),
});

export const moduleIdFields = z.object({ moduleId: idField });

/** The modules a text was written with, as ids joined by commas; what is no id is passed over. */
export const usedField = z
  .string()
  .max(200)
  .default("")
  .transform((text) =>
    [...new Set(text.split(",").filter((id) => /^[1-9]\d{0,14}$/.test(id)))]
      .slice(0, moduleLimits.perSend)
      .map(Number),
  );

/** Putting a module into a text that may still be empty; `modules` as it is written down in the form. */
export const insertFields = z.object({
  moduleId: z.union([z.literal("").transform(() => null), idField]),
  body: z.string().max(50_000).default(""),
  modules: z.string().max(200).default(""),
  submissionKey: z.string().max(200).optional(),
});
