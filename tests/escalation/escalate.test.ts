import { and, eq } from "drizzle-orm";
import { describe } from "vitest";
import { ticketOpened } from "#app/features/escalation/events.server.ts";
import { parseTicketCode } from "#app/features/escalation/tickets/ticket-code.ts";
import { escalateThread } from "#app/features/escalation/tickets/tickets.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { on } from "#app/platform/events.server.ts";
import { promises, ticketEvents, tickets } from "#db/schema/escalation.ts";
import { threadPlaces, threads } from "#db/schema/forum.ts";
import { postcodeAreas } from "#db/schema/regions.ts";
import { makeAgent, makeRegion, makeThread, makeUser } from "../support/make.ts";
import { as, asGuest, drainJobs, expect, test } from "../support/test.ts";
import { dayBefore, formOf, makeScene, makeTicketScene, person } from "./scene.ts";

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => "done",
    (error: { code?: string; messageKey?: string }) => `${error.code} ${error.messageKey}`,
  );

describe("Escalating a question", () => {
  test("opens one ticket with owner, code, promise and log", async ({ ctx }) => {
    const { thread, leyla, customer, region, ticketId } = await makeTicketScene(ctx);
    const [ticket] = await ctx.db.select().from(tickets);
    expect(ticket).toMatchObject({
      threadId: thread.id,
      regionId: region.id,
      customerId: customer.id,
      ownerId: leyla.id,
      openedBy: "asker",
      closedAt: null,
      nextDueAt: new Date("2026-11-23T18:00:00+01:00"),
    });
    expect(ticket!.code).toMatch(/^FRA-\d+-\d$/);
    expect(parseTicketCode(ticket!.code)).toBe(ticket!.code);
    const [promise] = await ctx.db.select().from(promises);
    expect(promise).toMatchObject({ ticketId, ownerId: leyla.id, state: "open", dueAt: ticket!.nextDueAt });
    const [event] = await ctx.db.select().from(ticketEvents);
    expect(event).toMatchObject({ kind: "opened", actorId: customer.id, data: { why: "skill" } });
  });

  test("tells it in the same transaction", async ({ ctx }) => {
    const { ticketId, thread } = await makeTicketScene(ctx);
    const heard: unknown[] = [];
    const listen = on(ticketOpened, "test.listen", async (_, payload) => void heard.push(payload));
    await drainJobs(ctx, { subscriptions: [listen] });
    expect(heard).toEqual([{ ticketId, threadId: thread.id }]);
  });

  test("is the asker's right after 24 hours by the clock, at once for a total outage", async ({ ctx }) => {
    const scene = await makeScene(ctx);
    const young = await makeThread(ctx, { author: scene.customer, category: scene.category });
    const input = formOf({ ...scene, thread: young });
    const asker = (time: string) => person(ctx, scene.customer, time);
    expect(await codeOf(escalateThread(asker("2026-11-24T08:59:59+01:00"), input))).toBe(
      "invalid escalation.error.tooEarly",
    );
    expect(await ctx.db.select().from(tickets)).toEqual([]);
    await escalateThread(asker("09:01"), { ...input, severity: "total-outage" });
    const other = await makeThread(ctx, { author: scene.customer, category: scene.category });
    await escalateThread(asker("2026-11-24T09:00:00+01:00"), { ...input, threadId: other.id });
    expect(await ctx.db.select().from(tickets)).toHaveLength(2);
  });

  test.for(["guide", "moderator", "admin"] as const)("is a %s's right at any time", async (role, { ctx }) => {
    const scene = await makeScene(ctx);
    const young = await makeThread(ctx, { author: scene.customer, category: scene.category });
    const user = await makeUser(ctx, { role });
    await escalateThread(as(ctx, user), formOf({ ...scene, thread: young }));
    const [ticket] = await ctx.db.select().from(tickets);
    expect(ticket).toMatchObject({
      openedById: user.id,
      openedBy: role === "guide" ? "guide" : "staff",
      customerId: scene.customer.id,
    });
  });

  test("is nobody else's right", async ({ ctx }) => {
    const scene = await makeScene(ctx);
    const tryAs = (who: Ctx) => codeOf(escalateThread(who, formOf(scene)));
    const suspended = { suspendedUntil: new Date("2027-01-01") };
    expect(await tryAs(asGuest(ctx))).toBe("unauthenticated errors.unauthenticated");
    expect(await tryAs(as(ctx, await makeUser(ctx)))).toBe("forbidden errors.forbidden");
    expect(await tryAs(as(ctx, await makeUser(ctx, { rank: "expert" })))).toBe("forbidden errors.forbidden");
    expect(await tryAs(as(ctx, await makeUser(ctx, { role: "guide", ...suspended })))).toBe(
      "forbidden errors.forbidden",
    );
    expect(await tryAs(as(ctx, await makeUser(ctx, { role: "guide", isVerified: false })))).toBe(
      "unauthenticated errors.unverified",
    );
    expect(await ctx.db.select().from(tickets)).toEqual([]);
  });

  test("is refused with the reason while it is with the team, solved, locked or hidden", async ({ ctx }) => {
    const scene = await makeTicketScene(ctx);
    const guide = as(ctx, await makeUser(ctx, { role: "guide" }));
    expect(await codeOf(escalateThread(guide, formOf(scene)))).toBe("conflict escalation.error.withTeam");
    const tryWith = async (state: Partial<typeof threads.$inferInsert>) => {
      const thread = await makeThread(ctx, { createdAt: dayBefore, ...state });
      return codeOf(escalateThread(guide, formOf({ ...scene, thread })));
    };
    expect(await tryWith({ solvedAt: ctx.now })).toBe("conflict escalation.error.solved");
    expect(await tryWith({ lockedAt: ctx.now })).toBe("conflict escalation.error.locked");
    expect(await tryWith({ hiddenAt: ctx.now })).toBe("not-found errors.notFound");
    expect(await ctx.db.select().from(tickets)).toHaveLength(1);
  });

  test("works for imported questions, by people", async ({ ctx }) => {
    const scene = await makeScene(ctx);
    const author = await makeUser(ctx, { email: null });
    const thread = await makeThread(ctx, { author, autoEscalateFrom: null, createdAt: dayBefore });
    const guide = as(ctx, await makeUser(ctx, { role: "guide" }));
    await escalateThread(guide, formOf({ ...scene, thread }));
    expect(await ctx.db.select().from(tickets)).toHaveLength(1);
  });

  test("refuses a topic that does not exist", async ({ ctx }) => {
    const scene = await makeScene(ctx);
    const input = { ...formOf(scene), categoryId: 4711 };
    expect(await codeOf(escalateThread(as(ctx, scene.customer), input))).toBe("invalid errors.field.choice");
  });
});

