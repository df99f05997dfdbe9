import { eq } from "drizzle-orm";
import { describe } from "vitest";
import { readCallBackFile } from "#app/features/escalation/call-backs/file.server.ts";
import {
  missOverdueCalls,
  offerCallBack,
  recordCall,
  withdrawCallBack,
} from "#app/features/escalation/call-backs/offering.server.ts";
import { cancelCallBack, pickCallBack } from "#app/features/escalation/call-backs/picking.server.ts";
import { listTodaysCalls, readOwnCallBack } from "#app/features/escalation/call-backs/reading.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { callBacks } from "#db/schema/call-backs.ts";
import { tickets } from "#db/schema/escalation.ts";
import { makeOutsiders } from "../escalation/scene.ts";
import { makeUser } from "../support/make.ts";
import { as, at, expect, test } from "../support/test.ts";
import { makeSecondTicket, makeToolScene, person } from "./scene.ts";

const eleven = new Date("2026-11-23T11:00:00+01:00");
const three = new Date("2026-11-23T15:00:00+01:00");

async function makeOffer(ctx: Ctx) {
  const scene = await makeToolScene(ctx);
  await offerCallBack(person(ctx, scene.leyla, "09:10"), { ticketId: scene.ticketId });
  return { ...scene, threadId: scene.thread.id };
}

const statesOf = async (ctx: Ctx) =>
  (await ctx.db.select().from(callBacks).orderBy(callBacks.id)).map(({ state }) => state);
const dueOf = async (ctx: Ctx, id: number) =>
  (await ctx.db.select().from(tickets).where(eq(tickets.id, id)))[0]?.nextDueKind;

