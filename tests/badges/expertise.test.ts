import { and, eq } from "drizzle-orm";
import { describe } from "vitest";
import { computeExpertise } from "#app/features/badges/expertise.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { expertise } from "#db/schema/badges.ts";
import { confirmations, helpfulVotes, posts, solutions, threads } from "#db/schema/forum.ts";
import { failureReports } from "#db/schema/solving.ts";
import { makeAnswer, makeCategory, makeThread, makeUser, type Post, type User } from "../support/make.ts";
import { at, expect, monday, test } from "../support/test.ts";

const dayMs = 86_400_000;
const daysAgo = (days: number) => new Date(monday.getTime() - days * dayMs);
const daysLater = (days: number) => new Date(monday.getTime() + days * dayMs);

async function readRow(ctx: Ctx, user: { id: number }, category: { id: number }) {
  const [row] = await ctx.db
    .select()
    .from(expertise)
    .where(and(eq(expertise.userId, user.id), eq(expertise.categoryId, category.id)));
  return row;
}

async function accept(
  ctx: Ctx,
  post: Post,
  values: Partial<typeof solutions.$inferInsert> & { acceptedById?: number } = {},
): Promise<void> {
  const [thread] = await ctx.db.select().from(threads).where(eq(threads.id, post.threadId));
  await ctx.db.insert(solutions).values({
    postId: post.id,
    threadId: post.threadId,
    source: "asker",
    acceptedById: thread!.authorId,
    acceptedAt: ctx.now,
    ...values,
  });
}

async function vote(
  ctx: Ctx,
  table: typeof helpfulVotes | typeof confirmations,
  post: Post,
  count: number,
  createdAt = ctx.now,
): Promise<void> {
  for (let i = 0; i < count; i++) {
    const user = await makeUser(ctx);
    await ctx.db.insert(table).values({ postId: post.id, userId: user.id, createdAt });
  }
}

async function makeScene(ctx: Ctx) {
  const category = await makeCategory(ctx);
  const helper = await makeUser(ctx);
  const answer = async (author: User = helper) =>
    makeAnswer(ctx, await makeThread(ctx, { category }), { author });
  const compute = async (at = ctx.now) => {
    const result = await computeExpertise({ ...ctx, now: at }, [helper.id]);
    return { ...result, row: await readRow(ctx, helper, category) };
  };
  return { category, helper, answer, compute };
}

