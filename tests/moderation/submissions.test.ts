import { eq } from "drizzle-orm";
import { describe } from "vitest";
import { submissionKey } from "#app/features/forum/submission-key.ts";
import { readThreadPage } from "#app/features/forum/thread-page.server.ts";
import { editPost } from "#app/features/forum/versions/edits.server.ts";
import { hideWithReasons, keepVisible, undoDecision } from "#app/features/moderation/acts.server.ts";
import { listQueue } from "#app/features/moderation/queue.server.ts";
import {
  submitAnswer,
  submitComment,
  submitEdit,
  submitQuestion,
} from "#app/features/moderation/submissions.server.ts";
import type { TextRule } from "#app/features/moderation/text-rule.ts";
import {
  createRule,
  listRules,
  previewRule,
  setRuleEnabled,
} from "#app/features/moderation/text-rules.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { categories, posts, threads } from "#db/schema/forum.ts";
import { notifications } from "#db/schema/notifications.ts";
import { listNews } from "../forum/cast.ts";
import { makeAnswer, makeUser } from "../support/make.ts";
import { as, asGuest, at, drainJobs, expect, test } from "../support/test.ts";
import { makeModeration } from "./cast.ts";

const spam = "Bestes online Casino mit Bonus: https://a.example https://b.example Jackpot auf Telegram!";
const newcomer = async (ctx: Ctx) => as(ctx, await makeUser(ctx, { rank: "newcomer" }));
const rule = (values: Partial<TextRule>): Omit<TextRule, "id"> => ({
  kind: "word",
  pattern: "Quitte",
  action: "hold",
  replacement: "",
  explanation: "",
  ...values,
});

describe("A held answer:", () => {
  test("is seen by its author and the moderation only, tells nobody and counts nowhere", async ({ ctx }) => {
    const { thread, nora } = await makeModeration(ctx);
    const me = await newcomer(ctx);
    const answer = await submitAnswer(me, { threadId: thread.id, body: spam });
    expect(answer).toMatchObject({ heldAt: ctx.now, hiddenAt: ctx.now, position: 2 });
    expect(await listNews(ctx)).toEqual([]);
    await drainJobs(ctx);
    expect(await ctx.db.select().from(notifications)).toEqual([]);
    const shown = async (who: Ctx) =>
      (await readThreadPage(who, { threadId: thread.id, page: 1 })).answers.some(
        ({ id }) => id === answer.id,
      );
    expect(await shown(me)).toBe(true);
    expect(await shown(nora)).toBe(true);
    expect(await shown(asGuest(ctx))).toBe(false);
    const [row] = await ctx.db.select().from(threads).where(eq(threads.id, thread.id));
    expect(row).toMatchObject({ answerCount: 1 });
    const [held] = (await listQueue(nora)).cases;
    expect(held).toMatchObject({ postId: answer.id, origin: "held", urgency: 50, isHeld: true });
    expect(held!.spamScore).toBeGreaterThanOrEqual(60);
  });

  test("is released at its place, and only then is it news", async ({ ctx }) => {
    const { thread, asker, nora } = await makeModeration(ctx);
    const me = await newcomer(ctx);
    const answer = await submitAnswer(me, { threadId: thread.id, body: spam });
    const next = await makeAnswer(ctx, thread);
    await keepVisible(nora, { caseId: (await listQueue(nora)).cases[0]!.id, facts: "" });
    const page = await readThreadPage(asGuest(ctx), { threadId: thread.id, page: 1 });
    expect(page.answers.map(({ id }) => id).slice(-2)).toEqual([answer.id, next.id]);
    expect(page.thread.answerCount).toBe(3);
    await drainJobs(at(ctx, new Date(ctx.now.getTime() + 31_000)));
    const told = await ctx.db.select().from(notifications);
    expect(told.map(({ userId, kind }) => [userId, kind]).sort()).toEqual(
      [
        [asker.id, "answer"],
        [answer.authorId, "moderation-decision"],
      ].sort(),
    );
  });

  test("can be hidden for good, and undoing lets it wait again", async ({ ctx }) => {
    const { thread, nora, reasons } = await makeModeration(ctx);
    const answer = await submitAnswer(await newcomer(ctx), { threadId: thread.id, body: spam });
    const state = async () => {
      const [row] = await ctx.db.select().from(posts).where(eq(posts.id, answer.id));
      return [row?.hiddenAt !== null, row?.heldAt !== null];
    };
    const caseId = (await listQueue(nora)).cases[0]!.id;
    const decision = await hideWithReasons(nora, { caseId, ...reasons, ground: "advertising" });
    expect(decision.source).toBe("automated");
    expect(await state()).toEqual([true, false]);
    await undoDecision(nora, { decisionId: decision.id });
    expect(await state()).toEqual([true, true]);
  });

  test("sent twice it is one", async ({ ctx }) => {
    const { thread, nora } = await makeModeration(ctx);
    const me = await newcomer(ctx);
    const input = { threadId: thread.id, body: spam, submissionKey: submissionKey("a".repeat(20), ctx.now) };
    const first = await submitAnswer(me, input);
    expect((await submitAnswer(me, input)).id).toBe(first.id);
    expect((await listQueue(nora)).cases).toHaveLength(1);
  });
});

