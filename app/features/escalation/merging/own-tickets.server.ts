import { and, asc, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { lockThread, type Thread } from "#app/features/forum/threads.server.ts";
import { type Ctx, transact } from "#app/platform/context.ts";
import { AppError, found, notFound } from "#app/platform/errors.ts";
import { agents, tickets } from "#db/schema/escalation.ts";
import { threads } from "#db/schema/forum.ts";
import { escalationError } from "../limits/escalation-error.ts";
import { escalationStanding } from "../policy.ts";
import { hasOpenTicket } from "../tickets/ticket-rows.server.ts";
import { attachThread } from "./attached-threads.server.ts";

export const attachFields = z.object({ code: z.string().trim().min(5).max(40) });

export type OwnOpenTicket = {
  code: string;
  title: string;
  threadId: number;
  slug: string;
  contactName: string;
  openedAt: Date;
  nextDueAt: Date | null;
};

/**
 * Open cases of whoever asked this question, to which it may belong. Everything in it stands in public in their threads.
 * @param thread read through the forum's visibility scope
 */
export async function listOwnOpenTickets(
  ctx: Ctx,
  thread: Pick<Thread, "id" | "authorId">,
): Promise<OwnOpenTicket[]> {
  return ctx.db
    .select({
      code: tickets.code,
      title: threads.title,
      threadId: threads.id,
      slug: threads.slug,
      contactName: agents.fullName,
      openedAt: tickets.openedAt,
      nextDueAt: tickets.nextDueAt,
    })
    .from(tickets)
    .innerJoin(threads, eq(threads.id, tickets.threadId))
    .innerJoin(agents, eq(agents.userId, tickets.ownerId))
    .where(and(eq(tickets.customerId, thread.authorId), isNull(tickets.closedAt), isNull(threads.hiddenAt)))
    .orderBy(asc(tickets.openedAt));
}

/**
 * "Gehört zu Ihrem offenen Vorgang": the question goes to the same contact instead of becoming a second case. The asker
 * may do so at once, without waiting and without counting against any limit: it takes nobody's time twice. Pressing
 * twice changes nothing.
 * @throws not-found (no open case of this customer with that code), unauthenticated, forbidden, conflict (with another
 *   case, solved, locked)
 */
export async function attachToOpenTicket(ctx: Ctx, input: { threadId: number; code: string }): Promise<void> {
  await transact(ctx, async (ctx) => {
    const thread = await lockThread(ctx, input.threadId);
    const facts = { hasOpenTicket: await hasOpenTicket(ctx, thread.id), now: ctx.now };
    const standing = escalationStanding(ctx.actor, thread, facts);
    const [row] = await ctx.db
      .select({ id: tickets.id, customerId: tickets.customerId })
      .from(tickets)
      .where(and(eq(tickets.code, input.code), isNull(tickets.closedAt)));
    const isAsker = ctx.actor.kind === "user" && ctx.actor.id === thread.authorId;
    if (!standing.may && standing.why !== "with-team") throw escalationError(ctx, standing);
    if (!standing.may && !isAsker) throw new AppError("conflict", "escalation.error.withTeam");
    if (row?.customerId !== thread.authorId) throw notFound();
    await attachThread(ctx, {
      ticketId: found(row).id,
      threadId: thread.id,
      why: isAsker ? "asker" : "staff",
    });
  });
}
