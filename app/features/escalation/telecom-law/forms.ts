import { z } from "zod";
import { atLocalMinute } from "#app/features/regions/calendar.ts";
import { exclusions } from "#db/schema/telecom-law.ts";
import { inputTimeZone } from "../local-input.ts";
import { claimLimits } from "./limits.ts";

/** "39,95" or "39.95"; "" is none. Cents. */
const euros = z
  .string()
  .trim()
  .regex(/^(\d{1,4}([.,]\d{1,2})?)?\s*€?$/, "law.error.euros")
  .transform((text) => {
    const plain = text.replace(/[\s€]/g, "").replace(",", ".");
    return plain === "" ? null : Math.round(Number(plain) * 100);
  });

const optionalMoment = z
  .string()
  .regex(/^(\d{4}-\d\d-\d\dT\d\d:\d\d)?$/, "law.error.moment")
  .transform((text) => {
    if (!text) return null;
    const [day = "", clock = ""] = text.split("T");
    const [hours = 0, minutes = 0] = clock.split(":").map(Number);
    return atLocalMinute({ timeZone: inputTimeZone }, day, hours * 60 + minutes);
  });

export const claimFields = z.object({
  reportedAt: optionalMoment,
  restoredAt: optionalMoment,
  monthlyFee: euros,
  reduction: euros,
  exclusion: z.enum(["", ...exclusions], "errors.field.choice").transform((value) => value || null),
  exclusionNote: z.string().trim().max(claimLimits.noteMax).default(""),
});

export const informedFields = z.object({
  via: z.enum(["post", "phone", "mail", "letter"], "errors.field.choice"),
  at: optionalMoment,
  postId: z.coerce.number().int().nonnegative().default(0),
});

export const letterFields = z.object({
  text: z.string().trim().min(claimLimits.textMin).max(claimLimits.textMax),
});

export const excuseFields = z.object({
  visitId: z.coerce.number("errors.field.choice").int().positive("errors.field.choice"),
  isExcused: z.enum(["ja", "nein"], "errors.field.choice"),
});
