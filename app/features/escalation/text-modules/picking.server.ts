import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { languageOf } from "#app/i18n/locale.ts";
import type { Ctx } from "#app/platform/context.ts";
import { found } from "#app/platform/errors.ts";
import { tickets } from "#db/schema/escalation.ts";
import { textModules, textModuleUses } from "#db/schema/text-modules.ts";
import { visibleTickets } from "../tickets/ticket-rows.server.ts";
import { visibleModules } from "./rows.server.ts";
import { readValues } from "./values.server.ts";
import { appendTo, fillIn, type VariableName } from "./variables.ts";

/** A module as it would stand in the text of this ticket. */
export type PickedModule = {
  id: number;
  title: string;
  keyword: string;
  /** Of the ticket's topic. */
  isFitting: boolean;
  belongs: "own" | "team" | "all";
  text: string;
  /** Variables without a value at the moment. */
  missing: VariableName[];
};

/**
 * The modules that can be put into a text of this ticket: those of its topic first, then what is used most.
 * @throws not-found as for the ticket
 */
export async function listPickable(ctx: Ctx, ticketId: number): Promise<PickedModule[]> {
  const [ticket] = await ctx.db
    .select({ categoryId: tickets.categoryId })
    .from(tickets)
    .where(and(eq(tickets.id, ticketId), visibleTickets(ctx.actor)));
  const { categoryId } = found(ticket);
  const [values, rows] = await Promise.all([
    readValues(ctx, ticketId),
    ctx.db
      .select({
        module: textModules,
        useCount: sql<number>`(
          select count(*)::int from ${textModuleUses} u where u.module_id = ${textModules.id})`,
      })
      .from(textModules)
      .where(and(isNull(textModules.archivedAt), visibleModules(ctx.actor)))
      .orderBy(asc(textModules.title)),
  ]);
  const language = languageOf(ctx.locale);
  return rows
    .map(({ module, useCount }) => ({
      useCount,
      id: module.id,
      title: module.title,
      keyword: module.keyword,
      isFitting: module.categoryId === categoryId,
      isElsewhere: module.categoryId !== null && module.categoryId !== categoryId,
      belongs:
        module.ownerId !== null
          ? ("own" as const)
          : module.regionId !== null
            ? ("team" as const)
            : ("all" as const),
      ...fillIn(module.body, values, language),
    }))
    .sort(
      (a, b) =>
        Number(b.isFitting) - Number(a.isFitting) ||
        Number(a.isElsewhere) - Number(b.isElsewhere) ||
        b.useCount - a.useCount,
    )
    .map(({ useCount: _useCount, isElsewhere: _isElsewhere, ...picked }) => picked);
}

/**
 * A module's text with the values of a ticket.
 * @throws not-found for a module that is archived or not for this person
 */
export async function renderModule(
  ctx: Ctx,
  { ticketId, moduleId }: { ticketId: number; moduleId: number },
): Promise<{ title: string; text: string; missing: VariableName[] }> {
  const [row] = await ctx.db
    .select({ title: textModules.title, body: textModules.body })
    .from(textModules)
    .where(and(eq(textModules.id, moduleId), isNull(textModules.archivedAt), visibleModules(ctx.actor)));
  const { title, body } = found(row);
  const values = await readValues(ctx, ticketId);
  return { title, ...fillIn(body, values, languageOf(ctx.locale)) };
}

/** Without a script: what was typed, with the module below it. Nothing typed is lost, and nothing is sent. */
export async function insertModule(
  ctx: Ctx,
  input: { ticketId: number; moduleId: number | null; body: string; modules: string },
): Promise<{ body: string; modules: string }> {
  const { body, modules } = input;
  if (input.moduleId === null) return { body, modules };
  const { text } = await renderModule(ctx, { ticketId: input.ticketId, moduleId: input.moduleId });
  return {
    body: appendTo(body, text),
    modules: [...modules.split(",").filter(Boolean), input.moduleId].join(","),
  };
}
