import { eq, sql } from "drizzle-orm";
import { describe } from "vitest";
import { createAnswer, createComment } from "#app/features/forum/answers.server.ts";
import { recountForum } from "#app/features/forum/counters.server.ts";
import { toggleWorked } from "#app/features/forum/solving/confirmations.server.ts";
import {
  acceptSolution,
  confirmOfficially,
  takeBackSolution,
} from "#app/features/forum/solving/solutions.server.ts";
import { askQuestion } from "#app/features/forum/threads.server.ts";
import { toggleHelpful, toggleMeToo } from "#app/features/forum/votes.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { categories, posts, threads } from "#db/schema/forum.ts";
import { makeAnswer, makeCategory, makeThread, makeUser } from "../support/make.ts";
import { as, at, expect, test } from "../support/test.ts";
import { makeCast } from "./cast.ts";

async function readCounters(ctx: Ctx) {
  return {
    threads: await ctx.db
      .select({
        id: threads.id,
        answers: threads.answerCount,
        comments: threads.commentCount,
        meToos: threads.meTooCount,
        lastPosition: threads.lastPosition,
        lastActivityAt: threads.lastActivityAt,
        solvedAt: threads.solvedAt,
      })
      .from(threads)
      .orderBy(threads.id),
    posts: await ctx.db
      .select({ id: posts.id, helpful: posts.helpfulCount, worked: posts.workedCount })
      .from(posts)
      .orderBy(posts.id),
    categories: await ctx.db
      .select({ id: categories.id, open: categories.openCount, solved: categories.solvedCount })
      .from(categories)
      .orderBy(categories.id),
  };
}

/** A little of everything, by the use cases alone. */
async function liveADay(ctx: Ctx) {
  const { thread, answer, category, people } = await makeCast(ctx);
  const later = (hour: number) => `2026-11-23T${hour}:00:00+01:00`;
  const asked = await askQuestion(people.stranger, {
    categoryId: category.id,
    title: "Kein Bild am Fernseher",
    body: "Seit heute.",
  });
  const second = await createAnswer(at(people.guide, later(10)), {
    threadId: thread.id,
    body: "Kabel prüfen.",
  });
  await createComment(at(people.asker, later(11)), { postId: second.id, body: "Welches?" });
  await createComment(at(people.guide, later(12)), { postId: thread.question.id, body: "Welche Box?" });
  await toggleMeToo(people.stranger, { threadId: thread.id });
  await toggleMeToo(people.guide, { threadId: thread.id });
  await toggleMeToo(people.guide, { threadId: thread.id });
  await toggleHelpful(people.stranger, { postId: answer.id });
  await toggleWorked(people.stranger, { postId: answer.id });
  await toggleWorked(people.helper, { postId: second.id });
  await acceptSolution(at(people.asker, later(13)), { threadId: thread.id, postId: answer.id });
  await confirmOfficially(at(people.agent, later(14)), { threadId: thread.id, postId: second.id });
  await takeBackSolution(at(people.asker, later(15)), { threadId: thread.id, postId: answer.id });
  return { thread, answer, second, asked, category };
}

describe("counters", () => {
  test("are right after every act: counting everything anew corrects nothing", async ({ ctx }) => {
    await liveADay(ctx);
    await recountForum(ctx);
    const { category, thread } = await liveADay(ctx);
    const before = await readCounters(ctx);
    expect(await recountForum(ctx)).toMatchObject({ threads: 0, posts: 0, categories: 0 });
    expect(await readCounters(ctx)).toEqual(before);
    expect(before.categories.find(({ id }) => id === category.id)).toMatchObject({ open: 1, solved: 1 });
    expect(before.threads.find(({ id }) => id === thread.id)).toMatchObject({
      answers: 2,
      comments: 2,
      meToos: 1,
      lastActivityAt: new Date("2026-11-23T12:00:00+01:00"),
      solvedAt: new Date("2026-11-23T14:00:00+01:00"),
    });
  });

  test("are put right by counting anew, whatever is wrong, and a second count finds nothing", async ({
    ctx,
  }) => {
    const { thread, answer, category } = await liveADay(ctx);
    const before = await readCounters(ctx);
    const wrong = { answerCount: 99, commentCount: 99, meTooCount: 99, lastPosition: 99, solvedAt: null };
    await ctx.db
      .update(threads)
      .set({ ...wrong, lastActivityAt: new Date("2030-01-01T00:00:00Z") })
      .where(eq(threads.id, thread.id));
    await ctx.db.update(posts).set({ helpfulCount: 99, workedCount: 99 }).where(eq(posts.id, answer.id));
    await ctx.db
      .update(categories)
      .set({ openCount: 99, solvedCount: 99 })
      .where(eq(categories.id, category.id));
    expect(await recountForum(ctx)).toMatchObject({ threads: 1, posts: 1, categories: 1 });
    expect(await readCounters(ctx)).toEqual(before);
    expect(await recountForum(ctx)).toMatchObject({ threads: 0, posts: 0, categories: 0 });
  });

  test("count over more rows than one batch holds", async ({ ctx }) => {
    const [author, category] = [await makeUser(ctx), await makeCategory(ctx)];
    await ctx.db.execute(sql`
      insert into threads (category_id, author_id, title, slug)
      select ${category.id}, ${author.id}, 'Frage ' || n, 'frage' from generate_series(1, 4500) n`);
    await ctx.db.execute(sql`
      insert into posts (thread_id, author_id, kind, position, body, body_html, render_version)
      select id, author_id, 'answer', 1, 'a', 'a', 1 from threads where category_id = ${category.id}`);
    const { threads: corrected, categories: inCategory } = await recountForum(ctx);
    expect([corrected, inCategory]).toEqual([4500, 1]);
    expect((await readCounters(ctx)).threads.every(({ answers }) => answers === 1)).toBe(true);
  });
});

test("questions asked and solved at the same moment are all counted in their category", async ({
  committed,
}) => {
  const { ctx } = committed;
  const [category, asker] = [await makeCategory(ctx), await makeUser(ctx)];
  const old = await Promise.all(
    Array.from({ length: 5 }, () => makeThread(ctx, { category, author: asker })),
  );
  const answers = await Promise.all(old.map((thread) => makeAnswer(ctx, thread)));
  await Promise.all([
    ...Array.from({ length: 5 }, (_, n) =>
      askQuestion(as(ctx, asker), {
        categoryId: category.id,
        title: `Neue Frage Nummer ${n}`,
        body: "Hilfe",
      }),
    ),
    ...answers.map(({ id, threadId }) => acceptSolution(as(ctx, asker), { threadId, postId: id })),
    ...old.map(({ id }) => createAnswer(as(ctx, asker), { threadId: id, body: "Danke!" })),
  ]);
  const { categories: counted } = await readCounters(ctx);
  expect(counted).toEqual([{ id: category.id, open: 5, solved: 5 }]);
  expect(await recountForum(ctx)).toMatchObject({ threads: 0, posts: 0, categories: 0 });
});
