import { eq } from "drizzle-orm";
import { createAnswer } from "#app/features/forum/answers.server.ts";
import { confirmOfficially } from "#app/features/forum/solving/solutions.server.ts";
import { assertPublicText } from "#app/features/vault/public-text.server.ts";
import { system } from "#app/platform/actor.ts";
import { type Ctx, transact } from "#app/platform/context.ts";
import { forbidden } from "#app/platform/errors.ts";
import { emit } from "#app/platform/events.server.ts";
import { tickets } from "#db/schema/escalation.ts";
import { ticketClosed } from "../events.server.ts";
import { listAttachedThreads } from "../merging/attached-threads.server.ts";
import { dropHandover } from "../owners/handovers.server.ts";
import { settlePromise } from "../promise/promises.server.ts";
import { insertNote } from "./notes.server.ts";
import { lockForWork, lockThreadOf, logEvent, type TicketRow } from "./ticket-rows.server.ts";
import { findOwnPost } from "./work.server.ts";

/**
 * Closes a ticket with one public sentence of what fixed it. The sentence becomes an official answer and a solution, the
 * promise is kept or missed, and the customer is asked "Tadellos?" (product.md, "The life of a question" 10). The thread
 * is free for a new ticket.
 * @throws not-found, conflict (closed meanwhile, the owner has it, the thread is locked)
 */
export async function closeTicket(
  ctx: Ctx,
  input: { ticketId: number; outcome: string; submissionKey?: string },
): Promise<void> {
  assertPublicText(ctx, { outcome: input.outcome });
  await transact(ctx, async (ctx) => {
    const { isHidden } = await lockThreadOf(ctx, input.ticketId);
    if (await findOwnPost(ctx, input.submissionKey)) return;
    const { ticket } = await lockForWork(ctx, input.ticketId);
    await settlePromise(ctx, ticket);
    await dropHandover(ctx, ticket);
    // A thread that the moderation has hidden gets no answer: the sentence is kept as a note.
    const outcomePostId = isHidden ? null : await publishOutcome(ctx, ticket, input);
    await publishInAttached(ctx, ticket, input);
    if (isHidden) await insertNote(ctx, ticket, input.outcome);
    await ctx.db
      .update(tickets)
      .set({
        closedAt: ctx.now,
        takenAt: ticket.takenAt ?? ctx.now,
        firstResponseAt: ticket.firstResponseAt ?? ctx.now,
        waitingSince: null,
        outcomePostId,
      })
      .where(eq(tickets.id, ticket.id));
    await logEvent(ctx, ticket.id, "closed", outcomePostId === null ? {} : { postId: outcomePostId });
    await emit(ctx, ticketClosed, { ticketId: ticket.id, threadId: ticket.threadId });
  });
}

type Outcome = { outcome: string; submissionKey?: string };

/** The other questions of the same matter get the same answer; those that nobody can read or answer get none. */
async function publishInAttached(
  ctx: Ctx,
  ticket: TicketRow,
  { outcome, submissionKey }: Outcome,
): Promise<void> {
  for (const { id: threadId, isHidden, isLocked } of await listAttachedThreads(ctx, ticket)) {
    if (isHidden || isLocked) continue;
    const key = submissionKey && `${submissionKey}-${threadId}`;
    await publishOutcome(ctx, { ...ticket, threadId }, { outcome, submissionKey: key });
  }
}

async function publishOutcome(
  ctx: Ctx,
  ticket: Pick<TicketRow, "threadId" | "regionId">,
  { outcome, submissionKey }: Outcome,
): Promise<number> {
  if (ctx.actor.kind !== "user") throw forbidden();
  const post = await createAnswer(ctx, {
    threadId: ticket.threadId,
    body: outcome,
    officialRegionId: ticket.regionId,
    submissionKey,
  });
  // The system confirms: the ticket's team need not be the team of the thread's region.
  await confirmOfficially(
    { ...ctx, actor: system },
    { threadId: ticket.threadId, postId: post.id, confirmedById: ctx.actor.id },
  );
  return post.id;
}
