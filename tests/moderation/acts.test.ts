import { eq } from "drizzle-orm";
import { describe } from "vitest";
import { acceptSolution } from "#app/features/forum/solving/solutions.server.ts";
import { readThreadPage } from "#app/features/forum/thread-page.server.ts";
import {
  hideWithReasons,
  keepVisible,
  liftSuspension,
  redactWithReasons,
  restoreHidden,
  sanctionPerson,
  undoDecision,
} from "#app/features/moderation/acts.server.ts";
import { openOwnCase } from "#app/features/moderation/cases.server.ts";
import { listActions } from "#app/features/moderation/log.server.ts";
import { listQueue } from "#app/features/moderation/queue.server.ts";
import {
  findOwnStatements,
  readOwnSuspension,
  readStatement,
} from "#app/features/moderation/statements.server.ts";
import { searchThreads } from "#app/features/search/search.server.ts";
import { users } from "#db/schema/accounts.ts";
import { expertise } from "#db/schema/badges.ts";
import { categories, postRevisions, posts, threads } from "#db/schema/forum.ts";
import { notifications } from "#db/schema/notifications.ts";
import { makeAnswer, makeUser } from "../support/make.ts";
import { as, asGuest, at, drainJobs, expect, test } from "../support/test.ts";
import { makeModeration, reportPost } from "./cast.ts";

const secondsAfter = (ctx: { now: Date }, seconds: number) => new Date(ctx.now.getTime() + seconds * 1000);

describe("Hiding an answer:", () => {
  test("takes it out of sight, of the counts and of the solution", async ({ ctx }) => {
    const { thread, answer, asker, author, category, nora, reasons } = await makeModeration(ctx);
    await acceptSolution(as(ctx, asker), { threadId: thread.id, postId: answer.id });
    await drainJobs(ctx);
    const confirmed = async () =>
      (await ctx.db.select().from(expertise).where(eq(expertise.userId, author.id)))[0]?.confirmedCount;
    expect(await confirmed()).toBe(1);

    const caseId = await openOwnCase(nora, { postId: answer.id });
    await hideWithReasons(nora, { caseId, ...reasons });
    await drainJobs(ctx);
    const [after] = await ctx.db.select().from(threads).where(eq(threads.id, thread.id));
    expect(after).toMatchObject({ answerCount: 0, solvedAt: null, lastPosition: 1 });
    const [counted] = await ctx.db.select().from(categories).where(eq(categories.id, category.id));
    expect(counted).toMatchObject({ openCount: 1, solvedCount: 0 });
    expect(await confirmed()).toBe(0);
    const seen = await readThreadPage(asGuest(ctx), { threadId: thread.id, page: 1 });
    expect(seen.answers).toEqual([]);
  });

  test("its author still sees it, with the way to the reasons", async ({ ctx }) => {
    const { thread, answer, author, asker, nora, reasons } = await makeModeration(ctx);
    const decision = await hideWithReasons(nora, {
      caseId: await openOwnCase(nora, { postId: answer.id }),
      ...reasons,
    });
    const own = await readThreadPage(as(ctx, author), { threadId: thread.id, page: 1 });
    expect(own.answers.map(({ id }) => id)).toEqual([answer.id]);
    expect(await findOwnStatements(as(ctx, author), [answer.id])).toEqual({ [answer.id]: decision.id });
    expect(await findOwnStatements(as(ctx, asker), [answer.id])).toEqual({});
    const statement = await readStatement(as(ctx, author), decision.id);
    expect(statement).toMatchObject({
      ...reasons,
      source: "own",
      isOwn: true,
      mayAppeal: true,
      deciderName: null,
    });
    await expect(readStatement(as(ctx, asker), decision.id)).rejects.toMatchObject({ code: "not-found" });
  });

  test("it is no longer found by search, and again after restoring", async ({ ctx }) => {
    const { thread, answer, nora, reasons } = await makeModeration(ctx);
    await ctx.db.update(posts).set({ bodyHtml: "<p>Quittenmarmelade</p>" }).where(eq(posts.id, answer.id));
    const find = async () => {
      await drainJobs(ctx);
      return (await searchThreads(asGuest(ctx), { q: "Quittenmarmelade", page: 1 })).results.length;
    };
    const { refreshThread } = await import("#app/features/search/refresh.server.ts");
    await refreshThread(ctx, thread.id);
    expect(await find()).toBe(1);
    await hideWithReasons(nora, { caseId: await openOwnCase(nora, { postId: answer.id }), ...reasons });
    expect(await find()).toBe(0);
    await restoreHidden(nora, {
      caseId: await openOwnCase(nora, { postId: answer.id }),
      facts: "War ein Irrtum.",
    });
    expect(await find()).toBe(1);
  });

  test("the author is told once, after the time for undoing, though the post is hidden", async ({ ctx }) => {
    const { answer, author, nora, reasons } = await makeModeration(ctx);
    const decision = await hideWithReasons(nora, {
      caseId: await openOwnCase(nora, { postId: answer.id }),
      ...reasons,
    });
    await drainJobs(ctx);
    expect(await ctx.db.select().from(notifications)).toEqual([]);
    await drainJobs(at(ctx, secondsAfter(ctx, 31)));
    await drainJobs(at(ctx, secondsAfter(ctx, 90)));
    const told = await ctx.db.select().from(notifications).where(eq(notifications.userId, author.id));
    expect(told.map(({ kind, path }) => [kind, path])).toEqual([
      ["moderation-decision", `/entscheidung/${decision.id}`],
    ]);
  });
});

