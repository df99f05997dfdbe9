import { sql } from "drizzle-orm";
import { describe } from "vitest";
import { toggleWorked } from "#app/features/forum/solving/confirmations.server.ts";
import { acceptSolution } from "#app/features/forum/solving/solutions.server.ts";
import { locatePost, readThreadPage } from "#app/features/forum/thread-page.server.ts";
import { toggleHelpful, toggleMeToo } from "#app/features/forum/votes.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { postSources, type posts } from "#db/schema/forum.ts";
import { makeAnswer, makeComment, makeThread, makeUser } from "../support/make.ts";
import { as, asGuest, at, expect, test } from "../support/test.ts";
import { makeCast } from "./cast.ts";

type Post = typeof posts.$inferSelect;

async function makeLongThread(ctx: Ctx, count: number) {
  const asker = await makeUser(ctx);
  const thread = await makeThread(ctx, { author: asker });
  const answers: Post[] = [];
  for (let n = 0; n < count; n++) answers.push(await makeAnswer(ctx, thread, { author: asker }));
  return { thread, asker, answers };
}

describe("a page of a thread", () => {
  test("shows the question and twenty answers in the order they came", async ({ ctx }) => {
    const { thread, answers } = await makeLongThread(ctx, 45);
    const ids = answers.map(({ id }) => id);
    for (const [page, from, to] of [
      [1, 0, 20],
      [2, 20, 40],
      [3, 40, 45],
    ] as const) {
      const shown = await readThreadPage(asGuest(ctx), { threadId: thread.id, page });
      expect(shown.question.id).toBe(thread.question.id);
      expect(shown.answers.map(({ id }) => id)).toEqual(ids.slice(from, to));
      expect([shown.page, shown.pageCount]).toEqual([page, 3]);
    }
  });

  test("past the end is not found, an empty thread has one page", async ({ ctx }) => {
    const { thread } = await makeLongThread(ctx, 20);
    const read = (page: number) => readThreadPage(ctx, { threadId: thread.id, page });
    expect((await read(1)).pageCount).toBe(1);
    await expect(read(2)).rejects.toMatchObject({ code: "not-found" });
    const empty = await makeThread(ctx);
    const shown = await readThreadPage(ctx, { threadId: empty.id, page: 1 });
    expect([shown.answers, shown.pageCount]).toEqual([[], 1]);
  });

  test("keeps its answers when one of an earlier page is hidden", async ({ ctx }) => {
    const { thread, answers } = await makeLongThread(ctx, 25);
    await ctx.db.execute(sql`update posts set hidden_at = now() where id = ${answers[3]!.id}`);
    const second = await readThreadPage(asGuest(ctx), { threadId: thread.id, page: 2 });
    expect(second.answers.map(({ id }) => id)).toEqual(answers.slice(20).map(({ id }) => id));
    const first = await readThreadPage(asGuest(ctx), { threadId: thread.id, page: 1 });
    expect(first.answers).toHaveLength(19);
  });

  test("shows every standing solution on every page, the first accepted first", async ({ ctx }) => {
    const { thread, asker, answers } = await makeLongThread(ctx, 25);
    const [early, late] = [answers[1]!.id, answers[23]!.id];
    await acceptSolution(as(ctx, asker), { threadId: thread.id, postId: late });
    const later = at(as(ctx, asker), "2026-11-23T12:00:00+01:00");
    await acceptSolution(later, { threadId: thread.id, postId: early });
    for (const page of [1, 2]) {
      const shown = await readThreadPage(asGuest(ctx), { threadId: thread.id, page });
      expect(shown.solutions.map(({ id }) => id)).toEqual([late, early]);
      expect(shown.solutions[0]?.solution).toEqual({ source: "asker", acceptedAt: ctx.now });
    }
  });

  test("hangs the comments below their posts, the oldest first", async ({ ctx }) => {
    const { thread, answer } = await makeCast(ctx);
    const late = await makeComment(ctx, answer, { createdAt: new Date("2026-11-23T12:00:00+01:00") });
    const early = await makeComment(ctx, answer);
    const onQuestion = await makeComment(ctx, thread.question);
    const { comments } = await readThreadPage(asGuest(ctx), { threadId: thread.id, page: 1 });
    expect(comments[answer.id]?.map(({ id }) => id)).toEqual([early.id, late.id]);
    expect(comments[thread.question.id]?.map(({ id }) => id)).toEqual([onQuestion.id]);
  });

  test("shows the newest thirty comments of a post, and all of one post when asked", async ({ ctx }) => {
    const { thread, answer, people } = await makeCast(ctx);
    const ids: number[] = [];
    for (let n = 0; n < 32; n++)
      ids.push((await makeComment(ctx, answer, { author: { id: answer.authorId } })).id);
    const onQuestion = await makeComment(ctx, thread.question);
    const input = { threadId: thread.id, page: 1 };
    const some = await readThreadPage(people.guest, input);
    expect(some.comments[answer.id]?.map(({ id }) => id)).toEqual(ids.slice(2));
    expect(some.comments[thread.question.id]?.map(({ id }) => id)).toEqual([onQuestion.id]);
    expect(some.hasOlderComments).toEqual([answer.id]);
    const all = await readThreadPage(people.guest, { ...input, allCommentsOf: answer.id });
    expect(all.comments[answer.id]?.map(({ id }) => id)).toEqual(ids);
    expect(all.hasOlderComments).toEqual([]);
    const whole = async (id: number) => (await locatePost(people.guest, id)).allCommentsOf;
    expect([await whole(ids[1]!), await whole(ids[2]!)]).toEqual([answer.id, undefined]);
  });

  test("knows what the viewer did here, and of nobody else", async ({ ctx }) => {
    const { thread, answer, people } = await makeCast(ctx);
    await toggleHelpful(people.stranger, { postId: answer.id });
    await toggleWorked(people.stranger, { postId: answer.id });
    await toggleMeToo(people.stranger, { threadId: thread.id });
    const input = { threadId: thread.id, page: 1 };
    expect((await readThreadPage(people.stranger, input)).own).toEqual({
      helpful: [answer.id],
      worked: [answer.id],
      hasMeToo: true,
      isFollowing: true,
    });
    const nothing = { helpful: [], worked: [], hasMeToo: false, isFollowing: false };
    expect((await readThreadPage(people.guide, input)).own).toEqual(nothing);
    expect((await readThreadPage(people.guest, input)).own).toEqual(nothing);
  });

  test("names where an imported post came from", async ({ ctx }) => {
    const { thread, answer } = await makeCast(ctx);
    const source = {
      site: "iot.stackexchange.com",
      url: "https://iot.stackexchange.com/a/1",
      authorName: "bee",
      authorUrl: null,
      licence: "CC BY-SA 3.0",
    };
    await ctx.db.insert(postSources).values({ postId: answer.id, ...source });
    const { answers, question } = await readThreadPage(asGuest(ctx), { threadId: thread.id, page: 1 });
    expect(answers[0]?.source).toEqual(source);
    expect(question.source).toBeNull();
  });

  test("tells nothing of a postcode or a mail address", async ({ ctx }) => {
    const { thread, asker } = await makeCast(ctx);
    await ctx.db.execute(sql`insert into thread_places values (${thread.id}, '60326')`);
    const shown = JSON.stringify(await readThreadPage(asGuest(ctx), { threadId: thread.id, page: 1 }));
    expect(shown).not.toContain("60326");
    expect(shown).not.toContain(asker.email);
  });
});