describe("The team of a ticket", () => {
  async function makeNorth(ctx: Ctx) {
    const region = await makeRegion(ctx, { code: "HAM" });
    await ctx.db
      .insert(postcodeAreas)
      .values({ prefix: "20", regionId: region.id, latitude: 53, longitude: 10 });
    return { region, agent: await makeAgent(ctx, region) };
  }

  test("is that of the postcode given; the question then shows its region", async ({ ctx }) => {
    const scene = await makeScene(ctx);
    const north = await makeNorth(ctx);
    const ticket = await escalateThread(as(ctx, scene.customer), { ...formOf(scene), postcode: "20095" });
    expect(ticket).toMatchObject({ regionId: north.region.id, ownerId: north.agent.id });
    expect(ticket.code).toMatch(/^HAM-/);
    const [place] = await ctx.db.select().from(threadPlaces);
    expect(place).toEqual({ threadId: scene.thread.id, postcode: "20095" });
    const [thread] = await ctx.db.select().from(threads).where(eq(threads.id, scene.thread.id));
    expect(thread!.regionId).toBe(north.region.id);
  });

  test("is else that of the question's postcode, else of the asker's own", async ({ ctx }) => {
    const scene = await makeScene(ctx);
    const north = await makeNorth(ctx);
    const guide = as(ctx, await makeUser(ctx, { role: "guide" }));
    const asker = await makeUser(ctx, { postcode: "20095" });
    const kept = await makeThread(ctx, { author: scene.customer });
    await ctx.db.insert(threadPlaces).values({ threadId: kept.id, postcode: "20097" });
    const own = await makeThread(ctx, { author: asker });
    for (const thread of [kept, own]) {
      const ticket = await escalateThread(guide, formOf({ ...scene, thread }));
      expect(ticket.regionId).toBe(north.region.id);
    }
  });

  test("is the central one without a postcode, and where a region has nobody", async ({ ctx }) => {
    const scene = await makeTicketScene(ctx);
    expect(scene.ticket.regionId).toBe(scene.region.id);
    const empty = await makeRegion(ctx, { code: "LER" });
    await ctx.db
      .insert(postcodeAreas)
      .values({ prefix: "30", regionId: empty.id, latitude: 52, longitude: 10 });
    await makeAgent(ctx, empty, { hasLeft: true });
    const thread = await makeThread(ctx, { author: await makeUser(ctx), createdAt: dayBefore });
    const guide = as(ctx, await makeUser(ctx, { role: "guide" }));
    const ticket = await escalateThread(guide, { ...formOf({ ...scene, thread }), postcode: "30159" });
    expect(ticket).toMatchObject({ regionId: scene.region.id });
    expect(ticket.code).toMatch(/^FRA-/);
  });

  test("is unavailable when there is nobody anywhere, and nothing is left behind", async ({ ctx }) => {
    await makeRegion(ctx, { position: 0 });
    const thread = await makeThread(ctx, { createdAt: dayBefore });
    const guide = as(ctx, await makeUser(ctx, { role: "guide" }));
    const input = formOf({ thread, category: { id: thread.categoryId } as never });
    expect(await codeOf(escalateThread(guide, input))).toBe("unavailable escalation.error.noTeam");
    expect(await ctx.db.select().from(tickets)).toEqual([]);
  });
});

