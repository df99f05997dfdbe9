import { and, asc, eq, isNull } from "drizzle-orm";
import { readTeam } from "#app/features/escalation/contact/duty.server.ts";
import { onDuty } from "#app/features/escalation/contact/duty.ts";
import {
  readClockSources,
  replayTickets,
  targetsOf,
} from "#app/features/escalation/promise/clocks.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { users } from "#db/schema/accounts.ts";
import { agents, promises, ticketEvents, ticketHandovers, tickets } from "#db/schema/escalation.ts";
import { expect } from "../support/test.ts";

/** What has to hold for every ticket at every moment, whatever happened before. */
export async function assertInvariants(ctx: Ctx): Promise<void> {
  const open = await ctx.db
    .select({ ticket: tickets, leftAt: agents.leftAt, team: users.teamRegionId })
    .from(tickets)
    .innerJoin(agents, eq(agents.userId, tickets.ownerId))
    .innerJoin(users, eq(users.id, tickets.ownerId))
    .where(isNull(tickets.closedAt));
  for (const { ticket, leftAt, team } of open) {
    expect(leftAt, `The owner of ${ticket.code} has left`).toBeNull();
    expect(team, `The owner of ${ticket.code} is of another team`).toBe(ticket.regionId);
  }
  await assertDuty(
    ctx,
    open.map(({ ticket }) => ticket),
  );
  const all = await ctx.db.select().from(tickets).orderBy(asc(tickets.id));
  for (const ticket of all) await assertTicket(ctx, ticket);
  await assertReplay(
    ctx,
    all.map(({ id }) => id),
  );
}

async function assertDuty(ctx: Ctx, open: (typeof tickets.$inferSelect)[]): Promise<void> {
  for (const ticket of open) {
    const team = await readTeam(ctx, ticket.regionId);
    const duty = onDuty(team, ticket.ownerId, ctx.now);
    if (duty.kind === "closed") expect(duty.opensAt > ctx.now).toBe(true);
    else expect(duty.member.hasLeft).toBe(false);
  }
}

async function assertTicket(ctx: Ctx, ticket: typeof tickets.$inferSelect): Promise<void> {
  const [rows, handovers, events] = await Promise.all([
    ctx.db.select().from(promises).where(eq(promises.ticketId, ticket.id)),
    ctx.db.select().from(ticketHandovers).where(eq(ticketHandovers.ticketId, ticket.id)),
    ctx.db.select({ kind: ticketEvents.kind }).from(ticketEvents).where(eq(ticketEvents.ticketId, ticket.id)),
  ]);
  const open = rows.filter(({ state }) => state === "open");
  expect(open.length).toBeLessThanOrEqual(ticket.closedAt ? 0 : 1);
  for (const promise of open) expect(promise.ownerId).toBe(ticket.ownerId);
  const offered = handovers.filter(({ acceptedAt, returnedAt }) => !acceptedAt && !returnedAt);
  expect(offered.length).toBeLessThanOrEqual(ticket.closedAt ? 0 : 1);
  const accepted = events.filter(({ kind }) => kind === "handover-accepted").length;
  expect(ticket.handoverCount).toBe(accepted);
  expect(handovers.filter(({ acceptedAt }) => acceptedAt)).toHaveLength(accepted);
  const missed = events.filter(({ kind }) => kind === "promise-missed").length;
  expect(rows.filter(({ state }) => state === "missed")).toHaveLength(missed);
  if (ticket.closedAt || ticket.waitingSince) expect(ticket.nextDueAt).toBeNull();
  else expect(ticket.nextDueAt).not.toBeNull();
}

/** What live work has stored is what the log alone says. */
async function assertReplay(ctx: Ctx, ids: number[]): Promise<void> {
  const replayed = await replayTickets(ctx, ids, await readClockSources(ctx));
  for (const one of replayed) {
    const [ticket] = await ctx.db.select().from(tickets).where(eq(tickets.id, one.id));
    const { clocks } = one;
    const { takenAt, firstResponseAt, waitingSince, closedAt, ownerId, handoverCount } = ticket!;
    expect({
      takenAt: clocks.takenAt,
      firstResponseAt: clocks.firstResponseAt,
      waitingSince: clocks.waitingSince,
      closedAt: clocks.closedAt,
      ownerId: clocks.ownerId,
      handoverCount: clocks.handoverCount,
    }).toEqual({ takenAt, firstResponseAt, waitingSince, closedAt, ownerId, handoverCount });
    const stored = await ctx.db
      .select({ madeAt: promises.madeAt, dueAt: promises.dueAt, state: promises.state })
      .from(promises)
      .where(eq(promises.ticketId, one.id))
      .orderBy(asc(promises.madeAt), asc(promises.id));
    expect(clocks.promises).toEqual(stored);
    expect(targetsOf(one)).toEqual({
      promisePolicyId: ticket!.promisePolicyId,
      firstResponseDueAt: ticket!.firstResponseDueAt,
      nextUpdateDueAt: ticket!.nextUpdateDueAt,
      solutionTargetAt: ticket!.solutionTargetAt,
    });
  }
}

/** Due times of open promises, by ticket. */
export async function readPromised(ctx: Ctx): Promise<Map<number, number>> {
  const rows = await ctx.db
    .select({ ticketId: promises.ticketId, dueAt: promises.dueAt })
    .from(promises)
    .innerJoin(tickets, eq(tickets.id, promises.ticketId))
    .where(and(eq(promises.state, "open"), isNull(tickets.closedAt)));
  return new Map(rows.map(({ ticketId, dueAt }) => [ticketId, dueAt.getTime()]));
}
