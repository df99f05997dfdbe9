import { and, asc, eq, isNotNull, isNull } from "drizzle-orm";
import { assertPublicText } from "#app/features/vault/public-text.server.ts";
import { type Ctx, transact } from "#app/platform/context.ts";
import { AppError, assertAllowed, notFound } from "#app/platform/errors.ts";
import { emit } from "#app/platform/events.server.ts";
import { users } from "#db/schema/accounts.ts";
import { tickets } from "#db/schema/escalation.ts";
import { threads } from "#db/schema/forum.ts";
import { refusals } from "#db/schema/refusals.ts";
import { readTeam } from "../contact/duty.server.ts";
import { hasDesk } from "../policy.ts";
import { readPolicyBook } from "../promise/policy-book.server.ts";
import { choosePolicy } from "../promise/promise-policy.ts";
import { promiseDue } from "../promise/promise-time.ts";
import { makePromise } from "../promise/promises.server.ts";
import { hasOpenTicket, logEvent, type TicketRow, visibleTickets } from "../tickets/ticket-rows.server.ts";
import { objectionDecided, refusalObjected } from "./events.server.ts";
import { canDecideObjection, canObject } from "./policy.ts";
import { findLastRefusal, lockRefusal } from "./refusals.server.ts";

/**
 * The asker does not agree, once: the lead of the team looks at it.
 * @throws not-found (not the customer, nothing refused), conflict (objected already, or too late)
 */
export async function objectToRefusal(
  ctx: Ctx,
  input: { threadId: number; objection: string },
): Promise<void> {
  await transact(ctx, async (ctx) => {
    const last = await findLastRefusal(ctx, input.threadId);
    if (!last) throw notFound();
    const { ticket, refusal } = await lockRefusal(ctx, last.ticketId);
    const isCustomer = ctx.actor.kind === "user" && ctx.actor.id === ticket.customerId;
    assertAllowed(isCustomer, notFound);
    if (!canObject(ctx.actor, ticket, refusal, ctx.now)) {
      throw new AppError("conflict", "refusals.error.noObjection");
    }
    await ctx.db
      .update(refusals)
      .set({ objectedAt: ctx.now, objection: input.objection })
      .where(eq(refusals.id, refusal.id));
    await logEvent(ctx, ticket.id, "refusal-objected", { refusalId: refusal.id });
    const news = { ticketId: ticket.id, threadId: ticket.threadId, refusalId: refusal.id };
    await emit(ctx, refusalObjected, news);
  });
}

/**
 * The lead decides: it stays with the community, with a public sentence; or the case is opened again with the same
 * contact, a new promise and the history it had.
 * @throws not-found (not the lead), conflict (decided already, or the question is with the team again)
 */
export async function decideObjection(
  ctx: Ctx,
  input: { ticketId: number; decision: "upheld" | "reopened"; reason: string },
): Promise<void> {
  assertPublicText(ctx, { reason: input.reason });
  await transact(ctx, async (ctx) => {
    const { ticket, refusal } = await lockRefusal(ctx, input.ticketId);
    const isLead =
      hasDesk(ctx.actor) && ctx.actor.role === "lead" && ctx.actor.teamRegionId === ticket.regionId;
    assertAllowed(isLead, notFound);
    if (!canDecideObjection(ctx.actor, ticket, refusal)) {
      throw new AppError("conflict", "refusals.error.objectionDone");
    }
    const { decision, reason } = input;
    await ctx.db
      .update(refusals)
      .set({
        decidedAt: ctx.now,
        decidedById: ctx.actor.kind === "user" ? ctx.actor.id : null,
        decision,
        decisionReason: reason,
      })
      .where(eq(refusals.id, refusal.id));
    if (decision === "reopened") await reopen(ctx, ticket, refusal.id);
    else await logEvent(ctx, ticket.id, "refusal-upheld", { refusalId: refusal.id });
    const news = { ticketId: ticket.id, threadId: ticket.threadId, refusalId: refusal.id };
    await emit(ctx, objectionDecided, news);
  });
}

async function reopen(ctx: Ctx, ticket: TicketRow, refusalId: number): Promise<void> {
  if (await hasOpenTicket(ctx, ticket.threadId)) throw new AppError("conflict", "escalation.error.withTeam");
  const team = await readTeam(ctx, ticket.regionId);
  await ctx.db.update(tickets).set({ closedAt: null }).where(eq(tickets.id, ticket.id));
  const policy = choosePolicy(await readPolicyBook(ctx), ticket);
  const dueAt = promiseDue(team.site, ctx.now, policy.solution);
  await makePromise(ctx, ticket, { dueAt, site: team.site });
  await logEvent(ctx, ticket.id, "reopened", { refusalId, dueAt: dueAt.toISOString() });
}

export type Objection = {
  code: string;
  title: string;
  customerName: string;
  objection: string;
  objectedAt: Date;
};

/** Objections that wait for the lead of the actor's team, the oldest first; nothing for anybody else. */
export async function listObjections(ctx: Ctx): Promise<Objection[]> {
  if (!hasDesk(ctx.actor) || ctx.actor.role !== "lead") return [];
  const rows = await ctx.db
    .select({
      code: tickets.code,
      title: threads.title,
      customerName: users.displayName,
      objection: refusals.objection,
      objectedAt: refusals.objectedAt,
    })
    .from(refusals)
    .innerJoin(tickets, eq(tickets.id, refusals.ticketId))
    .innerJoin(threads, eq(threads.id, tickets.threadId))
    .innerJoin(users, eq(users.id, tickets.customerId))
    .where(and(visibleTickets(ctx.actor), isNotNull(refusals.objectedAt), isNull(refusals.decidedAt)))
    .orderBy(asc(refusals.objectedAt));
  return rows.map((row) => ({ ...row, objectedAt: row.objectedAt ?? ctx.now }));
}
