import { z } from "zod";
import { findUnknown } from "../text-modules/variables.ts";
import { type MacroStep, macroLimits, parseStep, textOfStep } from "./steps.ts";

/* What the forms of macros send: rows of the same fields, numbered from 1. Shared by pages and tests. */

const idField = z.coerce.number("errors.field.choice").int().positive("errors.field.choice");
const rowNumbers = Array.from({ length: macroLimits.steps }, (_, index) => index + 1);
const rowShape = Object.fromEntries(
  rowNumbers.flatMap((n) =>
    ["do", "text", "choice", "hours"].map((name) => [`${name}${n}`, z.string().default("")]),
  ),
) as Record<string, z.ZodDefault<z.ZodString>>;

export const macroFields = z
  .object({
    macroId: z.union([z.literal("").transform(() => null), idField]),
    name: z.string().trim().min(3).max(macroLimits.nameMax),
  })
  .and(z.object(rowShape))
  .transform((fields, ctx) => {
    const rows: Record<string, unknown> = { ...fields };
    const steps: MacroStep[] = [];
    for (const n of rowNumbers) {
      const row = { do: "do", text: "text", choice: "choice", hours: "hours" };
      for (const key of Object.keys(row) as (keyof typeof row)[]) row[key] = String(rows[`${key}${n}`] ?? "");
      const parsed = parseStep(row);
      if (!parsed) continue;
      if ("errorKey" in parsed) {
        ctx.addIssue({ code: "custom", path: [`do${n}`], message: parsed.errorKey });
        continue;
      }
      if (findUnknown(textOfStep(parsed.step) ?? "").length > 0) {
        ctx.addIssue({ code: "custom", path: [`do${n}`], message: "macros.error.variable" });
      }
      steps.push(parsed.step);
    }
    if (steps.length === 0) ctx.addIssue({ code: "custom", path: ["do1"], message: "macros.error.none" });
    // What is closed takes no further act.
    const closes = steps.findIndex((step) => step.do === "close");
    if (closes >= 0 && closes < steps.length - 1) {
      ctx.addIssue({ code: "custom", path: [`do${closes + 1}`], message: "macros.error.closeLast" });
    }
    return { macroId: fields.macroId, name: fields.name, steps };
  });

export const macroIdFields = z.object({ macroId: idField });
