import { and, eq, or, type SQL, sql } from "drizzle-orm";
import type { CaseFacts } from "#app/features/vault/policy.ts";
import type { Ctx } from "#app/platform/context.ts";
import { found, notFound } from "#app/platform/errors.ts";
import { tickets } from "#db/schema/escalation.ts";
import { threads } from "#db/schema/forum.ts";
import { ticketThreads } from "#db/schema/ticket-threads.ts";
import { readTeam } from "../contact/duty.server.ts";
import { onDuty } from "../contact/duty.ts";
import { visibleTickets } from "../tickets/ticket-rows.server.ts";

/** Joins tickets to a question: the one it was opened for, and the one it is in with others. A condition on `tickets`. */
export const hasThread = (threadId: number | SQL): SQL | undefined =>
  or(
    eq(tickets.threadId, sql`${threadId}`),
    sql`exists (select 1 from ${ticketThreads} x where x.ticket_id = ${tickets.id} and x.thread_id = ${threadId}
      and (x.ended_at is null or x.ended_at = ${tickets.closedAt}))`,
  );

export type PrivateCase = {
  threadId: number;
  title: string;
  slug: string;
  /** Of the open case, else of the last one. */
  code: string;
  facts: CaseFacts;
};

/**
 * What the vault has to know about the case of a question: the open one, else the last. Who is on duty follows from the
 * calendars at this moment. Not for showing: the vault's policy decides what becomes of it.
 * @throws not-found when no team ever had it
 */
export async function readPrivateCase(ctx: Ctx, threadId: number): Promise<PrivateCase> {
  const [row] = await ctx.db
    .select({
      title: threads.title,
      slug: threads.slug,
      code: tickets.code,
      regionId: tickets.regionId,
      ownerId: tickets.ownerId,
      closedAt: tickets.closedAt,
    })
    .from(tickets)
    .innerJoin(threads, eq(threads.id, threadId))
    .where(hasThread(threadId))
    .orderBy(sql`${tickets.closedAt} desc nulls first, ${tickets.id} desc`)
    .limit(1);
  if (!row) throw notFound();
  const { title, slug, code, regionId, ownerId, closedAt } = row;
  const duty = onDuty(await readTeam(ctx, regionId), ownerId, ctx.now);
  const onDutyId = duty.kind === "closed" ? null : duty.member.id;
  return { threadId, title, slug, code, facts: { regionId, ownerId, onDutyId, isOpen: closedAt === null } };
}

/** The question behind a code. @throws not-found, also for other teams */
export async function readTicketThread(ctx: Ctx, code: string): Promise<number> {
  const [row] = await ctx.db
    .select({ threadId: tickets.threadId })
    .from(tickets)
    .where(and(eq(tickets.code, code), visibleTickets(ctx.actor)));
  return found(row).threadId;
}