describe("the address of a post", () => {
  test("leads to its page: the twentieth answer to the first, the next to the second", async ({ ctx }) => {
    const { thread, answers } = await makeLongThread(ctx, 41);
    const pageOf = async (id: number) => (await locatePost(asGuest(ctx), id)).page;
    expect(await pageOf(thread.question.id)).toBe(1);
    expect(await pageOf(answers[19]!.id)).toBe(1);
    expect(await pageOf(answers[20]!.id)).toBe(2);
    expect(await pageOf(answers[40]!.id)).toBe(3);
  });

  test("of a comment leads to the page of what it comments on", async ({ ctx }) => {
    const { answers } = await makeLongThread(ctx, 21);
    const comment = await makeComment(ctx, answers[20]!);
    expect((await locatePost(asGuest(ctx), comment.id)).page).toBe(2);
  });
});

test("a page of a long thread reads twenty answers by an index, not the whole thread", async ({ ctx }) => {
  const { thread } = await makeLongThread(ctx, 1);
  const others = await makeThread(ctx);
  await ctx.db.execute(sql`
    insert into posts (thread_id, author_id, kind, position, body, body_html, render_version)
    select id, author_id, 'answer', n, 'a', 'a', 1 from threads, generate_series(2, 3000) n
    where id in (${thread.id}, ${others.id})`);
  await ctx.db.execute(sql`analyze posts`);
  const plan = await ctx.db.execute<{ "QUERY PLAN": string }>(sql`
    explain select id from posts where thread_id = ${thread.id} and (position = 0 or position between 1481 and 1500)`);
  const text = plan.map((row) => row["QUERY PLAN"]).join("\n");
  expect(text).toContain("posts_thread_position");
  expect(text).not.toContain("Seq Scan");
});
