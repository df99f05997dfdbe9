import { eq } from "drizzle-orm";
import fc from "fast-check";
import { describe } from "vitest";
import { offerHandover } from "#app/features/escalation/owners/handovers.server.ts";
import { readDeskPage } from "#app/features/escalation/queue/desk-page.server.ts";
import { countLists, readTodayFigures } from "#app/features/escalation/queue/figures.server.ts";
import {
  type DeskFilter,
  defaultViewNames,
  deskSorts,
  filterOf,
  noFilter,
} from "#app/features/escalation/queue/filter.ts";
import { listQueue, parseCursor, writeCursor } from "#app/features/escalation/queue/queue.server.ts";
import { subscriptions } from "#app/features/escalation/queue/subscribers.server.ts";
import { rateTicket } from "#app/features/escalation/ratings/ratings.server.ts";
import { closeTicket } from "#app/features/escalation/tickets/closing.server.ts";
import { answerOfficially } from "#app/features/escalation/tickets/work.server.ts";
import { createComment } from "#app/features/forum/answers.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { ratings, tickets } from "#db/schema/escalation.ts";
import { threadPlaces } from "#db/schema/forum.ts";
import { makeTicketScene, person, type Scene } from "../escalation/scene.ts";
import { makeAgent, makeRegion } from "../support/make.ts";
import { drainJobs, expect, test } from "../support/test.ts";
import { addTicket, envOf, idsOf, monday } from "./scene.ts";

describe("A list", () => {
  test("stands by due time; what waits comes after, and the closed have a list of their own", async ({
    ctx,
  }) => {
    const scene = await makeTicketScene(ctx);
    const closed = await addTicket(ctx, scene, { closedAt: monday("09:30"), nextDueAt: null });
    const paused = await addTicket(ctx, scene, { waitingSince: monday("09:30"), nextDueAt: null });
    const late = await addTicket(ctx, scene, { nextDueAt: monday("08:00") });
    const leyla = person(ctx, scene.leyla, "10:00");
    expect(await idsOf(leyla, noFilter)).toEqual([late.id, scene.ticketId, paused.id]);
    expect(await idsOf(leyla, filterOf("wartet"))).toEqual([paused.id]);
    expect(await idsOf(leyla, filterOf("geloest"))).toEqual([closed.id]);
    expect(await idsOf(leyla, { ...noFilter, due: "late" })).toEqual([late.id]);
    expect(await idsOf(leyla, filterOf("heute"))).toEqual([late.id, scene.ticketId]);
  });

  test("finds by code, title and name, by topic, severity, postcode, owner and who is not there", async ({
    ctx,
  }) => {
    const scene = await makeTicketScene(ctx);
    const ofTom = await addTicket(ctx, scene, { ownerId: scene.tom.id, severity: "total-outage" });
    await ctx.db.insert(threadPlaces).values({ threadId: ofTom.threadId, postcode: "60326" });
    const leyla = person(ctx, scene.leyla, "10:00");
    const find = (filter: Partial<DeskFilter>, away: number[] = []) =>
      idsOf(leyla, { ...noFilter, ...filter }, away);
    const both = [scene.ticketId, ofTom.id];
    expect(await find({ text: ofTom.code.toLowerCase() })).toEqual([ofTom.id]);
    expect(await find({ text: "erika" })).toEqual(both);
    expect(await find({ text: "100%_" })).toEqual([]);
    expect(await find({ severity: "total-outage" })).toEqual([ofTom.id]);
    expect(await find({ postcode: "603" })).toEqual([ofTom.id]);
    expect(await find({ postcode: "61" })).toEqual([]);
    expect(await find({ categoryId: scene.category.id })).toEqual(both);
    expect(await find({ categoryId: 999_999 })).toEqual([]);
    expect(await find({ owner: "me" })).toEqual([scene.ticketId]);
    expect(await find({ owner: scene.tom.id })).toEqual([ofTom.id]);
    expect(await find({ owner: "away" }, [scene.tom.id])).toEqual([ofTom.id]);
    expect(await find({ owner: "away" })).toEqual([]);
  });

  test("of what waits for me has handovers, replies and what came back", async ({ ctx }) => {
    const scene = await makeTicketScene(ctx);
    const replied = await addTicket(ctx, scene, { ownerId: scene.tom.id, repliedAt: monday("09:40") });
    const [leyla, tom] = [person(ctx, scene.leyla, "10:00"), person(ctx, scene.tom, "10:00")];
    expect(await idsOf(tom, filterOf("fuer-mich"))).toEqual([replied.id]);
    const fields = { known: "abc", tried: "abc", nextStep: "abc", promiseCarried: "abc" };
    await offerHandover(leyla, { ticketId: scene.ticketId, toId: scene.tom.id, ...fields });
    expect(await idsOf(tom, filterOf("fuer-mich"))).toEqual([scene.ticketId, replied.id]);
    expect(await idsOf(leyla, filterOf("fuer-mich"))).toEqual([]);
  });

  test("is its own team's: nothing of it is on another desk, and nobody else has one", async ({ ctx }) => {
    const scene = await makeTicketScene(ctx);
    const stranger = await makeAgent(ctx, await makeRegion(ctx));
    expect(await idsOf(person(ctx, stranger, "10:00"), noFilter)).toEqual([]);
    const asked = listQueue(person(ctx, scene.customer, "10:00"), { filter: noFilter, env: envOf(ctx) });
    await expect(asked).rejects.toMatchObject({ code: "not-found" });
  });
});

