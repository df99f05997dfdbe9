import { z } from "zod";
import { addressForms } from "#app/i18n/locale.ts";

/** Limits of what can be typed, in characters. */
export const siteLimits = { name: 40, operator: 120 };

const line = (max: number) =>
  z
    .string()
    .transform((text) => text.normalize("NFC").replace(/\s+/g, " ").trim())
    .pipe(z.string().max(max));

export const siteSchema = z.object({
  name: line(siteLimits.name).pipe(z.string().min(1, "errors.field.required")),
  operator: line(siteLimits.operator),
  address: z.enum(addressForms, "errors.field.choice"),
});
