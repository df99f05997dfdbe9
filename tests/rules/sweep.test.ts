import { eq } from "drizzle-orm";
import { describe } from "vitest";
import { lastCallMade } from "#app/features/escalation/events.server.ts";
import { defaultRule } from "#app/features/escalation/rules/rule.ts";
import { sweepRules } from "#app/features/escalation/rules/rule-sweep.server.ts";
import { saveRule } from "#app/features/escalation/rules/rules.server.ts";
import { escalateThread } from "#app/features/escalation/tickets/tickets.server.ts";
import { createAnswer } from "#app/features/forum/answers.server.ts";
import { claimThread, releaseClaim } from "#app/features/forum/solving/claims.server.ts";
import { acceptSolution, reopenThread } from "#app/features/forum/solving/solutions.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { on } from "#app/platform/events.server.ts";
import { categoryFields, threadFacts } from "#db/schema/category-forms.ts";
import { agents, ticketEvents, tickets } from "#db/schema/escalation.ts";
import { lastCallInvitations, lastCalls } from "#db/schema/escalation-rules.ts";
import { threads } from "#db/schema/forum.ts";
import { makeRegion, makeThread, makeUser } from "../support/make.ts";
import { as, drainJobs, expect, test } from "../support/test.ts";
import { clock, makeExpert, makeRuleScene, makeWatched } from "./scene.ts";

const sweep = (ctx: Ctx, time: string) => sweepRules(clock(ctx, time));
const ticketsOf = (ctx: Ctx) => ctx.db.select().from(tickets);
const callsOf = (ctx: Ctx) => ctx.db.select().from(lastCalls).orderBy(lastCalls.id);

/** How often a last call was told. */
async function countCalls(ctx: Ctx): Promise<number> {
  let count = 0;
  const listen = on(lastCallMade, "test.listen", async () => void count++);
  await drainJobs(ctx, { subscriptions: [listen] });
  return count;
}

