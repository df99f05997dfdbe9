import { z } from "zod";

/** Limits of what can be typed, in characters; the same for pages, commands and tests. */
export const textLimits = {
  titleMin: 8,
  titleMax: 150,
  bodyMin: 1,
  bodyMax: 30_000,
  commentMax: 3_000,
  reasonMax: 200,
};

const meaningful = (text: string) => /[\p{L}\p{N}]/u.test(text);

export const titleField = z
  .string()
  .trim()
  .transform((title) => title.replace(/\s+/g, " "))
  .pipe(
    z.string().min(textLimits.titleMin).max(textLimits.titleMax).refine(meaningful, "errors.field.required"),
  );

export const bodyField = z.string().max(textLimits.bodyMax).refine(meaningful, "errors.field.required");

export const commentField = z
  .string()
  .trim()
  .max(textLimits.commentMax)
  .refine(meaningful, "errors.field.required");

/** Random key a form carries, so that sending it twice acts once. */
export const submissionKeyField = z.string().regex(/^[\w-]{16,64}$/, "errors.field.invalid");
