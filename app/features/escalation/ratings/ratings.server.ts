import { and, asc, eq, getTableColumns, isNotNull, isNull } from "drizzle-orm";
import { issueToken, readToken } from "#app/features/accounts/link-tokens.server.ts";
import { addWorkingDay } from "#app/features/regions/calendar.ts";
import { readSiteCalendar } from "#app/features/regions/calendars.server.ts";
import { assertPublicText } from "#app/features/vault/public-text.server.ts";
import { type Ctx, transact } from "#app/platform/context.ts";
import { AppError, assertAllowed, found, notFound } from "#app/platform/errors.ts";
import { emit } from "#app/platform/events.server.ts";
import { users } from "#db/schema/accounts.ts";
import { agents, ratings, tickets } from "#db/schema/escalation.ts";
import { threads } from "#db/schema/forum.ts";
import { ratingFollowedUp, ticketRated } from "../events.server.ts";
import { canFollowUp, canRate, hasDesk } from "../policy.ts";
import { type TicketEnd, ticketEnd } from "../tickets/ending.server.ts";
import { insertNote } from "../tickets/notes.server.ts";
import { lockTicket, logEvent, type TicketRow, visibleTickets } from "../tickets/ticket-rows.server.ts";

/** Up to this score the lead follows up within one working day (product.md, "The life of a question" 11). */
export const badScore = 2;

const linkDays = 30;

export type RatingInput = { score: number; comment: string };

/**
 * The customer's "Tadellos?" in the thread. Rating again replaces it.
 * @throws not-found for everybody else and while the ticket is open
 */
export async function rateTicket(ctx: Ctx, input: RatingInput & { ticketId: number }): Promise<void> {
  await transact(ctx, async (ctx) => {
    const ticket = await lockForRating(ctx, input.ticketId);
    assertAllowed(canRate(ctx.actor, ticket), notFound);
    await keepRating(ctx, ticket, input);
  });
}

/** Outside the team's scope: the customer is not of the team. */
async function lockForRating(ctx: Ctx, ticketId: number): Promise<TicketRow & { end: TicketEnd | null }> {
  const [row] = await ctx.db
    .select({ ...getTableColumns(tickets), end: ticketEnd })
    .from(tickets)
    .where(eq(tickets.id, ticketId))
    .for("update");
  return found(row);
}

/** The secret of the one-tap link in the mail; it holds for 30 days and only for this ticket's rating. */
export async function issueRatingLink(ctx: Ctx, { ticketId }: { ticketId: number }): Promise<string> {
  const [row] = await ctx.db
    .select({ customerId: tickets.customerId })
    .from(tickets)
    .where(eq(tickets.id, ticketId));
  const { customerId: userId } = found(row);
  return issueToken(ctx, { purpose: "rate-ticket", userId, subject: { ticketId }, days: linkDays });
}

export type RatingPage = {
  thread: { id: number; slug: string; title: string };
  agentName: string;
  score: number | null;
  comment: string;
};

/**
 * What the page of a rating link shows; null when the link does not hold. It changes nothing: mail scanners open every
 * link.
 */
export async function readRatingPage(ctx: Ctx, { secret }: { secret: string }): Promise<RatingPage | null> {
  const ticketId = await readGrant(ctx, secret);
  if (ticketId === null) return null;
  const [row] = await ctx.db
    .select({
      thread: { id: threads.id, slug: threads.slug, title: threads.title },
      agentName: agents.fullName,
      score: ratings.score,
      comment: ratings.comment,
    })
    .from(tickets)
    .innerJoin(threads, eq(threads.id, tickets.threadId))
    .innerJoin(agents, eq(agents.userId, tickets.ownerId))
    .leftJoin(ratings, eq(ratings.ticketId, tickets.id))
    .where(eq(tickets.id, ticketId));
  return row ? { ...row, comment: row.comment ?? "" } : null;
}

/**
 * Rates through the link of the mail, without logging in.
 * @throws conflict when the link does not hold any more: what was typed stays on the page
 */
export async function rateByLink(ctx: Ctx, input: RatingInput & { secret: string }): Promise<void> {
  await transact(ctx, async (ctx) => {
    const ticketId = await readGrant(ctx, input.secret);
    if (ticketId === null) throw new AppError("conflict", "escalation.error.ratingLink");
    await keepRating(ctx, await lockForRating(ctx, ticketId), input);
  });
}

