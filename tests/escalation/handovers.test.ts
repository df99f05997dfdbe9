import { describe } from "vitest";
import { handoverReturned } from "#app/features/escalation/events.server.ts";
import {
  acceptHandover,
  offerHandover,
  returnHandover,
  returnOverdueHandovers,
} from "#app/features/escalation/owners/handovers.server.ts";
import { closeTicket } from "#app/features/escalation/tickets/closing.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { on } from "#app/platform/events.server.ts";
import { promises, ticketHandovers, tickets } from "#db/schema/escalation.ts";
import { makeAgent } from "../support/make.ts";
import { at, drainJobs, expect, test } from "../support/test.ts";
import { makeTicketScene, person, type Scene } from "./scene.ts";

const paper = (ticketId: number, to: { id: number }) => ({
  ticketId,
  toId: to.id,
  known: "Am Verteiler fehlt das Signal.",
  tried: "Port gewechselt.",
  nextStep: "Techniker anrufen.",
  promiseCarried: "Gelöst heute bis 18 Uhr.",
});

const readTicket = async (ctx: Ctx) => (await ctx.db.select().from(tickets))[0]!;
const readHandover = async (ctx: Ctx) => (await ctx.db.select().from(ticketHandovers))[0]!;

/** Leyla offers her ticket to Tom. */
async function makeOffered(ctx: Ctx, time = "10:00"): Promise<Scene & { ticketId: number }> {
  const scene = await makeTicketScene(ctx);
  await offerHandover(person(ctx, scene.leyla, time), paper(scene.ticketId, scene.tom));
  return scene;
}

describe("A handover", () => {
  test("changes nothing until it is accepted", async ({ ctx }) => {
    const { leyla } = await makeOffered(ctx);
    expect(await readTicket(ctx)).toMatchObject({ ownerId: leyla.id, handoverCount: 0 });
    expect((await readHandover(ctx)).returnsAt).toEqual(new Date("2026-11-23T10:30:00+01:00"));
  });

  test("when accepted changes the owner, is counted, and the promise goes on", async ({ ctx }) => {
    const { tom, ticketId } = await makeOffered(ctx);
    await acceptHandover(person(ctx, tom, "10:20"), { ticketId });
    expect(await readTicket(ctx)).toMatchObject({
      ownerId: tom.id,
      handoverCount: 1,
      nextDueAt: new Date("2026-11-23T18:00:00+01:00"),
    });
    expect(await ctx.db.select().from(promises)).toMatchObject([{ state: "open", ownerId: tom.id }]);
  });

  test("when returned leaves everything as it was, with the reason", async ({ ctx }) => {
    const { tom, leyla, ticketId } = await makeOffered(ctx);
    await returnHandover(person(ctx, tom, "10:20"), { ticketId, reason: "Bin gleich im Termin." });
    expect(await readTicket(ctx)).toMatchObject({ ownerId: leyla.id, handoverCount: 0 });
    expect(await readHandover(ctx)).toMatchObject({
      returnReason: "Bin gleich im Termin.",
      acceptedAt: null,
    });
    await expect(acceptHandover(person(ctx, tom, "10:21"), { ticketId })).rejects.toMatchObject({
      messageKey: "escalation.error.notOffered",
    });
  });

  test("can be offered again after it was returned, but not while it is open", async ({ ctx }) => {
    const { tom, lead, leyla, ticketId } = await makeOffered(ctx);
    const again = () => offerHandover(person(ctx, leyla, "10:10"), paper(ticketId, lead));
    await expect(again()).rejects.toMatchObject({ messageKey: "escalation.error.offered" });
    await returnHandover(person(ctx, tom, "10:10"), { ticketId, reason: "Keine Zeit." });
    await again();
    expect(await ctx.db.select().from(ticketHandovers)).toHaveLength(2);
  });

  test("is the owner's or the lead's to offer", async ({ ctx }) => {
    const { tom, lead, ticketId } = await makeTicketScene(ctx);
    await expect(offerHandover(person(ctx, tom, "10:00"), paper(ticketId, lead))).rejects.toMatchObject({
      code: "conflict",
    });
    await offerHandover(person(ctx, lead, "10:00"), paper(ticketId, tom));
    expect((await readHandover(ctx)).toId).toBe(tom.id);
  });

  test("goes only to another member of the team who has not left", async ({ ctx }) => {
    const { leyla, region, customer, ticketId } = await makeTicketScene(ctx);
    const gone = await makeAgent(ctx, region, { hasLeft: true });
    for (const to of [leyla, gone, customer, { id: 4711 }]) {
      await expect(offerHandover(person(ctx, leyla, "10:00"), paper(ticketId, to))).rejects.toMatchObject({
        code: "invalid",
        field: "toId",
      });
    }
  });

  test("is answered only by the person it was offered to", async ({ ctx }) => {
    const { leyla, lead, ticketId } = await makeOffered(ctx);
    for (const user of [leyla, lead]) {
      await expect(acceptHandover(person(ctx, user, "10:10"), { ticketId })).rejects.toMatchObject({
        code: "not-found",
      });
    }
  });

  test("ends with the ticket", async ({ ctx }) => {
    const { leyla, ticketId } = await makeOffered(ctx);
    await closeTicket(person(ctx, leyla, "10:10"), { ticketId, outcome: "Der Verteiler wurde getauscht." });
    expect((await readHandover(ctx)).returnedAt).toEqual(new Date("2026-11-23T10:10:00+01:00"));
  });
});

