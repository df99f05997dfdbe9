import { and, eq, isNull, or, type SQL, sql } from "drizzle-orm";
import type { Actor } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.ts";
import { AppError, found, notFound } from "#app/platform/errors.ts";
import { promises, ticketEvents, tickets } from "#db/schema/escalation.ts";
import { threads } from "#db/schema/forum.ts";
import { ticketThreads } from "#db/schema/ticket-threads.ts";
import { readTeam } from "../contact/duty.server.ts";
import { isLongAbsent, presenceOf, type Team } from "../contact/duty.ts";
import { canWorkOn, hasDesk } from "../policy.ts";
import { refreshClocks } from "../promise/clocks.server.ts";
import { clockKinds } from "../promise/replay.ts";

export type TicketRow = typeof tickets.$inferSelect;
export type PromiseRow = typeof promises.$inferSelect;
export type TicketEventKind = (typeof ticketEvents.$inferSelect)["kind"];

/** The visibility scope: an agent or lead sees the tickets of the own team, nobody else any. A condition on `tickets`. */
export function visibleTickets(actor: Actor): SQL | undefined {
  if (actor.kind === "system") return undefined;
  return hasDesk(actor) ? eq(tickets.regionId, actor.teamRegionId) : sql`false`;
}

/**
 * The ticket's row under a lock, for a use case that is about to change it.
 * @throws not-found, also when the actor may not see it
 */
export async function lockTicket(ctx: Ctx, ticketId: number): Promise<TicketRow> {
  const [row] = await ctx.db
    .select()
    .from(tickets)
    .where(and(eq(tickets.id, ticketId), visibleTickets(ctx.actor)))
    .for("update");
  return found(row);
}

/**
 * Locks the ticket's questions, for a use case that also writes in them: they come before the ticket, as everywhere, so
 * that two people never wait for each other.
 * @returns of the question the ticket was opened for
 */
export async function lockThreadOf(ctx: Ctx, ticketId: number): Promise<{ isHidden: boolean }> {
  const rows = await ctx.db
    .select({ hiddenAt: threads.hiddenAt, isFirst: sql<boolean>`${threads.id} = ${tickets.threadId}` })
    .from(threads)
    .innerJoin(ticketThreads, eq(ticketThreads.threadId, threads.id))
    .innerJoin(tickets, eq(tickets.id, ticketThreads.ticketId))
    .where(
      and(
        eq(tickets.id, ticketId),
        or(isNull(ticketThreads.endedAt), eq(tickets.threadId, threads.id)),
        visibleTickets(ctx.actor),
      ),
    )
    .orderBy(threads.id)
    .for("update", { of: threads });
  return { isHidden: found(rows.find(({ isFirst }) => isFirst)).hiddenAt !== null };
}

/** Not for showing: it knows no visibility. */
export async function hasOpenTicket(ctx: Ctx, threadId: number): Promise<boolean> {
  const rows = await ctx.db
    .select({ id: ticketThreads.id })
    .from(ticketThreads)
    .where(and(eq(ticketThreads.threadId, threadId), isNull(ticketThreads.endedAt)));
  return rows.length > 0;
}

/**
 * The open ticket of a thread under a lock, if there is one; also for a question that was attached to it. Not for
 * showing: it knows no visibility.
 */
export async function lockOpenTicketOf(ctx: Ctx, threadId: number): Promise<TicketRow | undefined> {
  const [row] = await ctx.db
    .select({ ticket: tickets })
    .from(tickets)
    .innerJoin(ticketThreads, eq(ticketThreads.ticketId, tickets.id))
    .where(and(eq(ticketThreads.threadId, threadId), isNull(ticketThreads.endedAt)))
    .for("update", { of: tickets });
  return row?.ticket;
}

/** The open promise of a ticket; there is none between a missed promise and the next. */
export async function findOpenPromise(ctx: Ctx, ticketId: number): Promise<PromiseRow | undefined> {
  const [row] = await ctx.db
    .select()
    .from(promises)
    .where(and(eq(promises.ticketId, ticketId), eq(promises.state, "open")));
  return row;
}

/** Joins `promises` to `tickets`: the one that was made last, whatever became of it. */
export const isLastPromise = sql`${promises.id} = (
  select p.id from ${promises} p where p.ticket_id = ${tickets.id} order by p.made_at desc, p.id desc limit 1)`;

export type Standing = { ticket: TicketRow; team: Team; isOwnerPresent: boolean; isOwnerAway: boolean };

/** The locked ticket with what the policies need to know about its owner. @throws not-found */
export async function lockWithStanding(ctx: Ctx, ticketId: number): Promise<Standing> {
  const ticket = await lockTicket(ctx, ticketId);
  const team = await readTeam(ctx, ticket.regionId);
  return { ticket, team, ...ownerStanding(team, ticket.ownerId, ctx.now) };
}

/** Is the owner there, and are they away for so long that somebody else may become the owner? */
export function ownerStanding(team: Team, ownerId: number, now: Date) {
  const owner = team.members.find(({ id }) => id === ownerId);
  return {
    isOwnerPresent: owner !== undefined && presenceOf(owner, now).isPresent,
    isOwnerAway: owner === undefined || isLongAbsent(owner, now),
  };
}

/**
 * The locked ticket for somebody who works on it now.
 * @throws not-found, conflict when it was closed meanwhile, or when the owner is there and has it in hand
 */
export async function lockForWork(ctx: Ctx, ticketId: number): Promise<Standing> {
  const standing = await lockWithStanding(ctx, ticketId);
  assertOpen(standing.ticket);
  if (!canWorkOn(ctx.actor, standing.ticket, standing)) throw notYours(standing);
  return standing;
}

export function assertOpen(ticket: TicketRow): void {
  if (ticket.closedAt) throw new AppError("conflict", "escalation.error.closed");
}

/** For a colleague: says who has it. */
export function notYours({ ticket, team }: Pick<Standing, "ticket" | "team">): AppError {
  const owner = team.members.find(({ id }) => id === ticket.ownerId);
  if (!owner) return notFound();
  return new AppError("conflict", "escalation.error.ownerHasIt", { name: owner.fullName });
}

/**
 * Adds to the ticket's log, after the rows were changed: what moves a clock sets the columns of the clocks anew.
 * `data`: ids and moments only, never texts of notes or of private details. */
export async function logEvent(
  ctx: Ctx,
  ticketId: number,
  kind: TicketEventKind,
  data: Record<string, string | number> = {},
  actorId = ctx.actor.kind === "user" ? ctx.actor.id : null,
): Promise<void> {
  await ctx.db.insert(ticketEvents).values({ ticketId, actorId, kind, data, createdAt: ctx.now });
  if (clockKinds.has(kind)) await refreshClocks(ctx, [ticketId]);
}