/** The link may be used again until it ends, to say it better. */
async function readGrant(ctx: Ctx, secret: string): Promise<number | null> {
  const grant = await readToken(ctx, { purpose: "rate-ticket", secret });
  const ticketId = Number(grant?.subject.ticketId);
  return grant && Number.isSafeInteger(ticketId) ? ticketId : null;
}

async function keepRating(ctx: Ctx, ticket: TicketRow, { score, comment }: RatingInput): Promise<void> {
  const [before] = await ctx.db.select().from(ratings).where(eq(ratings.ticketId, ticket.id));
  if (before?.score === score && before.comment === comment) return;
  // The whole team reads it, and its leads for long: the vault alone keeps such things.
  assertPublicText(ctx, { comment }, [before?.comment ?? ""]);
  const followUpDueAt = await followUpDue(ctx, ticket, score, before?.followUpDueAt ?? null);
  await ctx.db
    .insert(ratings)
    .values({ ticketId: ticket.id, score, comment, createdAt: ctx.now, followUpDueAt })
    .onConflictDoUpdate({ target: ratings.ticketId, set: { score, comment, followUpDueAt } });
  if (before?.score !== score) await logEvent(ctx, ticket.id, "rated", { score }, ticket.customerId);
  await emit(ctx, ticketRated, { ticketId: ticket.id, threadId: ticket.threadId });
}

/** A second bad word does not give the lead more time. */
async function followUpDue(
  ctx: Ctx,
  ticket: TicketRow,
  score: number,
  before: Date | null,
): Promise<Date | null> {
  if (score > badScore) return null;
  return before ?? addWorkingDay(await readSiteCalendar(ctx, ticket.regionId), ctx.now);
}

/**
 * The lead has spoken to a customer who was not satisfied; the note stays in the team.
 * @throws not-found (also for agents), conflict (nothing to follow up)
 */
export async function followUpRating(ctx: Ctx, input: { ticketId: number; note: string }): Promise<void> {
  await transact(ctx, async (ctx) => {
    const ticket = await lockTicket(ctx, input.ticketId);
    assertAllowed(canFollowUp(ctx.actor, ticket), notFound);
    const [done] = await ctx.db
      .update(ratings)
      .set({ followedUpAt: ctx.now, followedUpById: ctx.actor.kind === "user" ? ctx.actor.id : null })
      .where(
        and(eq(ratings.ticketId, ticket.id), isNotNull(ratings.followUpDueAt), isNull(ratings.followedUpAt)),
      )
      .returning({ ticketId: ratings.ticketId });
    if (!done) throw new AppError("conflict", "escalation.error.followedUp");
    await insertNote(ctx, ticket, input.note);
    await logEvent(ctx, ticket.id, "followed-up");
    await emit(ctx, ratingFollowedUp, { ticketId: ticket.id, threadId: ticket.threadId });
  });
}

export type FollowUp = {
  code: string;
  title: string;
  customerName: string;
  score: number;
  comment: string;
  dueAt: Date;
};

/** Bad ratings that wait for the lead, the most urgent first; nothing for anybody but the lead. */
export async function listFollowUps(ctx: Ctx): Promise<FollowUp[]> {
  if (!hasDesk(ctx.actor) || ctx.actor.role !== "lead") return [];
  const rows = await ctx.db
    .select({
      code: tickets.code,
      title: threads.title,
      customerName: users.displayName,
      score: ratings.score,
      comment: ratings.comment,
      dueAt: ratings.followUpDueAt,
    })
    .from(ratings)
    .innerJoin(tickets, eq(tickets.id, ratings.ticketId))
    .innerJoin(threads, eq(threads.id, tickets.threadId))
    .innerJoin(users, eq(users.id, tickets.customerId))
    .where(and(visibleTickets(ctx.actor), isNotNull(ratings.followUpDueAt), isNull(ratings.followedUpAt)))
    .orderBy(asc(ratings.followUpDueAt));
  return rows.map((row) => ({ ...row, dueAt: row.dueAt ?? ctx.now }));
}
