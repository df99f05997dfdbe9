import { z } from "zod";
import { textLimits as forumLimits } from "#app/features/forum/text.ts";
import { parseTicketCode } from "../tickets/ticket-code.ts";
import { linkKinds } from "./relation.ts";

/* What the forms of linking, merging and splitting send. Shared by pages and tests. */

/** As read out or copied; the check digit finds most mistakes. */
const codeField = z
  .string()
  .transform(parseTicketCode)
  .refine((code) => code !== null, "relations.error.code")
  .transform((code) => code ?? "");

const idField = z.coerce.number("errors.field.choice").int().positive("errors.field.choice");

export const linkFields = z.object({ code: codeField, kind: z.enum(linkKinds, "errors.field.choice") });
export const unlinkFields = z.object({ relationId: idField });
export const mergeFields = z.object({ code: codeField });
export const splitFields = z.object({
  postId: idField,
  excerpt: z.string().trim().min(20).max(forumLimits.bodyMax),
  title: z.string().trim().min(forumLimits.titleMin).max(forumLimits.titleMax),
  categoryId: idField,
});
