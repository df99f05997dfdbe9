import { z } from "zod";
import { momentField } from "../forms.ts";
import { textLimits } from "../text.ts";
import { parseAreas } from "./areas.ts";
import { outageLimits } from "./limits.ts";
import { type OutageService, services } from "./service.ts";

/* What the forms of outages send; shared by pages and tests. */

const line = (min: number, max: number) => z.string().trim().min(min).max(max);
const keyField = z.string().min(10).max(100);

export const areasField = z
  .string()
  .transform((text) => parseAreas(text))
  .refine((areas): areas is string[] => areas !== null, "outages.error.areas");

const body = line(outageLimits.bodyMin, outageLimits.bodyMax);

const common = {
  title: line(outageLimits.titleMin, outageLimits.titleMax),
  areas: areasField,
  categoryId: z.coerce.number("errors.field.choice").int().positive("errors.field.choice"),
  startsAt: momentField,
  dueAt: momentField,
  body,
};

export const confirmFields = z.object(common);

export const openFields = z.object({
  ...common,
  kind: z.enum(["outage", "planned"], "errors.field.choice"),
  service: z.enum(services, "errors.field.choice"),
  submissionKey: keyField,
});

export const dismissFields = z.object({ reason: line(textLimits.reasonMin, textLimits.reasonMax) });

export const updateFields = z.object({ body, submissionKey: keyField });

export const moveFields = z.object({
  dueAt: momentField,
  reason: line(textLimits.reasonMin, textLimits.reasonMax),
});

export const threadField = z.object({ threadId: z.coerce.number().int().positive() });

export const endFields = z.object({ cause: line(outageLimits.bodyMin, outageLimits.bodyMax) });

export const answerField = z.object({ answer: z.enum(["fixed", "not-yet"], "errors.field.choice") });

/** One select per category, by its id; empty: the radar does not listen there. */
export const topicFields = z.record(z.string(), z.string()).transform((fields, check) => {
  const topics = new Map<number, OutageService>();
  for (const [name, value] of Object.entries(fields)) {
    const id = /^topic-([1-9]\d{0,15})$/.exec(name)?.[1];
    const service = services.find((one) => one === value);
    if (id && value && !service) check.addIssue({ code: "custom", message: "errors.field.choice" });
    if (id && service) topics.set(Number(id), service);
  }
  return topics;
});
