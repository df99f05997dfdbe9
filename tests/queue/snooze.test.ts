import fc from "fast-check";
import { describe } from "vitest";
import { movePromise } from "#app/features/escalation/promise/promises.server.ts";
import { filterOf, noFilter } from "#app/features/escalation/queue/filter.ts";
import {
  promiseWakesAt,
  snoozeTicket,
  wakeDueTickets,
  wakeTicket,
} from "#app/features/escalation/queue/snooze.server.ts";
import { snoozeMoment } from "#app/features/escalation/queue/snooze-choice.ts";
import { subscriptions } from "#app/features/escalation/queue/subscribers.server.ts";
import { answerOfficially, waitForCustomer } from "#app/features/escalation/tickets/work.server.ts";
import { workingMinutesBetween } from "#app/features/regions/calendar.ts";
import { readSiteCalendar } from "#app/features/regions/calendars.server.ts";
import { deskSnoozes } from "#db/schema/desk.ts";
import { ticketEvents, tickets } from "#db/schema/escalation.ts";
import { makeTicketScene, person } from "../escalation/scene.ts";
import { drainJobs, expect, test } from "../support/test.ts";
import { idsOf, monday } from "./scene.ts";

/* The ticket of the scene was promised on Monday at nine for 18:00: three quarters have passed at 15:45. */

describe("A ticket that is put aside", () => {
  test("leaves the lists and comes back by itself at the chosen time, as a reminder", async ({ ctx }) => {
    const { leyla, tom, ticketId } = await makeTicketScene(ctx);
    await snoozeTicket(person(ctx, leyla, "10:00"), { ticketId, until: monday("12:00") });
    const seen = (time: string) => idsOf(person(ctx, leyla, time), noFilter);
    expect(await seen("10:00")).toEqual([]);
    expect(await idsOf(person(ctx, tom, "11:59"), noFilter)).toEqual([]);
    expect(await idsOf(person(ctx, leyla, "11:00"), filterOf("zurueckgestellt"))).toEqual([ticketId]);
    // No job has run.
    expect(await seen("12:00")).toEqual([ticketId]);
    expect(await idsOf(person(ctx, leyla, "12:00"), filterOf("fuer-mich"))).toEqual([ticketId]);
    expect(await wakeDueTickets(person(ctx, leyla, "12:01"))).toBe(1);
    expect(await wakeDueTickets(person(ctx, leyla, "12:02"))).toBe(0);
    expect((await ctx.db.select().from(deskSnoozes))[0]).toMatchObject({ wokeBy: "time" });
    await wakeTicket(person(ctx, leyla, "12:05"), { ticketId });
    expect(await idsOf(person(ctx, leyla, "12:05"), filterOf("fuer-mich"))).toEqual([]);
  });

  test("comes back when the customer replies, before anybody has noted it", async ({ ctx }) => {
    const { leyla, ticketId } = await makeTicketScene(ctx);
    await waitForCustomer(person(ctx, leyla, "09:30"), { ticketId });
    await snoozeTicket(person(ctx, leyla, "10:00"), { ticketId, until: null });
    expect(await idsOf(person(ctx, leyla, "17:59"), noFilter)).toEqual([]);
    await ctx.db.update(tickets).set({ repliedAt: monday("13:00") });
    expect(await idsOf(person(ctx, leyla, "13:00"), noFilter)).toEqual([ticketId]);
    await wakeDueTickets(person(ctx, leyla, "13:01"));
    expect((await ctx.db.select().from(deskSnoozes))[0]).toMatchObject({ wokeBy: "reply" });
  });

  test("never hides a promise: three quarters of its time bring it back", async ({ ctx }) => {
    const { leyla, ticketId } = await makeTicketScene(ctx);
    const until = new Date("2026-11-30T09:00:00+01:00");
    const row = await snoozeTicket(person(ctx, leyla, "10:00"), { ticketId, until });
    expect(row.wakesAt).toEqual(monday("15:45"));
    expect(await idsOf(person(ctx, leyla, "15:44"), noFilter)).toEqual([]);
    expect(await idsOf(person(ctx, leyla, "15:45"), noFilter)).toEqual([ticketId]);
    const again = snoozeTicket(person(ctx, leyla, "15:50"), { ticketId, until });
    await expect(again).rejects.toMatchObject({ messageKey: "queue.refused.promiseNear" });
  });

  test("follows a promise that is moved, and shows the last hour before anything that is due", async ({
    ctx,
  }) => {
    const { leyla, ticketId } = await makeTicketScene(ctx);
    await snoozeTicket(person(ctx, leyla, "10:00"), { ticketId, until: monday("15:00") });
    const moved = { ticketId, dueAt: monday("12:00"), reason: "Das Teil ist schon da." };
    await movePromise(person(ctx, leyla, "10:10"), moved);
    // The job that works it out anew has not run yet.
    expect(await idsOf(person(ctx, leyla, "11:01"), noFilter)).toEqual([ticketId]);
    await drainJobs(person(ctx, leyla, "10:10"), { subscriptions });
    expect(await idsOf(person(ctx, leyla, "10:50"), noFilter)).toEqual([]);
    expect(await idsOf(person(ctx, leyla, "11:00"), noFilter)).toEqual([ticketId]);
  });

  test("is done with when the team answers after it came back", async ({ ctx }) => {
    const { leyla, ticketId } = await makeTicketScene(ctx);
    await snoozeTicket(person(ctx, leyla, "10:00"), { ticketId, until: monday("11:00") });
    await wakeDueTickets(person(ctx, leyla, "11:01"));
    await answerOfficially(person(ctx, leyla, "11:10"), { ticketId, body: "Wir sind dran." });
    await drainJobs(person(ctx, leyla, "11:10"), { subscriptions });
    expect(await ctx.db.select().from(deskSnoozes)).toEqual([]);
    const kinds = (await ctx.db.select().from(ticketEvents)).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === "woken")).toHaveLength(1);
  });

  test("is not put aside into the past, for months, or by whoever may not work on it", async ({ ctx }) => {
    const { leyla, tom, customer, ticketId } = await makeTicketScene(ctx);
    const put = (who: typeof leyla, until: Date) =>
      snoozeTicket(person(ctx, who, "10:00"), { ticketId, until });
    await expect(put(leyla, monday("10:00"))).rejects.toMatchObject({ field: "until" });
    await expect(put(leyla, new Date("2027-06-01"))).rejects.toMatchObject({ field: "until" });
    await expect(put(tom, monday("12:00"))).rejects.toMatchObject({ code: "conflict" });
    await expect(put(customer, monday("12:00"))).rejects.toMatchObject({ code: "not-found" });
    await expect(wakeTicket(person(ctx, leyla, "10:00"), { ticketId })).rejects.toMatchObject({
      code: "conflict",
    });
  });
});

