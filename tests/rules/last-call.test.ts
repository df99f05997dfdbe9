import { desc, eq } from "drizzle-orm";
import { describe } from "vitest";
import { callLimits } from "#app/features/escalation/last-calls/call-limits.ts";
import { pauseCalls, readOwnCalls } from "#app/features/escalation/last-calls/call-pauses.server.ts";
import { chooseHelpers } from "#app/features/escalation/last-calls/helper-choice.server.ts";
import { sweepRules } from "#app/features/escalation/rules/rule-sweep.server.ts";
import { createAnswer } from "#app/features/forum/answers.server.ts";
import { claimThread } from "#app/features/forum/solving/claims.server.ts";
import { listInbox } from "#app/features/notifications/inbox.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { expertise } from "#db/schema/badges.ts";
import { lastCallInvitations, lastCalls } from "#db/schema/escalation-rules.ts";
import { posts, threads } from "#db/schema/forum.ts";
import { notifications } from "#db/schema/notifications.ts";
import { makeAgent, makeCategory, makeRegion, makeThread, makeUser, type User } from "../support/make.ts";
import { as, asGuest, drainJobs, expect, test } from "../support/test.ts";
import { clock, makeExpert, makeRuleScene, makeWatched } from "./scene.ts";

const facts = (scene: Awaited<ReturnType<typeof makeRuleScene>>) => ({
  id: scene.thread.id,
  categoryId: scene.category.id,
  regionId: scene.region.id,
  authorId: scene.asker.id,
});
const idsOf = async (promise: Promise<{ userId: number }[]>) => (await promise).map(({ userId }) => userId);
const namesOf = (users: User[], ids: number[]) =>
  ids.map((id) => users.find((user) => user.id === id)?.displayName ?? "?");