describe("A question without an answer", () => {
  test("gets a last call after three working hours and a ticket after four", async ({ ctx }) => {
    const { thread, region, category, agent, asker } = await makeRuleScene(ctx);
    expect(await sweep(ctx, "11:59")).toMatchObject({ called: 0, settled: 0 });
    expect(await sweep(ctx, "12:00")).toMatchObject({ called: 1, escalated: 0 });
    expect(await countCalls(ctx)).toBe(1);
    expect((await callsOf(ctx))[0]).toMatchObject({
      threadId: thread.id,
      cause: "unanswered",
      endsAt: clock(ctx, "13:00").now,
      endedAt: null,
    });
    expect(await sweep(ctx, "12:59")).toMatchObject({ called: 0, settled: 0 });
    expect(await sweep(ctx, "13:00")).toMatchObject({ escalated: 1, failed: 0 });
    expect(await ticketsOf(ctx)).toMatchObject([
      {
        threadId: thread.id,
        regionId: region.id,
        categoryId: category.id,
        ownerId: agent.id,
        customerId: asker.id,
        openedBy: "rule",
        openedById: null,
        severity: "question",
        summary: thread.title,
        tried: "",
      },
    ]);
    const [event] = await ctx.db.select().from(ticketEvents).where(eq(ticketEvents.kind, "opened"));
    expect(event).toMatchObject({ actorId: null, data: { cause: "unanswered", minutes: 240 } });
    expect((await callsOf(ctx))[0]).toMatchObject({ outcome: "escalated", endedAt: clock(ctx, "13:00").now });
  });

  test("is swept again and again without a second call or ticket", async ({ ctx }) => {
    await makeRuleScene(ctx);
    for (const time of ["12:00", "12:00", "12:01", "13:00", "13:00", "13:01", "17:59"])
      await sweep(ctx, time);
    expect(await countCalls(ctx)).toBe(1);
    expect(await callsOf(ctx)).toHaveLength(1);
    expect(await ticketsOf(ctx)).toHaveLength(1);
  });

  test("stays with the community once somebody answers in time; the asker's own answer is none", async ({
    ctx,
  }) => {
    const { thread, asker, category } = await makeRuleScene(ctx);
    const helper = await makeExpert(ctx, category);
    await sweep(ctx, "12:00");
    await createAnswer(as(clock(ctx, "12:10"), asker), { threadId: thread.id, body: "Ist da jemand?" });
    expect(await sweep(ctx, "12:11")).toMatchObject({ settled: 0 });
    await createAnswer(as(clock(ctx, "12:30"), helper), { threadId: thread.id, body: "Stecker prüfen." });
    expect(await sweep(ctx, "12:31")).toMatchObject({ settled: 1, escalated: 0 });
    await sweep(ctx, "13:00");
    expect(await ticketsOf(ctx)).toEqual([]);
    expect((await callsOf(ctx))[0]).toMatchObject({ outcome: "answered" });
  });

  test("goes over after 24 working hours when no answer solved it", async ({ ctx }) => {
    const { thread, category } = await makeRuleScene(ctx);
    const helper = await makeExpert(ctx, category);
    await createAnswer(as(clock(ctx, "09:30"), helper), { threadId: thread.id, body: "Stecker prüfen." });
    expect(await sweep(ctx, "2026-11-25T11:59:00+01:00")).toMatchObject({ called: 0 });
    expect(await sweep(ctx, "2026-11-25T12:00:00+01:00")).toMatchObject({ called: 1 });
    expect(await sweep(ctx, "2026-11-25T13:00:00+01:00")).toMatchObject({ escalated: 1 });
    const [event] = await ctx.db.select().from(ticketEvents).where(eq(ticketEvents.kind, "opened"));
    expect(event?.data).toMatchObject({ cause: "unsolved", minutes: 1440 });
  });

  test("is left alone outside of working time", async ({ ctx }) => {
    const late = clock(ctx, "14:00");
    const scene = await makeRuleScene(late);
    expect(await sweep(ctx, "18:00")).toMatchObject({ called: 0, settled: 0 });
    expect(await sweep(ctx, "23:00")).toMatchObject({ called: 0, settled: 0 });
    expect(await ticketsOf(ctx)).toEqual([]);
    // Its time was up with the last stroke of Monday; it goes over with the first of Tuesday.
    expect(await sweep(ctx, "2026-11-24T08:00:00+01:00")).toMatchObject({ escalated: 1 });
    expect((await ticketsOf(ctx))[0]?.threadId).toBe(scene.thread.id);
  });
});

describe("A rule leaves alone", () => {
  const late = "2026-11-27T12:00:00+01:00";
  test.for([
    ["imported questions and those whose asker declined", { autoEscalateFrom: null }],
    ["solved ones", { solvedAt: new Date("2026-11-23T10:00:00+01:00") }],
    ["locked ones", { lockedAt: new Date("2026-11-23T10:00:00+01:00") }],
    ["hidden ones", { hiddenAt: new Date("2026-11-23T10:00:00+01:00") }],
    ["what was asked more than 30 days ago", { autoEscalateFrom: new Date("2026-10-28T11:59:00+01:00") }],
  ] as const)("%s", async ([, state], { ctx }) => {
    const { thread } = await makeRuleScene(ctx);
    await ctx.db.update(threads).set(state).where(eq(threads.id, thread.id));
    expect(await sweep(ctx, late)).toEqual({ called: 0, settled: 0, escalated: 0, failed: 0 });
  });

  test("those that are with the team already", async ({ ctx }) => {
    const { thread, category } = await makeRuleScene(ctx);
    const guide = as(ctx, await makeUser(ctx, { role: "guide" }));
    await escalateThread(guide, {
      threadId: thread.id,
      postcode: null,
      categoryId: category.id,
      severity: "impaired",
      tried: "Neustart",
      summary: "Die Verbindung bricht alle paar Minuten ab.",
    });
    expect(await sweep(ctx, late)).toMatchObject({ called: 0 });
    expect(await ticketsOf(ctx)).toHaveLength(1);
  });

  test("categories whose rule is switched off, and follows another time of theirs", async ({ ctx }) => {
    const scene = await makeRuleScene(ctx);
    const admin = as(ctx, await makeUser(ctx, { role: "admin" }));
    const save = (values: object) =>
      saveRule(admin, { categoryId: scene.category.id, values: { ...defaultRule, ...values } });
    await save({ isEnabled: false });
    expect(await sweep(ctx, late)).toMatchObject({ called: 0 });
    await save({ unansweredMinutes: 30, lastCallMinutes: 0 });
    const young = await makeWatched(clock(ctx, "09:31"), scene);
    expect(await sweep(ctx, "10:00")).toMatchObject({ escalated: 1 });
    expect((await ticketsOf(ctx)).map(({ threadId }) => threadId)).toEqual([scene.thread.id]);
    expect(await sweep(ctx, "10:01")).toMatchObject({ escalated: 1 });
    expect((await ticketsOf(ctx)).map(({ threadId }) => threadId)).toContain(young.id);
  });
});