describe("The rule", () => {
  test("leaves a quarter of the working time and an hour, for any promise", async ({ ctx }) => {
    const { region, ticketId } = await makeTicketScene(ctx);
    const site = await readSiteCalendar(ctx, region.id);
    expect(ticketId).toBeGreaterThan(0);
    const minute = fc.integer({ min: 0, max: 60 * 24 * 20 });
    fc.assert(
      fc.property(minute, minute, (start, length) => {
        const madeAt = new Date(monday("08:00").getTime() + start * 60_000);
        const dueAt = new Date(madeAt.getTime() + length * 60_000);
        const wakes = promiseWakesAt(site, { madeAt, dueAt }, dueAt)!;
        const whole = workingMinutesBetween(site, madeAt, dueAt);
        expect(workingMinutesBetween(site, madeAt, wakes)).toBeLessThanOrEqual(0.75 * whole + 1e-6);
        expect(dueAt.getTime() - wakes.getTime()).toBeGreaterThanOrEqual(3_600_000);
      }),
    );
  });

  test("tomorrow and next week begin when the site opens", async ({ ctx }) => {
    const { region } = await makeTicketScene(ctx);
    const site = await readSiteCalendar(ctx, region.id);
    const friday = new Date("2026-11-27T15:00:00+01:00");
    const meant = (choice: "tomorrow" | "next-week" | "hour" | "reply" | "time") =>
      snoozeMoment(site, friday, { choice, time: monday("08:00") });
    expect(meant("tomorrow")).toEqual(new Date("2026-11-30T08:00:00+01:00"));
    expect(meant("next-week")).toEqual(new Date("2026-12-04T08:00:00+01:00"));
    expect(meant("hour")).toEqual(new Date("2026-11-27T16:00:00+01:00"));
    expect(meant("reply")).toBeNull();
    expect(meant("time")).toEqual(monday("08:00"));
  });
});
