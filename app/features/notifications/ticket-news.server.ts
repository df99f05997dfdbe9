import { and, desc, eq, lt } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.ts";
import { paths } from "#app/ui/paths.ts";
import { promises, tickets } from "#db/schema/escalation.ts";
import type { Notice } from "./kind.ts";

/** What the escalation's events carry. */
export type TicketNews = { ticketId: number; threadId: number };

export type Ticket = typeof tickets.$inferSelect;

export async function readTicket(ctx: Ctx, { ticketId }: TicketNews): Promise<Ticket | null> {
  const [row] = await ctx.db.select().from(tickets).where(eq(tickets.id, ticketId));
  return row ?? null;
}

/** When the open promise is due, as a parameter of the texts; nothing when there is none. */
export async function readDue(ctx: Ctx, { ticketId }: TicketNews): Promise<{ dueAt?: string }> {
  const [row] = await ctx.db
    .select({ dueAt: promises.dueAt })
    .from(promises)
    .where(and(eq(promises.ticketId, ticketId), eq(promises.state, "open")));
  return row ? { dueAt: row.dueAt.toISOString() } : {};
}

/** The public reason why there is a new promise; it stands at the one before. */
export async function readMoveReason(ctx: Ctx, ticketId: number, promiseId: number): Promise<string> {
  const [row] = await ctx.db
    .select({ reason: promises.reason })
    .from(promises)
    .where(and(eq(promises.ticketId, ticketId), lt(promises.id, promiseId)))
    .orderBy(desc(promises.id))
    .limit(1);
  return row?.reason ?? "";
}

/** For the customer: leads to the thread, where the contact and the promise stand; tells of the named contact. */
export const toCustomer = (ticket: Ticket, subject: string, data: Notice["data"] = {}): Notice => ({
  userId: ticket.customerId,
  subject,
  path: paths.threadById(ticket.threadId),
  threadId: ticket.threadId,
  actorId: ticket.ownerId,
  data: { ticketId: ticket.id, code: ticket.code, ...data },
});

/** For somebody of the team: leads to the desk. */
export const toStaff = (
  ticket: Ticket,
  userId: number,
  subject: string,
  more: Pick<Notice, "actorId" | "data"> = {},
): Notice => ({
  userId,
  subject,
  path: paths.ticket(ticket.code),
  threadId: ticket.threadId,
  actorId: more.actorId,
  data: { ticketId: ticket.id, code: ticket.code, ...more.data },
});
