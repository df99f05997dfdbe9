import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { toActor } from "#app/features/accounts/sessions.server.ts";
import { visiblePosts } from "#app/features/forum/scope.server.ts";
import { askQuestion } from "#app/features/forum/threads.server.ts";
import { t } from "#app/i18n/t.ts";
import { type Ctx, transact } from "#app/platform/context.ts";
import { AppError, found } from "#app/platform/errors.ts";
import { paths } from "#app/ui/paths.ts";
import { users } from "#db/schema/accounts.ts";
import { tickets } from "#db/schema/escalation.ts";
import { posts, threadPlaces, threads } from "#db/schema/forum.ts";
import { contentLocale } from "../text-modules/values.server.ts";
import {
  lockForWork,
  lockThreadOf,
  logEvent,
  type TicketRow,
  visibleTickets,
} from "../tickets/ticket-rows.server.ts";
import { escalateThread } from "../tickets/tickets.server.ts";
import { insertRelation } from "./links.server.ts";
import { isOwnWords } from "./relation.ts";

export type SplitInput = {
  ticketId: number;
  /** Of the customer, in the ticket's question. */
  postId: number;
  /** Their own words about the second concern, word for word. */
  excerpt: string;
  title: string;
  categoryId: number;
};

/**
 * Makes a question and a ticket of its own of a customer's second concern, so that neither is forgotten: in the
 * customer's own words (nobody is made to say something), with the same team, its own promise and a link between the two.
 * @returns the new ticket's code
 * @throws not-found; invalid (fields `excerpt`: not the customer's words, `categoryId`); conflict (closed, owner has it)
 */
export async function splitTicket(ctx: Ctx, input: SplitInput): Promise<{ code: string }> {
  return transact(ctx, async (ctx) => {
    await lockThreadOf(ctx, input.ticketId);
    const { ticket } = await lockForWork(ctx, input.ticketId);
    await assertOwnWords(ctx, ticket, input);
    const threadId = await askForCustomer(ctx, ticket, input);
    const made = await escalateThread(ctx, {
      threadId,
      postcode: null,
      categoryId: input.categoryId,
      severity: "question",
      tried: "",
      summary: input.title,
    });
    await insertRelation(ctx, { fromId: ticket.id, toId: made.id, kind: "split" });
    await logEvent(ctx, ticket.id, "act", { why: "split-off", code: made.code });
    await logEvent(ctx, made.id, "act", { why: "split-from", code: ticket.code });
    return { code: made.code };
  });
}

async function assertOwnWords(ctx: Ctx, ticket: TicketRow, { postId, excerpt }: SplitInput): Promise<void> {
  const [post] = await ctx.db
    .select({ body: posts.body })
    .from(posts)
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .where(
      and(
        eq(posts.id, postId),
        eq(posts.threadId, ticket.threadId),
        eq(posts.authorId, ticket.customerId),
        visiblePosts(ctx.actor),
      ),
    );
  if (!isOwnWords(excerpt, found(post).body)) {
    throw new AppError("invalid", "relations.error.words", {}, "excerpt");
  }
}

/** Asked by the customer, whose words they are; where they come from is said below them. */
async function askForCustomer(ctx: Ctx, ticket: TicketRow, input: SplitInput): Promise<number> {
  const [row] = await ctx.db
    .select({ customer: users, title: threads.title, slug: threads.slug, postcode: threadPlaces.postcode })
    .from(threads)
    .innerJoin(users, eq(users.id, threads.authorId))
    .leftJoin(threadPlaces, eq(threadPlaces.threadId, threads.id))
    .where(eq(threads.id, ticket.threadId));
  const { customer, title, slug, postcode } = found(row);
  const origin = t(contentLocale(ctx), "relations.split.from", {
    link: `[${title.replace(/[\\[\]]/g, "\\$&")}](${paths.thread({ id: ticket.threadId, slug })})`,
  });
  const asked = await askQuestion(
    { ...ctx, actor: toActor(customer, ctx.now) },
    {
      categoryId: input.categoryId,
      title: input.title,
      body: `${input.excerpt}\n\n*${origin}*`,
      postcode,
      // The team has it: no rule need wait for it.
      isKeptHere: true,
    },
  );
  return asked.id;
}

export type SplitChoice = { id: number; body: string; isQuestion: boolean };

const offered = 12;

/** What the customer wrote in the ticket's question, for choosing what is about something else. */
export async function listSplitChoices(ctx: Ctx, ticketId: number): Promise<SplitChoice[]> {
  return ctx.db
    .select({
      id: posts.id,
      body: posts.body,
      isQuestion: sql<boolean>`${posts.kind} = 'question'`,
    })
    .from(posts)
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .innerJoin(tickets, and(eq(tickets.threadId, threads.id), eq(tickets.customerId, posts.authorId)))
    .where(
      and(
        eq(tickets.id, ticketId),
        visibleTickets(ctx.actor),
        visiblePosts(ctx.actor),
        inArray(posts.kind, ["question", "answer", "comment"]),
      ),
    )
    .orderBy(asc(posts.createdAt), asc(posts.id))
    .limit(offered);
}
