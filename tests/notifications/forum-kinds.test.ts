import { eq } from "drizzle-orm";
import { describe } from "vitest";
import { createAnswer, createComment } from "#app/features/forum/answers.server.ts";
import { postCreated } from "#app/features/forum/events.server.ts";
import { acceptSolution, confirmOfficially } from "#app/features/forum/solving/solutions.server.ts";
import { askQuestion } from "#app/features/forum/threads.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { emit } from "#app/platform/events.server.ts";
import { users } from "#db/schema/accounts.ts";
import { follows, posts, threads } from "#db/schema/forum.ts";
import { notifications } from "#db/schema/notifications.ts";
import { makeAgent, makeCategory, makeRegion, makeUser, type User } from "../support/make.ts";
import { as, at, expect, test } from "../support/test.ts";
import { kindsOf, mailsOf, tellAll } from "./post.ts";

async function makeQuestion(ctx: Ctx) {
  const asker = await makeUser(ctx, { displayName: "Erika M." });
  const helper = await makeUser(ctx, { displayName: "martin_s" });
  const category = await makeCategory(ctx);
  const thread = await askQuestion(as(ctx, asker), {
    categoryId: category.id,
    title: "Glasfaser-Modem blinkt rot",
    body: "Seit dem Gewitter.",
  });
  return { asker, helper, thread, category };
}

const answerAs = (ctx: Ctx, user: User, threadId: number, body = "Bitte einmal neu starten.") =>
  createAnswer(as(ctx, user), { threadId, body });

describe("An answer", () => {
  test("is told to who asked, and not to who wrote it", async ({ ctx }) => {
    const { asker, helper, thread } = await makeQuestion(ctx);
    const answer = await answerAs(ctx, helper, thread.id);
    expect(await tellAll(ctx)).toMatchObject([
      {
        userId: asker.id,
        kind: "answer",
        subject: `post:${answer.id}`,
        path: `/p/${answer.id}`,
        actorId: helper.id,
      },
    ]);
  });

  test("to the own question is told to nobody", async ({ ctx }) => {
    const { asker, thread } = await makeQuestion(ctx);
    await answerAs(ctx, asker, thread.id);
    expect(await tellAll(ctx)).toEqual([]);
  });

  test("is told to the followers as news of the thread, and to who asked only once", async ({ ctx }) => {
    const { asker, helper, thread } = await makeQuestion(ctx);
    const follower = await makeUser(ctx);
    await ctx.db.insert(follows).values({ threadId: thread.id, userId: follower.id });
    await answerAs(ctx, helper, thread.id);
    expect(await kindsOf(ctx, asker)).toEqual(["answer"]);
    expect(await kindsOf(ctx, follower)).toEqual(["followed-reply"]);
    expect(await kindsOf(ctx, helper)).toEqual([]);
  });

  test("of the regional team is told to who asked as such", async ({ ctx }) => {
    const { asker, thread } = await makeQuestion(ctx);
    const region = await makeRegion(ctx, { name: "Frankfurt" });
    const agent = await makeAgent(ctx, region);
    await createAnswer(as(ctx, agent), {
      threadId: thread.id,
      body: "Gemessen.",
      officialRegionId: region.id,
    });
    expect(await kindsOf(ctx, asker)).toEqual(["official-answer"]);
  });

  test("that is hidden before it is told is told to nobody", async ({ ctx }) => {
    const { helper, thread } = await makeQuestion(ctx);
    const answer = await answerAs(ctx, helper, thread.id);
    await ctx.db.update(posts).set({ hiddenAt: ctx.now }).where(eq(posts.id, answer.id));
    expect(await tellAll(ctx)).toEqual([]);
  });

  test("in a hidden thread is told to nobody but to those who see it", async ({ ctx }) => {
    const { helper, thread } = await makeQuestion(ctx);
    const moderator = await makeUser(ctx, { role: "moderator" });
    await ctx.db.insert(follows).values({ threadId: thread.id, userId: moderator.id });
    await answerAs(ctx, helper, thread.id);
    await ctx.db.update(threads).set({ hiddenAt: ctx.now }).where(eq(threads.id, thread.id));
    const told = await tellAll(ctx);
    expect(told.map(({ userId }) => userId)).toEqual([moderator.id]);
  });

  test("to the question of an imported author is told to nobody", async ({ ctx }) => {
    const { asker, helper, thread } = await makeQuestion(ctx);
    await ctx.db.update(users).set({ email: null }).where(eq(users.id, asker.id));
    await answerAs(ctx, helper, thread.id);
    expect(await tellAll(ctx)).toEqual([]);
  });
});

