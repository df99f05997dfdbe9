import { eq } from "drizzle-orm";
import { describe } from "vitest";
import { mergeThreads } from "#app/features/forum/order/thread-merge.server.ts";
import { splitThread } from "#app/features/forum/order/thread-split.server.ts";
import { isOverdue } from "#app/features/forum/shelf.ts";
import { toggleWorked } from "#app/features/forum/solving/confirmations.server.ts";
import {
  checkByLink,
  checkSolution,
  readRecheckPage,
  readSolutionStates,
} from "#app/features/forum/solving/solution-checks.server.ts";
import {
  acceptSolution,
  reopenThread,
  takeBackSolution,
} from "#app/features/forum/solving/solutions.server.ts";
import { listThreadEvents } from "#app/features/forum/thread-events.server.ts";
import { listInbox } from "#app/features/notifications/inbox.server.ts";
import { sweepRechecks } from "#app/features/notifications/recheck-sweep.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { categories } from "#db/schema/forum.ts";
import { notifications } from "#db/schema/notifications.ts";
import { expectOutcomes, makeCast, tryAll } from "../forum/cast.ts";
import { makeAnswer, makeThread, makeUser } from "../support/make.ts";
import { as, asGuest, at, expect, test } from "../support/test.ts";
import { kindsOf, mailsOf, tellAll } from "./post.ts";

const inDays = (ctx: Ctx, days: number) => at(ctx, new Date(ctx.now.getTime() + days * 86_400_000));

async function makeSolved(ctx: Ctx) {
  const cast = await makeCast(ctx);
  await acceptSolution(cast.people.asker, { threadId: cast.thread.id, postId: cast.answer.id });
  const state = async () => (await readSolutionStates(ctx, [cast.answer.id]))[cast.answer.id]!;
  return { ...cast, state };
}

describe("A solution", () => {
  test("holds for a year without a word, or as long as its category says; each confirmation counts anew", async ({
    ctx,
  }) => {
    const { answer, category, people, state } = await makeSolved(ctx);
    expect(isOverdue(await state(), inDays(ctx, 365).now)).toBe(false);
    expect(isOverdue(await state(), inDays(ctx, 366).now)).toBe(true);
    await toggleWorked(inDays(people.stranger, 300), { postId: answer.id });
    expect(isOverdue(await state(), inDays(ctx, 366).now)).toBe(false);
    await ctx.db.update(categories).set({ solutionShelfDays: 30 }).where(eq(categories.id, category.id));
    expect(isOverdue(await state(), inDays(ctx, 366).now)).toBe(true);
    await checkSolution(inDays(people.guide, 366), { postId: answer.id, verdict: "holds" });
    expect(isOverdue(await state(), inDays(ctx, 390).now)).toBe(false);
  });

  test("is confirmed again by author, asker, helpers and staff; called out of date by its author alone", async ({
    ctx,
  }) => {
    const cast = await makeSolved(ctx);
    const check = (verdict: "holds" | "outdated") => (ctx: Ctx) =>
      checkSolution(ctx, { postId: cast.answer.id, verdict });
    expect(await tryAll(cast, check("holds"))).toEqual(expectOutcomes("done", { stranger: "forbidden" }));
    expect(await tryAll(cast, check("outdated"))).toEqual(expectOutcomes("forbidden", { helper: "done" }));
    await checkSolution(inDays(cast.people.helper, 9), { postId: cast.answer.id, verdict: "outdated" });
    expect(await cast.state()).toMatchObject({ isOutdated: true, heldAt: ctx.now });
    expect((await listThreadEvents(ctx, cast.thread.id)).map(({ kind }) => kind)).toEqual(["outdated"]);
    await checkSolution(inDays(cast.people.asker, 10), { postId: cast.answer.id, verdict: "holds" });
    expect(await cast.state()).toMatchObject({ isOutdated: false, heldAt: inDays(ctx, 10).now });
  });
});

