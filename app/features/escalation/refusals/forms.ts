import { z } from "zod";
import { refusalKinds } from "#db/schema/refusals.ts";
import { refusalLimits } from "./limits.ts";

const line = (min: number, max: number) => z.string().trim().min(min).max(max);

export const refusalFields = z.object({
  kind: z.enum(refusalKinds, "errors.field.choice"),
  reason: line(refusalLimits.reasonMin, refusalLimits.reasonMax),
  nextStep: line(refusalLimits.stepMin, refusalLimits.stepMax),
});

export const objectionFields = z.object({
  objection: line(refusalLimits.objectionMin, refusalLimits.objectionMax),
});

export const objectionDecisionFields = z.object({
  decision: z.enum(["upheld", "reopened"], "errors.field.choice"),
  reason: line(refusalLimits.reasonMin, refusalLimits.reasonMax),
});
