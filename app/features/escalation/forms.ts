import { z } from "zod";
import { atLocalMinute } from "#app/features/regions/calendar.ts";
import { inputTimeZone } from "./local-input.ts";
import { severities } from "./severity.ts";
import { textLimits } from "./text.ts";

/* What the forms of tickets send; shared by pages, commands and tests. */

const line = (min: number, max: number) => z.string().trim().min(min).max(max);

export const escalationFields = z.object({
  severity: z.enum(severities, "errors.field.choice"),
  postcode: z
    .string()
    .trim()
    .regex(/^(\d{5})?$/, "errors.field.postcode")
    .transform((postcode) => postcode || null),
  categoryId: z.coerce.number("errors.field.choice").int().positive("errors.field.choice"),
  tried: line(textLimits.triedMin, textLimits.triedMax),
  summary: line(textLimits.summaryMin, textLimits.summaryMax),
});

/** From `<input type="datetime-local">`; a time that spring skips is the moment of skipping. */
export const momentField = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/, "escalation.error.dueFormat")
  .refine(isRealTime, "escalation.error.dueFormat")
  .transform((text) => {
    const [day = "", clock = ""] = text.split("T");
    const [hours = 0, minutes = 0] = clock.split(":").map(Number);
    return atLocalMinute({ timeZone: inputTimeZone }, day, hours * 60 + minutes);
  });

function isRealTime(text: string): boolean {
  const moment = new Date(`${text}:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
}

export const promiseFields = z.object({
  dueAt: momentField,
  reason: line(textLimits.reasonMin, textLimits.reasonMax),
});

export const noteFields = z.object({ body: line(1, textLimits.noteMax) });

export const handoverFields = z.object({
  toId: z.coerce.number("errors.field.choice").int().positive("errors.field.choice"),
  known: line(3, textLimits.handoverMax),
  tried: line(3, textLimits.handoverMax),
  nextStep: line(3, textLimits.handoverMax),
  promiseCarried: line(3, textLimits.handoverMax),
});

export const returnFields = z.object({ reason: line(3, textLimits.reasonMax) });

export const outcomeFields = z.object({ outcome: line(textLimits.outcomeMin, textLimits.outcomeMax) });

export const ratingFields = z.object({
  score: z.coerce
    .number("errors.field.choice")
    .int()
    .min(1, "errors.field.choice")
    .max(5, "errors.field.choice"),
  comment: z.string().trim().max(textLimits.commentMax).default(""),
});

export const followUpFields = z.object({ note: line(3, textLimits.noteMax) });
