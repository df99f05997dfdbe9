import { and, asc, eq, isNull, or, sql } from "drizzle-orm";
import { type Ctx, transact } from "#app/platform/context.ts";
import { AppError, assertAllowed, found, notFound } from "#app/platform/errors.ts";
import { users } from "#db/schema/accounts.ts";
import { checklistItems, checklists, ticketChecklists, ticketChecks } from "#db/schema/checklists.ts";
import { tickets } from "#db/schema/escalation.ts";
import { closeTicket } from "../tickets/closing.server.ts";
import { lockTicket, logEvent, type TicketRow, visibleTickets } from "../tickets/ticket-rows.server.ts";
import { canTick } from "./policy.ts";

export type CheckItem = {
  id: number;
  text: string;
  isNeeded: boolean;
  checkedAt: Date | null;
  checkedBy: string | null;
};

export type TicketChecklist = { id: number; title: string; items: CheckItem[] };

/** Lists of the ticket's topic and those put to it; on a ticket `k`. */
const belongsTo = or(
  eq(checklists.categoryId, tickets.categoryId),
  sql`exists (
    select 1 from ${ticketChecklists} a
    where a.ticket_id = ${tickets.id} and a.checklist_id = ${checklists.id})`,
);

/** What has to be thought of at this ticket, with who ticked what. Nothing for anybody outside the team. */
export async function listTicketChecks(ctx: Ctx, ticketId: number): Promise<TicketChecklist[]> {
  const rows = await ctx.db
    .select({
      listId: checklists.id,
      title: checklists.title,
      item: {
        id: checklistItems.id,
        text: checklistItems.text,
        isNeeded: checklistItems.isNeeded,
        checkedAt: ticketChecks.checkedAt,
        checkedBy: users.displayName,
      },
    })
    .from(tickets)
    .innerJoin(checklists, belongsTo)
    .innerJoin(checklistItems, eq(checklistItems.checklistId, checklists.id))
    .leftJoin(
      ticketChecks,
      and(eq(ticketChecks.ticketId, tickets.id), eq(ticketChecks.itemId, checklistItems.id)),
    )
    .leftJoin(users, eq(users.id, ticketChecks.checkedById))
    .where(
      and(
        eq(tickets.id, ticketId),
        visibleTickets(ctx.actor),
        // What was ticked stays to be read, also when the list has changed since.
        or(
          and(isNull(checklists.archivedAt), isNull(checklistItems.archivedAt)),
          sql`${ticketChecks.itemId} is not null`,
        ),
      ),
    )
    .orderBy(asc(checklists.id), asc(checklistItems.position), asc(checklistItems.id));
  const lists = new Map<number, TicketChecklist>();
  for (const { listId, title, item } of rows) {
    const list = lists.get(listId) ?? { id: listId, title, items: [] };
    list.items.push(item);
    lists.set(listId, list);
  }
  return [...lists.values()];
}

/** The needed items that nobody has ticked. */
export const openNeeded = (lists: readonly TicketChecklist[]): CheckItem[] =>
  lists.flatMap(({ items }) => items).filter(({ isNeeded, checkedAt }) => isNeeded && checkedAt === null);

/**
 * Ticks an item, or takes the tick away. Doing it twice changes nothing; who ticked first stays.
 * @throws not-found (also an item that is not of this ticket), conflict (closed)
 */
export async function tickItem(
  ctx: Ctx,
  { ticketId, itemId, isChecked }: { ticketId: number; itemId: number; isChecked: boolean },
): Promise<void> {
  await transact(ctx, async (ctx) => {
    await lockForTick(ctx, ticketId);
    const lists = await listTicketChecks(ctx, ticketId);
    found(lists.flatMap(({ items }) => items).find(({ id }) => id === itemId));
    if (!isChecked) {
      await ctx.db
        .delete(ticketChecks)
        .where(and(eq(ticketChecks.ticketId, ticketId), eq(ticketChecks.itemId, itemId)));
      return;
    }
    const checkedById = ctx.actor.kind === "user" ? ctx.actor.id : null;
    await ctx.db
      .insert(ticketChecks)
      .values({ ticketId, itemId, checkedAt: ctx.now, checkedById })
      .onConflictDoNothing();
  });
}

/**
 * Puts a further list to a ticket. Twice changes nothing.
 * @throws not-found (also for an archived list), conflict (closed)
 */
export async function addChecklist(
  ctx: Ctx,
  { ticketId, checklistId }: { ticketId: number; checklistId: number },
): Promise<void> {
  await transact(ctx, async (ctx) => {
    const ticket = await lockForTick(ctx, ticketId);
    const [list] = await ctx.db
      .select({ id: checklists.id, categoryId: checklists.categoryId })
      .from(checklists)
      .where(and(eq(checklists.id, checklistId), isNull(checklists.archivedAt)));
    if (found(list).categoryId === ticket.categoryId) return;
    const addedById = ctx.actor.kind === "user" ? ctx.actor.id : null;
    const added = await ctx.db
      .insert(ticketChecklists)
      .values({ ticketId, checklistId, addedAt: ctx.now, addedById })
      .onConflictDoNothing()
      .returning({ id: ticketChecklists.checklistId });
    if (added.length > 0) await logEvent(ctx, ticketId, "act", { why: "checklist" });
  });
}

async function lockForTick(ctx: Ctx, ticketId: number): Promise<TicketRow> {
  const ticket = await lockTicket(ctx, ticketId);
  if (ticket.closedAt) throw new AppError("conflict", "escalation.error.closed");
  assertAllowed(canTick(ctx.actor, ticket), notFound);
  return ticket;
}

/**
 * Closes a ticket as `closeTicket` does, but says first what was needed and is not ticked; whoever knows it and closes
 * all the same says so.
 * @throws as closeTicket; conflict (something needed is open)
 */
export async function closeChecked(
  ctx: Ctx,
  input: { ticketId: number; outcome: string; submissionKey?: string; isDespite?: boolean },
): Promise<void> {
  const { isDespite = false, ...closing } = input;
  await transact(ctx, async (ctx) => {
    const open = isDespite ? [] : openNeeded(await listTicketChecks(ctx, input.ticketId));
    if (open.length > 0 && !(await isClosed(ctx, input.ticketId))) {
      const items = open.map(({ text }) => `„${text}“`).join(", ");
      throw new AppError("conflict", "checklists.error.open", { items, count: open.length });
    }
    await closeTicket(ctx, closing);
  });
}

async function isClosed(ctx: Ctx, ticketId: number): Promise<boolean> {
  const [row] = await ctx.db
    .select({ closedAt: tickets.closedAt })
    .from(tickets)
    .where(and(eq(tickets.id, ticketId), visibleTickets(ctx.actor)));
  return found(row).closedAt !== null;
}
