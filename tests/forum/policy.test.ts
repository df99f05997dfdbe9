import { describe } from "vitest";
import { createAnswer, createComment } from "#app/features/forum/answers.server.ts";
import { setLocked } from "#app/features/forum/order/thread-order.server.ts";
import { toggleWorked } from "#app/features/forum/solving/confirmations.server.ts";
import {
  acceptSolution,
  confirmOfficially,
  reopenThread,
  takeBackSolution,
} from "#app/features/forum/solving/solutions.server.ts";
import { askQuestion } from "#app/features/forum/threads.server.ts";
import { editPost } from "#app/features/forum/versions/edits.server.ts";
import { toggleFollow, toggleHelpful, toggleMeToo } from "#app/features/forum/votes.server.ts";
import { expect, test } from "../support/test.ts";
import { expectOutcomes, makeCast, tryAll } from "./cast.ts";

describe("who may do what", () => {
  test("everyone who confirmed the address may ask", async ({ ctx }) => {
    const cast = await makeCast(ctx);
    const categoryId = cast.category.id;
    expect(
      await tryAll(cast, (ctx) =>
        askQuestion(ctx, { categoryId, title: "Router blinkt rot", body: "Hilfe" }),
      ),
    ).toEqual(expectOutcomes("done", {}));
  });

  test("everyone who confirmed the address may answer and comment", async ({ ctx }) => {
    const cast = await makeCast(ctx);
    const threadId = cast.thread.id;
    expect(await tryAll(cast, (ctx) => createAnswer(ctx, { threadId, body: "Neu starten." }))).toEqual(
      expectOutcomes("done", {}),
    );
    expect(
      await tryAll(cast, (ctx) => createComment(ctx, { postId: cast.answer.id, body: "Welches Gerät?" })),
    ).toEqual(expectOutcomes("done", {}));
  });

  test("only the team's own members answer in its name, in any region", async ({ ctx }) => {
    const cast = await makeCast(ctx);
    const input = {
      threadId: cast.thread.id,
      body: "Wir messen Ihren Anschluss.",
      officialRegionId: cast.region.id,
    };
    expect(await tryAll(cast, (ctx) => createAnswer(ctx, input))).toEqual(
      expectOutcomes("forbidden", { agent: "done", lead: "done" }),
    );
    expect(
      await tryAll(cast, (ctx) => createAnswer(ctx, { ...input, officialRegionId: cast.elsewhere.id })),
    ).toEqual(expectOutcomes("forbidden", { "agent elsewhere": "done" }));
  });

  test("a text is changed by its author and by the moderation", async ({ ctx }) => {
    const cast = await makeCast(ctx);
    expect(await tryAll(cast, (ctx) => editPost(ctx, { postId: cast.answer.id, body: "Anders." }))).toEqual(
      expectOutcomes("forbidden", { helper: "done", moderator: "done", admin: "done" }),
    );
  });

  test("a title is changed by the asker, guides and the moderation, the question's text not by guides", async ({
    ctx,
  }) => {
    const cast = await makeCast(ctx);
    const { question } = cast.thread;
    const withTitle = { postId: question.id, body: question.body, title: "Router blinkt nach Update rot" };
    expect(await tryAll(cast, (ctx) => editPost(ctx, withTitle))).toEqual(
      expectOutcomes("forbidden", { asker: "done", guide: "done", moderator: "done", admin: "done" }),
    );
    expect(await tryAll(cast, (ctx) => editPost(ctx, { ...withTitle, body: "Anders." }))).toEqual(
      expectOutcomes("forbidden", { asker: "done", moderator: "done", admin: "done" }),
    );
  });

  test("only the asker accepts a solution", async ({ ctx }) => {
    const cast = await makeCast(ctx);
    const input = { threadId: cast.thread.id, postId: cast.answer.id };
    expect(await tryAll(cast, (ctx) => acceptSolution(ctx, input))).toEqual(
      expectOutcomes("forbidden", { asker: "done", unverified: "forbidden" }),
    );
  });

  test("the team of the thread's region and the moderation confirm officially", async ({ ctx }) => {
    const cast = await makeCast(ctx);
    const input = { threadId: cast.thread.id, postId: cast.answer.id };
    expect(await tryAll(cast, (ctx) => confirmOfficially(ctx, input))).toEqual(
      expectOutcomes("forbidden", {
        agent: "done",
        lead: "done",
        moderator: "done",
        admin: "done",
        unverified: "forbidden",
      }),
    );
  });

  test("what the asker accepted only the asker takes back", async ({ ctx }) => {
    const cast = await makeCast(ctx);
    const input = { threadId: cast.thread.id, postId: cast.answer.id };
    await acceptSolution(cast.people.asker, input);
    expect(await tryAll(cast, (ctx) => takeBackSolution(ctx, input))).toEqual(
      expectOutcomes("forbidden", { asker: "done", unverified: "forbidden" }),
    );
  });

  test("what was confirmed officially the asker, the team and the moderation take back", async ({ ctx }) => {
    const cast = await makeCast(ctx);
    const input = { threadId: cast.thread.id, postId: cast.answer.id };
    await confirmOfficially(cast.people.agent, input);
    expect(await tryAll(cast, (ctx) => takeBackSolution(ctx, input))).toEqual(
      expectOutcomes("forbidden", {
        asker: "done",
        agent: "done",
        lead: "done",
        moderator: "done",
        admin: "done",
        unverified: "forbidden",
      }),
    );
  });

  test("the asker and staff reopen a question", async ({ ctx }) => {
    const cast = await makeCast(ctx);
    await acceptSolution(cast.people.asker, { threadId: cast.thread.id, postId: cast.answer.id });
    expect(await tryAll(cast, (ctx) => reopenThread(ctx, { threadId: cast.thread.id }))).toEqual(
      expectOutcomes("forbidden", {
        asker: "done",
        agent: "done",
        "agent elsewhere": "done",
        lead: "done",
        moderator: "done",
        admin: "done",
        unverified: "forbidden",
      }),
    );
  });

  test("thanks go to others, never to oneself", async ({ ctx }) => {
    const cast = await makeCast(ctx);
    expect(await tryAll(cast, (ctx) => toggleHelpful(ctx, { postId: cast.answer.id }))).toEqual(
      expectOutcomes("done", { helper: "forbidden" }),
    );
  });

  test("neither who answered nor the asker confirms that an answer worked", async ({ ctx }) => {
    const cast = await makeCast(ctx);
    expect(await tryAll(cast, (ctx) => toggleWorked(ctx, { postId: cast.answer.id }))).toEqual(
      expectOutcomes("done", { helper: "forbidden", asker: "forbidden" }),
    );
    expect(await tryAll(cast, (ctx) => toggleWorked(ctx, { postId: cast.thread.question.id }))).toEqual(
      expectOutcomes("forbidden", {}),
    );
  });

  test("everyone but the asker may have the problem too", async ({ ctx }) => {
    const cast = await makeCast(ctx);
    expect(await tryAll(cast, (ctx) => toggleMeToo(ctx, { threadId: cast.thread.id }))).toEqual(
      expectOutcomes("done", { asker: "forbidden" }),
    );
  });

  test("everyone with an account may follow, also unconfirmed or suspended", async ({ ctx }) => {
    const cast = await makeCast(ctx);
    expect(await tryAll(cast, (ctx) => toggleFollow(ctx, { threadId: cast.thread.id }))).toEqual(
      expectOutcomes("done", { unverified: "done", suspended: "done" }),
    );
  });

  test("only the moderation closes a question", async ({ ctx }) => {
    const cast = await makeCast(ctx);
    expect(await tryAll(cast, (ctx) => setLocked(ctx, { threadId: cast.thread.id, isLocked: true }))).toEqual(
      expectOutcomes("forbidden", {
        moderator: "done",
        admin: "done",
        unverified: "forbidden",
      }),
    );
  });
});
