import { and, eq, sql } from "drizzle-orm";
import { createAnswer } from "#app/features/forum/answers.server.ts";
import { findBySubmissionKey } from "#app/features/forum/post-rows.server.ts";
import { readSiteCalendar } from "#app/features/regions/calendars.server.ts";
import { assertPublicText } from "#app/features/vault/public-text.server.ts";
import { type Ctx, transact } from "#app/platform/context.ts";
import { forbidden } from "#app/platform/errors.ts";
import { emit } from "#app/platform/events.server.ts";
import { promises, ticketEvents, tickets } from "#db/schema/escalation.ts";
import { ticketAnswered, ticketPaused, ticketResumed, ticketTaken } from "../events.server.ts";
import { canTake } from "../policy.ts";
import { resumedDue } from "../promise/promise-time.ts";
import { settleOverdue } from "../promise/promises.server.ts";
import {
  assertOpen,
  findOpenPromise,
  lockForWork,
  lockThreadOf,
  lockWithStanding,
  logEvent,
  notYours,
  type TicketRow,
} from "./ticket-rows.server.ts";

/**
 * The owner takes a ticket to work. A colleague who takes the ticket of somebody who is away for a working day or more,
 * or has left, becomes its owner; the promise goes on. Taking twice changes nothing.
 * @throws not-found, conflict (closed, or the owner has it)
 */
export async function takeTicket(ctx: Ctx, { ticketId }: { ticketId: number }): Promise<void> {
  await transact(ctx, async (ctx) => {
    const standing = await lockWithStanding(ctx, ticketId);
    const { ticket } = standing;
    assertOpen(ticket);
    if (!canTake(ctx.actor, ticket, standing)) throw notYours(standing);
    if (ctx.actor.kind !== "user") throw forbidden();
    const isNewOwner = ticket.ownerId !== ctx.actor.id;
    if (ticket.takenAt && !isNewOwner) return;
    await ctx.db
      .update(tickets)
      .set({ takenAt: ticket.takenAt ?? ctx.now, ownerId: ctx.actor.id })
      .where(eq(tickets.id, ticket.id));
    if (isNewOwner) {
      await ctx.db
        .update(promises)
        .set({ ownerId: ctx.actor.id })
        .where(and(eq(promises.ticketId, ticket.id), eq(promises.state, "open")));
    }
    await logEvent(ctx, ticket.id, "taken", isNewOwner ? { fromId: ticket.ownerId } : {});
    await emit(ctx, ticketTaken, { ticketId: ticket.id, threadId: ticket.threadId });
  });
}

/**
 * Answers in the thread as the team. Whoever answers works on it, so it also counts as taken.
 * @returns the post's id
 * @throws not-found, conflict (closed, the owner has it, the thread is locked)
 */
export async function answerOfficially(
  ctx: Ctx,
  input: { ticketId: number; body: string; submissionKey?: string },
): Promise<number> {
  assertPublicText(ctx, { body: input.body });
  return transact(ctx, async (ctx) => {
    await lockThreadOf(ctx, input.ticketId);
    const { ticket } = await lockForWork(ctx, input.ticketId);
    const sent = await findOwnPost(ctx, input.submissionKey);
    if (sent) return sent.id;
    const post = await createAnswer(ctx, {
      threadId: ticket.threadId,
      body: input.body,
      submissionKey: input.submissionKey,
      officialRegionId: ticket.regionId,
    });
    await noteAnswer(ctx, ticket, post);
    return post.id;
  });
}

/** The team has answered the locked, open ticket with this post. Noting it again changes nothing. */
export async function noteAnswer(
  ctx: Ctx,
  ticket: TicketRow,
  post: { id: number; authorId: number; createdAt: Date },
): Promise<void> {
  const noted = await ctx.db
    .select({ id: ticketEvents.id })
    .from(ticketEvents)
    .where(
      and(
        eq(ticketEvents.ticketId, ticket.id),
        eq(ticketEvents.kind, "answered"),
        sql`(${ticketEvents.data}->>'postId')::bigint = ${post.id}`,
      ),
    );
  if (noted.length > 0) return;
  await ctx.db
    .update(tickets)
    .set({
      takenAt: ticket.takenAt ?? post.createdAt,
      firstResponseAt: ticket.firstResponseAt ?? post.createdAt,
    })
    .where(eq(tickets.id, ticket.id));
  const said = { postId: post.id, at: post.createdAt.toISOString() };
  await logEvent(ctx, ticket.id, "answered", said, post.authorId);
  await emit(ctx, ticketAnswered, { ticketId: ticket.id, threadId: ticket.threadId, postId: post.id });
}

