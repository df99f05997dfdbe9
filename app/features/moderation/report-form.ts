import { z } from "zod";
import { groundNames, needsExplanation } from "./grounds.ts";

export const reportLimits = { explanationMin: 20, explanationMax: 5_000, nameMax: 120 };

/** An absent checkbox is no. */
const checkbox = z
  .literal("ja")
  .optional()
  .transform((value) => value === "ja");

/**
 * A report as members and guests send it. What is illegal needs what Article 16 (2) of Regulation (EU) 2022/2065 asks
 * for: why, and that it is meant honestly. Name and e-mail address are looked at by the feature, which knows whether
 * somebody is logged in.
 */
export const reportForm = z
  .object({
    reason: z.enum(groundNames as [(typeof groundNames)[number]], "errors.field.choice"),
    explanation: z.string().trim().max(reportLimits.explanationMax).default(""),
    isGoodFaith: checkbox,
    /** About sexual abuse of children: no name and no address needed (Article 16 (2) c). */
    isExempt: checkbox,
    name: z.string().trim().max(reportLimits.nameMax).default(""),
    email: z
      .union([z.literal(""), z.email("errors.field.email")])
      .default("")
      .transform((email) => email.toLowerCase()),
  })
  .superRefine(({ reason, explanation, isGoodFaith }, issues) => {
    if (needsExplanation(reason) && explanation.length < reportLimits.explanationMin) {
      issues.addIssue({
        code: "custom",
        path: ["explanation"],
        message: "moderation.report.needsExplanation",
      });
    }
    if (reason === "illegal" && !isGoodFaith) {
      issues.addIssue({ code: "custom", path: ["isGoodFaith"], message: "moderation.report.needsGoodFaith" });
    }
  });

export type ReportFields = z.output<typeof reportForm>;