/** Fifty-odd tickets with many equal and missing times. */
async function fill(ctx: Ctx, scene: Scene, minutes: (number | null)[]) {
  const at = (n: number | null) => (n === null ? null : new Date(monday("08:00").getTime() + n * 60_000));
  for (const [index, n] of minutes.entries()) {
    const { id } = await addTicket(ctx, scene);
    await ctx.db
      .update(tickets)
      .set({ nextDueAt: at(n), repliedAt: at(n), openedAt: at((n ?? 7) + (index % 3))! })
      .where(eq(tickets.id, id));
  }
}

describe("The pages of a list", () => {
  test("together have every ticket once, in the order of the whole, whatever it is sorted by", async ({
    ctx,
  }) => {
    const scene = await makeTicketScene(ctx);
    const sample = fc.sample(fc.option(fc.integer({ min: 0, max: 5 })), { numRuns: 56, seed: 7 });
    await fill(ctx, scene, sample);
    const leyla = person(ctx, scene.leyla, "10:00");
    for (const sort of deskSorts) {
      const filter = { ...noFilter, sort };
      const first = await listQueue(leyla, { filter, env: envOf(leyla) });
      expect(first.rows).toHaveLength(50);
      const after = parseCursor(writeCursor(first.next!));
      const second = await listQueue(leyla, { filter, env: envOf(leyla), after });
      expect(second.next).toBeNull();
      const ids = [...first.rows, ...second.rows].map(({ id }) => id);
      expect(new Set(ids).size).toBe(57);
      expect(ids).toHaveLength(57);
    }
  });

  test("begin anew at what is no cursor", () => {
    for (const text of [null, "", "x.1", "1.0", "-.x", "1.1.1"]) expect(parseCursor(text)).toBeNull();
  });
});

describe("The counts", () => {
  test("are as long as their lists", async ({ ctx }) => {
    const scene = await makeTicketScene(ctx);
    await addTicket(ctx, scene, { closedAt: monday("09:30") });
    await addTicket(ctx, scene, { waitingSince: monday("09:30"), nextDueAt: null });
    await addTicket(ctx, scene, { ownerId: scene.tom.id, takenAt: monday("09:10") });
    await addTicket(ctx, scene, { repliedAt: monday("09:40"), nextDueAt: monday("09:50") });
    const leyla = person(ctx, scene.leyla, "10:00");
    const filters = defaultViewNames.map(filterOf);
    const counts = await countLists(leyla, envOf(leyla), filters);
    for (const [index, filter] of filters.entries()) {
      const length = (await idsOf(leyla, filter)).length;
      expect([defaultViewNames[index], counts[index]]).toEqual([
        defaultViewNames[index],
        defaultViewNames[index] === "geloest" ? null : length,
      ]);
    }
  });

  test("stand on the page beside the list that is shown", async ({ ctx }) => {
    const scene = await makeTicketScene(ctx);
    await addTicket(ctx, scene, { nextDueAt: monday("09:30"), ownerId: scene.tom.id });
    const page = await readDeskPage(person(ctx, scene.leyla, "10:00"), new URLSearchParams("ansicht=meine"));
    expect(page).toMatchObject({
      count: 1,
      today: { late: 1, dueToday: 2, forMe: 0, fresh: 2 },
      followUps: null,
      isFirstPage: true,
      next: null,
    });
    expect(page.members.map(({ presence }) => presence.isPresent)).toEqual([true, true, true]);
  });
});

describe("The figures of today", () => {
  test("count by the day of the site, over midnight in UTC", async ({ ctx }) => {
    const scene = await makeTicketScene(ctx);
    await ctx.db.update(tickets).set({ openedAt: monday("00:30"), closedAt: monday("17:00") });
    await addTicket(ctx, scene, {
      openedAt: new Date("2026-11-22T23:30:00+01:00"),
      closedAt: monday("00:10"),
    });
    const figures = await readTodayFigures(person(ctx, scene.leyla, "18:00"), { start: monday("00:00") });
    expect(figures).toMatchObject({ closed: 2, sameDay: 1, sameDayShare: 0.5, ratingAverage: null });
  });

  test("have the mean of the ratings", async ({ ctx }) => {
    const scene = await makeTicketScene(ctx);
    const closing = { ticketId: scene.ticketId, outcome: "Der Verteiler wurde getauscht." };
    await closeTicket(person(ctx, scene.leyla, "11:00"), closing);
    await rateTicket(person(ctx, scene.customer, "12:00"), {
      ticketId: scene.ticketId,
      score: 4,
      comment: "",
    });
    expect(await ctx.db.select().from(ratings)).toHaveLength(1);
    const figures = await readTodayFigures(person(ctx, scene.leyla, "13:00"), { start: monday("00:00") });
    expect(figures).toMatchObject({ answered: 1, closed: 1, ratingAverage: 4 });
  });
});

describe("A reply of the customer", () => {
  const readReplied = async (ctx: Ctx) => (await ctx.db.select().from(tickets))[0]!.repliedAt;

  test("waits for the team until it answers", async ({ ctx }) => {
    const scene = await makeTicketScene(ctx);
    const { ticketId, thread } = scene;
    expect(await readReplied(ctx)).toBeNull();
    await answerOfficially(person(ctx, scene.leyla, "10:00"), { ticketId, body: "Welches Gerät?" });
    await createComment(person(ctx, scene.customer, "10:30"), {
      postId: thread.question.id,
      body: "Das neue.",
    });
    await createComment(person(ctx, scene.customer, "10:40"), {
      postId: thread.question.id,
      body: "Seit Mai.",
    });
    await drainJobs(person(ctx, scene.customer, "10:40"), { subscriptions });
    expect(await readReplied(ctx)).toEqual(monday("10:30"));
    await answerOfficially(person(ctx, scene.leyla, "11:00"), { ticketId, body: "Danke!" });
    await drainJobs(person(ctx, scene.leyla, "11:00"), { subscriptions });
    expect(await readReplied(ctx)).toBeNull();
  });
});
