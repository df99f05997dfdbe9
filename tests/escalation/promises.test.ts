import { asc } from "drizzle-orm";
import { describe } from "vitest";
import { promiseMissed } from "#app/features/escalation/events.server.ts";
import { climbPromises } from "#app/features/escalation/promise/ladder.server.ts";
import { movePromise } from "#app/features/escalation/promise/promises.server.ts";
import { closeTicket } from "#app/features/escalation/tickets/closing.server.ts";
import { waitForCustomer } from "#app/features/escalation/tickets/work.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { on } from "#app/platform/events.server.ts";
import { promises, tickets } from "#db/schema/escalation.ts";
import { at, drainJobs, expect, test } from "../support/test.ts";
import { makeTicketScene, person } from "./scene.ts";

const listPromises = (ctx: Ctx) => ctx.db.select().from(promises).orderBy(asc(promises.id));
const readTicket = async (ctx: Ctx) => (await ctx.db.select().from(tickets))[0]!;
const tomorrowNoon = new Date("2026-11-24T12:00:00+01:00");
const reason = "Das Ersatzteil kommt erst morgen früh.";

describe("Moving a promise", () => {
  test("keeps the old one with its reason and makes a new one", async ({ ctx }) => {
    const { leyla, ticketId } = await makeTicketScene(ctx);
    await movePromise(person(ctx, leyla, "14:00"), { ticketId, dueAt: tomorrowNoon, reason });
    const [old, fresh] = await listPromises(ctx);
    expect(old).toMatchObject({ state: "moved", reason, endedAt: new Date("2026-11-23T14:00:00+01:00") });
    expect(fresh).toMatchObject({ state: "open", dueAt: tomorrowNoon, ownerId: leyla.id });
    expect((await readTicket(ctx)).nextDueAt).toEqual(tomorrowNoon);
  });

  test("after it was missed makes a new one; the missed one stays missed", async ({ ctx }) => {
    const { leyla, ticketId } = await makeTicketScene(ctx);
    await movePromise(person(ctx, leyla, "19:00"), { ticketId, dueAt: tomorrowNoon, reason });
    const [old, fresh] = await listPromises(ctx);
    expect(old).toMatchObject({ state: "missed", reason });
    expect(fresh).toMatchObject({ state: "open", dueAt: tomorrowNoon });
  });

  test.for([
    ["the past", "2026-11-23T13:00:00+01:00", "escalation.error.duePast"],
    ["a moment when nobody is there", "2026-11-24T20:00:00+01:00", "escalation.error.dueClosed"],
    ["a Sunday", "2026-11-29T12:00:00+01:00", "escalation.error.dueClosed"],
    ["a holiday", "2026-12-25T12:00:00+01:00", "escalation.error.dueClosed"],
    ["next year", "2027-03-01T12:00:00+01:00", "escalation.error.dueFar"],
  ])("into %s is refused", async ([, dueAt, messageKey], { ctx }) => {
    const { leyla, ticketId } = await makeTicketScene(ctx);
    const input = { ticketId, dueAt: new Date(dueAt!), reason };
    await expect(movePromise(person(ctx, leyla, "14:00"), input)).rejects.toMatchObject({
      code: "invalid",
      field: "dueAt",
      messageKey,
    });
    expect(await listPromises(ctx)).toMatchObject([{ state: "open" }]);
  });

  test("to the last stroke of the day is fine", async ({ ctx }) => {
    const { leyla, ticketId } = await makeTicketScene(ctx);
    const dueAt = new Date("2026-11-24T18:00:00+01:00");
    await movePromise(person(ctx, leyla, "14:00"), { ticketId, dueAt, reason });
    expect((await readTicket(ctx)).nextDueAt).toEqual(dueAt);
  });

  test("is for the owner and the lead, for colleagues only while the owner is away", async ({ ctx }) => {
    const { tom, lead, ticketId } = await makeTicketScene(ctx);
    const input = { ticketId, dueAt: tomorrowNoon, reason };
    await expect(movePromise(person(ctx, tom, "14:00"), input)).rejects.toMatchObject({
      code: "conflict",
      messageKey: "escalation.error.ownerHasIt",
    });
    await movePromise(person(ctx, lead, "14:00"), input);
    const dueAt = new Date("2026-11-24T15:00:00+01:00");
    await movePromise(person(ctx, tom, "19:00"), { ...input, dueAt });
    expect((await readTicket(ctx)).nextDueAt).toEqual(dueAt);
  });

  test("waits while the clock stands", async ({ ctx }) => {
    const { leyla, ticketId } = await makeTicketScene(ctx);
    await waitForCustomer(person(ctx, leyla, "10:00"), { ticketId });
    const input = { ticketId, dueAt: tomorrowNoon, reason };
    await expect(movePromise(person(ctx, leyla, "14:00"), input)).rejects.toMatchObject({
      messageKey: "escalation.error.paused",
    });
  });
});