test("hiding a question hides its thread, for all but the asker and the moderation", async ({ ctx }) => {
  const { thread, answer, asker, author, category, nora, reasons } = await makeModeration(ctx);
  await hideWithReasons(nora, {
    caseId: await openOwnCase(nora, { postId: thread.question.id }),
    ...reasons,
  });
  const read = (who: typeof ctx) => readThreadPage(who, { threadId: thread.id, page: 1 });
  await expect(read(asGuest(ctx))).rejects.toMatchObject({ code: "not-found" });
  await expect(read(as(ctx, author))).rejects.toMatchObject({ code: "not-found" });
  expect((await read(as(ctx, asker))).answers).toEqual([]);
  expect((await read(nora)).answers.map(({ id }) => id)).toEqual([answer.id]);
  const [counted] = await ctx.db.select().from(categories).where(eq(categories.id, category.id));
  expect(counted).toMatchObject({ openCount: 0 });
});

describe("Who may decide:", () => {
  test("moderators neither about themselves nor about admins, and nobody else at all", async ({ ctx }) => {
    const { thread, nora, jonas, admin, reporter, reasons } = await makeModeration(ctx);
    const own = await makeAnswer(ctx, thread, {
      author: { id: nora.actor.kind === "user" ? nora.actor.id : 0 },
    });
    const admins = await makeAnswer(ctx, thread, { author: admin });
    const ownCase = await reportPost(as(ctx, reporter), own.id);
    const adminCase = await reportPost(as(ctx, reporter), admins.id);
    const hide = (who: typeof ctx, caseId: number) => hideWithReasons(who, { caseId, ...reasons });
    await expect(hide(nora, ownCase)).rejects.toMatchObject({ code: "forbidden" });
    await expect(hide(nora, adminCase)).rejects.toMatchObject({ code: "forbidden" });
    await expect(hide(as(ctx, admin), adminCase)).rejects.toMatchObject({ code: "forbidden" });
    await expect(hide(as(ctx, reporter), ownCase)).rejects.toMatchObject({ code: "not-found" });
    await expect(openOwnCase(nora, { postId: admins.id })).rejects.toMatchObject({ code: "forbidden" });
    await hide(jonas, ownCase);
    const lead = as(ctx, await makeUser(ctx, { role: "lead" }));
    await expect(listQueue(lead)).rejects.toMatchObject({ code: "not-found" });
    await expect(listActions(lead, {})).rejects.toMatchObject({ code: "not-found" });
  });

  test("the second of two who decide at once is told so", async ({ ctx }) => {
    const { answer, nora, jonas, reasons } = await makeModeration(ctx);
    const caseId = await openOwnCase(nora, { postId: answer.id });
    await hideWithReasons(nora, { caseId, ...reasons });
    await expect(keepVisible(jonas, { caseId, facts: "" })).rejects.toMatchObject({
      code: "conflict",
      messageKey: "moderation.case.closedMeanwhile",
    });
  });
});

