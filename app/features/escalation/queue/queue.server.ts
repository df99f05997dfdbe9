import { and, asc, desc, eq, type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { alias } from "drizzle-orm/pg-core";
import { categoryName } from "#app/features/forum/category-name.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { notFound } from "#app/platform/errors.ts";
import { users } from "#db/schema/accounts.ts";
import { deskSnoozes } from "#db/schema/desk.ts";
import { promises, ticketHandovers, tickets } from "#db/schema/escalation.ts";
import { categories, threadPlaces, threads } from "#db/schema/forum.ts";
import { hasDesk } from "../policy.ts";
import type { Severity } from "../severity.ts";
import { type TicketEnd, ticketEnd } from "../tickets/ending.server.ts";
import { visibleTickets } from "../tickets/ticket-rows.server.ts";
import { customer, type Env, isAsleep, joins, matches } from "./conditions.server.ts";
import type { DeskFilter } from "./filter.ts";

export type QueueRow = {
  id: number;
  code: string;
  title: string;
  categoryName: string;
  customerName: string;
  /** For the team only. */
  postcode: string | null;
  severity: Severity;
  ownerId: number;
  ownerName: string;
  openedAt: Date;
  takenAt: Date | null;
  firstResponseAt: Date | null;
  closedAt: Date | null;
  end: TicketEnd | null;
  waitingSince: Date | null;
  /** The customer wrote last. */
  repliedAt: Date | null;
  nextDueAt: Date | null;
  /** When the open promise was made. */
  promisedAt: Date | null;
  /** Whom it is offered to. */
  offeredToId: number | null;
  handoverCount: number;
  snoozedUntil: Date | null;
  /** Null: never put aside; true: it is now; false: it has come back and is not done with. */
  isAsleep: boolean | null;
};

export const queuePageSize = 50;

/** Where a page begins: behind this ticket. `at` in microseconds since 1970, as text; null for no time. */
export type Cursor = { at: string | null; id: number };

export const writeCursor = ({ at, id }: Cursor) => `${at ?? "-"}.${id}`;

/** @returns null for whatever is no cursor: the first page */
export function parseCursor(text: string | null): Cursor | null {
  const [, at, id] = /^(-|\d{1,17})\.([1-9]\d{0,14})$/.exec(text ?? "") ?? [];
  return id ? { at: at === "-" ? null : (at ?? null), id: Number(id) } : null;
}

export type QueuePage = { rows: QueueRow[]; next: Cursor | null };

/**
 * One page of the team's tickets in one statement, in the order of the filter: what is due first on top, tickets whose
 * clock stands last; of the closed ones the newest first. Pages are keysets: they stay right while the list changes.
 * @throws not-found for everybody without a desk
 */
export async function listQueue(
  ctx: Ctx,
  { filter, env, after }: { filter: DeskFilter; env: Env; after?: Cursor | null },
): Promise<QueuePage> {
  const { actor } = ctx;
  if (!hasDesk(actor)) throw notFound();
  const owner = alias(users, "owner");
  const order = orderOf(filter);
  const rows = await ctx.db
    .select({
      id: tickets.id,
      code: tickets.code,
      title: threads.title,
      categoryName: categoryName(ctx),
      customerName: customer.displayName,
      postcode: threadPlaces.postcode,
      severity: tickets.severity,
      ownerId: tickets.ownerId,
      ownerName: owner.displayName,
      openedAt: tickets.openedAt,
      takenAt: tickets.takenAt,
      firstResponseAt: tickets.firstResponseAt,
      closedAt: tickets.closedAt,
      end: ticketEnd,
      waitingSince: tickets.waitingSince,
      repliedAt: tickets.repliedAt,
      nextDueAt: tickets.nextDueAt,
      promisedAt: promises.madeAt,
      offeredToId: ticketHandovers.toId,
      handoverCount: tickets.handoverCount,
      snoozedUntil: deskSnoozes.until,
      isAsleep: sql<
        boolean | null
      >`case when ${deskSnoozes.ticketId} is not null then ${isAsleep(ctx.now)} end`,
      at: sql<string | null>`(extract(epoch from ${order.column}) * 1000000)::bigint::text`,
    })
    .from(tickets)
    .innerJoin(threads, joins.thread)
    .innerJoin(categories, eq(categories.id, tickets.categoryId))
    .innerJoin(owner, eq(owner.id, tickets.ownerId))
    .innerJoin(customer, joins.customer)
    .leftJoin(threadPlaces, joins.place)
    .leftJoin(promises, and(eq(promises.ticketId, tickets.id), eq(promises.state, "open")))
    .leftJoin(ticketHandovers, joins.handover)
    .leftJoin(deskSnoozes, joins.snooze)
    .where(and(visibleTickets(actor), matches(filter, env), after ? isBehind(order, after) : undefined))
    .orderBy(
      order.isDescending ? sql`${order.column} desc nulls last` : sql`${order.column} asc nulls last`,
      order.isDescending ? desc(tickets.id) : asc(tickets.id),
    )
    .limit(queuePageSize + 1);
  const shown = rows.slice(0, queuePageSize);
  const last = rows.length > queuePageSize ? shown.at(-1) : undefined;
  return {
    rows: shown.map(({ at: _at, ...row }) => row),
    next: last ? { at: last.at, id: last.id } : null,
  };
}

type Order = { column: AnyPgColumn; isDescending: boolean };

function orderOf(filter: DeskFilter): Order {
  if (filter.states.includes("closed")) return { column: tickets.closedAt, isDescending: true };
  switch (filter.sort) {
    case "due":
      return { column: tickets.nextDueAt, isDescending: false };
    case "oldest":
      return { column: tickets.openedAt, isDescending: false };
    case "newest":
      return { column: tickets.openedAt, isDescending: true };
    case "replied":
      return { column: tickets.repliedAt, isDescending: false };
  }
}

/** Those without a time come last, in the order of their ids. */
function isBehind({ column, isDescending }: Order, { at, id }: Cursor): SQL {
  const further = isDescending ? sql`<` : sql`>`;
  if (at === null) return sql`(${column} is null and ${tickets.id} ${further} ${id})`;
  const moment = sql`(timestamptz 'epoch' + ${at}::bigint * interval '1 microsecond')`;
  return sql`(${column} is null or ${column} ${further} ${moment}
    or (${column} = ${moment} and ${tickets.id} ${further} ${id}))`;
}