describe("A total outage", () => {
  test("goes over in the first minute of work, without a call", async ({ ctx }) => {
    const { thread, category } = await makeRuleScene(clock(ctx, "2026-11-22T20:00:00+01:00"));
    const words = { de: "Geht noch etwas?", en: "Does anything work?" };
    const [field] = await ctx.db
      .insert(categoryFields)
      .values({
        categoryId: category.id,
        key: "impact",
        kind: "choice",
        label: words,
        options: [{ value: "total-outage", de: "Nichts geht mehr", en: "Nothing works" }],
        position: 1,
      })
      .returning();
    await ctx.db
      .insert(threadFacts)
      .values({ threadId: thread.id, fieldId: field!.id, value: "total-outage" });
    expect(await sweep(ctx, "07:59")).toMatchObject({ escalated: 0 });
    expect(await sweep(ctx, "08:00")).toMatchObject({ escalated: 1 });
    expect((await ticketsOf(ctx))[0]).toMatchObject({ severity: "total-outage", openedBy: "rule" });
    expect(await countCalls(ctx)).toBe(0);
  });
});

describe("A helper who is at it", () => {
  async function makeCalled(ctx: Ctx) {
    const scene = await makeRuleScene(ctx);
    const helper = await makeExpert(ctx, scene.category);
    const second = await makeExpert(ctx, scene.category);
    await sweep(ctx, "12:00");
    return { ...scene, helper, second };
  }

  test("holds the hand-over back until the claim ends, and not longer", async ({ ctx }) => {
    const { thread, helper, second } = await makeCalled(ctx);
    const claim = (user: typeof helper, time: string) =>
      claimThread(as(clock(ctx, time), user), { threadId: thread.id });
    await claim(helper, "12:50");
    expect(await sweep(ctx, "13:00")).toMatchObject({ settled: 0 });
    expect(await sweep(ctx, "13:19")).toMatchObject({ settled: 0 });
    expect(await sweep(ctx, "13:20")).toMatchObject({ escalated: 1 });
    await expect(claim(second, "13:20")).resolves.toBeUndefined();
  });

  test("holds nothing back a second time, whoever claims", async ({ ctx }) => {
    const { thread, helper, second } = await makeCalled(ctx);
    await claimThread(as(clock(ctx, "12:50"), helper), { threadId: thread.id });
    await sweep(ctx, "13:00");
    await releaseClaim(as(clock(ctx, "13:05"), helper), { threadId: thread.id });
    await claimThread(as(clock(ctx, "13:06"), second), { threadId: thread.id });
    expect(await sweep(ctx, "13:07")).toMatchObject({ settled: 0 });
    expect(await sweep(ctx, "13:20")).toMatchObject({ escalated: 1 });
  });

  test("who is at it in the evening puts it off until the morning, not into the night", async ({ ctx }) => {
    const scene = await makeRuleScene(clock(ctx, "13:55"));
    const helper = await makeExpert(ctx, scene.category);
    await sweep(ctx, "17:00");
    await claimThread(as(clock(ctx, "17:50"), helper), { threadId: scene.thread.id });
    expect(await sweep(ctx, "17:55")).toMatchObject({ settled: 0 });
    expect(await sweep(ctx, "18:20")).toMatchObject({ settled: 0 });
    expect(await sweep(ctx, "2026-11-24T08:00:00+01:00")).toMatchObject({ escalated: 1 });
  });

  test("who lets go lets the rule go on at once", async ({ ctx }) => {
    const { thread, helper } = await makeCalled(ctx);
    await claimThread(as(clock(ctx, "12:50"), helper), { threadId: thread.id });
    await sweep(ctx, "13:00");
    await releaseClaim(as(clock(ctx, "13:05"), helper), { threadId: thread.id });
    expect(await sweep(ctx, "13:06")).toMatchObject({ escalated: 1 });
  });
});

