import { z } from "zod";
import type { RuleValues } from "./rule.ts";

/* What the form of a rule sends: hours and minutes as people say them. Shared by the page and tests. */

const hoursMax = 200;
const callMax = 600;

/** Hours with a comma or a point, in quarters; empty is no reason. */
const hoursField = z
  .string()
  .trim()
  .regex(/^(\d{1,3}([.,](0|00|25|5|50|75))?)?$/, "rules.error.hours")
  .transform((text) => (text === "" ? null : Number(text.replace(",", ".")) * 60))
  .refine((minutes) => minutes === null || (minutes >= 15 && minutes <= hoursMax * 60), "rules.error.hours");

/** A category, or "alle" for the rule of all others. */
export const ruleTarget = z.object({
  categoryId: z.union([z.literal("alle").transform(() => null), z.coerce.number().int().positive()], {
    error: "errors.field.choice",
  }),
});

export const ruleFields = ruleTarget
  .extend({
    isEnabled: z.literal("ja").optional(),
    unansweredHours: hoursField,
    unsolvedHours: hoursField,
    lastCallMinutes: z
      .string()
      .trim()
      .regex(/^\d{1,3}$/, "rules.error.lastCall")
      .transform(Number)
      .refine((minutes) => minutes <= callMax, "rules.error.lastCall"),
    isOutageAtOnce: z.literal("ja").optional(),
  })
  .superRefine((fields, ctx) => {
    const { unansweredHours, unsolvedHours, lastCallMinutes } = fields;
    const complain = (path: string, message: string) =>
      ctx.addIssue({ code: "custom", path: [path], message });
    if (fields.isEnabled && unansweredHours === null && unsolvedHours === null) {
      complain("unansweredHours", "rules.error.noReason");
    }
    if (unansweredHours !== null && unsolvedHours !== null && unsolvedHours < unansweredHours) {
      complain("unsolvedHours", "rules.error.order");
    }
    const shortest = Math.min(
      unansweredHours ?? Number.POSITIVE_INFINITY,
      unsolvedHours ?? Number.POSITIVE_INFINITY,
    );
    if (lastCallMinutes > 0 && lastCallMinutes >= shortest)
      complain("lastCallMinutes", "rules.error.callTooLong");
  });

/** The fields as the rule keeps them. */
export function valuesOfFields(fields: z.output<typeof ruleFields>): RuleValues {
  return {
    isEnabled: fields.isEnabled === "ja",
    unansweredMinutes: fields.unansweredHours,
    unsolvedMinutes: fields.unsolvedHours,
    lastCallMinutes: fields.lastCallMinutes,
    isOutageAtOnce: fields.isOutageAtOnce === "ja",
  };
}

/** "4", "1,5": as the form shows it and takes it back. */
export const hoursText = (minutes: number | null) =>
  minutes === null ? "" : String(minutes / 60).replace(".", ",");
