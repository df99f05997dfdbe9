import { eq } from "drizzle-orm";
import { describe } from "vitest";
import { takeNextTicket } from "#app/features/escalation/queue/next.server.ts";
import { snoozeTicket } from "#app/features/escalation/queue/snooze.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { connectDb } from "#db/client.server.ts";
import {
  agentAbsences,
  agentSkills,
  agents,
  promises,
  ticketEvents,
  tickets,
} from "#db/schema/escalation.ts";
import { makeOutsiders, makeTicketScene, person } from "../escalation/scene.ts";
import { makeAgent, makeCategory } from "../support/make.ts";
import { expect, test } from "../support/test.ts";
import { addTicket, monday } from "./scene.ts";

const refusal = { code: "conflict" };
const none = (ctx: Ctx) => expect(takeNextTicket(ctx)).rejects.toMatchObject(refusal);

describe("The next one", () => {
  test("is the most urgent of one's own that one has not begun", async ({ ctx }) => {
    const scene = await makeTicketScene(ctx);
    const urgent = await addTicket(ctx, scene, { nextDueAt: monday("10:00"), ownerId: scene.leyla.id });
    const leyla = person(ctx, scene.leyla, "09:00");
    expect(await takeNextTicket(leyla)).toBe(urgent.code);
    expect(await takeNextTicket(leyla)).toBe(scene.ticket.code);
    await none(leyla);
  });

  test("is never taken from a colleague who is there and has room", async ({ ctx }) => {
    const scene = await makeTicketScene(ctx);
    await none(person(ctx, scene.tom, "09:00"));
    const [row] = await ctx.db.select().from(tickets);
    expect(row).toMatchObject({ ownerId: scene.leyla.id, takenAt: null });
  });

  test("may be that of a colleague who is not there: the promise goes on under a new name", async ({
    ctx,
  }) => {
    const { leyla, tom, ticket } = await makeTicketScene(ctx);
    const away = { agentId: leyla.id, startsAt: monday("08:00"), endsAt: monday("13:00") };
    await ctx.db.insert(agentAbsences).values(away);
    expect(await takeNextTicket(person(ctx, tom, "09:30"))).toBe(ticket.code);
    const [row] = await ctx.db.select().from(tickets);
    expect(row).toMatchObject({ ownerId: tom.id, takenAt: monday("09:30"), nextDueAt: monday("18:00") });
    expect(await ctx.db.select().from(promises)).toMatchObject([{ state: "open", ownerId: tom.id }]);
    const log = await ctx.db.select().from(ticketEvents);
    expect(log.at(-1)).toMatchObject({ kind: "taken", data: { fromId: leyla.id } });
  });

  test("of others needs room, and a topic one knows unless nobody present does", async ({ ctx }) => {
    const scene = await makeTicketScene(ctx);
    const { tom, leyla, region, category } = scene;
    const [row] = [scene.ticket];
    const away = { agentId: leyla.id, startsAt: monday("08:00"), endsAt: monday("13:00") };
    await ctx.db.insert(agentAbsences).values(away);
    const knows = await makeAgent(ctx, region, { skills: [category] });
    await none(person(ctx, tom, "09:30"));
    await ctx.db.update(agents).set({ capacity: 0 }).where(eq(agents.userId, knows.id));
    // Whoever knows it has no room: better somebody than nobody.
    await none(person(ctx, knows, "09:30"));
    expect(await takeNextTicket(person(ctx, tom, "09:30"))).toBe(row.code);
  });

  test("may be that of a colleague with more than they can do", async ({ ctx }) => {
    const scene = await makeTicketScene(ctx);
    await addTicket(ctx, scene, { ownerId: scene.leyla.id, nextDueAt: monday("12:00") });
    await ctx.db.insert(agentSkills).values({ agentId: scene.tom.id, categoryId: scene.category.id });
    await none(person(ctx, scene.tom, "09:30"));
    await ctx.db.update(agents).set({ capacity: 1 }).where(eq(agents.userId, scene.leyla.id));
    expect(await takeNextTicket(person(ctx, scene.tom, "09:30"))).not.toBe(scene.ticket.code);
  });

  test("is none that rests, waits, or is offered to somebody", async ({ ctx }) => {
    const { leyla, ticketId } = await makeTicketScene(ctx);
    await snoozeTicket(person(ctx, leyla, "09:00"), { ticketId, until: monday("12:00") });
    await none(person(ctx, leyla, "09:30"));
    expect(await takeNextTicket(person(ctx, leyla, "12:00"))).toBeTruthy();
    await ctx.db.update(tickets).set({ takenAt: null, waitingSince: monday("12:00") });
    await none(person(ctx, leyla, "12:00"));
  });

  test("is nobody's outside the team, and topics of others do not matter to oneself", async ({ ctx }) => {
    const scene = await makeTicketScene(ctx);
    for (const [name, user] of Object.entries(await makeOutsiders(ctx, scene))) {
      const code = name.startsWith("foreign") ? "conflict" : "not-found";
      await expect(takeNextTicket(person(ctx, user, "10:00")), name).rejects.toMatchObject({ code });
    }
    const strange = await makeCategory(ctx);
    await ctx.db.update(tickets).set({ categoryId: strange.id });
    expect(await takeNextTicket(person(ctx, scene.leyla, "10:00"))).toBe(scene.ticket.code);
  });
});

test("Twelve who press at the same moment get twelve different tickets, and the thirteenth none", async ({
  committed: { ctx, url },
}) => {
  const scene = await makeTicketScene(ctx);
  const helpers = [];
  for (let n = 0; n < 13; n++) helpers.push(await makeAgent(ctx, scene.region, { skills: [scene.category] }));
  for (let n = 0; n < 11; n++) await addTicket(ctx, scene, { ownerId: scene.leyla.id, takenAt: null });
  const away = { agentId: scene.leyla.id, startsAt: monday("08:00"), endsAt: monday("17:00") };
  await ctx.db.insert(agentAbsences).values(away);
  const { db, close } = connectDb(url, { max: 13 });
  try {
    const results = await Promise.allSettled(
      helpers.map((helper) => takeNextTicket(person({ ...ctx, db }, helper, "10:00"))),
    );
    const codes = results.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));
    expect(new Set(codes).size).toBe(12);
    expect(results.filter(({ status }) => status === "rejected")).toHaveLength(1);
    const owners = await ctx.db.select({ ownerId: tickets.ownerId }).from(tickets);
    expect(new Set(owners.map(({ ownerId }) => ownerId)).size).toBe(12);
  } finally {
    await close();
  }
});