describe("A last call asks", () => {
  test("at most three, those with the most points first, those of the region before", async ({ ctx }) => {
    const scene = await makeRuleScene(ctx);
    const make = (displayName: string, points: number, regionId?: number) =>
      makeExpert(ctx, scene.category, { displayName, points, regionId });
    const users = [
      await make("wenig", 40),
      await make("viel", 300),
      await make("nah", 100, scene.region.id),
      await make("mittel", 120),
    ];
    const ids = await idsOf(chooseHelpers(ctx, facts(scene)));
    expect(namesOf(users, ids)).toEqual(["nah", "viel", "mittel"]);
  });

  test("and says what somebody has solved there, in all and in the region", async ({ ctx }) => {
    const scene = await makeRuleScene(ctx);
    await makeExpert(ctx, scene.category, { solved: 4, regionId: scene.region.id });
    // Solved elsewhere: no reason for this question.
    const other = await makeCategory(ctx);
    await makeExpert(ctx, other, { solved: 2 });
    const [helper, ...more] = await chooseHelpers(ctx, facts(scene));
    expect(helper).toMatchObject({ solvedCount: 4, regionSolvedCount: 4 });
    expect(more).toEqual([]);
  });

  test.for([
    ["is staff", { role: "moderator" }],
    ["has not earned the rank", { rank: "member" }],
    ["is suspended", { suspendedUntil: new Date("2100-01-01") }],
    ["has no confirmed address", { isVerified: false }],
    ["came by an import", { email: null }],
  ] as const)("nobody who %s", async ([, values], { ctx }) => {
    const scene = await makeRuleScene(ctx);
    await makeExpert(ctx, scene.category, { rank: "helper", ...values });
    expect(await chooseHelpers(ctx, facts(scene))).toEqual([]);
  });

  test("guides too, but no agent", async ({ ctx }) => {
    const scene = await makeRuleScene(ctx);
    const guide = await makeExpert(ctx, scene.category, { role: "guide", rank: "member" });
    const agent = await makeAgent(ctx, scene.region, { rank: "expert" });
    await ctx.db.insert(expertise).values({
      userId: agent.id,
      categoryId: scene.category.id,
      points: 900,
      confirmedCount: 30,
      failedCount: 0,
      wilson: 0.9,
      level: "gold",
    });
    expect(await idsOf(chooseHelpers(ctx, facts(scene)))).toEqual([guide.id]);
  });

  test("neither the asker nor who has answered there nor who has been silent for months", async ({ ctx }) => {
    const scene = await makeRuleScene(ctx);
    const silent = await makeExpert(ctx, scene.category);
    await ctx.db
      .update(posts)
      .set({ createdAt: new Date("2026-08-01") })
      .where(eq(posts.authorId, silent.id));
    const answerer = await makeExpert(ctx, scene.category);
    await createAnswer(as(ctx, answerer), { threadId: scene.thread.id, body: "Bitte neu starten." });
    const asker = await makeExpert(ctx, scene.category);
    await ctx.db.update(threads).set({ authorId: asker.id }).where(eq(threads.id, scene.thread.id));
    expect(await chooseHelpers(ctx, { ...facts(scene), authorId: asker.id })).toEqual([]);
  });

  test("nobody who is busy with two questions, is called already, or has paused", async ({ ctx }) => {
    const scene = await makeRuleScene(ctx);
    const busy = await makeExpert(ctx, scene.category);
    for (let n = 0; n < 2; n++) {
      const { id: threadId } = await makeThread(ctx);
      await claimThread(as(ctx, busy), { threadId });
    }
    const paused = await makeExpert(ctx, scene.category);
    await pauseCalls(as(ctx, paused), { isPaused: true });
    await pauseCalls(as(ctx, paused), { isPaused: true });
    const called = await makeExpert(ctx, scene.category);
    const [call] = await ctx.db
      .insert(lastCalls)
      .values({
        threadId: (await makeThread(ctx)).id,
        cause: "unanswered",
        countsFrom: ctx.now,
        calledAt: ctx.now,
        endsAt: new Date("2026-11-23T18:00:00+01:00"),
      })
      .returning();
    await ctx.db.insert(lastCallInvitations).values({
      lastCallId: call!.id,
      userId: called.id,
      invitedAt: ctx.now,
      solvedCount: 1,
      regionSolvedCount: 0,
    });
    expect(await chooseHelpers(ctx, facts(scene))).toEqual([]);
    await pauseCalls(as(ctx, paused), { isPaused: false });
    expect(await idsOf(chooseHelpers(ctx, facts(scene)))).toEqual([paused.id]);
  });

  test("everybody before anybody twice, and nobody more than five times a week", async ({ ctx }) => {
    const scene = await makeRuleScene(ctx);
    const experts = [];
    for (let n = 0; n < 6; n++) experts.push(await makeExpert(ctx, scene.category, { points: 60 + 150 * n }));
    const rounds: number[][] = [];
    for (let n = 0; n < 12; n++) {
      const at = new Date(ctx.now.getTime() + n * 3_600_000);
      const ids = await idsOf(chooseHelpers({ ...ctx, now: at }, facts(scene)));
      rounds.push(ids);
      const [call] = await ctx.db
        .insert(lastCalls)
        .values({
          threadId: (await makeThread(ctx)).id,
          cause: "unanswered",
          countsFrom: at,
          calledAt: at,
          endsAt: at,
          endedAt: at,
          outcome: "escalated",
        })
        .returning();
      for (const userId of ids) {
        await ctx.db
          .insert(lastCallInvitations)
          .values({ lastCallId: call!.id, userId, invitedAt: at, solvedCount: 1, regionSolvedCount: 0 });
      }
    }
    expect(new Set([...rounds[0]!, ...rounds[1]!]).size).toBe(6);
    const times = experts.map(({ id }) => rounds.flat().filter((asked) => asked === id).length);
    expect(Math.max(...times)).toBe(callLimits.perWeek);
    expect(rounds.at(-1)).toEqual([]);
  });
});

