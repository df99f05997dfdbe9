import { z } from "zod";

/** Characters. */
export const reasonLimits = { min: 10, max: 300 };

/** What the forms of a consent send. */
export const askConsentFields = z.object({
  reason: z.string().trim().min(reasonLimits.min).max(reasonLimits.max),
});

export const decideConsentFields = z.object({ consentId: z.coerce.number().int().positive() });