test("a held question hides its thread; released it is asked now", async ({ ctx }) => {
  const { category, nora } = await makeModeration(ctx);
  const me = await newcomer(ctx);
  const question = { categoryId: category.id, title: "Bestes Casino ohne Limit", body: spam };
  const thread = await submitQuestion(me, question);
  expect(await listNews(ctx)).toEqual([]);
  const open = async () =>
    (await ctx.db.select().from(categories).where(eq(categories.id, category.id)))[0]?.openCount;
  const before = (await open()) ?? 0;
  await expect(readThreadPage(asGuest(ctx), { threadId: thread.id, page: 1 })).rejects.toMatchObject({
    code: "not-found",
  });
  expect((await readThreadPage(me, { threadId: thread.id, page: 1 })).question.heldAt).toEqual(ctx.now);
  const later = at(nora, new Date(ctx.now.getTime() + 3_600_000));
  await keepVisible(later, { caseId: (await listQueue(nora)).cases[0]!.id, facts: "" });
  expect(await open()).toBe(before + 1);
  const [row] = await ctx.db.select().from(threads).where(eq(threads.id, thread.id));
  expect(row).toMatchObject({ hiddenAt: null, createdAt: ctx.now, autoEscalateFrom: later.now });
});

test("who is known here is not checked for spam, nor is staff", async ({ ctx }) => {
  const { thread } = await makeModeration(ctx);
  const user = await makeUser(ctx);
  for (let n = 0; n < 3; n++) await makeAnswer(ctx, thread, { author: user });
  expect((await submitAnswer(as(ctx, user), { threadId: thread.id, body: spam })).heldAt).toBeNull();
  const agent = as(ctx, await makeUser(ctx, { role: "agent" }));
  expect((await submitAnswer(agent, { threadId: thread.id, body: spam })).heldAt).toBeNull();
});

describe("Limits:", () => {
  test("a newcomer's first day has three questions and ten replies, and says when it goes on", async ({
    ctx,
  }) => {
    const { category, thread } = await makeModeration(ctx);
    const me = await newcomer(ctx);
    const ask = (n: number) =>
      submitQuestion(at(me, new Date(ctx.now.getTime() + n * 60_000)), {
        categoryId: category.id,
        title: `Frage Nummer ${n} zum Router`,
        body: `Der Router blinkt seit gestern, Fall ${n}.`,
      });
    for (const n of [1, 2, 3]) await ask(n);
    await expect(ask(10)).rejects.toMatchObject({
      code: "too-many",
      messageKey: "moderation.limit.questions",
      params: { max: 3, when: "morgen, 9:01" },
    });
    const reply = (n: number) =>
      submitComment(me, { postId: thread.question.id, body: `Nachfrage Nummer ${n} dazu.` });
    for (let n = 0; n < 10; n++) await reply(n);
    await expect(reply(10)).rejects.toMatchObject({ messageKey: "moderation.limit.replies" });
  });

  test("few links, more for those who are known", async ({ ctx }) => {
    const { thread } = await makeModeration(ctx);
    const body = `${"Das steht alles in den Anleitungen des Herstellers. ".repeat(8)} https://a.example https://b.example https://c.example`;
    await expect(submitAnswer(await newcomer(ctx), { threadId: thread.id, body })).rejects.toMatchObject({
      code: "invalid",
      field: "body",
      params: { max: 2, count: 3 },
    });
    const member = as(ctx, await makeUser(ctx, { createdAt: new Date("2020-01-01") }));
    expect((await submitAnswer(member, { threadId: thread.id, body })).heldAt).toBeNull();
  });
});

