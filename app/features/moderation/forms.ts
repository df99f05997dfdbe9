import { z } from "zod";
import { groundNames } from "./grounds.ts";
import { type Step, steps } from "./ladder.ts";
import { textRuleActionNames, textRuleKindNames, textRuleLimits } from "./text-rule.ts";

export const formLimits = {
  factsMin: 10,
  factsMax: 2_000,
  appealMin: 10,
  appealMax: 5_000,
  passagesMax: 2_000,
};

const ground = z.enum(groundNames as [(typeof groundNames)[number]], "errors.field.choice");
const facts = z.string().trim().min(formLimits.factsMin).max(formLimits.factsMax);
const legalReference = z.string().trim().max(200).default("");

/** The law is named when the law is the ground (Article 17 (3) d). */
const namesLaw = (fields: { ground: string; legalReference: string }) =>
  fields.ground !== "illegal" || fields.legalReference.length > 2;
const lawMissing = { path: ["legalReference"], message: "moderation.decide.needsLaw" };

const step = z.coerce
  .number()
  .refine((value): value is Step => (steps as readonly number[]).includes(value), "errors.field.choice");
const optionalStep = z.union([z.literal("").transform(() => null), step]).default(null);

export const hideForm = z
  .object({ ground, legalReference, facts, step: optionalStep })
  .refine(namesLaw, lawMissing);
export const redactForm = z
  .object({
    ground,
    legalReference,
    facts,
    passages: z
      .string()
      .max(formLimits.passagesMax)
      .transform((lines) => [
        ...new Set(
          lines
            .split("\n")
            .map((line) => line.trim())
            .filter(Boolean),
        ),
      ])
      .refine((lines) => lines.length > 0, "errors.field.required")
      .refine((lines) => lines.every((line) => line.length >= 2), "moderation.redact.tooShort"),
    isSure: z.literal("ja", "moderation.redact.needsSure"),
  })
  .refine(namesLaw, lawMissing);
export const sanctionForm = z.object({ ground, legalReference, facts, step }).refine(namesLaw, lawMissing);
/** Optional words for those who reported. */
export const keepForm = z.object({ facts: z.string().trim().max(formLimits.factsMax).default("") });
export const reasonedForm = z.object({ facts });
export const appealForm = z.object({
  text: z.string().trim().min(formLimits.appealMin).max(formLimits.appealMax),
});
export const appealAnswerForm = z.object({
  outcome: z.enum(["stands", "reversed"], "errors.field.choice"),
  reasons: z.string().trim().min(formLimits.factsMin).max(formLimits.factsMax),
});

const ruleFields = {
  kind: z.enum(textRuleKindNames as [(typeof textRuleKindNames)[number]], "errors.field.choice"),
  pattern: z.string().trim().min(2).max(textRuleLimits.patternMax),
};
export const ruleForm = z.object({
  ...ruleFields,
  action: z.enum(textRuleActionNames as [(typeof textRuleActionNames)[number]], "errors.field.choice"),
  replacement: z.string().trim().max(textRuleLimits.replacementMax).default(""),
  explanation: z.string().trim().max(textRuleLimits.explanationMax).default(""),
});
export const rulePreviewForm = z.object(ruleFields).loose();
