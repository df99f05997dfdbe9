import { eq } from "drizzle-orm";
import { describe } from "vitest";
import { recountBadgesOf } from "#app/features/badges/recount.server.ts";
import { subscriptions as badgeNews } from "#app/features/badges/subscribers.server.ts";
import { mergeDuplicate } from "#app/features/escalation/merging/duplicates.server.ts";
import { createAnswer, createComment } from "#app/features/forum/answers.server.ts";
import { recountForum } from "#app/features/forum/counters.server.ts";
import { listThreads } from "#app/features/forum/lists/lists.server.ts";
import { findMergeTarget, mergeThreads } from "#app/features/forum/order/thread-merge.server.ts";
import {
  moveThread,
  retitleThread,
  setLocked,
  undoThreadEvent,
} from "#app/features/forum/order/thread-order.server.ts";
import { splitThread } from "#app/features/forum/order/thread-split.server.ts";
import { toggleWorked } from "#app/features/forum/solving/confirmations.server.ts";
import { acceptSolution } from "#app/features/forum/solving/solutions.server.ts";
import { listThreadEvents } from "#app/features/forum/thread-events.server.ts";
import { locatePost, readThreadPage } from "#app/features/forum/thread-page.server.ts";
import { getThread } from "#app/features/forum/threads.server.ts";
import { toggleFollow, toggleHelpful, toggleMeToo } from "#app/features/forum/votes.server.ts";
import { subscriptions as searchNews } from "#app/features/search/subscribers.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { expertise } from "#db/schema/badges.ts";
import { tickets } from "#db/schema/escalation.ts";
import { categories, follows, meToos } from "#db/schema/forum.ts";
import { searchDocuments } from "#db/schema/search.ts";
import { makeAgent, makeAnswer, makeCategory, makeComment, makeThread, makeUser } from "../support/make.ts";
import { as, at, drainJobs, expect, test } from "../support/test.ts";
import { expectOutcomes, makeCast, tryAll } from "./cast.ts";

const later = "2026-11-24T10:00:00+01:00";
const byGuidesAndStaff = {
  unverified: "forbidden",
  guide: "done",
  agent: "done",
  "agent elsewhere": "done",
  lead: "done",
  moderator: "done",
  admin: "done",
};
const byModeration = { unverified: "forbidden", moderator: "done", admin: "done" };
const idOf = (ctx: Ctx) => (ctx.actor.kind === "user" ? ctx.actor.id : 0);
const kindsIn = async (ctx: Ctx, threadId: number) =>
  (await listThreadEvents(ctx, threadId)).map(({ kind }) => kind);
/** Nothing that is counted or found is wrong. */
const expectAllCounted = async (ctx: Ctx) =>
  expect(await recountForum(ctx)).toMatchObject({ posts: 0, threads: 0, categories: 0 });

