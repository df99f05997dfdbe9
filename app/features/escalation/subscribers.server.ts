import { and, eq, isNull } from "drizzle-orm";
import {
  postCreated,
  solutionAccepted,
  solutionTakenBack,
  threadReopened,
} from "#app/features/forum/events.server.ts";
import { type Ctx, transact } from "#app/platform/context.ts";
import { emit, on } from "#app/platform/events.server.ts";
import { ticketEvents } from "#db/schema/escalation.ts";
import { posts, solutions, threads } from "#db/schema/forum.ts";
import { ticketThreads } from "#db/schema/ticket-threads.ts";
import { closeRequested, policiesChanged, ticketOpened } from "./events.server.ts";
import { attachedSubscriptions } from "./merging/attached-news.server.ts";
import { recountClocks } from "./promise/recount.server.ts";
import { ensureSpokenCode } from "./spoken-codes/codes.server.ts";
import { claimSubscriptions } from "./telecom-law/letters.server.ts";
import { lockOpenTicketOf, type TicketRow } from "./tickets/ticket-rows.server.ts";
import { noteAnswer, pause, resume } from "./tickets/work.server.ts";

type OfPost = { threadId: number; postId: number };

/** The asker accepted an answer while the ticket is open: the clock stands and the owner is asked to close. */
async function askToClose(ctx: Ctx, { threadId, postId }: OfPost): Promise<void> {
  await transact(ctx, async (ctx) => {
    const ticket = await lockOpenTicketOf(ctx, threadId);
    if (!ticket || !(await isAcceptedByAsker(ctx, postId))) return;
    // Of several questions of one matter, one that is solved is not the end.
    if (await hasUnsolvedThread(ctx, ticket.id)) return;
    if (await pause(ctx, ticket, "solved")) {
      await emit(ctx, closeRequested, { ticketId: ticket.id, threadId });
    }
  });
}

async function hasUnsolvedThread(ctx: Ctx, ticketId: number): Promise<boolean> {
  const rows = await ctx.db
    .select({ id: threads.id })
    .from(ticketThreads)
    .innerJoin(threads, eq(threads.id, ticketThreads.threadId))
    .where(
      and(
        eq(ticketThreads.ticketId, ticketId),
        isNull(ticketThreads.endedAt),
        isNull(threads.solvedAt),
        isNull(threads.hiddenAt),
      ),
    )
    .limit(1);
  return rows.length > 0;
}

async function isAcceptedByAsker(ctx: Ctx, postId: number): Promise<boolean> {
  const rows = await ctx.db
    .select({ postId: solutions.postId })
    .from(solutions)
    .where(and(eq(solutions.postId, postId), eq(solutions.source, "asker"), isNull(solutions.revokedAt)));
  return rows.length > 0;
}

/** Solved after all not: the clock runs again. */
async function goOn(ctx: Ctx, { threadId }: { threadId: number }): Promise<void> {
  await transact(ctx, async (ctx) => {
    const ticket = await lockOpenTicketOf(ctx, threadId);
    if (!ticket || (await whyPaused(ctx, ticket)) !== "solved") return;
    const [thread] = await ctx.db
      .select({ solvedAt: threads.solvedAt })
      .from(threads)
      .where(eq(threads.id, threadId));
    if (!thread?.solvedAt) await resume(ctx, ticket);
  });
}

/**
 * Somebody wrote in the thread of an open ticket. The awaited customer: the clock runs again. The team, without its desk:
 * it counts as the team's answer all the same.
 */
async function hearThread(ctx: Ctx, { threadId, postId }: OfPost): Promise<void> {
  await transact(ctx, async (ctx) => {
    const ticket = await lockOpenTicketOf(ctx, threadId);
    const [post] = ticket ? await ctx.db.select().from(posts).where(eq(posts.id, postId)) : [];
    if (!ticket || !post) return;
    if (post.officialRegionId === ticket.regionId) await noteAnswer(ctx, ticket, post);
    // A job may run late: what was written before the question was put is no answer to it.
    const isReply = ticket.waitingSince !== null && post.createdAt >= ticket.waitingSince;
    if (isReply && post.authorId === ticket.customerId && (await whyPaused(ctx, ticket)) === "question") {
      await resume(ctx, ticket);
    }
  });
}

async function whyPaused(ctx: Ctx, ticket: TicketRow): Promise<string | undefined> {
  if (!ticket.waitingSince) return undefined;
  const rows = await ctx.db
    .select({ data: ticketEvents.data })
    .from(ticketEvents)
    .where(and(eq(ticketEvents.ticketId, ticket.id), eq(ticketEvents.kind, "waiting")))
    .orderBy(ticketEvents.createdAt, ticketEvents.id);
  const why = rows.at(-1)?.data.why;
  return why === undefined ? undefined : String(why);
}

export const subscriptions = [
  on(policiesChanged, "escalation.recount-clocks", async (ctx) => void (await recountClocks(ctx))),
  on(solutionAccepted, "escalation.ask-to-close", askToClose),
  on(solutionTakenBack, "escalation.go-on-taken-back", goOn),
  on(threadReopened, "escalation.go-on-reopened", goOn),
  on(postCreated, "escalation.hear-thread", hearThread),
  ...attachedSubscriptions,
  ...claimSubscriptions,
  on(ticketOpened, "escalation.spoken-code", ensureSpokenCode),
];
