import { eq, sql } from "drizzle-orm";
import { describe } from "vitest";
import { acceptHandover, offerHandover } from "#app/features/escalation/owners/handovers.server.ts";
import { movePromise } from "#app/features/escalation/promise/promises.server.ts";
import { followUpRating, rateTicket } from "#app/features/escalation/ratings/ratings.server.ts";
import { sweepJob } from "#app/features/escalation/sweep.server.ts";
import { closeTicket } from "#app/features/escalation/tickets/closing.server.ts";
import { escalateThread } from "#app/features/escalation/tickets/tickets.server.ts";
import { countRegions } from "#app/features/insights/region-counts.server.ts";
import { listRegionFigures } from "#app/features/insights/region-figures.server.ts";
import { exportCases, exportWeeks, readReport } from "#app/features/insights/report/report.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { helpfulVotes, posts, threads } from "#db/schema/forum.ts";
import { regionFigures } from "#db/schema/insights.ts";
import { formOf, makeOutsiders, makeScene, person, type Scene } from "../escalation/scene.ts";
import { makeAnswer, makeThread, makeUser } from "../support/make.ts";
import { as, asGuest, at, expect, test } from "../support/test.ts";

const query = { region: null, topic: null, week: null };
/** The week after the tests' Monday, so that this week is over. */
const later = "2026-12-02T10:00:00+01:00";

/** Anna asks in the region at this time. */
async function ask(ctx: Ctx, { region, category, customer }: Scene, createdAt: string) {
  const thread = await makeThread(ctx, { author: customer, category, createdAt: new Date(createdAt) });
  await ctx.db.update(threads).set({ regionId: region.id }).where(eq(threads.id, thread.id));
  return thread;
}

async function answer(ctx: Ctx, thread: { id: number }, createdAt: string, isHelpful: boolean) {
  const author = await makeUser(ctx);
  const post = await makeAnswer(ctx, thread, { author, createdAt: new Date(createdAt) });
  if (!isHelpful) return;
  await ctx.db.insert(helpfulVotes).values({ postId: post.id, userId: (await makeUser(ctx)).id });
  await ctx.db.update(posts).set({ helpfulCount: 1 }).where(eq(posts.id, post.id));
}

const readCounts = async (ctx: Ctx, { region }: Scene) =>
  (await ctx.db.select().from(regionFigures).where(eq(regionFigures.regionId, region.id)))[0]!.counts;

describe("The figures of a region", () => {
  test("count questions that are a day old, and the time to the first answer that proved useful", async ({
    ctx,
  }) => {
    const scene = await makeScene(ctx);
    const [first, second, third] = [
      await ask(ctx, scene, "2026-11-20T09:00:00+01:00"),
      await ask(ctx, scene, "2026-11-20T10:00:00+01:00"),
      await ask(ctx, scene, "2026-11-20T11:00:00+01:00"),
    ];
    await ask(ctx, scene, "2026-11-23T08:00:00+01:00");
    await answer(ctx, first, "2026-11-20T09:10:00+01:00", false);
    await answer(ctx, first, "2026-11-20T10:00:00+01:00", true);
    await answer(ctx, second, "2026-11-20T12:00:00+01:00", true);
    await answer(ctx, third, "2026-11-20T11:05:00+01:00", false);
    await countRegions(ctx);
    expect(await readCounts(ctx, scene)).toMatchObject({
      asked: 3,
      answered: 3,
      solved: 0,
      usefulMinutes: 120,
    });
  });

  test("have no median while half of the questions wait", async ({ ctx }) => {
    const scene = await makeScene(ctx);
    const first = await ask(ctx, scene, "2026-11-20T09:00:00+01:00");
    await ask(ctx, scene, "2026-11-20T10:00:00+01:00");
    await ask(ctx, scene, "2026-11-20T11:00:00+01:00");
    await answer(ctx, first, "2026-11-20T10:00:00+01:00", true);
    await countRegions(ctx);
    expect(await readCounts(ctx, scene)).toMatchObject({ asked: 3, answered: 1, usefulMinutes: null });
  });

  test("do not count the asker's own answers, hidden posts, hidden questions and other regions", async ({
    ctx,
  }) => {
    const scene = await makeScene(ctx);
    const [own, hidden, gone] = [
      await ask(ctx, scene, "2026-11-20T09:00:00+01:00"),
      await ask(ctx, scene, "2026-11-20T10:00:00+01:00"),
      await ask(ctx, scene, "2026-11-20T11:00:00+01:00"),
    ];
    await makeThread(ctx, { author: scene.customer, createdAt: new Date("2026-11-20T11:00:00+01:00") });
    await makeAnswer(ctx, own, { author: scene.customer });
    const post = await makeAnswer(ctx, hidden, { author: await makeUser(ctx) });
    await ctx.db.update(posts).set({ hiddenAt: ctx.now }).where(eq(posts.id, post.id));
    await ctx.db.update(threads).set({ hiddenAt: ctx.now }).where(eq(threads.id, gone.id));
    await countRegions(ctx);
    expect(await readCounts(ctx, scene)).toMatchObject({ asked: 2, answered: 0 });
  });

  test("are the same however often they are counted, and shown to everybody", async ({ ctx }) => {
    const scene = await makeScene(ctx);
    await countRegions(ctx);
    await countRegions(at(ctx, "2026-11-23T10:00:00+01:00"));
    expect(await ctx.db.$count(regionFigures)).toBe(1);
    const [row] = await listRegionFigures(asGuest(ctx));
    expect(row).toMatchObject({ region: { id: scene.region.id }, figures: { answered: null, rating: null } });
    expect(row?.countedAt).toEqual(new Date("2026-11-23T10:00:00+01:00"));
  });
});