describe("A call-back", () => {
  test("is offered by the team, picked by the customer, and then due like a promise", async ({ ctx }) => {
    const { ticketId, threadId, customer, leyla } = await makeOffer(ctx);
    const own = await readOwnCallBack(person(ctx, customer, "09:15"), threadId);
    expect(own?.days[0]?.slots[0]).toEqual(new Date("2026-11-23T10:30:00+01:00"));
    await pickCallBack(person(ctx, customer, "09:15"), { threadId, startsAt: eleven });
    expect(await dueOf(ctx, ticketId)).toBe("call-back");
    expect(await listTodaysCalls(person(ctx, leyla, "09:20"))).toMatchObject([
      { state: "open", customerName: "Erika M." },
    ]);
  });

  test("is nobody else's business", async ({ ctx }) => {
    const scene = await makeOffer(ctx);
    const { threadId } = scene;
    await pickCallBack(person(ctx, scene.customer, "09:15"), { threadId, startsAt: eleven });
    const own = await readOwnCallBack(as(ctx, scene.customer), threadId);
    const { customer: _customer, ...others } = await makeOutsiders(ctx, scene);
    for (const outsider of [...Object.values(others), scene.tom]) {
      expect(await readOwnCallBack(as(ctx, outsider), threadId)).toBeNull();
      const file = readCallBackFile(as(ctx, outsider), { offerId: own?.offerId ?? 0 });
      await expect(file).rejects.toMatchObject({ code: "not-found" });
      await expect(pickCallBack(as(ctx, outsider), { threadId, startsAt: three })).rejects.toMatchObject({
        code: "not-found",
      });
    }
  });

  test("that is moved keeps its calendar entry with a higher number; cancelled, it is off", async ({
    ctx,
  }) => {
    const { threadId, customer, leyla } = await makeOffer(ctx);
    const asCustomer = person(ctx, customer, "09:15");
    const { offerId } = (await readOwnCallBack(asCustomer, threadId)) ?? { offerId: 0 };
    const read = async (who = asCustomer) => (await readCallBackFile(who, { offerId })).text;
    const field = (text: string, name: string) => new RegExp(`^${name}:(.*)\r$`, "m").exec(text)?.[1];
    await pickCallBack(asCustomer, { threadId, startsAt: eleven });
    const first = await read();
    await pickCallBack(asCustomer, { threadId, startsAt: three });
    const moved = await read(person(ctx, leyla, "09:30"));
    await cancelCallBack(asCustomer, { threadId });
    const off = await read();
    expect([first, moved, off].map((text) => field(text, "UID"))).toEqual(Array(3).fill(field(first, "UID")));
    expect([first, moved, off].map((text) => field(text, "SEQUENCE"))).toEqual(["0", "1", "2"]);
    expect([first, moved].map((text) => field(text, "DTSTART"))).toEqual([
      "20261123T100000Z",
      "20261123T140000Z",
    ]);
    expect([first, moved, off].map((text) => field(text, "METHOD"))).toEqual([
      "PUBLISH",
      "PUBLISH",
      "CANCEL",
    ]);
    for (const text of [first, moved, off]) expect(text).not.toMatch(/Erika|Leyla|@example/);
    expect(await statesOf(ctx)).toEqual(["moved", "cancelled"]);
  });

  test("that nobody made is missed once, told, and offered again", async ({ ctx }) => {
    const { ticketId, threadId, customer } = await makeOffer(ctx);
    await pickCallBack(person(ctx, customer, "09:15"), { threadId, startsAt: eleven });
    expect(await missOverdueCalls(at(ctx, "2026-11-23T11:30:00+01:00"))).toBe(0);
    expect(await missOverdueCalls(at(ctx, "2026-11-23T11:35:00+01:00"))).toBe(1);
    expect(await missOverdueCalls(at(ctx, "2026-11-23T11:36:00+01:00"))).toBe(0);
    expect(await statesOf(ctx)).toEqual(["missed"]);
    expect(await dueOf(ctx, ticketId)).not.toBe("call-back");
    const own = await readOwnCallBack(person(ctx, customer, "11:40"), threadId);
    expect(own).toMatchObject({ call: null, last: { state: "missed" } });
  });

  test("is recorded when its time has come: spoken ends it, nobody reached offers it again", async ({
    ctx,
  }) => {
    const { ticketId, threadId, customer, leyla } = await makeOffer(ctx);
    const pick = (time: string, startsAt: Date) =>
      pickCallBack(person(ctx, customer, time), { threadId, startsAt });
    await pick("09:15", eleven);
    const early = recordCall(person(ctx, leyla, "10:40"), { ticketId, wasReached: true });
    await expect(early).rejects.toMatchObject({ code: "conflict" });
    await recordCall(person(ctx, leyla, "11:02"), { ticketId, wasReached: false });
    expect(await readOwnCallBack(person(ctx, customer, "11:05"), threadId)).toMatchObject({
      last: { wasReached: false },
    });
    await pick("11:05", three);
    await recordCall(person(ctx, leyla, "15:01"), { ticketId, wasReached: true });
    expect(await readOwnCallBack(person(ctx, customer, "15:30"), threadId)).toBeNull();
    expect(await statesOf(ctx)).toEqual(["kept", "kept"]);
  });

  test("cannot be picked outside of what is offered, nor after it was taken back", async ({ ctx }) => {
    const { ticketId, threadId, customer, leyla } = await makeOffer(ctx);
    const asCustomer = person(ctx, customer, "09:15");
    for (const time of [
      "2026-11-23T09:30:00+01:00",
      "2026-11-23T20:00:00+01:00",
      "2026-11-23T11:10:00+01:00",
    ]) {
      await expect(pickCallBack(asCustomer, { threadId, startsAt: new Date(time) })).rejects.toMatchObject({
        code: "conflict",
      });
    }
    await withdrawCallBack(person(ctx, leyla, "09:20"), { ticketId });
    await expect(pickCallBack(asCustomer, { threadId, startsAt: eleven })).rejects.toMatchObject({
      code: "conflict",
    });
  });

  test("takes a time once, also when two customers press at the same moment", async ({ committed }) => {
    const { ctx } = committed;
    const scene = await makeOffer(ctx);
    const second = await makeUser(ctx, { displayName: "Otto" });
    const { thread, ticket } = await makeSecondTicket(ctx, { customer: second, category: scene.category });
    await ctx.db.update(tickets).set({ ownerId: scene.leyla.id }).where(eq(tickets.id, ticket.id));
    await offerCallBack(person(ctx, scene.leyla, "09:10"), { ticketId: ticket.id });
    const presses = await Promise.allSettled([
      pickCallBack(person(ctx, scene.customer, "09:15"), { threadId: scene.threadId, startsAt: eleven }),
      pickCallBack(person(ctx, second, "09:15"), { threadId: thread.id, startsAt: eleven }),
    ]);
    expect(presses.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const refused = presses.find((press) => press.status === "rejected");
    expect(refused?.reason).toMatchObject({ code: "conflict", messageKey: "callBacks.error.taken" });
    expect(await statesOf(ctx)).toEqual(["open"]);
  });
});
