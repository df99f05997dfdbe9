import { describe } from "vitest";
import { acceptHandover, offerHandover } from "#app/features/escalation/owners/handovers.server.ts";
import { climbPromises } from "#app/features/escalation/promise/ladder.server.ts";
import { readDeskPulses } from "#app/features/escalation/queue/pulse.server.ts";
import { snoozeTicket, wakeDueTickets } from "#app/features/escalation/queue/snooze.server.ts";
import { subscriptions as deskSubscriptions } from "#app/features/escalation/queue/subscribers.server.ts";
import { leaveTeam } from "#app/features/escalation/team/leaving.server.ts";
import { closeTicket } from "#app/features/escalation/tickets/closing.server.ts";
import { waitForCustomer } from "#app/features/escalation/tickets/work.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { deskSnoozes } from "#db/schema/desk.ts";
import { tickets } from "#db/schema/escalation.ts";
import { makeTicketScene, person } from "../escalation/scene.ts";
import { mailsOf, tellAll } from "../notifications/post.ts";
import { at, drainJobs, expect, test } from "../support/test.ts";
import { monday } from "./scene.ts";

/* The ticket of the scene is Leyla's and was promised on Monday at nine for 18:00. */

const clock = (ctx: Ctx, time: string) => at(ctx, `2026-11-23T${time}:00+01:00`);

/** The job of this minute, and what is told of it. */
async function sweep(ctx: Ctx, time: string) {
  await wakeDueTickets(clock(ctx, time));
  return (await tellAll(clock(ctx, time))).filter(({ kind }) => kind === "ticket-back");
}

describe("A ticket that was put aside", () => {
  test("is told to whoever did it when its time has come, with the promise, and once", async ({ ctx }) => {
    const { leyla, ticket, ticketId } = await makeTicketScene(ctx);
    await snoozeTicket(person(ctx, leyla, "10:00"), { ticketId, until: monday("12:00") });
    expect(await sweep(ctx, "11:59")).toEqual([]);
    const told = await sweep(ctx, "12:00");
    expect(told).toMatchObject([
      {
        userId: leyla.id,
        path: `/desk/${ticket.code}`,
        data: { why: "time", promised: "until", dueAt: monday("18:00").toISOString(), next: "none" },
      },
    ]);
    await Promise.all([wakeDueTickets(clock(ctx, "12:00")), wakeDueTickets(clock(ctx, "12:01"))]);
    expect(await sweep(ctx, "12:02")).toEqual(told);
    const [mail, ...more] = (await mailsOf(clock(ctx, "12:03"), leyla)).filter(({ subject }) =>
      subject.includes("wieder da"),
    );
    expect(more).toEqual([]);
    expect(mail?.subject).toMatch(new RegExp(`^${ticket.code} ist wieder da: `));
    expect(mail?.text).toContain("Zugesagt ist eine Lösung Mo., 23. Nov. bis 18:00 Uhr.");
  });

  test("changes the open desk of the team in the same minute", async ({ ctx }) => {
    const { leyla, region, ticketId } = await makeTicketScene(ctx);
    await snoozeTicket(person(ctx, leyla, "10:00"), { ticketId, until: monday("12:00") });
    const stamp = async (time: string) =>
      (await readDeskPulses(clock(ctx, time), [region.id])).get(region.id)?.stamp;
    expect(await stamp("11:59")).toBe(await stamp("11:30"));
    expect(await stamp("12:00")).not.toBe(await stamp("11:59"));
  });

  test("is told to a lead who did it for the owner, and not to the owner", async ({ ctx }) => {
    const { lead, ticketId } = await makeTicketScene(ctx);
    await snoozeTicket(person(ctx, lead, "10:00"), { ticketId, until: monday("12:00") });
    expect(await sweep(ctx, "12:00")).toMatchObject([{ userId: lead.id }]);
  });

  test("says so when it comes back because of a reply", async ({ ctx }) => {
    const { leyla, ticketId } = await makeTicketScene(ctx);
    await waitForCustomer(person(ctx, leyla, "09:30"), { ticketId });
    await snoozeTicket(person(ctx, leyla, "10:00"), { ticketId, until: null });
    await ctx.db.update(tickets).set({ repliedAt: monday("13:00") });
    expect(await sweep(ctx, "13:00")).toMatchObject([
      { userId: leyla.id, data: { why: "reply", promised: "stands" } },
    ]);
  });

  test("comes back a second time with a second word", async ({ ctx }) => {
    const { leyla, ticketId } = await makeTicketScene(ctx);
    await snoozeTicket(person(ctx, leyla, "10:00"), { ticketId, until: monday("11:00") });
    await sweep(ctx, "11:00");
    await snoozeTicket(person(ctx, leyla, "11:05"), { ticketId, until: monday("12:00") });
    expect(await sweep(ctx, "12:00")).toHaveLength(2);
  });
});

