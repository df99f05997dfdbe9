import { and, eq, isNull, sql } from "drizzle-orm";
import { lockThread } from "#app/features/forum/threads.server.ts";
import { type Ctx, transact } from "#app/platform/context.ts";
import { AppError, found } from "#app/platform/errors.ts";
import { emit } from "#app/platform/events.server.ts";
import { tickets } from "#db/schema/escalation.ts";
import { ticketThreads } from "#db/schema/ticket-threads.ts";
import { attachThread } from "../merging/attached-threads.server.ts";
import { refreshNextDue } from "../promise/next-due.server.ts";
import { settleOverdue } from "../promise/promises.server.ts";
import { lockForWork, logEvent, type TicketRow } from "../tickets/ticket-rows.server.ts";
import { resume } from "../tickets/work.server.ts";
import { carryBelongings, carryClaim, carryPromise, carryVisits } from "./carrying.server.ts";
import { ticketsMerged } from "./events.server.ts";
import { insertRelation, readTypedCode } from "./links.server.ts";

/**
 * Two open tickets of one customer go on as one. The older keeps its code and its contact; of the two promises the
 * earlier one holds; notes, ticks, what is agreed on and what the law's clock knows go along; the questions of the other show the same contact and the
 * same promise from now on. The other is closed without an outcome and counts in no figure.
 * @returns the code of the one that goes on
 * @throws not-found; invalid (field `code`: unknown, the same, of another customer); conflict (closed, an owner has it, a technician is to come for both)
 */
export async function mergeTickets(
  ctx: Ctx,
  input: { ticketId: number; code: string },
): Promise<{ code: string }> {
  return transact(ctx, async (ctx) => {
    const otherId = await readTypedCode(ctx, input.code);
    if (otherId === input.ticketId) throw new AppError("invalid", "relations.error.self", {}, "code");
    await lockThreads(ctx, [input.ticketId, otherId]);
    const locked: TicketRow[] = [];
    for (const id of [input.ticketId, otherId].sort((a, b) => a - b))
      locked.push((await lockForWork(ctx, id)).ticket);
    const [keep, gone] = await runningAgain(ctx, locked);
    if (keep.customerId !== gone.customerId) {
      throw new AppError("invalid", "relations.error.customer", {}, "code");
    }
    await carryPromise(ctx, keep, gone);
    await carryBelongings(ctx, keep, gone);
    await carryVisits(ctx, keep, gone);
    await carryClaim(ctx, keep, gone);
    const threadIds = await listThreads(ctx, gone.id);
    await endMerged(ctx, gone, keep.id);
    for (const threadId of threadIds) await attachThread(ctx, { ticketId: keep.id, threadId, why: "merged" });
    await insertRelation(ctx, { fromId: gone.id, toId: keep.id, kind: "merged" });
    await logEvent(ctx, keep.id, "act", { why: "merged-from", code: gone.code });
    await logEvent(ctx, gone.id, "act", { why: "merged-into", code: keep.code });
    await refreshNextDue(ctx, [keep.id, gone.id]);
    await emit(ctx, ticketsMerged, { ticketId: keep.id, threadId: keep.threadId, mergedId: gone.id });
    return { code: keep.code };
  });
}

/** Threads come before tickets, in the order of their ids, so that two people never wait for each other. */
async function lockThreads(ctx: Ctx, ticketIds: number[]): Promise<void> {
  const rows = await ctx.db
    .select({ threadId: tickets.threadId })
    .from(tickets)
    .where(sql`${tickets.id} in (${sql.join(ticketIds, sql`, `)})`)
    .orderBy(tickets.threadId);
  for (const { threadId } of rows) await lockThread(ctx, threadId);
}

/** The older first. A clock that stands runs again: one of the two matters goes on, and time is not lost silently. */
async function runningAgain(ctx: Ctx, locked: TicketRow[]): Promise<[keep: TicketRow, gone: TicketRow]> {
  for (const ticket of locked) {
    if (ticket.waitingSince) await resume(ctx, ticket);
    else await settleOverdue(ctx, ticket);
  }
  const [a, b] = locked
    .map((ticket) => ({ ...ticket, waitingSince: null }))
    .sort((x, y) => Number(x.openedAt) - Number(y.openedAt) || x.id - y.id);
  return [found(a), found(b)];
}

async function listThreads(ctx: Ctx, ticketId: number): Promise<number[]> {
  const rows = await ctx.db
    .select({ threadId: ticketThreads.threadId })
    .from(ticketThreads)
    .where(and(eq(ticketThreads.ticketId, ticketId), isNull(ticketThreads.endedAt)))
    .orderBy(ticketThreads.threadId);
  return rows.map(({ threadId }) => threadId);
}

async function endMerged(ctx: Ctx, gone: TicketRow, keepId: number): Promise<void> {
  await ctx.db
    .update(tickets)
    .set({ closedAt: ctx.now, mergedIntoId: keepId, waitingSince: null })
    .where(eq(tickets.id, gone.id));
  // The database ends the questions of a closed ticket too; here it is said, so that they can go to the other at once.
  await ctx.db
    .update(ticketThreads)
    .set({ endedAt: ctx.now })
    .where(and(eq(ticketThreads.ticketId, gone.id), isNull(ticketThreads.endedAt)));
}