describe("Undoing:", () => {
  test("within half a minute, by who decided; nobody is ever told", async ({ ctx }) => {
    const { answer, author, reporter, nora, jonas, reasons } = await makeModeration(ctx);
    const caseId = await reportPost(as(ctx, reporter), answer.id);
    const { id: decisionId } = await hideWithReasons(nora, { caseId, ...reasons, step: 2 });
    await expect(undoDecision(jonas, { decisionId })).rejects.toMatchObject({ code: "forbidden" });
    expect(await undoDecision(at(nora, secondsAfter(ctx, 20)), { decisionId })).toBe(caseId);
    const [post] = await ctx.db.select().from(posts).where(eq(posts.id, answer.id));
    expect(post?.hiddenAt).toBeNull();
    const [user] = await ctx.db.select().from(users).where(eq(users.id, author.id));
    expect(user?.suspendedUntil).toBeNull();
    expect((await listQueue(nora)).cases.map(({ id, reportCount }) => [id, reportCount])).toEqual([
      [caseId, 1],
    ]);
    await drainJobs(at(ctx, secondsAfter(ctx, 100)));
    expect(await ctx.db.select().from(notifications)).toEqual([]);
    await keepVisible(nora, { caseId, facts: "" });
  });

  test("later it is too late", async ({ ctx }) => {
    const { answer, nora, reasons } = await makeModeration(ctx);
    const { id: decisionId } = await hideWithReasons(nora, {
      caseId: await openOwnCase(nora, { postId: answer.id }),
      ...reasons,
    });
    await expect(undoDecision(at(nora, secondsAfter(ctx, 31)), { decisionId })).rejects.toMatchObject({
      code: "conflict",
    });
  });
});

describe("Redacting:", () => {
  test("removes the passage from the text, its HTML and every version, and says what stood there nowhere", async ({
    ctx,
  }) => {
    const { thread, author, nora, reasons } = await makeModeration(ctx);
    const answer = await makeAnswer(ctx, thread, {
      author,
      body: "Ruf **0171 2345678** an, oder 0171 2345678.",
    });
    await ctx.db
      .insert(postRevisions)
      .values({ postId: answer.id, editorId: author.id, body: "Meine Nummer: 0171  2345678" });
    const caseId = await openOwnCase(nora, { postId: answer.id });
    await redactWithReasons(nora, {
      caseId,
      ...reasons,
      ground: "personal-data",
      passages: ["0171 2345678"],
    });
    const [post] = await ctx.db.select().from(posts).where(eq(posts.id, answer.id));
    const mark = "[von der Moderation entfernt]";
    expect(post?.body).toBe(`Ruf **${mark}** an, oder ${mark}.`);
    expect(post?.bodyHtml).not.toContain("2345678");
    expect(post?.hiddenAt).toBeNull();
    const [revision] = await ctx.db.select().from(postRevisions).where(eq(postRevisions.postId, answer.id));
    expect(revision?.body).toBe(`Meine Nummer: ${mark}`);
    await drainJobs(at(ctx, secondsAfter(ctx, 31)));
    const everything = await ctx.db.execute<{ text: string }>(
      (await import("drizzle-orm")).sql`
        select (select string_agg(x::text, '') from moderation_actions x)
          || (select string_agg(x::text, '') from moderation_decisions x)
          || (select string_agg(x::text, '') from notifications x)
          || coalesce((select string_agg(x::text, '') from search_documents x where x.post_id = ${answer.id}), '') as text`,
    );
    expect(everything[0]?.text).toContain("personal-data");
    expect(everything[0]?.text).not.toContain("2345678");
  });

  test("also from the title of a question", async ({ ctx }) => {
    const { thread, nora, reasons } = await makeModeration(ctx);
    await ctx.db
      .update(threads)
      .set({ title: "Wer kennt Max Muster aus Koblenz?" })
      .where(eq(threads.id, thread.id));
    const caseId = await openOwnCase(nora, { postId: thread.question.id });
    await redactWithReasons(nora, { caseId, ...reasons, passages: ["max muster"] });
    const [row] = await ctx.db.select().from(threads).where(eq(threads.id, thread.id));
    expect(row).toMatchObject({ title: "Wer kennt [von der Moderation entfernt] aus Koblenz?" });
    expect(row?.slug).not.toContain("muster");
  });

  test("refuses what is not there, and reasons that repeat it", async ({ ctx }) => {
    const { answer, nora, reasons } = await makeModeration(ctx);
    const caseId = await openOwnCase(nora, { postId: answer.id });
    await expect(redactWithReasons(nora, { caseId, ...reasons, passages: ["klug"] })).rejects.toMatchObject({
      code: "invalid",
      field: "passages",
    });
    await expect(
      redactWithReasons(nora, {
        caseId,
        ...reasons,
        facts: "„zu dumm“ ist eine Beleidigung.",
        passages: ["zu dumm"],
      }),
    ).rejects.toMatchObject({ field: "facts" });
  });
});