describe("points", () => {
  test("are 15 for an answer that the asker accepted", async ({ ctx }) => {
    const { answer, compute } = await makeScene(ctx);
    await accept(ctx, await answer());
    expect((await compute()).row).toMatchObject({
      points: 15,
      confirmedCount: 1,
      failedCount: 0,
      level: null,
    });
  });

  test("are 5 for an official confirmation", async ({ ctx }) => {
    const { answer, compute } = await makeScene(ctx);
    const agent = await makeUser(ctx, { role: "agent" });
    await accept(ctx, await answer(), { source: "official", acceptedById: agent.id });
    expect((await compute()).row).toMatchObject({ points: 5, confirmedCount: 1 });
  });

  test("are 4 for each of the first five who say it worked, and two of them confirm", async ({ ctx }) => {
    const { answer, compute } = await makeScene(ctx);
    await vote(ctx, confirmations, await answer(), 1);
    expect((await compute()).row).toMatchObject({ points: 4, confirmedCount: 0 });
    await vote(ctx, confirmations, await answer(), 2);
    expect((await compute()).row).toMatchObject({ points: 12, confirmedCount: 1 });
    await vote(ctx, confirmations, await answer(), 7);
    expect((await compute()).row).toMatchObject({ points: 32, confirmedCount: 2 });
  });

  test("are 2 for each of the first ten helpful votes, which never confirm", async ({ ctx }) => {
    const { answer, compute } = await makeScene(ctx);
    await vote(ctx, helpfulVotes, await answer(), 12);
    expect((await compute()).row).toMatchObject({ points: 20, confirmedCount: 0, wilson: 0 });
  });

  test("are −10 for a solution that was taken back, which then no longer counts as confirmed", async ({
    ctx,
  }) => {
    const { answer, compute } = await makeScene(ctx);
    const post = await answer();
    await vote(ctx, confirmations, post, 2);
    await accept(ctx, post, { revokedAt: ctx.now });
    expect((await compute()).row).toMatchObject({ points: -2, confirmedCount: 0, failedCount: 1 });
  });

  test("halve every 180 days from the moment each was earned", async ({ ctx }) => {
    const { answer, compute } = await makeScene(ctx);
    const post = await answer();
    await accept(ctx, post, { acceptedAt: daysAgo(180) });
    await vote(ctx, helpfulVotes, post, 1, daysAgo(360));
    await vote(ctx, confirmations, post, 1, daysAgo(90));
    const { row } = await compute();
    expect(row!.points).toBeCloseTo(7.5 + 0.5 + 4 * Math.SQRT1_2, 9);
    expect((await compute(daysLater(180))).row!.points).toBeCloseTo(row!.points / 2, 9);
  });

  test("count the earliest voices when there are more than count", async ({ ctx }) => {
    const { answer, compute } = await makeScene(ctx);
    const post = await answer();
    await vote(ctx, confirmations, post, 3);
    await vote(ctx, confirmations, post, 5, daysAgo(180));
    expect((await compute()).row!.points).toBeCloseTo(10, 9);
  });

  test("survive a date from the days of the Romans and one from the future", async ({ ctx }) => {
    const { answer, compute } = await makeScene(ctx);
    await accept(ctx, await answer(), { acceptedAt: new Date("0044-03-15T12:00:00Z") });
    await accept(ctx, await answer(), { acceptedAt: daysLater(3) });
    expect((await compute()).row!.points).toBeCloseTo(15, 9);
  });

  test("are not given in one's own thread, nor by oneself", async ({ ctx }) => {
    const { category, helper, answer, compute } = await makeScene(ctx);
    const own = await makeAnswer(ctx, await makeThread(ctx, { category, author: helper }), {
      author: helper,
    });
    await accept(ctx, own);
    await vote(ctx, confirmations, own, 3);
    const post = await answer();
    await ctx.db.insert(helpfulVotes).values({ postId: post.id, userId: helper.id, createdAt: ctx.now });
    await ctx.db.insert(confirmations).values({ postId: post.id, userId: helper.id, createdAt: ctx.now });
    await accept(ctx, post, { source: "official", acceptedById: helper.id });
    expect((await compute()).row).toBeUndefined();
  });

  test("are not given for what is hidden, and are withdrawn when it is hidden later", async ({ ctx }) => {
    const { answer, compute } = await makeScene(ctx);
    const [first, second] = [await answer(), await answer()];
    await accept(ctx, first);
    await accept(ctx, second);
    expect((await compute()).row).toMatchObject({ points: 30, confirmedCount: 2 });
    await ctx.db.update(posts).set({ hiddenAt: ctx.now }).where(eq(posts.id, first.id));
    await ctx.db.update(threads).set({ hiddenAt: ctx.now }).where(eq(threads.id, second.threadId));
    expect((await compute()).row).toMatchObject({ points: 0, confirmedCount: 0, wilson: 0 });
  });

  test("belong to the category the thread is in now", async ({ ctx }) => {
    const { category, helper, answer, compute } = await makeScene(ctx);
    const post = await answer();
    await accept(ctx, post);
    await compute();
    const other = await makeCategory(ctx);
    await ctx.db.update(threads).set({ categoryId: other.id }).where(eq(threads.id, post.threadId));
    await compute();
    expect((await readRow(ctx, helper, category))!.points).toBe(0);
    expect((await readRow(ctx, helper, other))!.points).toBe(15);
  });
});