describe("The promise of a ticket", () => {
  test.for([
    ["09:00", "2026-11-23T18:00:00+01:00"],
    ["15:29", "2026-11-23T18:00:00+01:00"],
    ["15:30", "2026-11-24T18:00:00+01:00"],
    ["2026-11-27T17:00:00+01:00", "2026-11-30T18:00:00+01:00"],
  ])("made at %s is for %s", async ([madeAt, dueAt], { ctx }) => {
    const scene = await makeScene(ctx);
    const ticket = await escalateThread(person(ctx, scene.customer, madeAt!), formOf(scene));
    expect(ticket.nextDueAt).toEqual(new Date(dueAt!));
  });
});

test("Who helped a customer last gets the next ticket too", async ({ ctx }) => {
  const scene = await makeTicketScene(ctx);
  await ctx.db.update(tickets).set({ ownerId: scene.tom.id, closedAt: ctx.now });
  const thread = await makeThread(ctx, {
    author: scene.customer,
    category: scene.category,
    createdAt: dayBefore,
  });
  const ticket = await escalateThread(as(ctx, scene.customer), formOf({ ...scene, thread }));
  expect(ticket.ownerId).toBe(scene.tom.id);
  const [event] = await ctx.db
    .select()
    .from(ticketEvents)
    .where(and(eq(ticketEvents.ticketId, ticket.id), eq(ticketEvents.kind, "opened")));
  expect(event!.data.why).toBe("helped-before");
});

describe("Ten people pressing at once", () => {
  test("make exactly one ticket; nine are told that it is with the team", async ({ committed }) => {
    const { ctx } = committed;
    const scene = await makeScene(ctx);
    const people = [scene.customer, scene.lead, scene.leyla, scene.tom];
    for (let n = 0; n < 6; n++) people.push(await makeUser(ctx, { role: "guide" }));
    const results = await Promise.all(
      people.map((user) => codeOf(escalateThread(as(ctx, user), formOf(scene)))),
    );
    expect(results.filter((result) => result === "done")).toHaveLength(1);
    expect(results.filter((result) => result === "conflict escalation.error.withTeam")).toHaveLength(9);
    expect(await ctx.db.select().from(tickets)).toHaveLength(1);
    expect(await ctx.db.select().from(promises)).toHaveLength(1);
  });

  test("for ten questions get ten codes", async ({ committed }) => {
    const { ctx } = committed;
    const scene = await makeScene(ctx);
    const threads = [];
    for (let n = 0; n < 10; n++) threads.push(await makeThread(ctx, { createdAt: dayBefore }));
    const guide = as(ctx, await makeUser(ctx, { role: "guide" }));
    const made = await Promise.all(
      threads.map((thread) => escalateThread(guide, formOf({ ...scene, thread }))),
    );
    expect(new Set(made.map(({ code }) => code)).size).toBe(10);
  });
});
