import { z } from "zod";
import { textLimits } from "../text.ts";

/** What is said about an answer or an act, in characters. */
export const solvingLimits = { device: 60, note: 300, tried: 1_000 };

const line = (max: number) =>
  z
    .string()
    .trim()
    .transform((text) => text.replace(/\s+/g, " "))
    .pipe(z.string().max(max));

/** "FRITZ!Box 7590"; may be left out. */
export const deviceField = line(solvingLimits.device).default("");
export const noteField = line(solvingLimits.note).default("");

/** What was done, and what happened. */
export const triedField = z
  .string()
  .trim()
  .max(solvingLimits.tried)
  .refine((text) => /[\p{L}\p{N}]/u.test(text), "errors.field.required");

/** Public, shown in the thread; may be left out. */
export const optionalReasonField = line(textLimits.reasonMax).default("");

/** A reason that has to be given. */
export const reasonField = line(textLimits.reasonMax).refine(
  (text) => /[\p{L}\p{N}]/u.test(text),
  "errors.field.required",
);

/** "https://…/t/123/titel", "/t/123", "#123" or "123". */
export const threadAddressField = z
  .string()
  .trim()
  .transform((text) => /\/t\/(\d{1,15})(?:\D|$)/.exec(text)?.[1] ?? /^#?(\d{1,15})$/.exec(text)?.[1] ?? "")
  .pipe(z.string().min(1, "order.merge.address").transform(Number));

/** Checked boxes of one name, which the form joins by commas. */
export const idListField = z
  .string()
  .default("")
  .transform((text) => text.split(",").map(Number))
  .transform((ids) => ids.filter((id) => Number.isSafeInteger(id) && id > 0));