/** One ticket closed on its day and rated 2, one whose promise was missed and which was handed over. */
async function tellWeek(ctx: Ctx) {
  const scene = await makeScene(ctx);
  const { customer, leyla, tom, lead } = scene;
  await ctx.db.update(threads).set({ regionId: scene.region.id }).where(eq(threads.id, scene.thread.id));
  const first = await escalateThread(person(ctx, customer, "09:00"), formOf(scene));
  await closeTicket(person(ctx, leyla, "11:00"), {
    ticketId: first.id,
    outcome: "Der Verteiler wurde getauscht.",
  });
  await rateTicket(person(ctx, customer, "12:00"), { ticketId: first.id, score: 2, comment: "" });
  await followUpRating(person(ctx, lead, "13:00"), { ticketId: first.id, note: "Angerufen, alles geklärt." });

  const other = await ask(ctx, scene, "2026-11-22T07:00:00+01:00");
  const second = await escalateThread(person(ctx, customer, "10:00"), {
    ...formOf(scene),
    threadId: other.id,
  });
  await offerHandover(person(ctx, leyla, "10:30"), {
    ticketId: second.id,
    toId: tom.id,
    known: "Leitung gestört",
    tried: "Neustart",
    nextStep: "Techniker",
    promiseCarried: "Heute 18 Uhr",
  });
  await acceptHandover(person(ctx, tom, "10:40"), { ticketId: second.id });
  await sweepJob.handle(at(ctx, "2026-11-23T18:30:00+01:00"), {});
  await movePromise(person(ctx, tom, "2026-11-24T09:00:00+01:00"), {
    ticketId: second.id,
    dueAt: new Date("2026-11-25T17:00:00+01:00"),
    reason: "Der Techniker kommt erst morgen.",
  });
  return { ...scene, first, second };
}

