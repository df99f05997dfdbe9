import { and, eq, isNull, sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.ts";
import { found } from "#app/platform/errors.ts";
import { deskSnoozes } from "#db/schema/desk.ts";
import { tickets } from "#db/schema/escalation.ts";
import { posts } from "#db/schema/forum.ts";
import { visibleTickets } from "../tickets/ticket-rows.server.ts";
import { isAsleep } from "./conditions.server.ts";
import { type Looker, listLookers, tellLooking } from "./lookers.server.ts";
import type { SnoozeRow } from "./snooze.server.ts";

export type TicketDesk = {
  ticketId: number;
  threadId: number;
  /** The last post of the question that anybody may see; 0 without any. */
  newestPostId: number;
  snooze: (Pick<SnoozeRow, "until" | "wakesAt" | "wokeBy"> & { isAsleep: boolean }) | null;
  /** Colleagues who have it open too. */
  lookers: Looker[];
};

/**
 * What the desk adds to a ticket's page, and tells colleagues that the actor is here.
 * @param isGlance a script looks whether there is something new: nobody has opened anything
 * @throws not-found for everybody but the ticket's team
 */
export async function openTicketDesk(
  ctx: Ctx,
  { ticketId, isGlance }: { ticketId: number; isGlance: boolean },
): Promise<TicketDesk> {
  if (!isGlance) await tellLooking(ctx, { ticketId, kind: "open" });
  const [[row], lookers] = await Promise.all([readRow(ctx, ticketId), listLookers(ctx)]);
  const { threadId, newestPostId, snoozedAt, asleep, until, wakesAt, wokeBy } = found(row);
  return {
    ticketId,
    threadId,
    newestPostId,
    snooze: snoozedAt ? { isAsleep: asleep, until, wakesAt, wokeBy } : null,
    lookers: lookers.filter((looker) => looker.ticketId === ticketId),
  };
}

const readRow = (ctx: Ctx, ticketId: number) =>
  ctx.db
    .select({
      threadId: tickets.threadId,
      newestPostId: newestOf(),
      snoozedAt: deskSnoozes.snoozedAt,
      until: deskSnoozes.until,
      wakesAt: deskSnoozes.wakesAt,
      wokeBy: deskSnoozes.wokeBy,
      asleep: isAsleep(ctx.now).mapWith(Boolean),
    })
    .from(tickets)
    .leftJoin(deskSnoozes, eq(deskSnoozes.ticketId, tickets.id))
    .where(and(eq(tickets.id, ticketId), visibleTickets(ctx.actor)));

const newestOf = () => sql<number>`coalesce((
  select max(p.id) from ${posts} p where p.thread_id = ${tickets.threadId} and p.hidden_at is null), 0)::float8`;

/** The newest post of somebody else that came after what the page showed. */
export async function findNewerPost(
  ctx: Ctx,
  { threadId, seenPostId, authorId }: { threadId: number; seenPostId: number; authorId: number },
) {
  const [row] = await ctx.db
    .select({ authorId: posts.authorId, createdAt: posts.createdAt })
    .from(posts)
    .where(
      and(
        eq(posts.threadId, threadId),
        isNull(posts.hiddenAt),
        sql`${posts.id} > ${seenPostId} and ${posts.authorId} <> ${authorId}`,
      ),
    )
    .orderBy(sql`${posts.id} desc`)
    .limit(1);
  return row;
}
