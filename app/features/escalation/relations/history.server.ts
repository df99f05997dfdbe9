import { and, desc, eq, isNull, ne, notExists, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { categoryName } from "#app/features/forum/category-name.server.ts";
import { visibleThreads } from "#app/features/forum/scope.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { found } from "#app/platform/errors.ts";
import { excerpt } from "#app/platform/markdown.server.ts";
import { users } from "#db/schema/accounts.ts";
import { ratings, tickets } from "#db/schema/escalation.ts";
import { categories, posts, threads } from "#db/schema/forum.ts";
import { canSeeTicket } from "../policy.ts";
import { visibleTickets } from "../tickets/ticket-rows.server.ts";

export type EarlierTicket = {
  id: number;
  code: string;
  openedAt: Date;
  closedAt: Date | null;
  categoryName: string;
  /** The public sentence of what fixed it; null when there is none, or when it is hidden. */
  outcome: string | null;
  /** Only of the own team's tickets. */
  own: {
    title: string;
    ownerName: string;
    handoverCount: number;
    score: number | null;
    comment: string;
  } | null;
};

export type CustomerHistory = {
  tickets: EarlierTicket[];
  /** Questions that no team had, the latest first. */
  questions: { id: number; slug: string; title: string; createdAt: Date; isSolved: boolean }[];
};

const shown = { tickets: 10, questions: 5, outcome: 240 };

/**
 * What a customer had before. Tickets of the own team with everything; of others' what is public anyway: code, date,
 * topic and the sentence of what fixed it.
 * @throws not-found for a ticket the actor may not see
 */
export async function readCustomerHistory(ctx: Ctx, ticketId: number): Promise<CustomerHistory> {
  const [row] = await ctx.db
    .select({ customerId: tickets.customerId })
    .from(tickets)
    .where(and(eq(tickets.id, ticketId), visibleTickets(ctx.actor)));
  const { customerId } = found(row);
  const [earlier, questions] = await Promise.all([
    listEarlier(ctx, customerId, ticketId),
    listQuestions(ctx, customerId),
  ]);
  return { tickets: earlier, questions };
}

async function listEarlier(ctx: Ctx, customerId: number, ticketId: number): Promise<EarlierTicket[]> {
  const owner = alias(users, "owner");
  const rows = await ctx.db
    .select({
      ticket: tickets,
      categoryName: categoryName(ctx),
      title: threads.title,
      isThreadHidden: sql<boolean>`${threads.hiddenAt} is not null`,
      ownerName: owner.displayName,
      outcome: posts.body,
      score: ratings.score,
      comment: ratings.comment,
    })
    .from(tickets)
    .innerJoin(threads, eq(threads.id, tickets.threadId))
    .innerJoin(categories, eq(categories.id, tickets.categoryId))
    .innerJoin(owner, eq(owner.id, tickets.ownerId))
    .leftJoin(posts, and(eq(posts.id, tickets.outcomePostId), isNull(posts.hiddenAt)))
    .leftJoin(ratings, eq(ratings.ticketId, tickets.id))
    .where(and(eq(tickets.customerId, customerId), ne(tickets.id, ticketId)))
    .orderBy(desc(tickets.openedAt), desc(tickets.id))
    .limit(shown.tickets);
  return rows.map(({ ticket, outcome, isThreadHidden, categoryName, title, ownerName, score, comment }) => ({
    id: ticket.id,
    code: ticket.code,
    openedAt: ticket.openedAt,
    closedAt: ticket.closedAt,
    categoryName,
    outcome: outcome && !isThreadHidden ? excerpt(outcome, shown.outcome) : null,
    own: canSeeTicket(ctx.actor, ticket)
      ? { title, ownerName, handoverCount: ticket.handoverCount, score, comment: comment ?? "" }
      : null,
  }));
}

function listQuestions(ctx: Ctx, customerId: number): Promise<CustomerHistory["questions"]> {
  const had = ctx.db.select({ id: tickets.id }).from(tickets).where(eq(tickets.threadId, threads.id));
  return ctx.db
    .select({
      id: threads.id,
      slug: threads.slug,
      title: threads.title,
      createdAt: threads.createdAt,
      isSolved: sql<boolean>`${threads.solvedAt} is not null`,
    })
    .from(threads)
    .where(and(eq(threads.authorId, customerId), visibleThreads(ctx.actor), notExists(had)))
    .orderBy(desc(threads.createdAt))
    .limit(shown.questions);
}
