import { asc, eq } from "drizzle-orm";
import { describe } from "vitest";
import {
  dropPolicy,
  listPolicies,
  listPolicyChanges,
  raisePolicy,
  savePolicy,
} from "#app/features/escalation/promise/policies.server.ts";
import { previewPolicies } from "#app/features/escalation/promise/policy-preview.server.ts";
import type { PromisePolicyValues } from "#app/features/escalation/promise/promise-policy.ts";
import { readClocks } from "#app/features/escalation/promise/read-clocks.server.ts";
import { recountClocks } from "#app/features/escalation/promise/recount.server.ts";
import { answerOfficially, waitForCustomer } from "#app/features/escalation/tickets/work.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { promises, ticketEvents, tickets } from "#db/schema/escalation.ts";
import { promisePolicies } from "#db/schema/promise-policies.ts";
import { makeOutsiders, makeTicketScene, person } from "../escalation/scene.ts";
import { makeUser } from "../support/make.ts";
import { as, asGuest, at, drainJobs, expect, test } from "../support/test.ts";

const quick: PromisePolicyValues = {
  name: "Gestört, schnell",
  severity: "impaired",
  categoryId: null,
  regionId: null,
  openedBy: null,
  firstResponseMinutes: 60,
  nextUpdateMinutes: 120,
  solutionKind: "minutes",
  solutionMinutes: 180,
};
const monday = (time: string) => new Date(`2026-11-23T${time}:00+01:00`);
const asAdmin = async (ctx: Ctx) => as(ctx, await makeUser(ctx, { role: "admin", displayName: "Ada" }));
const readTicket = async (ctx: Ctx) => (await ctx.db.select().from(tickets))[0]!;

describe("What teams promise", () => {
  test("is set by admins, read by leads, and gone for everybody else", async ({ ctx }) => {
    const scene = await makeTicketScene(ctx);
    const admin = await asAdmin(ctx);
    const id = await savePolicy(admin, { id: null, values: quick });
    const lead = as(ctx, scene.lead);
    expect((await listPolicies(lead)).policies.map(({ values }) => values.name)).toEqual([
      "Nichts geht mehr",
      "Gestört, schnell",
      "Alle anderen Vorgänge",
    ]);
    const { admin: _, foreignLead: __, ...outsiders } = await makeOutsiders(ctx, scene);
    const others = [
      asGuest(ctx),
      as(ctx, scene.leyla),
      ...Object.values(outsiders).map((one) => as(ctx, one)),
    ];
    for (const other of others) {
      await expect(listPolicies(other)).rejects.toMatchObject({ code: "not-found" });
      await expect(previewPolicies(other, null)).rejects.toMatchObject({ code: "not-found" });
      await expect(listPolicyChanges(other)).rejects.toMatchObject({ code: "not-found" });
    }
    for (const other of [...others, lead]) {
      await expect(savePolicy(other, { id, values: quick })).rejects.toMatchObject({ code: "not-found" });
      await expect(dropPolicy(other, { id })).rejects.toMatchObject({ code: "not-found" });
      await expect(raisePolicy(other, { id })).rejects.toMatchObject({ code: "not-found" });
    }
  });

  test("moves the targets of open tickets, and never a promise", async ({ ctx }) => {
    await makeTicketScene(ctx);
    const [spoken] = await ctx.db.select().from(promises);
    const admin = await asAdmin(ctx);
    await savePolicy(admin, { id: null, values: quick });
    await drainJobs(at(ctx, "2026-11-23T09:01:00+01:00"));
    expect(await readTicket(ctx)).toMatchObject({
      firstResponseDueAt: monday("10:00"),
      solutionTargetAt: monday("12:00"),
      nextDueAt: monday("10:00"),
      nextDueKind: "first-response",
    });
    expect(await ctx.db.select().from(promises)).toEqual([spoken]);
    expect(await listPolicyChanges(admin)).toMatchObject([{ changedTickets: 1, after: quick, before: null }]);
    const changed = eq(ticketEvents.kind, "targets-changed");
    expect(await ctx.db.select().from(ticketEvents).where(changed)).toHaveLength(1);
    expect(await recountClocks(ctx)).toEqual({ tickets: 1, changed: 0 });
    expect(await ctx.db.select().from(ticketEvents).where(changed)).toHaveLength(1);
  });

  test("is asked in its order; the one for all others comes last and stays", async ({ ctx }) => {
    const admin = await asAdmin(ctx);
    const id = await savePolicy(admin, { id: null, values: { ...quick, severity: "total-outage" } });
    const names = async () => (await listPolicies(admin)).policies.map(({ values }) => values.name);
    await raisePolicy(admin, { id });
    await raisePolicy(admin, { id });
    expect((await names())[0]).toBe(quick.name);
    const [others] = await ctx.db.select().from(promisePolicies).where(eq(promisePolicies.isDefault, true));
    await raisePolicy(admin, { id: others!.id });
    await expect(dropPolicy(admin, { id: others!.id })).rejects.toMatchObject({ code: "conflict" });
    await savePolicy(admin, { id: others!.id, values: { ...quick, name: "Der Rest" } });
    expect((await listPolicies(admin)).policies.at(-1)).toMatchObject({
      isDefault: true,
      values: { name: "Der Rest", severity: null },
    });
    await dropPolicy(admin, { id });
    expect(await names()).toEqual(["Nichts geht mehr", "Der Rest"]);
  });

  test("is tried out before it is saved: on open tickets and on the last 30 days", async ({ ctx }) => {
    await makeTicketScene(ctx);
    const admin = at(await asAdmin(ctx), "2026-11-23T13:00:00+01:00");
    const before = await readTicket(ctx);
    const { open, history } = await previewPolicies(admin, { id: null, values: quick });
    expect(open).toEqual({ count: 1, otherPolicy: 1, earlier: 1, later: 0, lateAtOnce: 1 });
    expect(history).toMatchObject({
      count: 1,
      before: { sameDay: 1 },
      after: { sameDay: 1, solvedInTime: 0 },
    });
    expect(await readTicket(ctx)).toEqual(before);
  });
});

