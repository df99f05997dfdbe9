import { z } from "zod";
import { submissionKeyField, titleField } from "#app/features/forum/text.ts";
import { decidable } from "./status.ts";

export const ideaLimits = { bodyMax: 4_000, stepMax: 4_000, stepMin: 20, discussMax: 3_000 };

const meaningful = (text: string) => /[\p{L}\p{N}]/u.test(text);
const idOrNone = z
  .string()
  .regex(/^[1-9]\d{0,14}$|^$/, "errors.field.choice")
  .transform((value) => (value === "" ? null : Number(value)));

export const ideaForm = z.object({
  title: titleField,
  body: z.string().trim().max(ideaLimits.bodyMax).refine(meaningful, "errors.field.required"),
  categoryId: idOrNone.default(null),
  regionId: idOrNone.default(null),
  submissionKey: submissionKeyField,
});

/** Each step says in words what became of it: a status alone answers nobody. */
export const stepForm = z.object({
  status: z.enum(decidable),
  text: z
    .string()
    .trim()
    .min(ideaLimits.stepMin)
    .max(ideaLimits.stepMax)
    .refine(meaningful, "errors.field.required"),
});

/** The number of an idea, "#12", or its whole address. */
export const mergeForm = z.object({
  into: z
    .string()
    .trim()
    .transform((value) => /(?:^#?|\/ideen\/)(\d{1,15})(?:\/[^/\s]*)?$/.exec(value)?.[1] ?? "")
    .refine((value) => value !== "", "ideas.merge.unknown")
    .transform(Number),
});

export const discussForm = z.object({
  body: z.string().trim().max(ideaLimits.discussMax).refine(meaningful, "errors.field.required"),
  submissionKey: submissionKeyField,
});