describe("failing", () => {
  const report = async (ctx: Ctx, post: Post, values: Partial<typeof failureReports.$inferInsert> = {}) =>
    ctx.db.insert(failureReports).values({
      postId: post.id,
      reporterId: (await makeUser(ctx)).id,
      authorId: post.authorId,
      tried: "Zweimal versucht.",
      ...values,
    });

  test("costs nothing while three reports wait for their review, though the solution no longer stands", async ({
    ctx,
  }) => {
    const { answer, compute } = await makeScene(ctx);
    const post = await answer();
    await accept(ctx, post, { revokedAt: ctx.now, revokedBy: "reports" });
    for (let i = 0; i < 3; i++) await report(ctx, post);
    await vote(ctx, helpfulVotes, post, 1);
    expect((await compute()).row).toMatchObject({ points: 2, confirmedCount: 0, failedCount: 0 });
  });

  test("costs 10 points once a report is upheld, however many are, and the answer is not confirmed", async ({
    ctx,
  }) => {
    const { answer, compute } = await makeScene(ctx);
    const post = await answer();
    await accept(ctx, post);
    await vote(ctx, confirmations, post, 2);
    await report(ctx, post, { dismissedAt: ctx.now });
    expect((await compute()).row).toMatchObject({ points: 23, confirmedCount: 1, failedCount: 0 });
    await report(ctx, post, { upheldAt: ctx.now });
    await report(ctx, post, { upheldAt: ctx.now });
    expect((await compute()).row).toMatchObject({ points: -2, confirmedCount: 0, failedCount: 1 });
  });

  test("fades from the day it was found", async ({ ctx }) => {
    const { answer, compute } = await makeScene(ctx);
    await report(ctx, await answer(), { upheldAt: daysAgo(180) });
    expect((await compute()).row).toMatchObject({ points: -5, failedCount: 1 });
  });
});

describe("levels", () => {
  /** So many answers that the asker accepted and someone thanked for, `points` each. */
  async function earn(ctx: Ctx, answer: () => Promise<Post>, count: number, failed = 0): Promise<void> {
    for (let i = 0; i < count; i++) {
      const post = await answer();
      await accept(ctx, post);
      await vote(ctx, helpfulVotes, post, 3);
    }
    for (let i = 0; i < failed; i++) await accept(ctx, await answer(), { revokedAt: ctx.now });
  }

  test("need points, confirmed answers and a share that holds: 3 of 3 with 63 points are bronze", async ({
    ctx,
  }) => {
    const { answer, compute } = await makeScene(ctx);
    await earn(ctx, answer, 2);
    expect((await compute()).row).toMatchObject({ points: 42, level: null });
    await earn(ctx, answer, 1);
    const { row, changes } = await compute();
    expect(row).toMatchObject({
      points: 63,
      confirmedCount: 3,
      level: "bronze",
      levelSince: monday,
      fallsAt: null,
    });
    expect(row!.wilson).toBeCloseTo(0.526, 3);
    expect(changes).toEqual([
      { userId: row!.userId, categoryId: row!.categoryId, before: null, after: "bronze" },
    ]);
  });

  test("are not given for points alone, nor when too much failed", async ({ ctx }) => {
    const { answer, compute } = await makeScene(ctx);
    const post = await answer();
    await accept(ctx, post);
    await vote(ctx, helpfulVotes, post, 10);
    await vote(ctx, confirmations, post, 5);
    await earn(ctx, answer, 1);
    expect((await compute()).row).toMatchObject({ points: 76, confirmedCount: 2, level: null });
    await earn(ctx, answer, 2, 1);
    const { row } = await compute();
    expect(row).toMatchObject({ points: 108, confirmedCount: 4, failedCount: 1, level: null });
    expect(row!.wilson).toBeLessThan(0.5);
  });

  test("rise to silver at 250 points and 15 confirmed answers", async ({ ctx }) => {
    const { answer, compute } = await makeScene(ctx);
    await earn(ctx, answer, 14);
    expect((await compute()).row).toMatchObject({ points: 294, level: "bronze" });
    await earn(ctx, answer, 1);
    expect((await compute()).row).toMatchObject({ level: "silver", confirmedCount: 15 });
  });

  test("are kept for 30 days on notice when the points have faded, then fall", async ({ ctx }) => {
    const { answer, compute } = await makeScene(ctx);
    await earn(ctx, answer, 3);
    await compute();
    const noticed = await compute(daysLater(20));
    expect(noticed.row).toMatchObject({ level: "bronze", levelSince: monday, fallsAt: daysLater(50) });
    expect(noticed.changes).toEqual([]);
    expect((await compute(daysLater(49))).row).toMatchObject({ level: "bronze", fallsAt: daysLater(50) });
    const fallen = await compute(daysLater(50));
    expect(fallen.row).toMatchObject({ level: null, levelSince: null, fallsAt: null });
    expect(fallen.changes).toMatchObject([{ before: "bronze", after: null }]);
  });

  test("lose the notice when they are earned again", async ({ ctx }) => {
    const { answer, compute } = await makeScene(ctx);
    await earn(ctx, answer, 3);
    await compute();
    await compute(daysLater(20));
    await earn(ctx, answer, 1);
    expect((await compute(daysLater(21))).row).toMatchObject({
      level: "bronze",
      levelSince: monday,
      fallsAt: null,
    });
  });

  test("fall to what is still earned, with a new date", async ({ ctx }) => {
    const { answer, compute } = await makeScene(ctx);
    await earn(ctx, answer, 15);
    await compute();
    const failing = [await answer(), await answer(), await answer(), await answer()];
    for (const post of failing) await accept(ctx, post, { revokedAt: ctx.now });
    expect((await compute()).row).toMatchObject({ level: "silver", fallsAt: daysLater(30) });
    expect((await compute(daysLater(31))).row).toMatchObject({
      level: "bronze",
      levelSince: daysLater(31),
      fallsAt: null,
    });
  });

  test("stay on notice when everything behind them was hidden", async ({ ctx }) => {
    const { helper, answer, compute } = await makeScene(ctx);
    await earn(ctx, answer, 3);
    await compute();
    await ctx.db.update(posts).set({ hiddenAt: ctx.now }).where(eq(posts.authorId, helper.id));
    expect((await compute()).row).toMatchObject({ points: 0, level: "bronze", fallsAt: daysLater(30) });
    expect((await compute(daysLater(30))).row).toMatchObject({ level: null });
  });
});