describe("The ladder:", () => {
  const suspendedUntil = async (ctx: Parameters<typeof as>[0], id: number) =>
    (await ctx.db.select().from(users).where(eq(users.id, id)))[0]?.suspendedUntil;

  test("a warning suspends nobody; a step suspends and ends by itself", async ({ ctx }) => {
    const { author, nora, reasons } = await makeModeration(ctx);
    await sanctionPerson(nora, {
      caseId: await openOwnCase(nora, { userId: author.id }),
      ...reasons,
      step: 0,
    });
    expect(await suspendedUntil(ctx, author.id)).toBeNull();
    await sanctionPerson(nora, {
      caseId: await openOwnCase(nora, { userId: author.id }),
      ...reasons,
      step: 1,
    });
    const [row] = await ctx.db.select().from(users).where(eq(users.id, author.id));
    const now = as(ctx, row!);
    const tomorrow = as(at(ctx, secondsAfter(ctx, 86_401)), row!);
    expect(now.actor).toMatchObject({ isSuspended: true });
    expect(tomorrow.actor).toMatchObject({ isSuspended: false });
    expect(await readOwnSuspension(now)).toMatchObject({ until: secondsAfter(ctx, 86_400) });
    expect(await readOwnSuspension(tomorrow)).toBeNull();
  });

  test("lifting ends it, and a shorter one beside a longer one does not shorten it", async ({ ctx }) => {
    const { author, nora, reasons } = await makeModeration(ctx);
    const suspend = async (step: 1 | 3) =>
      sanctionPerson(nora, { caseId: await openOwnCase(nora, { userId: author.id }), ...reasons, step });
    await suspend(3);
    await suspend(1);
    expect(await suspendedUntil(ctx, author.id)).toEqual(secondsAfter(ctx, 7 * 86_400));
    await liftSuspension(nora, {
      caseId: await openOwnCase(nora, { userId: author.id }),
      facts: "Hat sich entschuldigt.",
    });
    expect(await suspendedUntil(ctx, author.id)).toBeNull();
  });

  test("staff above the ladder are not suspended by it", async ({ ctx }) => {
    const { jonas, admin, reasons } = await makeModeration(ctx);
    const jonasId = jonas.actor.kind === "user" ? jonas.actor.id : 0;
    const caseId = await openOwnCase(as(ctx, admin), { userId: jonasId });
    await expect(sanctionPerson(as(ctx, admin), { caseId, ...reasons, step: 1 })).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});

test("every act is in the record with who and why", async ({ ctx }) => {
  const { answer, author, reporter, nora, reasons } = await makeModeration(ctx);
  const caseId = await reportPost(as(ctx, reporter), answer.id);
  await hideWithReasons(nora, { caseId, ...reasons, step: 0 });
  await restoreHidden(nora, {
    caseId: await openOwnCase(nora, { postId: answer.id }),
    facts: "War ein Missverständnis.",
  });
  const { entries } = await listActions(nora, { subjectId: author.id });
  expect(entries.map(({ action, actor, reason }) => [action, actor, reason])).toEqual([
    ["post.restore", "Nora", "War ein Missverständnis."],
    ["case.open", "Nora", ""],
    ["person.warn", "Nora", reasons.facts],
    ["post.hide", "Nora", reasons.facts],
  ]);
});
