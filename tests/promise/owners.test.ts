import { and, eq } from "drizzle-orm";
import { describe } from "vitest";
import { offerHandover } from "#app/features/escalation/owners/handovers.server.ts";
import { passOnTickets } from "#app/features/escalation/owners/owner-change.server.ts";
import { climbPromises } from "#app/features/escalation/promise/ladder.server.ts";
import { replaceDeputy } from "#app/features/escalation/team/deputies.server.ts";
import { leaveTeam } from "#app/features/escalation/team/leaving.server.ts";
import { waitForCustomer } from "#app/features/escalation/tickets/work.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import {
  agentAbsences,
  agents,
  promises,
  ticketEvents,
  ticketHandovers,
  tickets,
} from "#db/schema/escalation.ts";
import { notifications } from "#db/schema/notifications.ts";
import { makeTicketScene, person } from "../escalation/scene.ts";
import type { User } from "../support/make.ts";
import { at, drainJobs, expect, test } from "../support/test.ts";

const monday = (ctx: Ctx, time: string) => at(ctx, `2026-11-23T${time}:00+01:00`);
const readTicket = async (ctx: Ctx) => (await ctx.db.select().from(tickets))[0]!;
const paper = { known: "Alles", tried: "Neustart", nextStep: "Messen", promiseCarried: "Ja" };

const away = (ctx: Ctx, agentId: number, until: string, deputyId: number | null = null) =>
  ctx.db.insert(agentAbsences).values({
    agentId,
    startsAt: new Date("2026-11-23T00:00:00+01:00"),
    endsAt: new Date(until),
    deputyId,
  });
/** Gone without anybody having passed on their tickets. */
async function vanish(ctx: Ctx, { id: leaverId, teamRegionId }: User) {
  await replaceDeputy(ctx, { leaverId, regionId: teamRegionId! });
  await ctx.db.update(agents).set({ leftAt: ctx.now }).where(eq(agents.userId, leaverId));
}

describe("An owner who is away for a working day or more", () => {
  test("passes on what is due before they are back, to the deputy; the promise goes on and the customer is told", async ({
    ctx,
  }) => {
    const { leyla, tom, customer, ticketId } = await makeTicketScene(ctx);
    await drainJobs(ctx);
    await away(ctx, leyla.id, "2026-11-26T00:00:00+01:00", tom.id);
    expect(await passOnTickets(monday(ctx, "09:30"))).toBe(1);
    expect(await passOnTickets(monday(ctx, "09:31"))).toBe(0);
    expect(await readTicket(ctx)).toMatchObject({ ownerId: tom.id, handoverCount: 0 });
    expect(await ctx.db.select().from(promises)).toMatchObject([
      { ownerId: tom.id, state: "open", dueAt: new Date("2026-11-23T18:00:00+01:00") },
    ]);
    const [event] = await ctx.db.select().from(ticketEvents).where(eq(ticketEvents.kind, "owner-changed"));
    expect(event).toMatchObject({ ticketId, data: { fromId: leyla.id, toId: tom.id, why: "absent" } });
    await drainJobs(monday(ctx, "09:31"));
    const told = and(eq(notifications.userId, customer.id), eq(notifications.kind, "new-contact"));
    expect(await ctx.db.select().from(notifications).where(told)).toMatchObject([
      { data: { ownerId: tom.id, formerId: leyla.id, dueAt: "2026-11-23T17:00:00.000Z" } },
    ]);
    const inherited = and(eq(notifications.userId, tom.id), eq(notifications.kind, "ticket-inherited"));
    expect(await ctx.db.select().from(notifications).where(inherited)).toHaveLength(1);
  });

  test("keeps it for half a day, at night, while the customer is awaited, and until an offered handover is decided", async ({
    ctx,
  }) => {
    const { leyla, tom, ticketId } = await makeTicketScene(ctx);
    const [short] = await away(ctx, leyla.id, "2026-11-23T12:00:00+01:00").returning();
    expect(await passOnTickets(monday(ctx, "09:30"))).toBe(0);
    await ctx.db.delete(agentAbsences).where(eq(agentAbsences.id, short!.id));
    await away(ctx, leyla.id, "2026-11-26T00:00:00+01:00");
    expect(await passOnTickets(monday(ctx, "07:30"))).toBe(0);
    await offerHandover(person(ctx, leyla, "09:00"), { ticketId, toId: tom.id, ...paper });
    expect(await passOnTickets(monday(ctx, "09:10"))).toBe(0);
    await ctx.db.delete(ticketHandovers);
    await waitForCustomer(person(ctx, leyla, "09:15"), { ticketId });
    expect(await passOnTickets(monday(ctx, "09:20"))).toBe(0);
    expect(await readTicket(ctx)).toMatchObject({ ownerId: leyla.id });
  });
});

describe("An owner who leaves", () => {
  test("leaves no ticket behind: who was offered it takes over, in the same moment", async ({ ctx }) => {
    const { leyla, lead, ticketId } = await makeTicketScene(ctx);
    await offerHandover(person(ctx, leyla, "09:05"), { ticketId, toId: lead.id, ...paper });
    await leaveTeam(monday(ctx, "20:00"), { agentId: leyla.id });
    expect(await readTicket(ctx)).toMatchObject({ ownerId: lead.id });
    const [handover] = await ctx.db.select().from(ticketHandovers);
    expect(handover).toMatchObject({ acceptedAt: null, returnedAt: new Date("2026-11-23T20:00:00+01:00") });
  });

  test("gets no handover any more: what was offered to them goes back", async ({ ctx }) => {
    const { leyla, tom, ticketId } = await makeTicketScene(ctx);
    await offerHandover(person(ctx, leyla, "09:05"), { ticketId, toId: tom.id, ...paper });
    await leaveTeam(monday(ctx, "09:10"), { agentId: tom.id });
    expect(await readTicket(ctx)).toMatchObject({ ownerId: leyla.id });
    expect((await ctx.db.select().from(ticketHandovers))[0]?.returnedAt).not.toBeNull();
  });

  test("without anybody having asked is found by the next sweep", async ({ ctx }) => {
    const { leyla } = await makeTicketScene(ctx);
    await vanish(ctx, leyla);
    expect(await passOnTickets(monday(ctx, "22:00"))).toBe(1);
    const { ownerId } = await readTicket(ctx);
    expect(ownerId).not.toBe(leyla.id);
    expect(await climbPromises(monday(ctx, "22:01"))).toBe(1);
  });
});
