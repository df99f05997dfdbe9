import { and, eq, isNull } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.ts";
import { tickets } from "#db/schema/escalation.ts";
import { ticketThreads } from "#db/schema/ticket-threads.ts";

/**
 * A suspended customer still reaches their contact: whose case is with a regional team writes in its thread, and nowhere
 * else (docs/decisions/012). Everybody else gets their context back as it is.
 */
export async function withWayToContact(ctx: Ctx, threadId: number): Promise<Ctx> {
  const { actor } = ctx;
  if (actor.kind !== "user" || !actor.isSuspended) return ctx;
  const [ticket] = await ctx.db
    .select({ id: tickets.id })
    .from(tickets)
    .innerJoin(ticketThreads, eq(ticketThreads.ticketId, tickets.id))
    .where(
      and(
        eq(ticketThreads.threadId, threadId),
        isNull(ticketThreads.endedAt),
        eq(tickets.customerId, actor.id),
      ),
    );
  return ticket ? { ...ctx, actor: { ...actor, isSuspended: false } } : ctx;
}
