import { and, eq } from "drizzle-orm";
import { describe } from "vitest";
import {
  acceptSolution,
  confirmOfficially,
  reopenThread,
  takeBackSolution,
} from "#app/features/forum/solving/solutions.server.ts";
import { listThreadEvents } from "#app/features/forum/thread-events.server.ts";
import { getThread } from "#app/features/forum/threads.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { categories, solutions } from "#db/schema/forum.ts";
import { makeAnswer, makeComment, makeThread, makeUser } from "../support/make.ts";
import { as, at, expect, test } from "../support/test.ts";
import { listNews, makeCast } from "./cast.ts";

const later = "2026-11-23T15:00:00+01:00";

const solutionsOf = (ctx: Ctx, thread: { id: number }) =>
  ctx.db.select().from(solutions).where(eq(solutions.threadId, thread.id)).orderBy(solutions.postId);

describe("accepting", () => {
  test("solves the question, counts it in its category and tells the news", async ({ ctx }) => {
    const { thread, answer, asker, category, people } = await makeCast(ctx);
    await acceptSolution(people.asker, { threadId: thread.id, postId: answer.id });
    expect((await getThread(ctx, thread.id)).solvedAt).toEqual(ctx.now);
    expect(await solutionsOf(ctx, thread)).toEqual([
      {
        postId: answer.id,
        threadId: thread.id,
        source: "asker",
        acceptedById: asker.id,
        acceptedAt: ctx.now,
        revokedAt: null,
        revokedBy: null,
        confirmedAt: null,
        recheckAskedAt: null,
      },
    ]);
    const [counted] = await ctx.db.select().from(categories).where(eq(categories.id, category.id));
    expect([counted?.openCount, counted?.solvedCount]).toEqual([0, 1]);
    expect(await listNews(ctx)).toEqual([
      ["forum.solution-accepted", { threadId: thread.id, postId: answer.id }],
    ]);
  });

  test("twice changes nothing", async ({ ctx }) => {
    const { thread, answer, people } = await makeCast(ctx);
    const input = { threadId: thread.id, postId: answer.id };
    await acceptSolution(people.asker, input);
    await acceptSolution(at(people.asker, later), input);
    expect((await solutionsOf(ctx, thread))[0]?.acceptedAt).toEqual(ctx.now);
    expect(await listNews(ctx)).toHaveLength(1);
  });

  test("several answers may be solutions; the question is solved since the first", async ({ ctx }) => {
    const { thread, answer, people } = await makeCast(ctx);
    const second = await makeAnswer(ctx, thread);
    await acceptSolution(people.asker, { threadId: thread.id, postId: answer.id });
    await acceptSolution(at(people.asker, later), { threadId: thread.id, postId: second.id });
    expect(await solutionsOf(ctx, thread)).toHaveLength(2);
    expect((await getThread(ctx, thread.id)).solvedAt).toEqual(ctx.now);
  });

  test("an own answer is possible", async ({ ctx }) => {
    const { thread, asker, people } = await makeCast(ctx);
    const own = await makeAnswer(ctx, thread, { author: asker });
    await acceptSolution(people.asker, { threadId: thread.id, postId: own.id });
    expect(await solutionsOf(ctx, thread)).toHaveLength(1);
  });

  test("the question, a comment or an answer of another thread is not found", async ({ ctx }) => {
    const { thread, answer, asker, people } = await makeCast(ctx);
    const comment = await makeComment(ctx, answer);
    const foreign = await makeAnswer(ctx, await makeThread(ctx, { author: asker }));
    for (const postId of [thread.question.id, comment.id, foreign.id]) {
      const act = acceptSolution(people.asker, { threadId: thread.id, postId });
      await expect(act).rejects.toMatchObject({ code: "not-found" });
    }
    expect(await solutionsOf(ctx, thread)).toEqual([]);
  });
});

describe("confirming officially", () => {
  test("solves the question for the company", async ({ ctx }) => {
    const { thread, answer, people } = await makeCast(ctx);
    await confirmOfficially(people.agent, { threadId: thread.id, postId: answer.id });
    const [solution] = await solutionsOf(ctx, thread);
    expect(solution?.source).toBe("official");
    expect((await getThread(ctx, thread.id)).solvedAt).toEqual(ctx.now);
  });

  test("needs somebody who stands for it when the system acts", async ({ ctx }) => {
    const { thread, answer } = await makeCast(ctx);
    const owner = await makeUser(ctx);
    const input = { threadId: thread.id, postId: answer.id };
    await expect(confirmOfficially(ctx, input)).rejects.toThrow("stands for it");
    await confirmOfficially(ctx, { ...input, confirmedById: owner.id });
    expect((await solutionsOf(ctx, thread))[0]?.acceptedById).toBe(owner.id);
  });

  test("the asker's word replaces the official one, never the other way round", async ({ ctx }) => {
    const { thread, answer, people } = await makeCast(ctx);
    const input = { threadId: thread.id, postId: answer.id };
    await confirmOfficially(people.agent, input);
    await acceptSolution(at(people.asker, later), input);
    expect((await solutionsOf(ctx, thread))[0]).toMatchObject({
      source: "asker",
      acceptedAt: new Date(later),
    });
    await confirmOfficially(people.agent, input);
    expect((await solutionsOf(ctx, thread))[0]?.source).toBe("asker");
  });
});