describe("Moving to another category", () => {
  test("is for guides and staff", async ({ ctx }) => {
    const cast = await makeCast(ctx);
    const other = await makeCategory(ctx);
    const move = (ctx: Ctx) => moveThread(ctx, { threadId: cast.thread.id, categoryId: other.id });
    expect(await tryAll(cast, move)).toEqual(expectOutcomes("forbidden", byGuidesAndStaff));
  });

  test("counts both categories anew, is shown in the thread, and can be taken back", async ({ ctx }) => {
    const { thread, category, people } = await makeCast(ctx);
    await recountForum(ctx);
    const other = await makeCategory(ctx, { name: "Glasfaser" });
    const input = { threadId: thread.id, categoryId: other.id, reason: "Es geht um den Anschluss." };
    await moveThread(people.guide, input);
    await moveThread(people.guide, input);
    const [event] = await listThreadEvents(ctx, thread.id);
    expect(event).toMatchObject({
      kind: "moved",
      reason: "Es geht um den Anschluss.",
      data: { from: category.name, to: "Glasfaser" },
      actor: { id: idOf(people.guide) },
    });
    await expectAllCounted(ctx);
    await undoThreadEvent(people.lead, { threadId: thread.id, eventId: event?.id ?? 0 });
    expect((await getThread(ctx, thread.id)).categoryId).toBe(category.id);
    expect(await kindsIn(ctx, thread.id)).toEqual(["moved", "moved"]);
    await expectAllCounted(ctx);
    const again = undoThreadEvent(people.lead, { threadId: thread.id, eventId: event?.id ?? 0 });
    await expect(again).rejects.toMatchObject({ code: "conflict" });
  });

  test("takes the points of those who answered along", async ({ ctx }) => {
    const { thread, answer, helper, category, people } = await makeCast(ctx);
    await acceptSolution(people.asker, { threadId: thread.id, postId: answer.id });
    await recountBadgesOf(ctx, [helper.id]);
    const other = await makeCategory(ctx);
    await moveThread(people.guide, { threadId: thread.id, categoryId: other.id });
    await drainJobs(ctx, { subscriptions: badgeNews, jobs: [] });
    const rows = await ctx.db.select().from(expertise).where(eq(expertise.userId, helper.id));
    expect(new Map(rows.map(({ categoryId, points }) => [categoryId, points]))).toEqual(
      new Map([
        [category.id, 0],
        [other.id, 15],
      ]),
    );
  });
});

test("a new title keeps the old one in the versions, moves the address and is found", async ({ ctx }) => {
  const cast = await makeCast(ctx);
  const { thread, people } = cast;
  const title = "FRITZ!Box verliert nachts die Verbindung";
  const retitle = (ctx: Ctx) => retitleThread(ctx, { threadId: thread.id, title });
  expect(await tryAll(cast, retitle)).toEqual(expectOutcomes("forbidden", byGuidesAndStaff));
  await retitle(people.guide);
  expect(await getThread(ctx, thread.id)).toMatchObject({
    title,
    slug: "fritz-box-verliert-nachts-die-verbindung",
  });
  const [event] = await listThreadEvents(ctx, thread.id);
  await undoThreadEvent(people.guide, { threadId: thread.id, eventId: event?.id ?? 0 });
  expect((await getThread(ctx, thread.id)).title).toBe(thread.title);
});

test("locking says why, in the thread, until it is opened again", async ({ ctx }) => {
  const cast = await makeCast(ctx);
  const { thread, people } = cast;
  const lock = (ctx: Ctx) => setLocked(ctx, { threadId: thread.id, isLocked: true, reason: "Alles gesagt." });
  expect(await tryAll(cast, lock)).toEqual(expectOutcomes("forbidden", byModeration));
  await lock(people.moderator);
  await lock(people.moderator);
  expect(await getThread(ctx, thread.id)).toMatchObject({ lockReason: "Alles gesagt.", lockedAt: ctx.now });
  await setLocked(people.moderator, { threadId: thread.id, isLocked: false });
  expect(await getThread(ctx, thread.id)).toMatchObject({ lockReason: "", lockedAt: null });
  expect(await kindsIn(ctx, thread.id)).toEqual(["locked", "unlocked"]);
});

/** A question with three answers, and a duplicate of it with two, comments, votes and people. */
async function makeDuplicate(ctx: Ctx) {
  const cast = await makeCast(ctx);
  const { thread: into, people } = cast;
  const second = as(ctx, await makeUser(ctx, { displayName: "Bernd" }));
  const author = await makeUser(ctx, { displayName: "Anna" });
  const category = await makeCategory(ctx);
  const from = await makeThread(ctx, { author, category, title: "Modem leuchtet rot" });
  const answers = [await makeAnswer(ctx, from), await makeAnswer(ctx, from)];
  const onQuestion = await makeComment(ctx, from.question);
  const onAnswer = await makeComment(ctx, answers[0]!);
  await toggleHelpful(people.stranger, { postId: from.question.id });
  await toggleWorked(people.stranger, { postId: answers[1]!.id });
  for (const threadId of [from.id, into.id]) await toggleMeToo(second, { threadId });
  await toggleMeToo(people.asker, { threadId: from.id });
  await toggleFollow(people.stranger, { threadId: from.id });
  await recountForum(ctx);
  return { ...cast, into, from, author, answers, onQuestion, onAnswer, fromCategory: category };
}