describe("The clock begins anew", () => {
  test("when a solution did not hold", async ({ ctx }) => {
    const { thread, asker, category } = await makeRuleScene(ctx);
    const helper = await makeExpert(ctx, category);
    const answer = await createAnswer(as(clock(ctx, "09:30"), helper), {
      threadId: thread.id,
      body: "So geht es.",
    });
    await acceptSolution(as(clock(ctx, "10:00"), asker), { threadId: thread.id, postId: answer.id });
    // Weeks of working time later.
    await reopenThread(as(clock(ctx, "2026-11-30T09:00:00+01:00"), asker), { threadId: thread.id });
    expect(await sweep(ctx, "2026-11-30T09:01:00+01:00")).toMatchObject({ called: 0 });
    expect(await sweep(ctx, "2026-12-02T12:00:00+01:00")).toMatchObject({ called: 1 });
    expect(await sweep(ctx, "2026-12-02T13:00:00+01:00")).toMatchObject({ escalated: 1 });
  });

  test("and a call that was begun ends with it", async ({ ctx }) => {
    const { thread } = await makeRuleScene(ctx);
    await sweep(ctx, "12:00");
    await ctx.db
      .update(threads)
      .set({ autoEscalateFrom: clock(ctx, "12:30").now })
      .where(eq(threads.id, thread.id));
    expect(await sweep(ctx, "12:31")).toMatchObject({ settled: 1, escalated: 0 });
    expect((await callsOf(ctx))[0]?.outcome).toBe("withdrawn");
    expect(await sweep(ctx, "15:30")).toMatchObject({ called: 1 });
    expect(await sweep(ctx, "16:30")).toMatchObject({ escalated: 1 });
  });
});

describe("A worker that stood still for two hours", () => {
  test("calls nobody for what is due already, and hands it over once", async ({ ctx }) => {
    const { category } = await makeRuleScene(ctx);
    await makeExpert(ctx, category);
    expect(await sweep(ctx, "13:50")).toMatchObject({ called: 1, escalated: 1 });
    expect(await countCalls(ctx)).toBe(0);
    expect(await ctx.db.select().from(lastCallInvitations)).toEqual([]);
    await sweep(ctx, "13:51");
    expect(await ticketsOf(ctx)).toHaveLength(1);
  });

  test("calls helpers for the time that is left, and nobody for the last minutes", async ({ ctx }) => {
    const scene = await makeRuleScene(ctx);
    await makeExpert(ctx, scene.category);
    expect(await sweep(ctx, "12:40")).toMatchObject({ called: 1 });
    expect(await countCalls(ctx)).toBe(1);
    expect((await callsOf(ctx))[0]?.endsAt).toEqual(clock(ctx, "13:00").now);
    await makeWatched(clock(ctx, "09:10"), scene);
    await sweep(ctx, "13:00");
    expect(await countCalls(ctx)).toBe(0);
    expect(await sweep(ctx, "13:10")).toMatchObject({ escalated: 1 });
  });

  test("does not make up in the night for what it missed by day", async ({ ctx }) => {
    const scene = await makeRuleScene(ctx);
    await makeWatched(clock(ctx, "2026-11-20T17:30:00+01:00"), scene);
    expect(await sweep(ctx, "19:00")).toMatchObject({ called: 0, escalated: 0 });
    expect(await sweep(ctx, "2026-11-24T08:00:00+01:00")).toMatchObject({ escalated: 2 });
  });
});

