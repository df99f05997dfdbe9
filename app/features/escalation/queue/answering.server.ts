import { and, eq } from "drizzle-orm";
import { formatMoment } from "#app/i18n/formats.ts";
import type { Ctx } from "#app/platform/context.ts";
import { AppError, found, notFound } from "#app/platform/errors.ts";
import { users } from "#db/schema/accounts.ts";
import { tickets } from "#db/schema/escalation.ts";
import { visibleTickets } from "../tickets/ticket-rows.server.ts";
import { answerOfficially, findOwnPost } from "../tickets/work.server.ts";
import { findNewerPost } from "./ticket-desk.server.ts";

/**
 * Answers as the team, unless somebody has written since the page was shown: then that is said first, and the text stays
 * where it is. Sent once more, from the page that shows the new post, it goes out.
 * @param input.seenPostId the last post the page knew of; without it nothing is compared
 * @throws as answerOfficially; conflict when there is a newer post
 */
export async function answerKnowingly(
  ctx: Ctx,
  input: { ticketId: number; body: string; submissionKey?: string; seenPostId?: number },
): Promise<number> {
  const { seenPostId, ...answer } = input;
  if (seenPostId !== undefined && !(await findOwnPost(ctx, input.submissionKey))) {
    await assertNothingNewer(ctx, input.ticketId, seenPostId);
  }
  return answerOfficially(ctx, answer);
}

async function assertNothingNewer(ctx: Ctx, ticketId: number, seenPostId: number): Promise<void> {
  if (ctx.actor.kind !== "user") throw notFound();
  const [row] = await ctx.db
    .select({ threadId: tickets.threadId })
    .from(tickets)
    .where(and(eq(tickets.id, ticketId), visibleTickets(ctx.actor)));
  const { threadId } = found(row);
  const newer = await findNewerPost(ctx, { threadId, seenPostId, authorId: ctx.actor.id });
  if (!newer) return;
  const [author] = await ctx.db
    .select({ name: users.displayName })
    .from(users)
    .where(eq(users.id, newer.authorId));
  throw new AppError("conflict", "queue.overtaken", {
    name: author?.name ?? "",
    moment: formatMoment(ctx.locale, newer.createdAt, ctx.now),
  });
}
