import { and, asc, eq, inArray, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { type Ctx, transact } from "#app/platform/context.ts";
import { AppError, assertAllowed, found, notFound } from "#app/platform/errors.ts";
import { users } from "#db/schema/accounts.ts";
import { tickets } from "#db/schema/escalation.ts";
import { threads } from "#db/schema/forum.ts";
import { ticketRelations } from "#db/schema/ticket-relations.ts";
import { canNote } from "../policy.ts";
import { lockTicket, logEvent, type TicketRow, visibleTickets } from "../tickets/ticket-rows.server.ts";
import { type LinkKind, linkKinds, type RelationKind, type RelationWord, wordOf } from "./relation.ts";

export type Relation = {
  id: number;
  word: RelationWord;
  /** Made by hand, so that it can be taken away. */
  isRemovable: boolean;
  code: string;
  title: string;
  ownerName: string;
  closedAt: Date | null;
};

/** What a ticket has to do with others that the actor may see. */
export async function listRelations(ctx: Ctx, ticketId: number): Promise<Relation[]> {
  const owner = alias(users, "owner");
  const rows = await ctx.db
    .select({
      id: ticketRelations.id,
      kind: ticketRelations.kind,
      fromId: ticketRelations.fromId,
      code: tickets.code,
      title: threads.title,
      ownerName: owner.displayName,
      closedAt: tickets.closedAt,
    })
    .from(ticketRelations)
    .innerJoin(
      tickets,
      sql`${tickets.id} = case when ${ticketRelations.fromId} = ${ticketId} then ${ticketRelations.toId} else ${ticketRelations.fromId} end`,
    )
    .innerJoin(threads, eq(threads.id, tickets.threadId))
    .innerJoin(owner, eq(owner.id, tickets.ownerId))
    .where(
      and(
        or(eq(ticketRelations.fromId, ticketId), eq(ticketRelations.toId, ticketId)),
        visibleTickets(ctx.actor),
      ),
    )
    .orderBy(asc(ticketRelations.id));
  return rows.map(({ kind, fromId, ...row }) => ({
    ...row,
    word: wordOf(kind, fromId === ticketId),
    isRemovable: isLinkKind(kind),
  }));
}

const isLinkKind = (kind: RelationKind): kind is LinkKind => (linkKinds as readonly string[]).includes(kind);

/** The id behind a code that somebody typed. @throws invalid (field `code`), also for tickets of other teams */
export async function readTypedCode(ctx: Ctx, code: string): Promise<number> {
  const [row] = await ctx.db
    .select({ id: tickets.id })
    .from(tickets)
    .where(and(eq(tickets.code, code), visibleTickets(ctx.actor)));
  if (!row) throw new AppError("invalid", "relations.error.unknown", {}, "code");
  return row.id;
}

/** Both tickets under their locks, in the order of their ids, as everybody takes them. */
export async function lockBoth(ctx: Ctx, a: number, b: number): Promise<Map<number, TicketRow>> {
  const rows = new Map<number, TicketRow>();
  for (const id of [a, b].sort((x, y) => x - y)) rows.set(id, await lockTicket(ctx, id));
  return rows;
}

/**
 * Says that two tickets of the team have to do with each other. Saying it twice changes nothing; saying something else
 * replaces it.
 * @throws not-found; invalid (field `code`: unknown, or the ticket itself); conflict (they were split or merged)
 */
export async function linkTickets(
  ctx: Ctx,
  input: { ticketId: number; code: string; kind: LinkKind },
): Promise<void> {
  await transact(ctx, async (ctx) => {
    const otherId = await readTypedCode(ctx, input.code);
    if (otherId === input.ticketId) throw new AppError("invalid", "relations.error.self", {}, "code");
    const rows = await lockBoth(ctx, input.ticketId, otherId);
    const [own, other] = [found(rows.get(input.ticketId)), found(rows.get(otherId))];
    assertAllowed(canNote(ctx.actor, own) && canNote(ctx.actor, other), notFound);
    const before = await findRelation(ctx, own.id, other.id);
    if (before?.kind === input.kind) return;
    if (before && !isLinkKind(before.kind)) throw new AppError("conflict", "relations.error.fixed");
    if (before) await ctx.db.delete(ticketRelations).where(eq(ticketRelations.id, before.id));
    // The earlier one comes first, so that "follow-up" has a direction and the pair is there once.
    const [from, to] = [own, other].sort((a, b) => Number(a.openedAt) - Number(b.openedAt) || a.id - b.id);
    await insertRelation(ctx, { fromId: found(from).id, toId: found(to).id, kind: input.kind });
    for (const { id } of [own, other]) await logEvent(ctx, id, "act", { why: "linked" });
  });
}

/** Takes a link away that somebody made. @throws not-found */
export async function unlinkTickets(
  ctx: Ctx,
  { ticketId, relationId }: { ticketId: number; relationId: number },
): Promise<void> {
  await transact(ctx, async (ctx) => {
    const ticket = await lockTicket(ctx, ticketId);
    assertAllowed(canNote(ctx.actor, ticket), notFound);
    const rows = await ctx.db
      .delete(ticketRelations)
      .where(
        and(
          eq(ticketRelations.id, relationId),
          or(eq(ticketRelations.fromId, ticketId), eq(ticketRelations.toId, ticketId)),
          inArray(ticketRelations.kind, [...linkKinds]),
        ),
      )
      .returning({ id: ticketRelations.id });
    found(rows[0]);
    await logEvent(ctx, ticketId, "act", { why: "unlinked" });
  });
}

async function findRelation(ctx: Ctx, a: number, b: number) {
  const [row] = await ctx.db
    .select({ id: ticketRelations.id, kind: ticketRelations.kind })
    .from(ticketRelations)
    .where(
      or(
        and(eq(ticketRelations.fromId, a), eq(ticketRelations.toId, b)),
        and(eq(ticketRelations.fromId, b), eq(ticketRelations.toId, a)),
      ),
    );
  return row;
}

/** What was said about the same two before gives way. */
export async function insertRelation(
  ctx: Ctx,
  relation: { fromId: number; toId: number; kind: RelationKind },
): Promise<void> {
  const before = await findRelation(ctx, relation.fromId, relation.toId);
  if (before) await ctx.db.delete(ticketRelations).where(eq(ticketRelations.id, before.id));
  const createdById = ctx.actor.kind === "user" ? ctx.actor.id : null;
  await ctx.db.insert(ticketRelations).values({ ...relation, createdAt: ctx.now, createdById });
}
