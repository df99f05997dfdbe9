import { z } from "zod";

/* What the forms of call-backs send. Shared by pages and tests. */

/** A slot as an ISO moment in UTC, as the page offers it; a missing choice is a missing field. */
export const slotFields = z.object({
  startsAt: z
    .string("callBacks.error.choose")
    .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/, "callBacks.error.choose")
    .transform((text) => new Date(text))
    .refine((moment) => !Number.isNaN(moment.getTime()), "callBacks.error.choose"),
});

export const resultFields = z.object({
  wasReached: z.enum(["ja", "nein"]).transform((value) => value === "ja"),
});
