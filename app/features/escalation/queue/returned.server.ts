import { and, eq, gt, inArray, isNotNull, isNull } from "drizzle-orm";
import { readSiteCalendar } from "#app/features/regions/calendars.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { users } from "#db/schema/accounts.ts";
import { deskSnoozes } from "#db/schema/desk.ts";
import { agents, ticketEvents, tickets } from "#db/schema/escalation.ts";
import { ladderOf, readLastPromises } from "../promise/clocks.server.ts";
import { rungAt } from "../promise/ladder.ts";
import { type TicketEventKind, type TicketRow, visibleTickets } from "../tickets/ticket-rows.server.ts";
import type { SnoozeRow } from "./snooze.server.ts";

/** After these somebody else may have the ticket. */
const ownerKinds: TicketEventKind[] = ["taken", "assigned", "released", "handover-accepted", "owner-changed"];

export type Returned = {
  ticket: TicketRow;
  /** Who put it aside. */
  byId: number;
  snoozedAt: Date;
  why: NonNullable<SnoozeRow["wokeBy"]>;
};

/**
 * A ticket that has come back, for telling whoever put it aside. Null when there is nothing to say to them any more: it is
 * closed or was put aside once more, the team has dealt with it, somebody else has got it meanwhile, or they have left;
 * also when the promise's own reminder says the same to them at this very time.
 */
export async function readReturned(ctx: Ctx, { ticketId }: { ticketId: number }): Promise<Returned | null> {
  const [row] = await ctx.db
    .select({ ticket: tickets, snooze: deskSnoozes })
    .from(deskSnoozes)
    .innerJoin(tickets, eq(tickets.id, deskSnoozes.ticketId))
    .innerJoin(users, and(eq(users.id, deskSnoozes.byId), eq(users.teamRegionId, tickets.regionId)))
    // Whoever leaves keeps the team in their row.
    .innerJoin(agents, and(eq(agents.userId, users.id), isNull(agents.leftAt)))
    .where(
      and(
        eq(tickets.id, ticketId),
        isNull(tickets.closedAt),
        isNotNull(deskSnoozes.wokeAt),
        visibleTickets(ctx.actor),
      ),
    );
  if (!row) return null;
  const { ticket, snooze } = row;
  const { byId, snoozedAt, wokeBy } = snooze;
  if (!wokeBy) return null;
  if (ticket.ownerId !== byId && (await hasChangedHands(ctx, ticketId, snoozedAt))) return null;
  if (wokeBy === "promise" && ticket.ownerId === byId && (await isReminded(ctx, ticket))) return null;
  return { ticket, byId, snoozedAt, why: wokeBy };
}

async function hasChangedHands(ctx: Ctx, ticketId: number, since: Date): Promise<boolean> {
  const rows = await ctx.db
    .select({ id: ticketEvents.id })
    .from(ticketEvents)
    .where(
      and(
        eq(ticketEvents.ticketId, ticketId),
        inArray(ticketEvents.kind, ownerKinds),
        gt(ticketEvents.createdAt, since),
      ),
    )
    .limit(1);
  return rows.length > 0;
}

/** Three quarters of the promise's time: the ladder tells the owner (promise/ladder.ts). */
async function isReminded(ctx: Ctx, ticket: TicketRow): Promise<boolean> {
  const promise = (await readLastPromises(ctx, [ticket.id])).get(ticket.id);
  if (promise?.state !== "open" || ticket.waitingSince) return false;
  const site = await readSiteCalendar(ctx, ticket.regionId);
  return rungAt(site, ladderOf(site, promise), "owner") <= ctx.now;
}