describe("A promise whose time has passed", () => {
  const sweep = (ctx: Ctx, time: string) => climbPromises(at(ctx, `2026-11-23T${time}:00+01:00`));

  test("is missed on the stroke, not before, and told once", async ({ ctx }) => {
    const { ticketId, thread } = await makeTicketScene(ctx);
    await sweep(ctx, "17:59");
    expect(await listPromises(ctx)).toMatchObject([{ state: "open" }]);
    expect(await sweep(ctx, "18:00")).toBe(1);
    expect(await sweep(ctx, "18:01")).toBe(0);
    const [missed] = await listPromises(ctx);
    expect(missed).toMatchObject({ state: "missed" });
    const heard: unknown[] = [];
    const listen = on(promiseMissed, "test.listen", async (_, payload) => void heard.push(payload));
    await drainJobs(ctx, { subscriptions: [listen] });
    expect(heard).toEqual([{ ticketId, threadId: thread.id, promiseId: missed!.id }]);
  });

  test("keeps its ticket on top of the queue", async ({ ctx }) => {
    await makeTicketScene(ctx);
    await sweep(ctx, "18:30");
    expect((await readTicket(ctx)).nextDueAt).toEqual(new Date("2026-11-23T18:00:00+01:00"));
  });

  test("is found after the worker stood still for days, still once", async ({ ctx }) => {
    await makeTicketScene(ctx);
    expect(await climbPromises(at(ctx, "2026-11-25T08:00:00+01:00"))).toBe(1);
    expect(await listPromises(ctx)).toHaveLength(1);
  });

  test("is not missed while the clock stands", async ({ ctx }) => {
    const { leyla, ticketId } = await makeTicketScene(ctx);
    await waitForCustomer(person(ctx, leyla, "17:00"), { ticketId });
    expect(await sweep(ctx, "19:00")).toBe(0);
    expect(await listPromises(ctx)).toMatchObject([{ state: "open" }]);
  });

  test("is kept when the ticket closes later, after the clock stood in time", async ({ ctx }) => {
    const { leyla, ticketId } = await makeTicketScene(ctx);
    await waitForCustomer(person(ctx, leyla, "17:00"), { ticketId });
    const nextDay = person(ctx, leyla, "2026-11-24T09:00:00+01:00");
    await closeTicket(nextDay, { ticketId, outcome: "Der Verteiler wurde getauscht." });
    expect(await listPromises(ctx)).toMatchObject([{ state: "kept" }]);
  });

  test("was missed also when the ticket is closed before anybody looked", async ({ ctx }) => {
    const { leyla, ticketId } = await makeTicketScene(ctx);
    await closeTicket(person(ctx, leyla, "18:00"), { ticketId, outcome: "Der Verteiler wurde getauscht." });
    expect(await listPromises(ctx)).toMatchObject([{ state: "missed" }]);
  });
});

test("A promise is kept when the ticket closes in time", async ({ ctx }) => {
  const { leyla, ticketId } = await makeTicketScene(ctx);
  await closeTicket(person(ctx, leyla, "17:59"), { ticketId, outcome: "Der Verteiler wurde getauscht." });
  expect(await listPromises(ctx)).toMatchObject([
    { state: "kept", endedAt: new Date("2026-11-23T17:59:00+01:00") },
  ]);
});

test("Two sweeps at once miss a promise once", async ({ committed }) => {
  const { ctx } = committed;
  await makeTicketScene(ctx);
  const later = at(ctx, "2026-11-23T18:05:00+01:00");
  await Promise.all([1, 2, 3, 4].map(() => climbPromises(later)));
  const heard: unknown[] = [];
  const listen = on(promiseMissed, "test.listen", async (_, payload) => void heard.push(payload));
  await drainJobs(ctx, { subscriptions: [listen] });
  expect(heard).toHaveLength(1);
});
