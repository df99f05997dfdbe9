import { z } from "zod";
import { passwordLimits } from "./password-rules.ts";

/** Limits of what can be typed, in characters. */
export const accountLimits = { nameMin: 3, nameMax: 30, emailMax: 254, aboutMax: 500 };

/** Letters, digits and the few signs that stand in names; a visible letter or digit at both ends. */
const namePattern = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N} ._'’-]*[\p{L}\p{M}\p{N}.])?$/u;

/** Nobody may look like the company. */
const reserved =
  /^(?:admin|administrator|moderator|moderation|support|service|tadellos|regio[ -]?team)(?:\b|$)/iu;

export const displayNameField = z
  .string()
  .transform((name) => name.normalize("NFC").replace(/\s+/g, " ").trim())
  .pipe(
    z
      .string()
      .min(1, "errors.field.required")
      .min(accountLimits.nameMin)
      .max(accountLimits.nameMax)
      .regex(namePattern, "accounts.name.letters")
      .refine((name) => !reserved.test(name), "accounts.name.reserved"),
  );

/** Addresses are compared in lower case. */
export const emailField = z
  .string()
  .transform((email) => email.trim().toLowerCase())
  .pipe(
    z
      .string()
      .min(1, "errors.field.required")
      .max(accountLimits.emailMax)
      .pipe(z.email("errors.field.email")),
  );

export const newPasswordField = z
  .string()
  .min(1, "errors.field.required")
  .min(passwordLimits.min, "accounts.password.tooShort")
  .max(passwordLimits.max, "accounts.password.tooLong");

/** One that exists already: only so long that hashing stays cheap. */
export const passwordField = z
  .string()
  .min(1, "errors.field.required")
  .max(passwordLimits.max, "accounts.password.tooLong");

/** Empty is null. */
export const postcodeField = z
  .string()
  .default("")
  .transform((postcode) => postcode.trim() || null)
  .pipe(
    z
      .string()
      .regex(/^\d{5}$/, "errors.field.postcode")
      .nullable(),
  );

export const aboutField = z.string().trim().max(accountLimits.aboutMax).default("");
