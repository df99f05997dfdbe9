import { z } from "zod";
import { visitResults } from "#db/schema/visits.ts";
import { etas, slots, visitLimits } from "./limits.ts";

const day = z.string().regex(/^\d{4}-\d\d-\d\d$/, "visits.error.day");
const optionalDay = z
  .string()
  .regex(/^(\d{4}-\d\d-\d\d)?$/, "visits.error.day")
  .default("");
const slot = z.enum(slots, "errors.field.choice");
const reason = z.string().trim().min(visitLimits.reasonMin).max(visitLimits.reasonMax);

export const offerFields = z.object({
  day1: day,
  slot1: slot,
  day2: optionalDay,
  slot2: slot.default("8-12"),
  day3: optionalDay,
  slot3: slot.default("8-12"),
});

export const fixFields = z.object({ day, slot });
export const moveFields = z.object({ day, slot, reason });
export const cancelFields = z.object({ reason });
export const chooseFields = z.object({
  position: z.coerce.number("errors.field.choice").int().min(1).max(3),
});
export const declineFields = z.object({ reply: reason });
/** The customer moves to one of the windows that the page suggests; it is named by its beginning. */
export const customerMoveFields = z.object({
  startsAt: z.iso.datetime("errors.field.choice").transform((text) => new Date(text)),
  reason,
});
export const underwayFields = z.object({
  minutes: z.coerce
    .number("errors.field.choice")
    .refine((value) => (etas as readonly number[]).includes(value), "errors.field.choice"),
});
export const resultFields = z.object({
  result: z.enum(visitResults, "errors.field.choice"),
  note: z.string().trim().max(visitLimits.noteMax).default(""),
});
/** Through the link: nobody says of themselves that they did not come. */
export const linkResultFields = z.object({
  result: z.enum(["solved", "not-solved", "nobody-home"], "errors.field.choice"),
  note: z.string().trim().max(visitLimits.noteMax).default(""),
});
