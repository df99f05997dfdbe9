import { eq, inArray } from "drizzle-orm";
import { categoryName } from "#app/features/forum/category-name.server.ts";
import { formatUntil } from "#app/i18n/formats.ts";
import { languageOf } from "#app/i18n/locale.ts";
import { t } from "#app/i18n/t.ts";
import { type Ctx, transact } from "#app/platform/context.ts";
import { AppError } from "#app/platform/errors.ts";
import { checklists } from "#db/schema/checklists.ts";
import { categories } from "#db/schema/forum.ts";
import { renderModule } from "../text-modules/picking.server.ts";
import { readValues } from "../text-modules/values.server.ts";
import { fillIn } from "../text-modules/variables.ts";
import { findMacro } from "./library.server.ts";
import { dueIn, runMacro } from "./running.server.ts";
import { type MacroStep, type StepName, textOfStep } from "./steps.ts";

export type PreviewStep = {
  do: StepName;
  /** What will be written, or what it is about; "" when the act says it all. */
  text: string;
};

export type MacroPreview = {
  macroId: number;
  name: string;
  steps: PreviewStep[];
  /** Why it cannot run as things stand; null: it can. */
  refusal: string | null;
};

/** Ends the trial run: everything is taken back. */
class TrialEnd extends Error {}

/**
 * What a macro would do at this ticket, found out by doing it and taking it all back: what it says is what will happen.
 * @throws not-found for the macro or the ticket
 */
export async function previewMacro(
  ctx: Ctx,
  { ticketId, macroId }: { ticketId: number; macroId: number },
): Promise<MacroPreview> {
  const { name, steps } = await findMacro(ctx, macroId);
  const shown: PreviewStep[] = [];
  for (const step of steps) shown.push({ do: step.do, text: await describe(ctx, ticketId, step) });
  return { macroId, name, steps: shown, refusal: await tryOut(ctx, { ticketId, macroId }) };
}

async function tryOut(ctx: Ctx, input: { ticketId: number; macroId: number }): Promise<string | null> {
  try {
    await transact(ctx, async (ctx) => {
      await runMacro(ctx, input);
      throw new TrialEnd();
    });
  } catch (error) {
    if (error instanceof TrialEnd) return null;
    if (error instanceof AppError && error.code !== "not-found") {
      return t(ctx.locale, error.messageKey, { site: ctx.site.name, ...error.params });
    }
    throw error;
  }
  return null;
}

async function describe(ctx: Ctx, ticketId: number, step: MacroStep): Promise<string> {
  const text = textOfStep(step);
  const filled =
    text === null ? "" : fillIn(text, await readValues(ctx, ticketId), languageOf(ctx.locale)).text;
  switch (step.do) {
    case "promise": {
      const until = formatUntil(ctx.locale, await dueIn(ctx, ticketId, step.hours), ctx.now);
      return `${until}: ${filled}`;
    }
    case "answer-module":
      return describeModule(ctx, ticketId, step.moduleId);
    case "snooze":
      return t(ctx.locale, `macros.snooze.${step.when}`);
    case "tags":
      return step.tags;
    case "checklist":
      return (await namesOf(ctx, "checklist", step.checklistId)) ?? "";
    case "category":
      return (await namesOf(ctx, "category", step.categoryId)) ?? "";
    default:
      return filled;
  }
}

/** A module that is gone is told by the trial run. */
async function describeModule(ctx: Ctx, ticketId: number, moduleId: number): Promise<string> {
  try {
    return (await renderModule(ctx, { ticketId, moduleId })).text;
  } catch (error) {
    if (error instanceof AppError && error.code === "not-found") return "";
    throw error;
  }
}

async function namesOf(ctx: Ctx, what: "checklist" | "category", id: number): Promise<string | undefined> {
  if (what === "checklist") {
    const [row] = await ctx.db
      .select({ name: checklists.title })
      .from(checklists)
      .where(eq(checklists.id, id));
    return row?.name;
  }
  const [row] = await ctx.db
    .select({ name: categoryName(ctx) })
    .from(categories)
    .where(inArray(categories.id, [id]));
  return row?.name;
}
