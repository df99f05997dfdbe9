import { and, asc, eq, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import { type Ctx, transact } from "#app/platform/context.ts";
import { AppError, notFound } from "#app/platform/errors.ts";
import { emit } from "#app/platform/events.server.ts";
import { deskSnoozes } from "#db/schema/desk.ts";
import { ticketHandovers, tickets } from "#db/schema/escalation.ts";
import { readTeam } from "../contact/duty.server.ts";
import { isLongAbsent, type Member, presenceOf, type Team } from "../contact/duty.ts";
import { ticketTaken } from "../events.server.ts";
import { hasDesk } from "../policy.ts";
import { logEvent, type TicketRow, visibleTickets } from "../tickets/ticket-rows.server.ts";
import { carryPromise } from "./assign.server.ts";
import { isAsleep } from "./conditions.server.ts";

/**
 * "Take the next one": the most urgent ticket that nobody has begun, for exactly one agent, however many press at once.
 *
 * Fair by due time; of others' tickets only those whose owner cannot begin (not there now, gone, or with more than their
 * capacity), only in topics the agent knows or nobody present knows, and only while the agent has room. Becoming the
 * owner before the first word is no handover: the customer is told, the promise goes on (docs/decisions/021).
 * @returns its code
 * @throws not-found without a desk; conflict when there is nothing, or the agent has no room for others' tickets
 */
export async function takeNextTicket(ctx: Ctx): Promise<string> {
  const { actor } = ctx;
  if (!hasDesk(actor)) throw notFound();
  const team = await readTeam(ctx, actor.teamRegionId);
  const me = team.members.find(({ id }) => id === actor.id);
  if (!me) throw notFound();
  return transact(ctx, async (ctx) => {
    const [ticket] = await ctx.db
      .select()
      .from(tickets)
      .where(
        and(
          visibleTickets(actor),
          isNull(tickets.closedAt),
          isNull(tickets.takenAt),
          isNull(tickets.waitingSince),
          isNotOffered,
          sql`not ${isPutAside(ctx.now)}`,
          or(eq(tickets.ownerId, me.id), mayPull(team, me, ctx.now)),
        ),
      )
      .orderBy(sql`${tickets.nextDueAt} asc nulls last`, asc(tickets.openedAt), asc(tickets.id))
      .limit(1)
      // Whoever is second looks past what the first is just taking.
      .for("update", { skipLocked: true });
    if (!ticket) throw nothingNext(me);
    await take(ctx, ticket, me.id);
    return ticket.code;
  });
}

const isNotOffered = sql`not exists (
  select 1 from ${ticketHandovers} h
  where h.ticket_id = ${tickets.id} and h.accepted_at is null and h.returned_at is null)`;

const isPutAside = (now: Date) => sql`exists (
  select 1 from ${deskSnoozes} where ${deskSnoozes.ticketId} = ${tickets.id} and ${isAsleep(now)})`;

export const hasRoom = ({ capacity, openCount }: Pick<Member, "capacity" | "openCount">) =>
  capacity === null || openCount < capacity;

/** Which tickets of others this agent may pull; none without room. */
function mayPull(team: Team, me: Member, now: Date): SQL | undefined {
  const staying = team.members.filter(({ hasLeft }) => !hasLeft);
  const owners = team.members.filter((member) => member.id !== me.id && !canBegin(member, now));
  if (!hasRoom(me) || owners.length === 0) return sql`false`;
  const others = staying.filter((m) => m.id !== me.id && presenceOf(m, now).isPresent && hasRoom(m));
  const known = new Set(others.flatMap(({ skills }) => skills));
  const foreign = [...known].filter((categoryId) => !me.skills.includes(categoryId));
  return and(
    inArray(
      tickets.ownerId,
      owners.map(({ id }) => id),
    ),
    foreign.length > 0 ? sql`not ${inArray(tickets.categoryId, foreign)}` : undefined,
  );
}

/** There, and not with more than they can do. */
function canBegin(member: Member, now: Date): boolean {
  if (isLongAbsent(member, now) || !presenceOf(member, now).isPresent) return false;
  return member.capacity === null || member.openCount <= member.capacity;
}

async function take(ctx: Ctx, ticket: TicketRow, ownerId: number): Promise<void> {
  const isNewOwner = ticket.ownerId !== ownerId;
  await ctx.db.update(tickets).set({ takenAt: ctx.now, ownerId }).where(eq(tickets.id, ticket.id));
  if (isNewOwner) await carryPromise(ctx, ticket.id, ownerId);
  await logEvent(ctx, ticket.id, "taken", isNewOwner ? { fromId: ticket.ownerId } : {});
  await emit(ctx, ticketTaken, { ticketId: ticket.id, threadId: ticket.threadId });
}

const nothingNext = (me: Member) =>
  hasRoom(me)
    ? new AppError("conflict", "queue.next.nothing")
    : new AppError("conflict", "queue.next.noRoom", { count: me.openCount, capacity: me.capacity ?? 0 });
