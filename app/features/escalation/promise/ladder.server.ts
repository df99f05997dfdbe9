import { asc, eq, lte } from "drizzle-orm";
import { readSiteCalendar } from "#app/features/regions/calendars.server.ts";
import { type Ctx, transact } from "#app/platform/context.ts";
import { emit } from "#app/platform/events.server.ts";
import { promises } from "#db/schema/escalation.ts";
import { promiseReminded } from "../events.server.ts";
import { lockTicket, logEvent, type TicketRow } from "../tickets/ticket-rows.server.ts";
import { ladderOf, readLastPromises, refreshClocks } from "./clocks.server.ts";
import { climb } from "./ladder.ts";
import { settleOverdue } from "./promises.server.ts";
import { noteRungs } from "./rungs.server.ts";

/**
 * Each minute: every promise of which a rung is due climbs it, found by one indexed column. It may stand still for hours
 * and run twice: only the newest rung that is due is told, and each one once.
 * @returns how many promises were looked at
 */
export async function climbPromises(ctx: Ctx): Promise<number> {
  const due = await ctx.db
    .select({ ticketId: promises.ticketId })
    .from(promises)
    .where(lte(promises.nextRungAt, ctx.now))
    .orderBy(asc(promises.nextRungAt));
  // One transaction each: what goes wrong with one ticket does not undo the others.
  for (const { ticketId } of due) {
    await transact(ctx, async (ctx) => climbLadder(ctx, await lockTicket(ctx, ticketId)));
  }
  return due.length;
}

/** Climbs what is due of the last promise of a locked ticket. While the clock stands and after the end there is nothing. */
async function climbLadder(ctx: Ctx, ticket: TicketRow): Promise<void> {
  if (ticket.closedAt || ticket.waitingSince) return void (await refreshClocks(ctx, [ticket.id]));
  const promise = (await readLastPromises(ctx, [ticket.id])).get(ticket.id);
  if (!promise) return;
  const site = await readSiteCalendar(ctx, ticket.regionId);
  const next = climb(site, ladderOf(site, promise), ctx.now);
  if (next.kind === "wait") {
    await ctx.db.update(promises).set({ nextRungAt: next.until }).where(eq(promises.id, promise.id));
    return;
  }
  if (next.rung === "customer") {
    await settleOverdue(ctx, ticket);
    // The team may be there to be asked for a new time at once.
    return climbLadder(ctx, ticket);
  }
  const { rung, skipped } = next;
  if (!(await noteRungs(ctx, promise.id, { told: rung, skipped }))) {
    return void (await refreshClocks(ctx, [ticket.id]));
  }
  await logEvent(ctx, ticket.id, "promise-reminded", { promiseId: promise.id, why: rung });
  await refreshClocks(ctx, [ticket.id]);
  await emit(ctx, promiseReminded, {
    ticketId: ticket.id,
    threadId: ticket.threadId,
    promiseId: promise.id,
    rung,
  });
}

/** Of one ticket, for stories that are told after the fact. */
export async function climbNow(ctx: Ctx, ticketId: number): Promise<void> {
  await transact(ctx, async (ctx) => climbLadder(ctx, await lockTicket(ctx, ticketId)));
}
