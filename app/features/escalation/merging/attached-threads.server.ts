import { and, eq, isNull, ne, sql } from "drizzle-orm";
import { threadChanged } from "#app/features/forum/events.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { AppError, found } from "#app/platform/errors.ts";
import { emit } from "#app/platform/events.server.ts";
import { tickets } from "#db/schema/escalation.ts";
import { threads } from "#db/schema/forum.ts";
import { type attachReasons, ticketThreads } from "#db/schema/ticket-threads.ts";
import { logEvent, type TicketRow } from "../tickets/ticket-rows.server.ts";

export type AttachReason = (typeof attachReasons)[number];

/**
 * Puts a question into an open ticket: from now on it shows the same contact and the same promise, and the outcome
 * answers it too. For use cases that have decided who may, inside their transaction; they hold the lock of the question
 * (`lockThread`), which comes before the ticket's as everywhere. A question that is in it already stays as it is.
 * @throws not-found (no such ticket), conflict (the ticket is closed, or the question is with another ticket)
 */
export async function attachThread(
  ctx: Ctx,
  { ticketId, threadId, why }: { ticketId: number; threadId: number; why: AttachReason },
): Promise<void> {
  const [row] = await ctx.db.select().from(tickets).where(eq(tickets.id, ticketId)).for("update");
  const ticket = found(row);
  if (ticket.closedAt) throw new AppError("conflict", "escalation.error.closed");
  const [open] = await ctx.db
    .select({ ticketId: ticketThreads.ticketId })
    .from(ticketThreads)
    .where(and(eq(ticketThreads.threadId, threadId), isNull(ticketThreads.endedAt)));
  if (open?.ticketId === ticketId) return;
  if (open) throw new AppError("conflict", "escalation.error.withTeam");
  const attachedById = ctx.actor.kind === "user" ? ctx.actor.id : null;
  const values = { ticketId, threadId, why, attachedById, attachedAt: ctx.now, endedAt: null };
  await ctx.db
    .insert(ticketThreads)
    .values(values)
    .onConflictDoUpdate({ target: [ticketThreads.ticketId, ticketThreads.threadId], set: values });
  await logEvent(ctx, ticketId, "thread-attached", { threadId });
  await emit(ctx, threadChanged, { threadId });
}

/**
 * Takes a question out of its ticket again; the one the ticket was opened for stays. Same rules as {@link attachThread}.
 * @returns whether it was in there
 */
export async function detachThread(
  ctx: Ctx,
  { ticket, threadId }: { ticket: TicketRow; threadId: number },
): Promise<boolean> {
  if (ticket.threadId === threadId) return false;
  const rows = await ctx.db
    .update(ticketThreads)
    .set({ endedAt: ctx.now })
    .where(
      and(
        eq(ticketThreads.ticketId, ticket.id),
        eq(ticketThreads.threadId, threadId),
        isNull(ticketThreads.endedAt),
      ),
    )
    .returning({ id: ticketThreads.id });
  if (rows.length === 0) return false;
  await logEvent(ctx, ticket.id, "thread-detached", { threadId });
  await emit(ctx, threadChanged, { threadId });
  return true;
}

export type AttachedThread = {
  id: number;
  title: string;
  slug: string;
  why: AttachReason;
  attachedAt: Date;
  isHidden: boolean;
  isLocked: boolean;
  isSolved: boolean;
};

/**
 * The questions of a ticket beside the one it was opened for, those that are still in it (or were when it was closed).
 * Not for showing by itself: whoever calls has read the ticket through its visibility scope.
 */
export async function listAttachedThreads(
  ctx: Ctx,
  ticket: Pick<TicketRow, "id" | "threadId" | "closedAt">,
): Promise<AttachedThread[]> {
  return ctx.db
    .select({
      id: threads.id,
      title: threads.title,
      slug: threads.slug,
      why: ticketThreads.why,
      attachedAt: ticketThreads.attachedAt,
      isHidden: sql<boolean>`${threads.hiddenAt} is not null`,
      isLocked: sql<boolean>`${threads.lockedAt} is not null`,
      isSolved: sql<boolean>`${threads.solvedAt} is not null`,
    })
    .from(ticketThreads)
    .innerJoin(threads, eq(threads.id, ticketThreads.threadId))
    .where(
      and(
        eq(ticketThreads.ticketId, ticket.id),
        ne(ticketThreads.threadId, ticket.threadId),
        ticket.closedAt ? eq(ticketThreads.endedAt, ticket.closedAt) : isNull(ticketThreads.endedAt),
      ),
    )
    .orderBy(ticketThreads.attachedAt, ticketThreads.id);
}