describe("taking back", () => {
  test("opens the question again and keeps the row as failed", async ({ ctx }) => {
    const { thread, answer, people } = await makeCast(ctx);
    const input = { threadId: thread.id, postId: answer.id };
    await acceptSolution(people.asker, input);
    await takeBackSolution(at(people.asker, later), input);
    expect((await solutionsOf(ctx, thread))[0]?.revokedAt).toEqual(new Date(later));
    expect((await getThread(ctx, thread.id)).solvedAt).toBeNull();
    expect((await listNews(ctx)).map(([name]) => name)).toEqual([
      "forum.solution-accepted",
      "forum.solution-taken-back",
    ]);
  });

  test("one of two leaves the question solved since the other", async ({ ctx }) => {
    const { thread, answer, people } = await makeCast(ctx);
    const second = await makeAnswer(ctx, thread);
    await acceptSolution(people.asker, { threadId: thread.id, postId: answer.id });
    await acceptSolution(at(people.asker, later), { threadId: thread.id, postId: second.id });
    await takeBackSolution(people.asker, { threadId: thread.id, postId: answer.id });
    expect((await getThread(ctx, thread.id)).solvedAt).toEqual(new Date(later));
  });

  test("what was taken back can be accepted anew", async ({ ctx }) => {
    const { thread, answer, people } = await makeCast(ctx);
    const input = { threadId: thread.id, postId: answer.id };
    await acceptSolution(people.asker, input);
    await takeBackSolution(people.asker, input);
    await acceptSolution(at(people.asker, later), input);
    expect((await solutionsOf(ctx, thread))[0]).toMatchObject({
      acceptedAt: new Date(later),
      revokedAt: null,
    });
  });

  test("within ten minutes it was a slip of the finger: nothing is kept, but the news is told", async ({
    ctx,
  }) => {
    const { thread, answer, people } = await makeCast(ctx);
    const input = { threadId: thread.id, postId: answer.id };
    const minutes = (count: number) => new Date(ctx.now.getTime() + count * 60_000);
    await acceptSolution(people.asker, input);
    await takeBackSolution(at(people.asker, minutes(9)), input);
    expect(await solutionsOf(ctx, thread)).toEqual([]);
    expect((await getThread(ctx, thread.id)).solvedAt).toBeNull();
    expect((await listNews(ctx)).at(-1)?.[0]).toBe("forum.solution-taken-back");
    await acceptSolution(people.asker, input);
    await takeBackSolution(at(people.asker, minutes(10)), input);
    expect((await solutionsOf(ctx, thread))[0]?.revokedAt).toEqual(minutes(10));
  });

  test("an answer that is no solution changes nothing", async ({ ctx }) => {
    const { thread, answer, people } = await makeCast(ctx);
    await takeBackSolution(people.asker, { threadId: thread.id, postId: answer.id });
    expect(await solutionsOf(ctx, thread)).toEqual([]);
    expect(await listNews(ctx)).toEqual([]);
  });
});

describe("reopening", () => {
  test("takes every solution back in one tap", async ({ ctx }) => {
    const { thread, answer, people } = await makeCast(ctx);
    const second = await makeAnswer(ctx, thread);
    for (const { id } of [answer, second]) {
      await acceptSolution(people.asker, { threadId: thread.id, postId: id });
    }
    await reopenThread(at(people.asker, later), { threadId: thread.id });
    expect((await getThread(ctx, thread.id)).solvedAt).toBeNull();
    const standing = await ctx.db
      .select()
      .from(solutions)
      .where(and(eq(solutions.threadId, thread.id), eq(solutions.revokedAt, new Date(later))));
    expect(standing).toHaveLength(2);
    expect((await listNews(ctx)).slice(2)).toEqual([
      ["forum.solution-taken-back", { threadId: thread.id, postId: answer.id }],
      ["forum.solution-taken-back", { threadId: thread.id, postId: second.id }],
      ["forum.thread-reopened", { threadId: thread.id }],
    ]);
  });

  test("is shown in the thread with its reason", async ({ ctx }) => {
    const { thread, answer, asker, people } = await makeCast(ctx);
    await acceptSolution(people.asker, { threadId: thread.id, postId: answer.id });
    await reopenThread(at(people.asker, later), { threadId: thread.id, reason: "Seit heute wieder rot." });
    expect(await listThreadEvents(ctx, thread.id)).toMatchObject([
      { kind: "reopened", reason: "Seit heute wieder rot.", actor: { id: asker.id } },
    ]);
  });

  test("an open question changes nothing", async ({ ctx }) => {
    const { thread, people } = await makeCast(ctx);
    await reopenThread(people.asker, { threadId: thread.id });
    expect(await listNews(ctx)).toEqual([]);
  });
});

test("two solutions accepted at the same moment both stand", async ({ committed }) => {
  const { ctx } = committed;
  const asker = await makeUser(ctx);
  const thread = await makeThread(ctx, { author: asker });
  const answers = [await makeAnswer(ctx, thread), await makeAnswer(ctx, thread)];
  await Promise.all(
    [...answers, ...answers].map(({ id }) =>
      acceptSolution(as(ctx, asker), { threadId: thread.id, postId: id }),
    ),
  );
  expect(await solutionsOf(ctx, thread)).toHaveLength(2);
  expect(await listNews(ctx)).toHaveLength(2);
});
