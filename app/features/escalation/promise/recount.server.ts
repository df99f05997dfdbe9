import { and, asc, gt, isNull } from "drizzle-orm";
import { type Ctx, transact } from "#app/platform/context.ts";
import { ticketEvents, tickets } from "#db/schema/escalation.ts";
import { hasMoved, readClockSources, refreshClocks, targetsOf } from "./clocks.server.ts";
import { noteApplied } from "./policies.server.ts";

const batchSize = 500;

export type RecountResult = { tickets: number; changed: number };

/**
 * Works out the clocks of all open tickets anew from their logs, under the policies and calendars of now: after a change
 * of policy, and by `npm run recount`. Only the team's own targets move; a promise that was given stays. Each ticket
 * whose targets moved says so in its timeline. Running it twice changes nothing; it may be interrupted.
 */
export async function recountClocks(ctx: Ctx): Promise<RecountResult> {
  const result = { tickets: 0, changed: 0 };
  let after = 0;
  for (;;) {
    const batch = await transact(ctx, (ctx) => recountBatch(ctx, after));
    if (batch.lastId === null) break;
    after = batch.lastId;
    result.tickets += batch.tickets;
    result.changed += batch.changed;
  }
  await noteApplied(ctx, result.changed);
  return result;
}

async function recountBatch(ctx: Ctx, after: number) {
  // In the order of ids, as everywhere: two at once never wait for each other in a circle.
  const rows = await ctx.db
    .select({ id: tickets.id })
    .from(tickets)
    .where(and(isNull(tickets.closedAt), gt(tickets.id, after)))
    .orderBy(asc(tickets.id))
    .limit(batchSize)
    .for("update");
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return { lastId: null, tickets: 0, changed: 0 };
  const replayed = await refreshClocks(ctx, ids, await readClockSources(ctx));
  const moved = replayed.filter(hasMoved);
  if (moved.length > 0) {
    const events = moved.map((ticket) => ({
      ticketId: ticket.id,
      kind: "targets-changed" as const,
      data: { policyId: targetsOf(ticket).promisePolicyId ?? 0 },
      createdAt: ctx.now,
    }));
    await ctx.db.insert(ticketEvents).values(events);
  }
  return { lastId: ids.at(-1) ?? null, tickets: ids.length, changed: moved.length };
}

const unclockedAtOnce = 500;

/** Each minute: tickets from before there were targets, and those whose policy was taken away. @returns how many */
export async function clockNewTickets(ctx: Ctx): Promise<number> {
  return transact(ctx, async (ctx) => {
    const rows = await ctx.db
      .select({ id: tickets.id })
      .from(tickets)
      .where(and(isNull(tickets.closedAt), isNull(tickets.promisePolicyId)))
      .orderBy(asc(tickets.id))
      .limit(unclockedAtOnce)
      .for("update", { skipLocked: true });
    const ids = rows.map(({ id }) => id);
    if (ids.length > 0) await refreshClocks(ctx, ids);
    return ids.length;
  });
}
