import { and, desc, eq } from "drizzle-orm";
import { type Ctx, transact } from "#app/platform/context.ts";
import { ticketEvents } from "#db/schema/escalation.ts";
import { lockOpenTicketOf, type TicketRow } from "../tickets/ticket-rows.server.ts";
import { pause, resume } from "../tickets/work.server.ts";

/*
 * While an outage lasts, its one promise stands for the promises of its tickets: their clocks stand, with the reason `outage`.
 */

/** The clock of the thread's open ticket stands from now on; one that stands already is left alone. */
export async function pauseTicketOf(ctx: Ctx, threadId: number): Promise<void> {
  await transact(ctx, async (ctx) => {
    const ticket = await lockOpenTicketOf(ctx, threadId);
    if (ticket) await pause(ctx, ticket, "outage");
  });
}

/** Lets a clock run again that an outage had stopped, and no other. @returns whether it did */
export async function resumeTicketOf(ctx: Ctx, threadId: number): Promise<boolean> {
  return transact(ctx, async (ctx) => {
    const ticket = await lockOpenTicketOf(ctx, threadId);
    if (!ticket || !(await isPausedByOutage(ctx, ticket))) return false;
    return resume(ctx, ticket);
  });
}

export async function isPausedByOutage(ctx: Ctx, ticket: TicketRow): Promise<boolean> {
  if (!ticket.waitingSince) return false;
  const [last] = await ctx.db
    .select({ data: ticketEvents.data })
    .from(ticketEvents)
    .where(and(eq(ticketEvents.ticketId, ticket.id), eq(ticketEvents.kind, "waiting")))
    .orderBy(desc(ticketEvents.createdAt), desc(ticketEvents.id))
    .limit(1);
  return last?.data.why === "outage";
}