describe("the statement", () => {
  test("changes nothing when it runs again", async ({ ctx }) => {
    const { helper, category, answer, compute } = await makeScene(ctx);
    for (let i = 0; i < 4; i++) await accept(ctx, await answer());
    await compute();
    const before = await readRow(ctx, helper, category);
    expect(await computeExpertise(ctx, "all")).toEqual({ rowCount: 1, changes: [] });
    expect(await readRow(ctx, helper, category)).toEqual(before);
  });

  test("gives everyone what it gives each alone", async ({ ctx }) => {
    const { category, answer } = await makeScene(ctx);
    const others = [await makeUser(ctx), await makeUser(ctx)];
    for (const author of others) {
      await accept(ctx, await answer(author), { acceptedAt: daysAgo(40) });
      await vote(ctx, helpfulVotes, await answer(author), 3, daysAgo(7));
    }
    const later = at(ctx, daysLater(1));
    await computeExpertise(later, "all");
    const together = await Promise.all(others.map((user) => readRow(ctx, user, category)));
    await ctx.db.delete(expertise);
    for (const { id } of others) await computeExpertise(later, [id]);
    expect(await Promise.all(others.map((user) => readRow(ctx, user, category)))).toEqual(together);
  });

  test("does nothing for nobody", async ({ ctx }) => {
    const { answer } = await makeScene(ctx);
    await accept(ctx, await answer());
    expect(await computeExpertise(ctx, [])).toEqual({ rowCount: 0, changes: [] });
  });

  test("leaves out those whose answers nobody reacted to", async ({ ctx }) => {
    const { answer, compute } = await makeScene(ctx);
    await answer();
    expect(await compute()).toMatchObject({ rowCount: 0, row: undefined });
  });
});
