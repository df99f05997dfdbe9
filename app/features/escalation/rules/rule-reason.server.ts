import { and, eq } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.ts";
import { ticketEvents, tickets } from "#db/schema/escalation.ts";

/** Why a rule opened this ticket, for the texts that say so; null when a person did. */
export async function readRuleReason(
  ctx: Ctx,
  ticketId: number,
): Promise<{ cause: string; minutes: number } | null> {
  const [event] = await ctx.db
    .select({ data: ticketEvents.data })
    .from(ticketEvents)
    .innerJoin(tickets, eq(tickets.id, ticketEvents.ticketId))
    .where(
      and(eq(ticketEvents.ticketId, ticketId), eq(ticketEvents.kind, "opened"), eq(tickets.openedBy, "rule")),
    );
  if (!event) return null;
  return { cause: String(event.data.cause), minutes: Number(event.data.minutes) };
}
