import { and, asc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Ctx } from "#app/platform/context.ts";
import { users } from "#db/schema/accounts.ts";
import { promises, ticketEvents, ticketHandovers, tickets } from "#db/schema/escalation.ts";
import type { RuleCause } from "../rules/rule.ts";
import { visibleTickets } from "./ticket-rows.server.ts";
import { publicKinds, type TimelineStep } from "./timeline.ts";

/*
 * One log, two audiences. Each reads its own kinds and columns, so that nothing of the team can slip into the thread.
 */

/** The neutral steps that stand in the thread. The caller has read the thread through its visibility scope. */
export async function readPublicTimeline(ctx: Ctx, ticketId: number): Promise<TimelineStep[]> {
  const steps = await readSteps(
    ctx,
    and(eq(ticketEvents.ticketId, ticketId), inArray(ticketEvents.kind, [...publicKinds])),
  );
  return steps.map(({ returnReason: _returnReason, ...step }) => ({ ...step, score: null }));
}

/** Everything that happened; nothing for anybody outside the team. */
export async function readTeamTimeline(ctx: Ctx, ticketId: number): Promise<TimelineStep[]> {
  const steps = await readSteps(ctx, and(eq(ticketEvents.ticketId, ticketId), visibleTickets(ctx.actor)));
  return steps.map(({ returnReason, ...step }) => ({
    ...step,
    reason: step.kind === "handover-returned" ? (returnReason ?? "") : step.reason,
  }));
}

const [actor, from, to] = [alias(users, "actor"), alias(users, "giver"), alias(users, "receiver")];
const idIn = (key: string) => sql`(${ticketEvents.data}->>${sql.raw(`'${key}'`)})::bigint`;

async function readSteps(ctx: Ctx, where: SQL | undefined) {
  const rows = await ctx.db
    .select({
      id: ticketEvents.id,
      kind: ticketEvents.kind,
      at: ticketEvents.createdAt,
      data: ticketEvents.data,
      actorName: actor.displayName,
      promiseReason: promises.reason,
      returnReason: ticketHandovers.returnReason,
      fromName: from.displayName,
      toName: to.displayName,
    })
    .from(ticketEvents)
    .innerJoin(tickets, eq(tickets.id, ticketEvents.ticketId))
    .leftJoin(actor, eq(actor.id, ticketEvents.actorId))
    .leftJoin(promises, sql`${promises.id} = ${idIn("promiseId")} and ${eq(promises.ticketId, tickets.id)}`)
    .leftJoin(
      ticketHandovers,
      sql`${ticketHandovers.id} = ${idIn("handoverId")} and ${eq(ticketHandovers.ticketId, tickets.id)}`,
    )
    .leftJoin(from, sql`${from.id} = coalesce(${ticketHandovers.fromId}, ${idIn("fromId")})`)
    .leftJoin(to, sql`${to.id} = coalesce(${ticketHandovers.toId}, ${idIn("toId")})`)
    .where(where)
    .orderBy(asc(ticketEvents.createdAt), asc(ticketEvents.id));
  return rows.map(({ data, promiseReason, ...row }) => ({
    ...row,
    // The reason stands at the promise that was moved, for the event that moved it.
    reason: row.kind === "promise-moved" ? (promiseReason ?? "") : "",
    dueAt: data.dueAt ? new Date(data.dueAt) : null,
    why: data.why ? String(data.why) : null,
    rule: data.cause ? { cause: data.cause as RuleCause, minutes: Number(data.minutes) } : null,
    score: data.score === undefined ? null : Number(data.score),
  }));
}
