import { eq } from "drizzle-orm";
import { describe } from "vitest";
import { readBadgesOf } from "#app/features/badges/read.server.ts";
import { cronJobs, recountBadges } from "#app/features/badges/recount.server.ts";
import { subscriptions } from "#app/features/badges/subscribers.server.ts";
import {
  confirmationChanged,
  postCreated,
  solutionAccepted,
  solutionTakenBack,
  threadChanged,
  threadReopened,
} from "#app/features/forum/events.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { emit } from "#app/platform/events.server.ts";
import { users } from "#db/schema/accounts.ts";
import { expertise } from "#db/schema/badges.ts";
import { helpfulVotes, posts, solutions, threads } from "#db/schema/forum.ts";
import { makeAnswer, makeCategory, makeThread, makeUser } from "../support/make.ts";
import { drainJobs, expect, test } from "../support/test.ts";

async function makeAccepted(ctx: Ctx) {
  const [category, asker, helper] = [await makeCategory(ctx), await makeUser(ctx), await makeUser(ctx)];
  const thread = await makeThread(ctx, { category, author: asker });
  const answer = await makeAnswer(ctx, thread, { author: helper });
  await ctx.db.insert(solutions).values({
    postId: answer.id,
    threadId: thread.id,
    source: "asker",
    acceptedById: asker.id,
    acceptedAt: ctx.now,
  });
  return { category, helper, thread, answer, ids: { threadId: thread.id, postId: answer.id } };
}

const pointsOf = async (ctx: Ctx, user: { id: number }) =>
  (await ctx.db.select().from(expertise).where(eq(expertise.userId, user.id))).map(({ points }) => points);

describe("news of the forum", () => {
  test("gives the author points when an answer is accepted, and takes them when it is taken back", async ({
    ctx,
  }) => {
    const { helper, answer, ids } = await makeAccepted(ctx);
    await emit(ctx, solutionAccepted, ids);
    await drainJobs(ctx, { subscriptions });
    expect(await pointsOf(ctx, helper)).toEqual([15]);
    await ctx.db.update(solutions).set({ revokedAt: ctx.now }).where(eq(solutions.postId, answer.id));
    await emit(ctx, solutionTakenBack, ids);
    await drainJobs(ctx, { subscriptions });
    expect(await pointsOf(ctx, helper)).toEqual([-10]);
  });

  test("counts a helpful vote, once however often it is told", async ({ ctx }) => {
    const { helper, answer, ids } = await makeAccepted(ctx);
    const voter = await makeUser(ctx);
    await ctx.db.insert(helpfulVotes).values({ postId: answer.id, userId: voter.id, createdAt: ctx.now });
    for (let times = 0; times < 3; times++) await emit(ctx, confirmationChanged, ids);
    await drainJobs(ctx, { subscriptions });
    expect(await pointsOf(ctx, helper)).toEqual([17]);
  });

  test("moves everyone's points along when a thread changes its category or disappears", async ({ ctx }) => {
    const { helper, thread, ids } = await makeAccepted(ctx);
    await emit(ctx, solutionAccepted, ids);
    await drainJobs(ctx, { subscriptions });
    const other = await makeCategory(ctx);
    await ctx.db.update(threads).set({ categoryId: other.id }).where(eq(threads.id, thread.id));
    await emit(ctx, threadChanged, { threadId: thread.id });
    await drainJobs(ctx, { subscriptions });
    expect((await pointsOf(ctx, helper)).sort()).toEqual([0, 15]);
    await ctx.db.update(threads).set({ hiddenAt: ctx.now }).where(eq(threads.id, thread.id));
    await emit(ctx, threadReopened, { threadId: thread.id });
    await drainJobs(ctx, { subscriptions });
    expect(await pointsOf(ctx, helper)).toEqual([0, 0]);
  });

  test("makes a member of a newcomer with the first post", async ({ ctx }) => {
    const user = await makeUser(ctx, { rank: "newcomer" });
    const thread = await makeThread(ctx);
    const answer = await makeAnswer(ctx, thread, { author: user });
    await emit(ctx, postCreated, { threadId: thread.id, postId: answer.id });
    await drainJobs(ctx, { subscriptions });
    const [row] = await ctx.db.select({ rank: users.rank }).from(users).where(eq(users.id, user.id));
    expect(row!.rank).toBe("member");
  });

  test("about a post that is gone changes nothing", async ({ ctx }) => {
    const { helper, answer, ids } = await makeAccepted(ctx);
    await ctx.db.delete(posts).where(eq(posts.id, answer.id));
    await emit(ctx, solutionAccepted, ids);
    await drainJobs(ctx, { subscriptions });
    expect(await pointsOf(ctx, helper)).toEqual([]);
  });
});

describe("the recount of everything", () => {
  test("finds what events did not tell, and nothing the second time", async ({ ctx }) => {
    const { helper, category } = await makeAccepted(ctx);
    await ctx.db.update(users).set({ rank: "newcomer" }).where(eq(users.id, helper.id));
    expect(await recountBadges(ctx)).toEqual({ expertiseCount: 1, levelChanges: [], rankChangeCount: 1 });
    expect(await recountBadges(ctx)).toMatchObject({ levelChanges: [], rankChangeCount: 0 });
    await ctx.db.update(expertise).set({ level: "bronze" }).where(eq(expertise.categoryId, category.id));
    expect((await readBadgesOf(ctx, [helper.id])).get(helper.id)).toMatchObject([{ level: "bronze" }]);
  });

  test("runs every night", async ({ ctx }) => {
    const { helper } = await makeAccepted(ctx);
    await cronJobs[0]!.job.handle(ctx, {});
    expect(await pointsOf(ctx, helper)).toEqual([15]);
  });
});
