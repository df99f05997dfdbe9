import { eq } from "drizzle-orm";
import { describe } from "vitest";
import { createAnswer, createComment } from "#app/features/forum/answers.server.ts";
import { recountThread } from "#app/features/forum/counters.server.ts";
import { setLocked } from "#app/features/forum/order/thread-order.server.ts";
import { toggleWorked } from "#app/features/forum/solving/confirmations.server.ts";
import {
  acceptSolution,
  confirmOfficially,
  reopenThread,
} from "#app/features/forum/solving/solutions.server.ts";
import { locatePost, readThreadPage } from "#app/features/forum/thread-page.server.ts";
import { getThread } from "#app/features/forum/threads.server.ts";
import { editPost } from "#app/features/forum/versions/edits.server.ts";
import { listVersions } from "#app/features/forum/versions/versions.server.ts";
import { toggleFollow, toggleHelpful, toggleMeToo } from "#app/features/forum/votes.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { posts, threads } from "#db/schema/forum.ts";
import { makeComment } from "../support/make.ts";
import { expect, test } from "../support/test.ts";
import { type Cast, expectOutcomes, makeCast, tryAll } from "./cast.ts";

const hide = (ctx: Ctx, table: typeof threads | typeof posts, id: number) =>
  ctx.db.update(table).set({ hiddenAt: ctx.now }).where(eq(table.id, id));

const reads = (cast: Cast): [string, (ctx: Ctx) => Promise<unknown>][] => [
  ["the thread", (ctx) => getThread(ctx, cast.thread.id)],
  ["its page", (ctx) => readThreadPage(ctx, { threadId: cast.thread.id, page: 1 })],
  ["the place of an answer", (ctx) => locatePost(ctx, cast.answer.id)],
  ["the versions of an answer", (ctx) => listVersions(ctx, cast.answer.id)],
];

const acts = (cast: Cast): [string, (ctx: Ctx) => Promise<unknown>][] => {
  const threadId = cast.thread.id;
  const postId = cast.answer.id;
  return [
    ["answer", (ctx) => createAnswer(ctx, { threadId, body: "Neu starten." })],
    ["comment", (ctx) => createComment(ctx, { postId, body: "Welches Gerät?" })],
    ["edit", (ctx) => editPost(ctx, { postId, body: "Anders." })],
    ["accept", (ctx) => acceptSolution(ctx, { threadId, postId })],
    ["confirm", (ctx) => confirmOfficially(ctx, { threadId, postId })],
    ["reopen", (ctx) => reopenThread(ctx, { threadId })],
    ["thank", (ctx) => toggleHelpful(ctx, { postId })],
    ["confirm that it worked", (ctx) => toggleWorked(ctx, { postId })],
    ["have it too", (ctx) => toggleMeToo(ctx, { threadId })],
    ["follow", (ctx) => toggleFollow(ctx, { threadId })],
    ["lock", (ctx) => setLocked(ctx, { threadId, isLocked: true })],
  ];
};

describe("a hidden thread", () => {
  test("is found by the moderation alone; its author finds its page, with the own posts", async ({ ctx }) => {
    const cast = await makeCast(ctx);
    await hide(ctx, threads, cast.thread.id);
    for (const [what, read] of reads(cast)) {
      const outcomes = await tryAll(cast, read);
      expect(outcomes, what).toEqual(
        expectOutcomes("not-found", {
          moderator: "done",
          admin: "done",
          guest: "not-found",
          unverified: "not-found",
          suspended: "not-found",
          ...(what === "its page" ? { asker: "done" } : {}),
        }),
      );
    }
    const { question, answers } = await readThreadPage(cast.people.asker, {
      threadId: cast.thread.id,
      page: 1,
    });
    expect([question.authorId, answers]).toEqual([cast.asker.id, []]);
  });

  test("can be neither answered nor changed: for those who do not see it, it is not there", async ({
    ctx,
  }) => {
    const cast = await makeCast(ctx);
    await hide(ctx, threads, cast.thread.id);
    for (const [what, act] of acts(cast)) {
      const { asker, helper, stranger, agent, guide } = await tryAll(cast, act);
      expect({ asker, helper, stranger, agent, guide }, what).toEqual({
        asker: "not-found",
        helper: "not-found",
        stranger: "not-found",
        agent: "not-found",
        guide: "not-found",
      });
    }
  });
});

