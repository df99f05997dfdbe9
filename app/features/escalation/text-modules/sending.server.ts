import { and, inArray } from "drizzle-orm";
import { languageOf } from "#app/i18n/locale.ts";
import { type Ctx, transact } from "#app/platform/context.ts";
import { AppError } from "#app/platform/errors.ts";
import { textModules, textModuleUses } from "#db/schema/text-modules.ts";
import { answerKnowingly } from "../queue/answering.server.ts";
import { addNote } from "../tickets/notes.server.ts";
import { visibleModules } from "./rows.server.ts";
import { readValues } from "./values.server.ts";
import { fillIn, findLeft, wasChanged } from "./variables.ts";

type Sent = { ticketId: number; body: string; modules: number[] };

/**
 * Answers as the team with a text that modules were put into; their use is counted.
 * @throws as answerKnowingly; invalid (field `body`: a variable stands in it still)
 */
export async function answerWithModules(
  ctx: Ctx,
  input: Sent & { submissionKey?: string; seenPostId?: number },
): Promise<void> {
  await transact(ctx, async (ctx) => {
    assertFilledIn(input.body);
    // Before the answer: it may change what the variables stand for.
    const uses = await compareUses(ctx, input);
    const { modules: _modules, ...answer } = input;
    await answerKnowingly(ctx, answer);
    await writeUses(ctx, input.ticketId, uses);
  });
}

/** A note for the team with modules in it. @throws as addNote; invalid (field `body`) */
export async function noteWithModules(ctx: Ctx, input: Sent): Promise<void> {
  await transact(ctx, async (ctx) => {
    assertFilledIn(input.body);
    const uses = await compareUses(ctx, input);
    await addNote(ctx, input);
    await writeUses(ctx, input.ticketId, uses);
  });
}

/** A variable that has no value was left in the text for somebody to see: it must not be sent. */
export function assertFilledIn(body: string): void {
  const left = findLeft(body);
  if (left.length === 0) return;
  throw new AppError("invalid", "textModules.error.left", { names: left.join(", ") }, "body");
}

type Use = { moduleId: number; wasChanged: boolean };

/** What became of each module in the text that is sent. Modules that are not for this person do not count. */
export async function compareUses(ctx: Ctx, { ticketId, body, modules }: Sent): Promise<Use[]> {
  if (modules.length === 0) return [];
  const rows = await ctx.db
    .select({ id: textModules.id, body: textModules.body })
    .from(textModules)
    .where(and(inArray(textModules.id, modules), visibleModules(ctx.actor)));
  const values = await readValues(ctx, ticketId);
  return rows.map((row) => ({
    moduleId: row.id,
    wasChanged: wasChanged(body, fillIn(row.body, values, languageOf(ctx.locale)).text),
  }));
}

export async function writeUses(ctx: Ctx, ticketId: number, uses: Use[]): Promise<void> {
  if (uses.length === 0) return;
  const userId = ctx.actor.kind === "user" ? ctx.actor.id : null;
  await ctx.db
    .insert(textModuleUses)
    .values(uses.map((use) => ({ ...use, ticketId, userId, usedAt: ctx.now })));
}