/** What the form of this key has already sent: a double click acts once. */
export async function findOwnPost(ctx: Ctx, submissionKey: string | undefined) {
  return ctx.actor.kind === "user" ? findBySubmissionKey(ctx, ctx.actor.id, submissionKey) : undefined;
}

/**
 * The customer is awaited: the clock stands until they write or somebody lets it run again.
 * @throws not-found, conflict (closed, the owner has it)
 */
export async function waitForCustomer(ctx: Ctx, { ticketId }: { ticketId: number }): Promise<void> {
  await transact(ctx, async (ctx) => {
    const { ticket } = await lockForWork(ctx, ticketId);
    await pause(ctx, ticket, "question");
  });
}

/** Lets the clock run again by hand. @throws not-found, conflict */
export async function resumeTicket(ctx: Ctx, { ticketId }: { ticketId: number }): Promise<void> {
  await transact(ctx, async (ctx) => {
    const { ticket } = await lockForWork(ctx, ticketId);
    await resume(ctx, ticket);
  });
}

/**
 * Stops the clock of a locked, open ticket. Once it stands it stays, with the moment and the reason of the first time.
 * @returns whether it was running
 */
export async function pause(
  ctx: Ctx,
  ticket: TicketRow,
  why: "question" | "solved" | "outage",
): Promise<boolean> {
  if (ticket.waitingSince) return false;
  await settleOverdue(ctx, ticket);
  await ctx.db.update(tickets).set({ waitingSince: ctx.now }).where(eq(tickets.id, ticket.id));
  await logEvent(ctx, ticket.id, "waiting", { why });
  await emit(ctx, ticketPaused, { ticketId: ticket.id, threadId: ticket.threadId });
  return true;
}

/**
 * Lets the clock of a locked, open ticket run again: as much working time is left to the promise as when it stopped.
 * @returns whether it stood
 */
export async function resume(ctx: Ctx, ticket: TicketRow): Promise<boolean> {
  if (!ticket.waitingSince) return false;
  const promise = await findOpenPromise(ctx, ticket.id);
  let dueAt: Date | null = null;
  if (promise) {
    const site = await readSiteCalendar(ctx, ticket.regionId);
    dueAt = resumedDue(site, {
      dueAt: promise.dueAt,
      pausedAt: ticket.waitingSince,
      resumedAt: ctx.now,
    });
    await ctx.db.update(promises).set({ dueAt }).where(eq(promises.id, promise.id));
  }
  await ctx.db.update(tickets).set({ waitingSince: null }).where(eq(tickets.id, ticket.id));
  await logEvent(ctx, ticket.id, "resumed", dueAt ? { dueAt: dueAt.toISOString() } : {});
  await emit(ctx, ticketResumed, { ticketId: ticket.id, threadId: ticket.threadId });
  return true;
}

/**
 * Takes a pause back that nobody meant: the clock of the locked, open ticket goes on as if it had never stood. No minutes
 * are added; what would have fallen due meanwhile is due. Both stand in the log.
 * @returns whether it stood
 */
export async function takeBackPause(ctx: Ctx, ticket: TicketRow): Promise<boolean> {
  if (!ticket.waitingSince) return false;
  const promise = await findOpenPromise(ctx, ticket.id);
  await ctx.db.update(tickets).set({ waitingSince: null }).where(eq(tickets.id, ticket.id));
  const dueAt = promise?.dueAt.toISOString();
  await logEvent(ctx, ticket.id, "resumed", dueAt ? { why: "undone", dueAt } : { why: "undone" });
  await emit(ctx, ticketResumed, { ticketId: ticket.id, threadId: ticket.threadId });
  return true;
}
