import { and, count, eq, gte } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Thread } from "#app/features/forum/threads.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { users } from "#db/schema/accounts.ts";
import { agents, tickets } from "#db/schema/escalation.ts";
import { refusals } from "#db/schema/refusals.ts";
import { regions } from "#db/schema/regions.ts";
import { visibleTickets } from "../tickets/ticket-rows.server.ts";
import { canDecideObjection, canObject } from "./policy.ts";
import { findLastRefusal, type RefusalKind } from "./refusals.server.ts";

export type ShownRefusal = {
  kind: RefusalKind;
  refusedAt: Date;
  agentName: string;
  regionName: string;
  reason: string;
  nextStep: string;
  againFrom: Date;
  /** Of the asker and the team only; "" for the public. */
  objection: string;
  objectedAt: Date | null;
  decision: "upheld" | "reopened" | null;
  decisionReason: string;
  mayObject: boolean;
};

/**
 * Why the team has sent this question back, as long as that is how it stands.
 * @param thread read through the forum's visibility scope
 * @returns null when it never was, or is with a team again
 */
export async function readThreadRefusal(
  ctx: Ctx,
  thread: Pick<Thread, "id" | "authorId" | "solvedAt">,
): Promise<ShownRefusal | null> {
  const last = await findLastRefusal(ctx, thread.id);
  if (!last || thread.solvedAt) return null;
  const [row] = await ctx.db
    .select({ ticket: tickets, agentName: users.displayName, regionName: regions.name })
    .from(tickets)
    .innerJoin(regions, eq(regions.id, tickets.regionId))
    .innerJoin(users, eq(users.id, last.refusedById))
    .where(eq(tickets.id, last.ticketId));
  if (!row?.ticket.closedAt || last.decision === "reopened") return null;
  const isCustomer = ctx.actor.kind === "user" && ctx.actor.id === row.ticket.customerId;
  return {
    kind: last.kind,
    refusedAt: last.refusedAt,
    agentName: row.agentName,
    regionName: row.regionName,
    reason: last.reason,
    nextStep: last.nextStep,
    againFrom: last.againFrom,
    objection: isCustomer ? last.objection : "",
    objectedAt: last.objectedAt,
    decision: last.decision,
    decisionReason: last.decisionReason,
    mayObject: canObject(ctx.actor, row.ticket, last, ctx.now),
  };
}

export type DeskRefusal = {
  kind: RefusalKind;
  refusedAt: Date;
  refusedByName: string;
  reason: string;
  nextStep: string;
  objectedAt: Date | null;
  objection: string;
  decidedAt: Date | null;
  decidedByName: string | null;
  decision: "upheld" | "reopened" | null;
  decisionReason: string;
  mayDecide: boolean;
};

/** For the page of a ticket; null for whoever may not see it. */
export async function readDeskRefusal(ctx: Ctx, ticketId: number): Promise<DeskRefusal | null> {
  const [by, decider] = [alias(agents, "by"), alias(agents, "decider")];
  const [row] = await ctx.db
    .select({ refusal: refusals, ticket: tickets, byName: by.fullName, deciderName: decider.fullName })
    .from(refusals)
    .innerJoin(tickets, eq(tickets.id, refusals.ticketId))
    .leftJoin(by, eq(by.userId, refusals.refusedById))
    .leftJoin(decider, eq(decider.userId, refusals.decidedById))
    .where(and(eq(refusals.ticketId, ticketId), visibleTickets(ctx.actor)));
  if (!row) return null;
  const { refusal } = row;
  return {
    kind: refusal.kind,
    refusedAt: refusal.refusedAt,
    refusedByName: row.byName ?? "",
    reason: refusal.reason,
    nextStep: refusal.nextStep,
    objectedAt: refusal.objectedAt,
    objection: refusal.objection,
    decidedAt: refusal.decidedAt,
    decidedByName: row.deciderName,
    decision: refusal.decision,
    decisionReason: refusal.decisionReason,
    mayDecide: canDecideObjection(ctx.actor, row.ticket, refusal),
  };
}

/** How many cases a team has sent back since then, and of these how many after an objection stayed so or were opened again. */
export async function countRefusals(ctx: Ctx, { regionId, since }: { regionId: number; since: Date }) {
  const rows = await ctx.db
    .select({ decision: refusals.decision, count: count() })
    .from(refusals)
    .innerJoin(tickets, eq(tickets.id, refusals.ticketId))
    .where(and(eq(tickets.regionId, regionId), gte(refusals.refusedAt, since)))
    .groupBy(refusals.decision);
  const of = (decision: string | null) => rows.find((row) => row.decision === decision)?.count ?? 0;
  const [upheld, reopened] = [of("upheld"), of("reopened")];
  return { refused: upheld + reopened + of(null), upheld, reopened };
}
