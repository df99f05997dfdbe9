import { and, desc, eq } from "drizzle-orm";
import { lockThread } from "#app/features/forum/threads.server.ts";
import { assertPublicText } from "#app/features/vault/public-text.server.ts";
import { type Ctx, transact } from "#app/platform/context.ts";
import { AppError, assertAllowed, found, notFound } from "#app/platform/errors.ts";
import { emit } from "#app/platform/events.server.ts";
import { promises, tickets } from "#db/schema/escalation.ts";
import { threads } from "#db/schema/forum.ts";
import { type refusalKinds, refusals } from "#db/schema/refusals.ts";
import { ticketThreads } from "#db/schema/ticket-threads.ts";
import { dropHandover } from "../owners/handovers.server.ts";
import { settleOverdue } from "../promise/promises.server.ts";
import { lockForWork, lockThreadOf, logEvent, type TicketRow } from "../tickets/ticket-rows.server.ts";
import { ticketRefused } from "./events.server.ts";
import { waitHours } from "./policy.ts";

export type RefusalRow = typeof refusals.$inferSelect;
export type RefusalKind = (typeof refusalKinds)[number];

/**
 * Sends a case back to the community with one public, friendly reason and the next step (product.md, "The life of a
 * question" 4: "A refusal carries a reason"). The ticket ends without an outcome, its open promise counts as moved and
 * not as kept, and no rule hands the question over again. Refusing twice changes nothing.
 * @throws not-found, conflict (closed meanwhile; the owner has it; a total outage, which is corrected first; the lead has
 *   decided already that it stays)
 */
export async function refuseTicket(
  ctx: Ctx,
  input: { ticketId: number; kind: RefusalKind; reason: string; nextStep: string },
): Promise<void> {
  assertPublicText(ctx, { reason: input.reason, nextStep: input.nextStep });
  await transact(ctx, async (ctx) => {
    await lockThreadOf(ctx, input.ticketId);
    const { ticket } = await lockForWork(ctx, input.ticketId);
    if (ctx.actor.kind !== "user") throw notFound();
    // Nobody without any connection is sent away because a form was filled in wrongly.
    if (ticket.severity === "total-outage") throw new AppError("conflict", "refusals.error.totalOutage");
    const [refusal] = await ctx.db
      .insert(refusals)
      .values({
        ticketId: ticket.id,
        threadId: ticket.threadId,
        refusedById: ctx.actor.id,
        refusedAt: ctx.now,
        kind: input.kind,
        reason: input.reason,
        nextStep: input.nextStep,
        againFrom: new Date(ctx.now.getTime() + waitHours * 3_600_000),
      })
      .onConflictDoNothing()
      .returning({ id: refusals.id });
    if (!refusal) throw new AppError("conflict", "refusals.error.decided");
    await endWithout(ctx, ticket, input.reason);
    await logEvent(ctx, ticket.id, "refused", { refusalId: refusal.id });
    await emit(ctx, ticketRefused, { ticketId: ticket.id, threadId: ticket.threadId, refusalId: refusal.id });
  });
}

/** Ends a locked ticket that has no outcome. */
async function endWithout(ctx: Ctx, ticket: TicketRow, reason: string): Promise<void> {
  await settleOverdue(ctx, ticket);
  await ctx.db
    .update(promises)
    .set({ state: "moved", endedAt: ctx.now, reason })
    .where(and(eq(promises.ticketId, ticket.id), eq(promises.state, "open")));
  await dropHandover(ctx, ticket);
  const rows = await ctx.db
    .select({ threadId: ticketThreads.threadId })
    .from(ticketThreads)
    .where(eq(ticketThreads.ticketId, ticket.id));
  // The asker lets it go over by rule again when they want it to.
  for (const { threadId } of rows) {
    await ctx.db.update(threads).set({ autoEscalateFrom: null }).where(eq(threads.id, threadId));
  }
  await ctx.db
    .update(tickets)
    .set({
      closedAt: ctx.now,
      takenAt: ticket.takenAt ?? ctx.now,
      firstResponseAt: ticket.firstResponseAt ?? ctx.now,
      waitingSince: null,
    })
    .where(eq(tickets.id, ticket.id));
}

/** The refusal of a ticket under its locks: the questions', the ticket's, its own. @throws not-found */
export async function lockRefusal(
  ctx: Ctx,
  ticketId: number,
): Promise<{ ticket: TicketRow; refusal: RefusalRow }> {
  const [of] = await ctx.db
    .select({ threadId: tickets.threadId })
    .from(tickets)
    .where(eq(tickets.id, ticketId));
  await lockThread(ctx, found(of).threadId);
  const [ticket] = await ctx.db.select().from(tickets).where(eq(tickets.id, ticketId)).for("update");
  const [refusal] = await ctx.db.select().from(refusals).where(eq(refusals.ticketId, ticketId)).for("update");
  assertAllowed(ticket !== undefined && refusal !== undefined, notFound);
  return { ticket, refusal };
}

/** The last refusal of this question, whatever came after. Not for showing: it knows no visibility. */
export async function findLastRefusal(ctx: Ctx, threadId: number): Promise<RefusalRow | undefined> {
  const [row] = await ctx.db
    .select()
    .from(refusals)
    .where(eq(refusals.threadId, threadId))
    .orderBy(desc(refusals.refusedAt))
    .limit(1);
  return row;
}