describe("The report", () => {
  test("counts what happened in the week in which it happened", async ({ ctx }) => {
    const { lead } = await tellWeek(ctx);
    const { weeks, week, isRunning } = await readReport(person(ctx, lead, later), query);
    expect([week, isRunning, weeks.length]).toEqual(["2026-11-23", false, 12]);
    expect(weeks.at(-1)).toMatchObject({
      opened: 2,
      openedByAsker: 2,
      openedByOthers: 0,
      closed: 1,
      sameDay: 1,
      backlog: 1,
      solutionHours: 2,
      handovers: 1,
      kept: 1,
      missed: 1,
      moved: 0,
      scores: [0, 1, 0, 0, 0],
      followUpsDue: 1,
      followUpsInTime: 1,
    });
    // Asked on the Sunday before.
    expect(weeks.at(-2)).toMatchObject({ asked: 2, solved: 1, communitySolved: 0, opened: 0, backlog: 0 });
    expect(weeks.at(0)).toMatchObject({ asked: 0, opened: 0, closed: 0, scores: [0, 0, 0, 0, 0] });
  });

  test("shows topics and the hours in which people ask", async ({ ctx }) => {
    const { lead, category } = await tellWeek(ctx);
    const report = await readReport(person(ctx, lead, later), query);
    expect(report.perTopic).toMatchObject([
      { categoryId: category.id, opened: 2, closed: 1, openNow: 1, kept: 1, missed: 1, solutionHours: 2 },
    ]);
    expect(report.arrivals[6]![7]).toBe(1);
    expect(report.arrivals.flat().reduce((sum, count) => sum + count, 0)).toBe(2);
  });

  test("of another topic is empty, of an unknown one not there", async ({ ctx }) => {
    const { lead } = await tellWeek(ctx);
    const { category: other } = { category: (await makeThread(ctx)).categoryId };
    const [{ slug } = { slug: "" }] = await ctx.db.execute<{ slug: string }>(
      sql`select slug from categories where id = ${other}`,
    );
    const reader = person(ctx, lead, later);
    const report = await readReport(reader, { ...query, topic: slug });
    expect(report.weeks.at(-1)).toMatchObject({ opened: 0, closed: 0, backlog: 0, kept: 0 });
    await expect(readReport(reader, { ...query, topic: "gibt-es-nicht" })).rejects.toMatchObject({
      code: "not-found",
    });
  });

  test("is the lead's own and the admin's, and nobody else's", async ({ ctx }) => {
    const scene = await tellWeek(ctx);
    const { foreignLead, admin, ...others } = await makeOutsiders(ctx, scene);
    const foreign = await readReport(person(ctx, foreignLead, later), query);
    expect(foreign.weeks.at(-1)).toMatchObject({ opened: 0, kept: 0, asked: 0 });
    const own = { ...query, region: scene.region.slug };
    await expect(readReport(person(ctx, foreignLead, later), own)).rejects.toMatchObject({
      code: "not-found",
    });
    const all = await readReport(person(ctx, admin, later), query);
    expect(all.weeks.at(-1)).toMatchObject({ opened: 2 });
    expect(all.regions).toHaveLength(2);
    for (const user of [...Object.values(others), scene.leyla]) {
      await expect(readReport(person(ctx, user, later), query)).rejects.toMatchObject({ code: "not-found" });
      await expect(exportCases(person(ctx, user, later), query)).rejects.toMatchObject({ code: "not-found" });
    }
    await expect(exportWeeks(asGuest(ctx), query)).rejects.toMatchObject({ code: "not-found" });
  });

  test("goes into spreadsheets without a name and without a word of anybody", async ({ ctx }) => {
    const scene = await tellWeek(ctx);
    const reader = person(ctx, scene.lead, later);
    const weeks = (await exportWeeks(reader, query)).split("\r\n");
    expect(weeks[0]).toContain("monday;asked;answered");
    expect(weeks).toHaveLength(14);
    const cases = await exportCases(reader, query);
    const [head, ...rows] = cases.trimEnd().split("\r\n");
    expect(head).toBe(
      "\uFEFFcode;region;topic;severity;openedBy;openedAt;firstResponseAt;closedAt;handovers;promisesKept;promisesMissed;promisesMoved;score",
    );
    expect(rows).toHaveLength(2);
    expect(rows[0]).toContain(`${scene.first.code};${scene.region.slug}`);
    expect(rows[0]).toContain("2026-11-23T08:00:00Z;2026-11-23T10:00:00Z;2026-11-23T10:00:00Z;0;1;0;0;2");
    for (const secret of ["Erika", "Leyla", "Verteiler", "bricht", "Techniker"])
      expect(cases).not.toContain(secret);
  });
});

test("A guest is told the figures, but not who is behind them", async ({ ctx }) => {
  await tellWeek(ctx);
  await countRegions(as(ctx, await makeUser(ctx)));
  expect(JSON.stringify(await listRegionFigures(asGuest(ctx)))).not.toMatch(/Erika|Leyla|Tom/);
});