describe("Each region", () => {
  test("has its own working time", async ({ ctx }) => {
    const scene = await makeRuleScene(ctx);
    // Bavaria keeps Epiphany, Hesse does not.
    const south = await makeRegion(ctx, { federalState: "BY" });
    const epiphany = clock(ctx, "2027-01-06T08:00:00+01:00");
    await makeWatched(epiphany, scene, { regionId: south.id });
    const here = await makeWatched(epiphany, scene, { regionId: scene.region.id });
    expect(await sweep(ctx, "2027-01-06T12:00:00+01:00")).toMatchObject({ escalated: 1 });
    expect((await ticketsOf(ctx)).map(({ threadId }) => threadId)).toEqual([here.id]);
    expect(await sweep(ctx, "2027-01-07T12:00:00+01:00")).toMatchObject({ escalated: 1 });
  });

  test("without a team is looked after by the central one", async ({ ctx }) => {
    const scene = await makeRuleScene(ctx);
    const empty = await makeRegion(ctx);
    await ctx.db.update(threads).set({ regionId: empty.id }).where(eq(threads.id, scene.thread.id));
    await sweep(ctx, "13:00");
    expect((await ticketsOf(ctx))[0]).toMatchObject({ regionId: scene.region.id });
  });
});

test("What fails for one question does not hold up the next", async ({ ctx }) => {
  const scene = await makeRuleScene(ctx);
  const errors: unknown[] = [];
  const quiet = { ...ctx, log: { ...ctx.log, error: (fields: object) => void errors.push(fields) } } as Ctx;
  // Nobody in any team: no ticket can be opened.
  await ctx.db.update(agents).set({ leftAt: ctx.now });
  await makeThread(ctx, { category: scene.category, autoEscalateFrom: ctx.now });
  expect(await sweep(quiet, "13:00")).toMatchObject({ called: 2, failed: 2 });
  expect(errors).toHaveLength(2);
  expect((await callsOf(ctx)).map(({ endedAt }) => endedAt)).toEqual([null, null]);
});

describe("Ten people pressing while three workers sweep", () => {
  test("make exactly one ticket per question and one call", async ({ committed }) => {
    const { ctx } = committed;
    const { thread, category, agent } = await makeRuleScene(ctx);
    await makeExpert(ctx, category);
    await sweep(ctx, "12:00");
    const people = [agent];
    for (let n = 0; n < 9; n++) people.push(await makeUser(ctx, { role: "guide" }));
    const later = clock(ctx, "13:00");
    const press = (user: typeof agent) =>
      escalateThread(as(later, user), {
        threadId: thread.id,
        postcode: null,
        categoryId: category.id,
        severity: "impaired",
        tried: "Neustart",
        summary: "Die Verbindung bricht alle paar Minuten ab.",
      }).then(
        () => "done",
        (error: { code?: string }) => String(error.code),
      );
    const [swept, pressed] = await Promise.all([
      Promise.all([sweepRules(later), sweepRules(later), sweepRules(later)]),
      Promise.all(people.map(press)),
    ]);
    expect(await ticketsOf(ctx)).toHaveLength(1);
    const made = swept.reduce((sum, { escalated }) => sum + escalated, 0);
    expect(made + pressed.filter((result) => result === "done").length).toBe(1);
    expect(pressed.filter((result) => result === "conflict").length).toBeGreaterThanOrEqual(9);
    expect(swept.map(({ failed }) => failed)).toEqual([0, 0, 0]);
    await sweep(ctx, "13:01");
    expect(await callsOf(ctx)).toHaveLength(1);
    expect((await callsOf(ctx))[0]?.outcome).toMatch(/escalated|with-team/);
  });

  test("call helpers once", async ({ committed }) => {
    const { ctx } = committed;
    const { category } = await makeRuleScene(ctx);
    for (let n = 0; n < 5; n++) await makeExpert(ctx, category);
    const noon = clock(ctx, "12:00");
    await Promise.all([sweepRules(noon), sweepRules(noon), sweepRules(noon)]);
    expect(await callsOf(ctx)).toHaveLength(1);
    expect(await ctx.db.select().from(lastCallInvitations)).toHaveLength(3);
  });
});
