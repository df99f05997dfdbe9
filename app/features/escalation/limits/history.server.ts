import { and, count, eq, gt, isNull, ne, sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.ts";
import { ticketEvents, tickets } from "#db/schema/escalation.ts";
import { type EscalationHistory, falseAlarmLimits } from "./limits.ts";

const dayMs = 86_400_000;

/**
 * What the limits need to know.
 * @param customerId whose question it is
 */
export async function readHistory(ctx: Ctx, customerId: number): Promise<EscalationHistory> {
  const actorId = ctx.actor.kind === "user" ? ctx.actor.id : 0;
  const [[open], recent, alarms] = await Promise.all([
    ctx.db
      .select({ count: count() })
      .from(tickets)
      .where(and(eq(tickets.customerId, customerId), isNull(tickets.closedAt))),
    ctx.db
      .select({ at: tickets.openedAt })
      .from(tickets)
      .where(and(eq(tickets.openedById, actorId), gt(tickets.openedAt, new Date(ctx.now.getTime() - dayMs)))),
    ctx.db
      .select({ at: sql<string>`min(${ticketEvents.createdAt})::text` })
      .from(ticketEvents)
      .innerJoin(tickets, eq(tickets.id, ticketEvents.ticketId))
      .where(
        and(
          eq(tickets.customerId, customerId),
          // Of what the customer said, not of what a rule or somebody else took it for.
          eq(tickets.openedBy, "asker"),
          ne(tickets.severity, "total-outage"),
          eq(ticketEvents.kind, "severity-changed"),
          sql`${ticketEvents.data}->>'from' = 'total-outage'`,
          gt(ticketEvents.createdAt, new Date(ctx.now.getTime() - falseAlarmLimits.days * dayMs)),
        ),
      )
      .groupBy(tickets.id),
  ]);
  return {
    openCount: open?.count ?? 0,
    recent: recent.map(({ at }) => at),
    falseAlarms: alarms.map(({ at }) => new Date(at)),
  };
}

/** One at a time: of ten escalations of one person in the same second each sees the ones before. */
export async function lockHistory(ctx: Ctx): Promise<void> {
  if (ctx.actor.kind !== "user") return;
  await ctx.db.execute(
    sql`select pg_advisory_xact_lock(hashtext('escalation.limits'), ${ctx.actor.id}::int)`,
  );
}
