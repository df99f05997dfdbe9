import { and, eq, isNull, sql } from "drizzle-orm";
import { isOpen } from "#app/features/regions/calendar.ts";
import { resolveRegion } from "#app/features/regions/regions.server.ts";
import { system } from "#app/platform/actor.ts";
import { type Ctx, transact } from "#app/platform/context.ts";
import { emit } from "#app/platform/events.server.ts";
import { users } from "#db/schema/accounts.ts";
import { agentAbsences, agents, promises, ticketHandovers, tickets } from "#db/schema/escalation.ts";
import { readTeam } from "../contact/duty.server.ts";
import type { Member, Team } from "../contact/duty.ts";
import { ownerChanged } from "../events.server.ts";
import { lockTicket, logEvent, type TicketRow } from "../tickets/ticket-rows.server.ts";
import { dropHandover } from "./handovers.server.ts";
import { chooseSuccessor, type Held, whyNotKept } from "./succession.ts";

/**
 * Each minute: tickets whose owner has left, or is away for a working day or more while something is due, get another
 * owner. The promise goes on; the customer hears of the old and the new contact. Running it twice changes nothing.
 * @returns how many changed hands
 */
export async function passOnTickets(ctx: Ctx): Promise<number> {
  const held = await ctx.db.execute<{ id: string }>(sql`
    select k.id
    from ${tickets} k
    where k.closed_at is null and (
      k.owner_id in (select a.user_id from ${agents} a where a.left_at is not null)
      or k.owner_id in (
        select b.agent_id from ${agentAbsences} b
        where b.starts_at <= ${ctx.now.toISOString()}::timestamptz and b.ends_at > ${ctx.now.toISOString()}::timestamptz)
      or not exists (
        select from ${users} u where u.id = k.owner_id and u.team_region_id = k.region_id))
    order by k.next_due_at, k.id`);
  let count = 0;
  // One transaction each: what goes wrong with one ticket does not undo the others.
  for (const { id } of held) {
    if (await transact(ctx, (ctx) => passOn(ctx, Number(id)))) count++;
  }
  return count;
}

/**
 * Somebody leaves a team: all of their open tickets get another owner in this transaction, so that none is ever without,
 * and what was offered to them goes back. The caller has written down that they have left.
 */
export async function passOnTicketsOf(ctx: Ctx, { agentId }: { agentId: number }): Promise<void> {
  // Whoever lets somebody go need not see the tickets.
  await transact({ ...ctx, actor: system }, async (ctx) => {
    const concerned = await ctx.db.execute<{ id: string; owner_id: string }>(sql`
      select k.id, k.owner_id from ${tickets} k
      where k.closed_at is null and (k.owner_id = ${agentId} or k.id in (
        select h.ticket_id from ${ticketHandovers} h
        where h.to_id = ${agentId} and h.accepted_at is null and h.returned_at is null))
      order by k.id`);
    for (const { id, owner_id } of concerned) {
      if (Number(owner_id) === agentId) await passOn(ctx, Number(id));
      else await dropHandover(ctx, await lockTicket(ctx, Number(id)));
    }
  });
}

async function passOn(ctx: Ctx, ticketId: number): Promise<boolean> {
  const ticket = await lockTicket(ctx, ticketId);
  if (ticket.closedAt) return false;
  const team = await readTeam(ctx, ticket.regionId);
  const held: Held = { ...ticket, offeredToId: await readOfferedTo(ctx, ticket.id) };
  const why = whyNotKept(team, held, ctx.now);
  // Who is away stays named at night: nobody is told of a new contact before somebody is there.
  if (!why || (why === "absent" && !isOpen(team.site, ctx.now))) return false;
  const next = await findSuccessor(ctx, team, held, why);
  if (!next) {
    if (why === "left") ctx.log.warn({ ticketId }, "A ticket has nobody who could own it");
    return false;
  }
  await changeOwner(ctx, ticket, next, why);
  return true;
}

/** A team without anybody is looked after by the central team. */
async function findSuccessor(ctx: Ctx, team: Team, held: Held, why: "left" | "absent") {
  const member = chooseSuccessor(team, held, ctx.now);
  if (member || why === "absent") return member && { member, regionId: team.regionId };
  const central = await resolveRegion(ctx, null);
  const other = chooseSuccessor(await readTeam(ctx, central.id), held, ctx.now);
  return other && { member: other, regionId: central.id };
}

async function changeOwner(
  ctx: Ctx,
  ticket: TicketRow,
  { member, regionId }: { member: Member; regionId: number },
  why: "left" | "absent",
): Promise<void> {
  await dropHandover(ctx, ticket);
  await ctx.db.update(tickets).set({ ownerId: member.id, regionId }).where(eq(tickets.id, ticket.id));
  await ctx.db
    .update(promises)
    .set({ ownerId: member.id })
    .where(and(eq(promises.ticketId, ticket.id), eq(promises.state, "open")));
  await logEvent(ctx, ticket.id, "owner-changed", { fromId: ticket.ownerId, toId: member.id, why });
  await emit(ctx, ownerChanged, { ticketId: ticket.id, threadId: ticket.threadId });
}

async function readOfferedTo(ctx: Ctx, ticketId: number): Promise<number | null> {
  const [row] = await ctx.db
    .select({ toId: ticketHandovers.toId })
    .from(ticketHandovers)
    .where(
      and(
        eq(ticketHandovers.ticketId, ticketId),
        isNull(ticketHandovers.acceptedAt),
        isNull(ticketHandovers.returnedAt),
      ),
    );
  return row?.toId ?? null;
}