describe("a hidden answer", () => {
  test("is missing from the page for all but the moderation and its author, with its comments and as a solution", async ({
    ctx,
  }) => {
    const cast = await makeCast(ctx);
    const comment = await makeComment(ctx, cast.answer);
    await acceptSolution(cast.people.asker, { threadId: cast.thread.id, postId: cast.answer.id });
    await hide(ctx, posts, cast.answer.id);
    const input = { threadId: cast.thread.id, page: 1 };
    for (const person of ["asker", "helper", "stranger", "guest", "agent", "guide"] as const) {
      const page = await readThreadPage(cast.people[person], input);
      expect(page.answers.length, person).toBe(person === "helper" ? 1 : 0);
      expect(page.solutions, person).toEqual([]);
      expect(page.comments, person).toEqual({});
    }
    const page = await readThreadPage(cast.people.moderator, input);
    expect(page.answers.map(({ id, hiddenAt }) => [id, hiddenAt])).toEqual([[cast.answer.id, ctx.now]]);
    expect(page.comments[cast.answer.id]?.map(({ id }) => id)).toEqual([comment.id]);
  });

  test("takes its comments along: they are not found, counted or answered", async ({ ctx }) => {
    const cast = await makeCast(ctx);
    const comment = await makeComment(ctx, cast.answer);
    await hide(ctx, posts, cast.answer.id);
    const reply = (ctx: Ctx) => createComment(ctx, { postId: comment.id, body: "Wie?" });
    const { stranger: replies } = await tryAll(cast, reply);
    const { stranger: reads } = await tryAll(cast, (ctx) => listVersions(ctx, comment.id));
    await recountThread(ctx, cast.thread.id);
    const { answerCount, commentCount } = await getThread(cast.people.stranger, cast.thread.id);
    expect([replies, reads, answerCount, commentCount]).toEqual(["not-found", "not-found", 0, 0]);
  });

  test("is not found by its own address but by its author, and neither is a comment below it", async ({
    ctx,
  }) => {
    const cast = await makeCast(ctx);
    const comment = await makeComment(ctx, cast.answer);
    await hide(ctx, posts, cast.answer.id);
    for (const postId of [cast.answer.id, comment.id]) {
      const { stranger, helper, guest, moderator } = await tryAll(cast, (ctx) => locatePost(ctx, postId));
      expect({ stranger, helper, guest, moderator }).toEqual({
        stranger: "not-found",
        helper: postId === cast.answer.id ? "done" : "not-found",
        guest: "not-found",
        moderator: "done",
      });
    }
  });

  test("cannot be commented on, thanked for, confirmed or accepted", async ({ ctx }) => {
    const cast = await makeCast(ctx);
    await hide(ctx, posts, cast.answer.id);
    const [threadId, postId] = [cast.thread.id, cast.answer.id];
    const { asker: accepts } = await tryAll(cast, (ctx) => acceptSolution(ctx, { threadId, postId }));
    const { stranger: comments } = await tryAll(cast, (ctx) => createComment(ctx, { postId, body: "Wie?" }));
    const { stranger: thanks } = await tryAll(cast, (ctx) => toggleHelpful(ctx, { postId }));
    const { stranger: confirms } = await tryAll(cast, (ctx) => toggleWorked(ctx, { postId }));
    expect([accepts, comments, thanks, confirms]).toEqual([
      "not-found",
      "not-found",
      "not-found",
      "not-found",
    ]);
  });
});

describe("a locked thread", () => {
  test("takes no new posts, and says so without losing the text", async ({ ctx }) => {
    const cast = await makeCast(ctx);
    await setLocked(cast.people.moderator, { threadId: cast.thread.id, isLocked: true });
    const input = { threadId: cast.thread.id, body: "Neu starten." };
    expect(await tryAll(cast, (ctx) => createAnswer(ctx, input))).toEqual(
      expectOutcomes("conflict", {
        suspended: "forbidden",
      }),
    );
    expect(await tryAll(cast, (ctx) => createComment(ctx, { postId: cast.answer.id, body: "Wie?" }))).toEqual(
      expectOutcomes("conflict", { suspended: "forbidden" }),
    );
  });

  test("is read, followed and thanked for as before", async ({ ctx }) => {
    const cast = await makeCast(ctx);
    await setLocked(cast.people.moderator, { threadId: cast.thread.id, isLocked: true });
    const { guest } = await tryAll(cast, (ctx) => readThreadPage(ctx, { threadId: cast.thread.id, page: 1 }));
    const { stranger: follows } = await tryAll(cast, (ctx) =>
      toggleFollow(ctx, { threadId: cast.thread.id }),
    );
    const { stranger: thanks } = await tryAll(cast, (ctx) => toggleHelpful(ctx, { postId: cast.answer.id }));
    expect([guest, follows, thanks]).toEqual(["done", "done", "done"]);
  });
});

test("what does not exist is not found", async ({ ctx }) => {
  const cast = await makeCast(ctx);
  const nowhere = {
    ...cast,
    thread: { ...cast.thread, id: 999_999_999 },
    answer: { ...cast.answer, id: 999_999_999 },
  };
  for (const [what, act] of [...reads(nowhere), ...acts(nowhere)]) {
    const { moderator } = await tryAll(cast, act);
    expect(moderator, what).toBe("not-found");
  }
});