describe("Nothing is told", () => {
  test("of a ticket that is closed meanwhile", async ({ ctx }) => {
    const { leyla, lead, ticketId } = await makeTicketScene(ctx);
    await snoozeTicket(person(ctx, leyla, "10:00"), { ticketId, until: monday("12:00") });
    await closeTicket(person(ctx, lead, "11:00"), { ticketId, outcome: "Der Stecker war lose." });
    expect(await sweep(ctx, "12:00")).toEqual([]);
  });

  test("of a ticket that is closed between the sweep and the telling", async ({ ctx }) => {
    const { leyla, ticketId } = await makeTicketScene(ctx);
    await snoozeTicket(person(ctx, leyla, "10:00"), { ticketId, until: monday("12:00") });
    await wakeDueTickets(clock(ctx, "12:00"));
    await closeTicket(person(ctx, leyla, "12:00"), { ticketId, outcome: "Der Stecker war lose." });
    expect(await sweep(ctx, "12:01")).toEqual([]);
  });

  test("of a ticket that somebody else has got meanwhile, to neither of them", async ({ ctx }) => {
    const { leyla, tom, ticketId } = await makeTicketScene(ctx);
    await snoozeTicket(person(ctx, leyla, "10:00"), { ticketId, until: monday("12:00") });
    await offerHandover(person(ctx, leyla, "10:30"), {
      ticketId,
      toId: tom.id,
      known: "Port gemessen",
      tried: "Neustart",
      nextStep: "Leitung messen",
      promiseCarried: "Heute 18 Uhr",
    });
    await acceptHandover(person(ctx, tom, "10:40"), { ticketId });
    expect(await sweep(ctx, "12:00")).toEqual([]);
  });

  test("to somebody who is not of the team any more", async ({ ctx }) => {
    const { lead, ticketId } = await makeTicketScene(ctx);
    await snoozeTicket(person(ctx, lead, "10:00"), { ticketId, until: monday("12:00") });
    await leaveTeam(clock(ctx, "11:00"), { agentId: lead.id });
    expect(await sweep(ctx, "12:00")).toEqual([]);
  });

  test("twice: three quarters of the promise are told by the promise itself", async ({ ctx }) => {
    const { leyla, ticketId } = await makeTicketScene(ctx);
    const friday = new Date("2026-11-27T09:00:00+01:00");
    await snoozeTicket(person(ctx, leyla, "10:00"), { ticketId, until: friday });
    expect(await sweep(ctx, "15:45")).toEqual([]);
    expect(await ctx.db.select().from(deskSnoozes)).toMatchObject([{ wokeBy: "promise" }]);
    await climbPromises(clock(ctx, "15:45"));
    const told = (await tellAll(clock(ctx, "15:45"))).filter(({ userId }) => userId === leyla.id);
    expect(told.map(({ kind }) => kind)).toEqual(["ticket-assigned", "promise-near"]);
  });

  test("when the team has answered before it could be told", async ({ ctx }) => {
    const { leyla, lead, ticketId } = await makeTicketScene(ctx);
    await snoozeTicket(person(ctx, leyla, "10:00"), { ticketId, until: monday("12:00") });
    await wakeDueTickets(clock(ctx, "12:00"));
    await waitForCustomer(person(ctx, lead, "12:00"), { ticketId });
    await drainJobs(clock(ctx, "12:00"), { subscriptions: deskSubscriptions });
    expect(await sweep(ctx, "12:01")).toEqual([]);
  });
});
