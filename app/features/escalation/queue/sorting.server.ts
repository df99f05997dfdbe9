import { eq } from "drizzle-orm";
import { type Ctx, transact } from "#app/platform/context.ts";
import { AppError } from "#app/platform/errors.ts";
import { announce } from "#app/platform/live.server.ts";
import { tickets } from "#db/schema/escalation.ts";
import { categories } from "#db/schema/forum.ts";
import type { Severity } from "../severity.ts";
import { lockForWork, logEvent } from "../tickets/ticket-rows.server.ts";

/**
 * Another topic or severity. What was promised stays promised: a new time is given by whoever wants one.
 * @returns what it was before
 * @throws not-found; conflict (closed, the owner has it, it is that already); invalid (field `categoryId`)
 */
export async function changeCategory(
  ctx: Ctx,
  input: { ticketId: number; categoryId: number },
): Promise<number> {
  return transact(ctx, async (ctx) => {
    const { ticket } = await lockForWork(ctx, input.ticketId);
    if (ticket.categoryId === input.categoryId) throw new AppError("conflict", "queue.refused.same");
    const known = await ctx.db
      .select({ id: categories.id })
      .from(categories)
      .where(eq(categories.id, input.categoryId));
    if (known.length === 0) throw new AppError("invalid", "errors.field.choice", {}, "categoryId");
    const { categoryId } = input;
    await ctx.db.update(tickets).set({ categoryId }).where(eq(tickets.id, ticket.id));
    await logEvent(ctx, ticket.id, "category-changed", { fromCategoryId: ticket.categoryId, categoryId });
    await announce(ctx, { kind: "desk", ticketId: ticket.id });
    return ticket.categoryId;
  });
}

/** @returns what it was before @throws as {@link changeCategory} */
export async function changeSeverity(
  ctx: Ctx,
  input: { ticketId: number; severity: Severity },
): Promise<Severity> {
  return transact(ctx, async (ctx) => {
    const { ticket } = await lockForWork(ctx, input.ticketId);
    if (ticket.severity === input.severity) throw new AppError("conflict", "queue.refused.same");
    const { severity } = input;
    await ctx.db.update(tickets).set({ severity }).where(eq(tickets.id, ticket.id));
    await logEvent(ctx, ticket.id, "severity-changed", { from: ticket.severity, severity });
    await announce(ctx, { kind: "desk", ticketId: ticket.id });
    return ticket.severity;
  });
}