describe("What people are told", () => {
  async function makeTold(ctx: Ctx) {
    const scene = await makeRuleScene(ctx);
    await ctx.db.update(threads).set({ regionId: scene.region.id }).where(eq(threads.id, scene.thread.id));
    const helper = await makeExpert(ctx, scene.category, { solved: 12, regionId: scene.region.id });
    return { ...scene, helper };
  }
  const inboxOf = async (ctx: Ctx, user: User) =>
    (await listInbox(as(ctx, user))).items.map(({ text }) => text);

  test("the helper hears why, the asker hears until when, each once", async ({ ctx }) => {
    const { thread, helper, asker } = await makeTold(ctx);
    const noon = clock(ctx, "12:00");
    for (let n = 0; n < 2; n++) {
      await sweepRules(noon);
      await drainJobs(noon);
    }
    expect(await inboxOf(noon, helper)).toEqual([
      `Letzter Aufruf: „${thread.title}“, heute bis 13:00 Uhr ist Zeit. Gefragt sind Sie, weil Sie 12 Fragen zu Glasfaser gelöst haben, davon 12 aus der Region Frankfurt.`,
    ]);
    expect(await inboxOf(noon, asker)).toEqual([
      `„${thread.title}“ hat noch keine Antwort. Ändert sich daran heute bis 13:00 Uhr nichts, übernimmt das Regio-Team. Wenn Sie lieber noch warten, sagen Sie es hier.`,
    ]);
  });

  test("the asker hears that a rule did it, and from nobody else", async ({ ctx }) => {
    const { asker, agent } = await makeTold(ctx);
    const one = clock(ctx, "13:00");
    await sweepRules(one);
    await drainJobs(one);
    const [told] = await ctx.db
      .select()
      .from(notifications)
      .where(eq(notifications.userId, asker.id))
      .orderBy(desc(notifications.id));
    expect(told).toMatchObject({ kind: "handed-over" });
    expect((await inboxOf(one, asker))[0]).toContain("weil in 4 Stunden Arbeitszeit keine Antwort kam");
    const kinds = await ctx.db
      .select({ kind: notifications.kind })
      .from(notifications)
      .where(eq(notifications.userId, agent.id));
    expect(kinds).toEqual([{ kind: "ticket-assigned" }]);
  });

  test("nobody hears of a call that is over by the time the news is told", async ({ ctx }) => {
    const { helper, asker } = await makeTold(ctx);
    await sweepRules(clock(ctx, "12:00"));
    await drainJobs(clock(ctx, "13:05"));
    expect(await inboxOf(ctx, helper)).toEqual([]);
    expect(await inboxOf(ctx, asker)).toEqual([]);
  });
});

describe("A helper's settings", () => {
  test("say how often one was called this week, and nothing to whom nobody calls", async ({ ctx }) => {
    const scene = await makeRuleScene(ctx);
    const helper = await makeExpert(ctx, scene.category);
    await sweepRules(clock(ctx, "12:00"));
    const own = as(clock(ctx, "12:01"), helper);
    expect(await readOwnCalls(own)).toEqual({ pausedAt: null, count: 1 });
    await pauseCalls(own, { isPaused: true });
    expect(await readOwnCalls(own)).toEqual({ pausedAt: own.now, count: 1 });
    expect(await readOwnCalls(as(clock(ctx, "2026-11-30T12:01:00+01:00"), helper))).toMatchObject({
      count: 0,
    });
    expect(await readOwnCalls(as(ctx, await makeUser(ctx)))).toBeNull();
    await expect(readOwnCalls(asGuest(ctx))).rejects.toMatchObject({ code: "unauthenticated" });
  });
});

test("A question of a region without helpers gets a call without anybody, and goes over in time", async ({
  ctx,
}) => {
  const scene = await makeRuleScene(ctx);
  const elsewhere = await makeRegion(ctx, { federalState: "BE" });
  await makeWatched(ctx, scene, { regionId: elsewhere.id });
  expect(await sweepRules(clock(ctx, "12:00"))).toMatchObject({ called: 2 });
  expect(await ctx.db.select().from(lastCallInvitations)).toEqual([]);
  expect(await sweepRules(clock(ctx, "13:00"))).toMatchObject({ escalated: 2 });
});
