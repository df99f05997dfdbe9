import { eq } from "drizzle-orm";
import { describe } from "vitest";
import { toggleWorked } from "#app/features/forum/solving/confirmations.server.ts";
import { getThread } from "#app/features/forum/threads.server.ts";
import { toggleFollow, toggleHelpful, toggleMeToo } from "#app/features/forum/votes.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { follows, posts } from "#db/schema/forum.ts";
import { makeThread, makeUser } from "../support/make.ts";
import { as, expect, test } from "../support/test.ts";
import { listNews, makeCast } from "./cast.ts";

async function countsOf(ctx: Ctx, postId: number) {
  const [row] = await ctx.db.select().from(posts).where(eq(posts.id, postId));
  return [row?.helpfulCount, row?.workedCount];
}

const followersOf = async (ctx: Ctx, threadId: number) =>
  (await ctx.db.select().from(follows).where(eq(follows.threadId, threadId))).map(({ userId }) => userId);

const idOf = ({ actor }: Ctx) => (actor.kind === "user" ? actor.id : 0);

describe("voting", () => {
  test("counts each person once and takes the vote back at the second tap", async ({ ctx }) => {
    const { answer, people } = await makeCast(ctx);
    const postId = answer.id;
    await toggleHelpful(people.stranger, { postId });
    await toggleHelpful(people.guide, { postId });
    expect(await countsOf(ctx, postId)).toEqual([2, 0]);
    await toggleHelpful(people.stranger, { postId });
    expect(await countsOf(ctx, postId)).toEqual([1, 0]);
  });

  test("keeps the nameless votes of an import", async ({ ctx }) => {
    const { answer, people } = await makeCast(ctx);
    await ctx.db
      .update(posts)
      .set({ importedHelpfulCount: 40, helpfulCount: 40 })
      .where(eq(posts.id, answer.id));
    await toggleHelpful(people.stranger, { postId: answer.id });
    expect(await countsOf(ctx, answer.id)).toEqual([41, 0]);
  });

  test("thanks for a question too, never for a comment", async ({ ctx }) => {
    const { thread, people } = await makeCast(ctx);
    await toggleHelpful(people.stranger, { postId: thread.question.id });
    expect(await countsOf(ctx, thread.question.id)).toEqual([1, 0]);
  });

  test("“worked for me” is counted on its own and tells the news both ways", async ({ ctx }) => {
    const { thread, answer, people } = await makeCast(ctx);
    await toggleWorked(people.stranger, { postId: answer.id });
    expect(await countsOf(ctx, answer.id)).toEqual([0, 1]);
    await toggleWorked(people.stranger, { postId: answer.id });
    expect(await countsOf(ctx, answer.id)).toEqual([0, 0]);
    const news = ["forum.confirmation-changed", { threadId: thread.id, postId: answer.id }];
    expect(await listNews(ctx)).toEqual([news, news]);
  });
});

describe("having the problem too", () => {
  test("counts and follows; taken back it is not counted, and following stays", async ({ ctx }) => {
    const { thread, people } = await makeCast(ctx);
    const threadId = thread.id;
    await toggleMeToo(people.stranger, { threadId });
    expect((await getThread(ctx, threadId)).meTooCount).toBe(1);
    expect(await followersOf(ctx, threadId)).toEqual([idOf(people.stranger)]);
    await toggleMeToo(people.stranger, { threadId });
    expect((await getThread(ctx, threadId)).meTooCount).toBe(0);
    expect(await followersOf(ctx, threadId)).toEqual([idOf(people.stranger)]);
  });

  test("does not move the thread up in the lists", async ({ ctx }) => {
    const { thread, people } = await makeCast(ctx);
    const before = (await getThread(ctx, thread.id)).lastActivityAt;
    await toggleMeToo({ ...people.stranger, now: new Date("2026-12-24T18:00:00Z") }, { threadId: thread.id });
    expect((await getThread(ctx, thread.id)).lastActivityAt).toEqual(before);
  });
});

test("following begins and ends with a tap", async ({ ctx }) => {
  const { thread, people } = await makeCast(ctx);
  await toggleFollow(people.stranger, { threadId: thread.id });
  expect(await followersOf(ctx, thread.id)).toEqual([idOf(people.stranger)]);
  await toggleFollow(people.stranger, { threadId: thread.id });
  expect(await followersOf(ctx, thread.id)).toEqual([]);
});

test("twelve people who vote at the same moment are all counted", async ({ committed }) => {
  const { ctx } = committed;
  const thread = await makeThread(ctx);
  const people = await Promise.all(Array.from({ length: 12 }, () => makeUser(ctx)));
  await Promise.all(
    people.flatMap((user) => [
      toggleHelpful(as(ctx, user), { postId: thread.question.id }),
      toggleMeToo(as(ctx, user), { threadId: thread.id }),
    ]),
  );
  expect(await countsOf(ctx, thread.question.id)).toEqual([12, 0]);
  expect((await getThread(ctx, thread.id)).meTooCount).toBe(12);
});