describe("The clocks of a ticket", () => {
  test("go from the first answer to the next word, and stand while the customer is awaited", async ({
    ctx,
  }) => {
    const { leyla, tom, ticketId } = await makeTicketScene(ctx);
    await savePolicy(await asAdmin(ctx), { id: null, values: quick });
    await drainJobs(ctx);
    const kinds = async (time: string) => {
      const { targets, waiting } = await readClocks(person(ctx, tom, time), { ticketId });
      return { next: targets.find(({ isNext }) => isNext)?.kind, why: waiting?.why };
    };
    expect(await kinds("09:10")).toEqual({ next: "first-response", why: undefined });
    await answerOfficially(person(ctx, leyla, "09:30"), { ticketId, body: "Wir messen die Leitung." });
    expect(await kinds("09:31")).toEqual({ next: "next-update", why: undefined });
    expect(await readTicket(ctx)).toMatchObject({
      nextUpdateDueAt: monday("11:30"),
      nextDueKind: "next-update",
    });
    await waitForCustomer(person(ctx, leyla, "10:00"), { ticketId });
    expect(await kinds("10:01")).toEqual({ next: undefined, why: "question" });
    expect(await readTicket(ctx)).toMatchObject({ nextDueAt: null, nextDueKind: null });
  });

  test("are the team's business", async ({ ctx }) => {
    const scene = await makeTicketScene(ctx);
    const outsiders = Object.values(await makeOutsiders(ctx, scene));
    for (const outsider of outsiders) {
      const reading = readClocks(as(ctx, outsider), { ticketId: scene.ticketId });
      await expect(reading).rejects.toMatchObject({ code: "not-found" });
    }
    expect(await ctx.db.select().from(promises).orderBy(asc(promises.id))).toHaveLength(1);
  });
});
