import { z } from "zod";
import { languages } from "#app/i18n/locale.ts";

/** Limits of what can be typed, in characters. */
export const sitePageLimits = { bodyMin: 20, bodyMax: 30_000, note: 200 };

export const languageField = z.enum(languages, "errors.field.choice");

export const sitePageFields = z.object({
  language: languageField,
  body: z.string().trim().min(sitePageLimits.bodyMin).max(sitePageLimits.bodyMax),
  note: z.string().trim().max(sitePageLimits.note).default(""),
  /** The version the editor began with; empty: the default text. */
  seenId: z
    .string()
    .regex(/^\d{0,15}$/, "errors.field.invalid")
    .transform((id) => (id ? Number(id) : null)),
});