describe("What nobody accepts", () => {
  const sweep = (ctx: Ctx, time: string) => returnOverdueHandovers(at(ctx, `${time}:00+01:00`));

  test("goes back after 30 working minutes, once, and the sender hears of it", async ({ ctx }) => {
    const { leyla, tom, thread, ticketId } = await makeOffered(ctx);
    expect(await sweep(ctx, "2026-11-23T10:29")).toBe(0);
    expect(await sweep(ctx, "2026-11-23T10:30")).toBe(1);
    expect(await sweep(ctx, "2026-11-23T10:31")).toBe(0);
    const { id: handoverId, ...handover } = await readHandover(ctx);
    expect(handover).toMatchObject({ returnReason: "", returnedAt: new Date("2026-11-23T10:30:00+01:00") });
    expect((await readTicket(ctx)).ownerId).toBe(leyla.id);
    const heard: unknown[] = [];
    const listen = on(handoverReturned, "test.listen", async (_, payload) => void heard.push(payload));
    await drainJobs(ctx, { subscriptions: [listen] });
    expect(heard).toEqual([{ ticketId, threadId: thread.id, handoverId }]);
    await expect(acceptHandover(person(ctx, tom, "10:31"), { ticketId })).rejects.toMatchObject({
      code: "conflict",
    });
  });

  test("over a weekend waits for Monday", async ({ ctx }) => {
    await makeOffered(ctx, "2026-11-27T17:45:00+01:00");
    expect(await sweep(ctx, "2026-11-29T12:00")).toBe(0);
    expect(await sweep(ctx, "2026-11-30T08:14")).toBe(0);
    expect(await sweep(ctx, "2026-11-30T08:15")).toBe(1);
  });

  test("over Christmas waits for the first working day", async ({ ctx }) => {
    await makeOffered(ctx, "2026-12-24T17:50:00+01:00");
    expect(await sweep(ctx, "2026-12-28T08:19")).toBe(0);
    expect(await sweep(ctx, "2026-12-28T08:20")).toBe(1);
  });
});

test("Accepting and the sweep at the same moment end in one outcome", async ({ committed }) => {
  const { ctx } = committed;
  const { tom, leyla, ticketId } = await makeOffered(ctx);
  const now = "2026-11-23T10:30:00+01:00";
  const [accepted] = await Promise.allSettled([
    acceptHandover(person(ctx, tom, now), { ticketId }),
    returnOverdueHandovers(at(ctx, now)),
  ]);
  const handover = await readHandover(ctx);
  const isAccepted = accepted!.status === "fulfilled";
  expect(handover.acceptedAt !== null).toBe(isAccepted);
  expect(handover.returnedAt !== null).toBe(!isAccepted);
  expect((await readTicket(ctx)).ownerId).toBe(isAccepted ? tom.id : leyla.id);
});