describe("Its author", () => {
  test("is asked once per shelf life, by a mail that needs no log-in", async ({ ctx }) => {
    const { answer, helper, state } = await makeSolved(ctx);
    expect(await sweepRechecks(inDays(ctx, 364))).toBe(0);
    const later = inDays(ctx, 366);
    expect(await sweepRechecks(at(later, "2027-11-24T07:30:00+01:00"))).toBe(0);
    expect([await sweepRechecks(later), await sweepRechecks(later)]).toEqual([1, 0]);
    const mail = (await mailsOf(later, helper)).find(({ text }) => text.includes("/gilt-noch/"));
    const secret = /\/gilt-noch\/([\w-]+)/.exec(mail?.text ?? "")?.[1] ?? "";
    expect(await readRecheckPage(asGuest(later), { secret })).toMatchObject({ postId: answer.id });
    expect((await state()).heldAt).toEqual(ctx.now);
    await checkByLink(asGuest(later), { secret, verdict: "holds" });
    expect((await state()).heldAt).toEqual(later.now);
    expect(await sweepRechecks(inDays(ctx, 700))).toBe(0);
    expect(await sweepRechecks(inDays(ctx, 366 + 366))).toBe(1);
  });

  test("is asked about one solution a day, the oldest first", async ({ ctx }) => {
    const { helper, people } = await makeSolved(ctx);
    const second = await makeThread(ctx, { author: { id: idOf(people.asker) } });
    const answer = await makeAnswer(ctx, second, { author: helper });
    await acceptSolution(inDays(people.asker, 1), { threadId: second.id, postId: answer.id });
    expect(await sweepRechecks(inDays(ctx, 400))).toBe(1);
    expect(await sweepRechecks(inDays(ctx, 400.1))).toBe(0);
    expect(await sweepRechecks(inDays(ctx, 401))).toBe(1);
    const rows = await ctx.db.select().from(notifications).where(eq(notifications.kind, "recheck"));
    expect(rows.at(-1)?.postId).toBe(answer.id);
  });

  test("hears when it is taken back or opened again, with the reason, and not of a slip of the finger", async ({
    ctx,
  }) => {
    const { thread, answer, helper, people } = await makeSolved(ctx);
    await takeBackSolution(people.asker, { threadId: thread.id, postId: answer.id });
    expect(await kindsOf(ctx, helper)).not.toContain("solution-fell");
    await acceptSolution(people.asker, { threadId: thread.id, postId: answer.id });
    const later = inDays(people.asker, 1);
    await reopenThread(later, { threadId: thread.id, reason: "Seit heute wieder rot." });
    expect(await kindsOf(later, helper)).toContain("solution-fell");
    const mail = (await mailsOf(later, helper)).at(-1);
    expect(mail?.text).toContain("Seit heute wieder rot.");
  });
});

describe("After a merge or a split", () => {
  test("the asker of the duplicate is told, and older notices lead to where the posts are", async ({
    ctx,
  }) => {
    const { thread, people } = await makeCast(ctx);
    const author = await makeUser(ctx);
    const from = await makeThread(ctx, { author });
    const answer = await makeAnswer(ctx, from);
    await ctx.db.insert(notifications).values({
      userId: author.id,
      kind: "answer",
      subject: `post:${answer.id}`,
      path: `/p/${answer.id}`,
      threadId: from.id,
      postId: answer.id,
    });
    await mergeThreads(people.guide, { fromId: from.id, intoId: thread.id });
    await tellAll(ctx);
    const inbox = await listInbox(as(ctx, author), {});
    expect(inbox.items).toHaveLength(2);
    expect(inbox.items[0]?.text).toContain("zusammengeführt");
    const rows = await ctx.db.select().from(notifications).where(eq(notifications.userId, author.id));
    expect(new Set(rows.map(({ threadId }) => threadId))).toEqual(new Set([thread.id]));
  });

  test("notices of posts that were split off are about the new thread", async ({ ctx }) => {
    const { thread, answer, category, helper, people } = await makeCast(ctx);
    await ctx.db.insert(notifications).values({
      userId: helper.id,
      kind: "comment",
      subject: `post:${answer.id}`,
      path: `/p/${answer.id}`,
      threadId: thread.id,
      postId: answer.id,
    });
    const threadId = await splitThread(people.moderator, {
      threadId: thread.id,
      postIds: [answer.id],
      title: "Etwas anderes",
      categoryId: category.id,
    });
    await tellAll(ctx);
    const [row] = await ctx.db.select().from(notifications).where(eq(notifications.userId, helper.id));
    expect(row?.threadId).toBe(threadId);
  });
});

const idOf = (ctx: Ctx) => (ctx.actor.kind === "user" ? ctx.actor.id : 0);
