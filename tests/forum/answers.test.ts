import { eq } from "drizzle-orm";
import { describe } from "vitest";
import { createAnswer, createComment } from "#app/features/forum/answers.server.ts";
import { getThread } from "#app/features/forum/threads.server.ts";
import { follows, posts } from "#db/schema/forum.ts";
import { makeComment, makeThread, makeUser } from "../support/make.ts";
import { as, at, expect, test } from "../support/test.ts";
import { listNews, makeCast } from "./cast.ts";

const later = "2026-11-23T10:30:00+01:00";

describe("answering", () => {
  test("numbers the answers in the order they come, whoever writes them", async ({ ctx }) => {
    const thread = await makeThread(ctx);
    const [one, two] = [as(ctx, await makeUser(ctx)), as(ctx, await makeUser(ctx))];
    const positions: (number | null)[] = [];
    for (const who of [one, two, one]) {
      positions.push((await createAnswer(who, { threadId: thread.id, body: "Neu starten." })).position);
    }
    expect(positions).toEqual([1, 2, 3]);
    expect(await getThread(ctx, thread.id)).toMatchObject({ answerCount: 3, lastPosition: 3 });
  });

  test("moves the thread up, tells the news and makes the author follow", async ({ ctx }) => {
    const thread = await makeThread(ctx);
    const helper = await makeUser(ctx);
    const answer = await createAnswer(at(as(ctx, helper), later), {
      threadId: thread.id,
      body: "Neu starten.",
    });
    expect(answer).toMatchObject({ kind: "answer", parentId: null, createdAt: new Date(later) });
    expect((await getThread(ctx, thread.id)).lastActivityAt).toEqual(new Date(later));
    expect(await listNews(ctx)).toEqual([["forum.post-created", { threadId: thread.id, postId: answer.id }]]);
    const followers = await ctx.db.select().from(follows).where(eq(follows.threadId, thread.id));
    expect(followers.map(({ userId }) => userId)).toEqual([helper.id]);
  });

  test("sent twice stands once, also when the question was closed in between", async ({ ctx }) => {
    const { thread, people } = await makeCast(ctx);
    const input = { threadId: thread.id, body: "Neu starten.", submissionKey: "k".repeat(24) };
    const first = await createAnswer(people.stranger, input);
    const again = await createAnswer(people.stranger, input);
    expect(again.id).toBe(first.id);
    expect((await getThread(ctx, thread.id)).answerCount).toBe(2);
    expect(await listNews(ctx)).toHaveLength(1);
  });

  test("with a key somebody else used does not show their answer", async ({ ctx }) => {
    const { thread, people } = await makeCast(ctx);
    const input = { threadId: thread.id, body: "Neu starten.", submissionKey: "k".repeat(24) };
    await createAnswer(people.stranger, input);
    await expect(createAnswer(people.helper, input)).rejects.toMatchObject({ code: "conflict" });
  });

  test("as a team carries the region", async ({ ctx }) => {
    const { thread, people, region } = await makeCast(ctx);
    const input = { threadId: thread.id, body: "Wir messen.", officialRegionId: region.id };
    expect((await createAnswer(people.agent, input)).officialRegionId).toBe(region.id);
  });
});

describe("commenting", () => {
  test("hangs the comment below its post without a number", async ({ ctx }) => {
    const { thread, answer, people } = await makeCast(ctx);
    const comment = await createComment(people.stranger, { postId: answer.id, body: "Welches Gerät?" });
    expect(comment).toMatchObject({
      kind: "comment",
      parentId: answer.id,
      position: null,
      threadId: thread.id,
    });
    expect(await getThread(ctx, thread.id)).toMatchObject({ answerCount: 1, commentCount: 1 });
    expect(await listNews(ctx)).toEqual([
      ["forum.post-created", { threadId: thread.id, postId: comment.id }],
    ]);
  });

  test("on a comment belongs to the same post", async ({ ctx }) => {
    const { answer, people } = await makeCast(ctx);
    const first = await makeComment(ctx, answer);
    const second = await createComment(people.stranger, { postId: first.id, body: "Die neue Box." });
    expect(second.parentId).toBe(answer.id);
  });

  test("sent twice stands once", async ({ ctx }) => {
    const { answer, people } = await makeCast(ctx);
    const input = { postId: answer.id, body: "Welches Gerät?", submissionKey: "c".repeat(24) };
    const first = await createComment(people.stranger, input);
    const again = await createComment(people.stranger, input);
    expect(again.id).toBe(first.id);
    const all = await ctx.db.select().from(posts).where(eq(posts.parentId, answer.id));
    expect(all).toHaveLength(1);
  });
});

test("fifteen answers at the same moment get fifteen different numbers, one double click one", async ({
  committed,
}) => {
  const { ctx } = committed;
  const thread = await makeThread(ctx);
  const people = await Promise.all(Array.from({ length: 3 }, () => makeUser(ctx)));
  const submissionKey = "d".repeat(24);
  const sent = await Promise.all([
    ...Array.from({ length: 15 }, (_, n) =>
      createAnswer(as(ctx, people[n % 3]!), { threadId: thread.id, body: `Antwort ${n}` }),
    ),
    ...[1, 2, 3].map(() =>
      createAnswer(as(ctx, people[0]!), { threadId: thread.id, body: "Doppelt", submissionKey }),
    ),
  ]);
  expect(new Set(sent.map(({ id }) => id)).size).toBe(16);
  const rows = await ctx.db.select().from(posts).where(eq(posts.threadId, thread.id));
  const positions = rows.map(({ position }) => position).sort((a, b) => Number(a) - Number(b));
  expect(positions).toEqual(Array.from({ length: 17 }, (_, n) => n));
  expect(await getThread(ctx, thread.id)).toMatchObject({ answerCount: 16, lastPosition: 16 });
});