describe("Merging a duplicate", () => {
  test("is for guides and staff", async ({ ctx }) => {
    const cast = await makeDuplicate(ctx);
    const merge = (ctx: Ctx) => mergeThreads(ctx, { fromId: cast.from.id, intoId: cast.into.id });
    expect(await tryAll(cast, merge)).toEqual(expectOutcomes("forbidden", byGuidesAndStaff));
  });

  test("moves its posts with their comments: the question becomes a comment, the answers follow", async ({
    ctx,
  }) => {
    const { from, into, answer, answers, onQuestion, onAnswer, people } = await makeDuplicate(ctx);
    await mergeThreads(people.guide, { fromId: from.id, intoId: into.id });
    const page = await readThreadPage(ctx, { threadId: into.id, page: 1 });
    expect(page.answers.map(({ id, position }) => [id, position])).toEqual([
      [answer.id, 1],
      [answers[0]!.id, 2],
      [answers[1]!.id, 3],
    ]);
    expect(page.comments[into.question.id]?.map(({ id }) => id)).toEqual([from.question.id, onQuestion.id]);
    expect(page.comments[answers[0]!.id]?.map(({ id }) => id)).toEqual([onAnswer.id]);
    expect(page.comments[into.question.id]?.[0]).toMatchObject({ kind: "comment", helpfulCount: 1 });
    expect(page.answers[2]?.workedCount).toBe(1);
    await expectAllCounted(ctx);
  });

  test("counts each person once, and who asked it has the problem too", async ({ ctx }) => {
    const { from, into, author, people } = await makeDuplicate(ctx);
    await mergeThreads(people.guide, { fromId: from.id, intoId: into.id });
    const affected = await ctx.db.select().from(meToos).where(eq(meToos.threadId, into.id));
    expect(affected).toHaveLength(2);
    expect(affected.map(({ userId }) => userId)).toContain(author.id);
    expect((await getThread(ctx, into.id)).meTooCount).toBe(2);
    const followers = await ctx.db.select().from(follows).where(eq(follows.threadId, into.id));
    expect(followers.map(({ userId }) => userId)).toContain(idOf(people.stranger));
  });

  test("leaves a shell that nobody sees, whose address leads to its former question", async ({ ctx }) => {
    const { from, into, author, people, fromCategory } = await makeDuplicate(ctx);
    await mergeThreads(people.guide, { fromId: from.id, intoId: into.id, reason: "Dasselbe Modem." });
    for (const reader of [people.stranger, people.moderator, as(ctx, author)]) {
      await expect(getThread(reader, from.id)).rejects.toMatchObject({ code: "not-found" });
      const page = readThreadPage(reader, { threadId: from.id, page: 1 });
      await expect(page).rejects.toMatchObject({ code: "not-found" });
      expect(await findMergeTarget(reader, from.id)).toEqual({ threadId: into.id, postId: from.question.id });
    }
    const listed = await listThreads(people.moderator, { filter: "neu", categoryId: fromCategory.id });
    expect(listed.threads).toEqual([]);
    const [counted] = await ctx.db.select().from(categories).where(eq(categories.id, fromCategory.id));
    expect([counted?.openCount, counted?.solvedCount]).toEqual([0, 0]);
    expect((await locatePost(people.stranger, from.question.id)).thread.id).toBe(into.id);
    expect(await listThreadEvents(ctx, into.id)).toMatchObject([
      { kind: "merged", reason: "Dasselbe Modem.", data: { title: "Modem leuchtet rot", author: "Anna" } },
    ]);
  });

  test("keeps what solved it, and the points for it", async ({ ctx }) => {
    const { from, into, answers, author, people } = await makeDuplicate(ctx);
    await acceptSolution(as(ctx, author), { threadId: from.id, postId: answers[0]!.id });
    await mergeThreads(people.guide, { fromId: from.id, intoId: into.id });
    expect((await getThread(ctx, into.id)).solvedAt).toEqual(ctx.now);
    const helperId = answers[0]!.authorId;
    await drainJobs(ctx, { subscriptions: badgeNews, jobs: [] });
    const rows = await ctx.db.select().from(expertise).where(eq(expertise.userId, helperId));
    expect(rows).toMatchObject([{ categoryId: into.categoryId, points: 15 }]);
  });

  test("brings the search up to date", async ({ ctx }) => {
    const { from, into, people } = await makeDuplicate(ctx);
    await mergeThreads(people.guide, { fromId: from.id, intoId: into.id });
    await drainJobs(ctx, { subscriptions: searchNews, jobs: [] });
    const rows = await ctx.db.select().from(searchDocuments);
    const moved = rows.find(({ postId }) => postId === from.question.id);
    expect(moved).toMatchObject({ threadId: into.id, isQuestion: false });
    expect(rows.filter(({ threadId }) => threadId === from.id)).toEqual([]);
  });

  test("what was merged into it before goes along; what is still written to it arrives", async ({ ctx }) => {
    const { from, into, people } = await makeDuplicate(ctx);
    const older = await makeThread(ctx);
    await mergeThreads(people.guide, { fromId: older.id, intoId: from.id });
    await mergeThreads(people.guide, { fromId: from.id, intoId: into.id });
    expect((await findMergeTarget(people.guest, older.id))?.threadId).toBe(into.id);
    const late = await createAnswer(people.stranger, {
      threadId: from.id,
      body: "Bei mir half ein Neustart.",
    });
    expect(late.threadId).toBe(into.id);
    const comment = await createComment(people.stranger, { postId: from.question.id, body: "Danke." });
    expect(comment).toMatchObject({ threadId: into.id, parentId: into.question.id });
    await expectAllCounted(ctx);
  });

  test("with itself, or with one nobody may see, is refused", async ({ ctx }) => {
    const { from, into, people } = await makeDuplicate(ctx);
    const hidden = await makeThread(ctx, { hiddenAt: ctx.now });
    const merge = (fromId: number, intoId: number) => mergeThreads(people.guide, { fromId, intoId });
    await expect(merge(from.id, from.id)).rejects.toMatchObject({ code: "invalid" });
    await expect(merge(from.id, hidden.id)).rejects.toMatchObject({ code: "not-found" });
    await merge(from.id, into.id);
    await expect(merge(from.id, into.id)).rejects.toMatchObject({ code: "invalid" });
  });

  test("is refused while the duplicate, or both, have an open ticket; into one with a ticket it goes", async ({
    ctx,
  }) => {
    const { from, into, people, region } = await makeDuplicate(ctx);
    const owner = await makeAgent(ctx, region);
    const openTicket = (thread: { id: number; authorId: number; categoryId: number }) =>
      ctx.db.insert(tickets).values({
        code: `FRA-${thread.id}`,
        threadId: thread.id,
        regionId: region.id,
        categoryId: thread.categoryId,
        customerId: thread.authorId,
        ownerId: owner.id,
        openedById: thread.authorId,
        openedBy: "asker",
        severity: "impaired",
        summary: "Kein Signal.",
      });
    const merge = (fromId: number, intoId: number) => mergeDuplicate(people.guide, { fromId, intoId });
    await openTicket(from);
    await expect(merge(from.id, into.id)).rejects.toMatchObject({ messageKey: "order.merge.ticketHere" });
    await openTicket(into);
    await expect(merge(from.id, into.id)).rejects.toMatchObject({ messageKey: "order.merge.bothTickets" });
    await ctx.db.update(tickets).set({ closedAt: ctx.now }).where(eq(tickets.threadId, from.id));
    await merge(from.id, into.id);
  });
});