describe("A comment", () => {
  test("is told to who wrote the post and, as news of the thread, to its followers", async ({ ctx }) => {
    const { asker, helper, thread } = await makeQuestion(ctx);
    const answer = await answerAs(ctx, helper, thread.id);
    const third = await makeUser(ctx);
    const later = at(ctx, "2026-11-23T09:00:01+01:00");
    await createComment(as(later, third), { postId: answer.id, body: "Welche Leuchte?" });
    expect(await kindsOf(ctx, helper)).toEqual(["comment"]);
    expect(await kindsOf(ctx, asker)).toEqual(["answer", "followed-reply"]);
    expect(await kindsOf(ctx, third)).toEqual([]);
  });

  test("on the own post is told to the followers only", async ({ ctx }) => {
    const { asker, helper, thread } = await makeQuestion(ctx);
    const answer = await answerAs(ctx, helper, thread.id);
    await createComment(as(ctx, helper), { postId: answer.id, body: "Nachtrag." });
    expect(await kindsOf(ctx, helper)).toEqual([]);
    expect(await kindsOf(ctx, asker)).toEqual(["answer", "followed-reply"]);
  });
});

describe("A solution", () => {
  test("is told to who wrote the answer", async ({ ctx }) => {
    const { asker, helper, thread } = await makeQuestion(ctx);
    const { id: postId } = await answerAs(ctx, helper, thread.id);
    await acceptSolution(as(ctx, asker), { threadId: thread.id, postId });
    const [told] = (await tellAll(ctx)).filter(({ userId }) => userId === helper.id);
    expect(told).toMatchObject({ kind: "solution-accepted", actorId: asker.id, data: { source: "asker" } });
  });

  test("that one found oneself is told to nobody", async ({ ctx }) => {
    const { asker, thread } = await makeQuestion(ctx);
    const { id: postId } = await answerAs(ctx, asker, thread.id);
    await acceptSolution(as(ctx, asker), { threadId: thread.id, postId });
    expect(await kindsOf(ctx, asker)).toEqual([]);
  });

  test("that a team confirms is told once, also when the asker accepts it later", async ({ ctx }) => {
    const { asker, helper, thread } = await makeQuestion(ctx);
    const { id: postId } = await answerAs(ctx, helper, thread.id);
    const moderator = await makeUser(ctx, { role: "moderator" });
    await confirmOfficially(as(ctx, moderator), { threadId: thread.id, postId });
    expect(await kindsOf(ctx, helper)).toEqual(["solution-accepted"]);
    await acceptSolution(as(ctx, asker), { threadId: thread.id, postId });
    expect(await kindsOf(ctx, helper)).toEqual(["solution-accepted"]);
  });
});

test("the same news twice changes nothing and mails nobody twice", async ({ ctx }) => {
  const { asker, helper, thread } = await makeQuestion(ctx);
  const answer = await answerAs(ctx, helper, thread.id);
  const first = await tellAll(ctx);
  await emit(ctx, postCreated, { threadId: thread.id, postId: answer.id });
  expect(await tellAll(ctx)).toEqual(first);
  await emit(ctx, postCreated, { threadId: thread.id, postId: answer.id });
  expect(await mailsOf(ctx, asker)).toHaveLength(1);
  await emit(ctx, postCreated, { threadId: thread.id, postId: answer.id });
  expect(await mailsOf(ctx, asker)).toHaveLength(1);
  expect(await ctx.db.select().from(notifications)).toHaveLength(1);
});