describe("Rules:", () => {
  test("hold, refuse with an explanation, replace; switched off they do nothing", async ({ ctx }) => {
    const { thread, nora } = await makeModeration(ctx);
    const member = as(ctx, await makeUser(ctx));
    const send = (body: string) => submitAnswer(member, { threadId: thread.id, body });
    await createRule(nora, rule({ pattern: "Quitte", action: "hold" }));
    await createRule(
      nora,
      rule({
        pattern: "kaputt.example",
        kind: "domain",
        action: "refuse",
        explanation: "Diese Seite verteilt Schadsoftware.",
      }),
    );
    await createRule(nora, rule({ pattern: "Mistding", action: "replace", replacement: "Gerät" }));
    expect((await send("Eine Quitte hilft da.")).heldAt).toEqual(ctx.now);
    await expect(send("Siehe https://x.kaputt.example/a")).rejects.toMatchObject({
      messageKey: "moderation.rule.refusedWhy",
      params: { explanation: "Diese Seite verteilt Schadsoftware." },
    });
    expect((await send("Das Mistding neu starten.")).body).toBe("Das Gerät neu starten.");
    for (const { rule } of await listRules(nora))
      await setRuleEnabled(nora, { ruleId: rule.id, isEnabled: false });
    expect((await send("Noch eine Quitte.")).heldAt).toBeNull();
  });

  test("an edit that would have been held stays visible and is looked at", async ({ ctx }) => {
    const { answer, author, nora } = await makeModeration(ctx);
    await createRule(nora, rule({}));
    await submitEdit(as(ctx, author), { postId: answer.id, body: "Doch lieber eine Quitte." });
    const [post] = await ctx.db.select().from(posts).where(eq(posts.id, answer.id));
    expect(post).toMatchObject({ body: "Doch lieber eine Quitte.", hiddenAt: null });
    expect((await listQueue(nora)).cases).toMatchObject([{ postId: answer.id, origin: "edit" }]);
  });

  test("the preview says what would have been caught and changes nothing", async ({ ctx }) => {
    const { thread, nora, author } = await makeModeration(ctx);
    const caught = await makeAnswer(ctx, thread, {
      body: "Ich nehme dafür immer Quitten, nein: eine Quitte.",
    });
    await makeAnswer(ctx, thread, { body: "Quitte", createdAt: new Date("2026-01-01") });
    await makeAnswer(ctx, thread, { body: "Quitte", hiddenAt: ctx.now });
    const preview = await previewRule(nora, { kind: "word", pattern: "quitte" });
    expect(preview).toMatchObject({ caughtCount: 1, examples: [{ postId: caught.id, caught: "Quitte" }] });
    expect(await listRules(nora)).toEqual([]);
    await expect(previewRule(as(ctx, author), { kind: "word", pattern: "x" })).rejects.toMatchObject({
      code: "not-found",
    });
  });

  test("dangerous patterns are refused", async ({ ctx }) => {
    const { nora } = await makeModeration(ctx);
    await expect(createRule(nora, rule({ kind: "regex", pattern: "(a+)+$" }))).rejects.toMatchObject({
      code: "invalid",
      field: "pattern",
      messageKey: "moderation.rule.trouble.too-slow",
    });
  });
});

test("suspended members are refused with words of their own", async ({ ctx }) => {
  const { thread, answer } = await makeModeration(ctx);
  const user = await makeUser(ctx, { suspendedUntil: new Date("2027-01-01") });
  const refused = { code: "forbidden", messageKey: "moderation.suspended.refused" };
  await expect(submitAnswer(as(ctx, user), { threadId: thread.id, body: "Hallo" })).rejects.toMatchObject(
    refused,
  );
  await expect(editPost(as(ctx, user), { postId: answer.id, body: "Hallo" })).rejects.toMatchObject(refused);
});