test("two guides who merge crosswise at the same moment end with one question", async ({ committed }) => {
  const { ctx } = committed;
  const guides = [await makeUser(ctx, { role: "guide" }), await makeUser(ctx, { role: "guide" })];
  const [one, two] = [await makeThread(ctx), await makeThread(ctx)];
  const outcomes = await Promise.allSettled([
    mergeThreads(as(ctx, guides[0]!), { fromId: one.id, intoId: two.id }),
    mergeThreads(as(ctx, guides[1]!), { fromId: two.id, intoId: one.id }),
  ]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

describe("Splitting", () => {
  test("is for the moderation", async ({ ctx }) => {
    const cast = await makeCast(ctx);
    const split = (ctx: Ctx) =>
      splitThread(ctx, {
        threadId: cast.thread.id,
        postIds: [cast.answer.id],
        title: "Etwas anderes",
        categoryId: cast.category.id,
      });
    expect(await tryAll(cast, split)).toEqual(expectOutcomes("forbidden", byModeration));
  });

  test("makes a question of the first chosen answer, and answers of the others, with all that belongs to them", async ({
    ctx,
  }) => {
    const { thread, answer, people } = await makeCast(ctx);
    const [first, , third] = [
      await makeAnswer(ctx, thread),
      await makeAnswer(ctx, thread),
      await makeAnswer(ctx, thread),
    ];
    const comment = await makeComment(ctx, first);
    await acceptSolution(people.asker, { threadId: thread.id, postId: third.id });
    const other = await makeCategory(ctx);
    await recountForum(ctx);
    const madeId = await splitThread(at(people.moderator, later), {
      threadId: thread.id,
      postIds: [third.id, first.id, thread.question.id],
      title: "Und wie ist es beim Fernsehen?",
      categoryId: other.id,
    });
    const made = await readThreadPage(ctx, { threadId: madeId, page: 1 });
    expect(made.thread).toMatchObject({
      authorId: first.authorId,
      autoEscalateFrom: null,
      solvedAt: ctx.now,
    });
    expect([made.question.id, made.answers.map(({ id }) => id)]).toEqual([first.id, [third.id]]);
    expect(made.comments[first.id]?.map(({ id }) => id)).toEqual([comment.id]);
    const left = await readThreadPage(ctx, { threadId: thread.id, page: 1 });
    expect(left.answers).toHaveLength(2);
    expect(left.answers[0]?.id).toBe(answer.id);
    expect(left.thread.solvedAt).toBeNull();
    expect((await locatePost(ctx, comment.id)).thread.id).toBe(madeId);
    expect([await kindsIn(ctx, thread.id), await kindsIn(ctx, madeId)]).toEqual([["split"], ["split-off"]]);
    await expectAllCounted(ctx);
    await createAnswer(people.stranger, { threadId: thread.id, body: "Noch etwas." });
    await createAnswer(people.stranger, { threadId: madeId, body: "Noch etwas." });
    await expectAllCounted(ctx);
  });

  test("needs an answer of this thread that is no solution to begin with", async ({ ctx }) => {
    const { thread, answer, category, people } = await makeCast(ctx);
    const foreign = await makeAnswer(ctx, await makeThread(ctx));
    const split = (postIds: number[]) =>
      splitThread(people.moderator, {
        threadId: thread.id,
        postIds,
        title: "Anderes",
        categoryId: category.id,
      });
    await expect(split([foreign.id])).rejects.toMatchObject({ messageKey: "order.split.nothing" });
    await acceptSolution(people.asker, { threadId: thread.id, postId: answer.id });
    await expect(split([answer.id])).rejects.toMatchObject({ messageKey: "order.split.solution" });
  });
});
