import { eq } from "drizzle-orm";
import { describe } from "vitest";
import { hideWithReasons, keepVisible } from "#app/features/moderation/acts.server.ts";
import { listQueue } from "#app/features/moderation/queue.server.ts";
import { reportForm } from "#app/features/moderation/report-form.ts";
import { reportKey } from "#app/features/moderation/report-key.server.ts";
import { fileReport, readOwnReport } from "#app/features/moderation/reports.server.ts";
import { reports } from "#db/schema/moderation.ts";
import { demoMails } from "#db/schema/platform.ts";
import { makeAnswer, makeUser } from "../support/make.ts";
import { as, asGuest, at, drainJobs, expect, test } from "../support/test.ts";
import { makeModeration, reportFields, reportPost } from "./cast.ts";

const later = (now: Date) => new Date(now.getTime() + 60_000);

describe("The form:", () => {
  const parse = (fields: Record<string, string>) =>
    reportForm.safeParse(fields).error?.issues.map(({ path }) => path[0]) ?? [];

  test("plain reasons need nothing else", () => {
    expect(parse({ reason: "insult" })).toEqual([]);
  });

  test("what is illegal needs an explanation and the statement of good faith", () => {
    expect(parse({ reason: "illegal", explanation: "kurz" })).toEqual(["explanation", "isGoodFaith"]);
    expect(
      parse({ reason: "illegal", explanation: "Der zweite Absatz ist Volksverhetzung.", isGoodFaith: "ja" }),
    ).toEqual([]);
  });
});

describe("Reporting:", () => {
  test("members report anything, once per case", async ({ ctx }) => {
    const { reporter, answer } = await makeModeration(ctx);
    const first = await fileReport(as(ctx, reporter), { postId: answer.id, ...reportFields() });
    const second = await fileReport(as(ctx, reporter), {
      postId: answer.id,
      ...reportFields({ reason: "other" }),
    });
    expect(second.id).toBe(first.id);
    expect(await ctx.db.select().from(reports)).toHaveLength(1);
  });

  test("nobody reports an own post or oneself", async ({ ctx }) => {
    const { author, answer } = await makeModeration(ctx);
    await expect(reportPost(as(ctx, author), answer.id)).rejects.toMatchObject({ code: "forbidden" });
    await expect(fileReport(as(ctx, author), { userId: author.id, ...reportFields() })).rejects.toMatchObject(
      { code: "forbidden" },
    );
  });

  test("suspended members may still report", async ({ ctx }) => {
    const { answer } = await makeModeration(ctx);
    const suspended = await makeUser(ctx, { suspendedUntil: new Date("2100-01-01") });
    expect(await reportPost(as(ctx, suspended), answer.id)).toBeGreaterThan(0);
  });

  test("guests report what is illegal, with an address", async ({ ctx }) => {
    const { answer } = await makeModeration(ctx);
    const guest = asGuest(ctx);
    await expect(reportPost(guest, answer.id)).rejects.toMatchObject({ code: "unauthenticated" });
    await expect(reportPost(guest, answer.id, { reason: "illegal" })).rejects.toMatchObject({
      code: "invalid",
      field: "email",
    });
    await reportPost(guest, answer.id, { reason: "illegal", email: "a@example.org" });
    await reportPost(guest, answer.id, { reason: "illegal", isExempt: true });
    expect(await ctx.db.select().from(reports)).toHaveLength(2);
  });

  test("a hidden post is not there for others", async ({ ctx }) => {
    const { thread, reporter } = await makeModeration(ctx);
    const hidden = await makeAnswer(ctx, thread, { hiddenAt: ctx.now });
    await expect(reportPost(as(ctx, reporter), hidden.id)).rejects.toMatchObject({ code: "not-found" });
  });

  test("twenty a day are enough, three for those who were mostly wrong", async ({ ctx }) => {
    const { thread, reporter, nora } = await makeModeration(ctx);
    const me = as(ctx, reporter);
    const makePosts = async (count: number) => {
      const made = [];
      for (let n = 0; n < count; n++) made.push(await makeAnswer(ctx, thread));
      return made;
    };
    const posts = await makePosts(21);
    for (const { id } of posts.slice(0, 20)) await reportPost(me, id);
    await expect(reportPost(me, posts[20]!.id)).rejects.toMatchObject({
      code: "too-many",
      params: { count: 20, when: "morgen, 9:00" },
    });
    for (const { id } of (await listQueue(nora)).cases.slice(0, 6))
      await keepVisible(nora, { caseId: id, facts: "" });
    const tomorrow = at(me, "2026-11-24T10:00:00+01:00");
    const more = await makePosts(4);
    for (const { id } of more.slice(0, 3)) await reportPost(tomorrow, id);
    await expect(reportPost(tomorrow, more[3]!.id)).rejects.toMatchObject({ params: { count: 3 } });
  });
});

describe("What becomes of it:", () => {
  test("the reporter learns it when the time for undoing is over", async ({ ctx }) => {
    const { reporter, answer, nora, reasons } = await makeModeration(ctx);
    const report = await fileReport(as(ctx, reporter), { postId: answer.id, ...reportFields() });
    await hideWithReasons(nora, { caseId: report.caseId, ...reasons });
    const read = () => readOwnReport(as(ctx, reporter), { reportId: report.id });
    expect(await read()).toMatchObject({ outcome: null, isPostVisible: false });
    await drainJobs(at(ctx, later(ctx.now)));
    expect(await read()).toMatchObject({ outcome: "acted", facts: "", canAppealUntil: null });
  });

  test("who reported in vain reads why and may appeal", async ({ ctx }) => {
    const { reporter, answer, nora } = await makeModeration(ctx);
    const report = await fileReport(as(ctx, reporter), { postId: answer.id, ...reportFields() });
    await keepVisible(nora, { caseId: report.caseId, facts: "Das ist derb, aber noch erlaubt." });
    await drainJobs(at(ctx, later(ctx.now)));
    const status = await readOwnReport(as(ctx, reporter), { reportId: report.id });
    expect(status).toMatchObject({ outcome: "dismissed", facts: "Das ist derb, aber noch erlaubt." });
    expect(status.canAppealUntil?.getTime()).toBeGreaterThan(ctx.now.getTime() + 180 * 86_400_000);
  });

  test("guests hear by mail and see it with the key alone", async ({ ctx }) => {
    const { answer, nora, stranger } = { ...(await makeModeration(ctx)), stranger: await makeUser(ctx) };
    const report = await fileReport(asGuest(ctx), {
      postId: answer.id,
      ...reportFields({
        reason: "illegal",
        explanation: "Das ist eine Drohung.",
        email: "gast@example.org",
        name: "Gesa",
      }),
    });
    await keepVisible(nora, { caseId: report.caseId, facts: "" });
    await drainJobs(at(ctx, later(ctx.now)));
    const mails = await ctx.db
      .select()
      .from(demoMails)
      .where(eq(demoMails.recipient, "gast@example.org"))
      .orderBy(demoMails.id);
    expect(mails.map(({ subject }) => subject)).toEqual([
      `Ihre Meldung Nr. ${report.id} ist angekommen`,
      `Zu Ihrer Meldung Nr. ${report.id}`,
    ]);
    const key = reportKey(report.id);
    expect(mails[1]!.text).toContain(`/melden/stand/${report.id}/${key}`);
    expect(await readOwnReport(asGuest(ctx), { reportId: report.id, key })).toMatchObject({
      outcome: "dismissed",
    });
    await expect(readOwnReport(asGuest(ctx), { reportId: report.id, key: `${key}x` })).rejects.toMatchObject({
      code: "not-found",
    });
    await expect(readOwnReport(asGuest(ctx), { reportId: report.id })).rejects.toMatchObject({
      code: "unauthenticated",
    });
    await expect(readOwnReport(as(ctx, stranger), { reportId: report.id })).rejects.toMatchObject({
      code: "not-found",
    });
  });
});

test("the queue puts what harms people first, then what is older, and adds up reports", async ({ ctx }) => {
  const { thread, answer, nora } = await makeModeration(ctx);
  const [spam, data] = [await makeAnswer(ctx, thread), await makeAnswer(ctx, thread)];
  const by = async (postId: number, reason: "insult" | "advertising" | "personal-data") =>
    reportPost(as(ctx, await makeUser(ctx)), postId, { reason });
  await by(spam.id, "advertising");
  await by(answer.id, "insult");
  await by(answer.id, "advertising");
  await by(data.id, "personal-data");
  const { cases } = await listQueue(nora);
  expect(cases.map(({ postId, urgency, reportCount }) => [postId, urgency, reportCount])).toEqual([
    [data.id, 80, 1],
    [answer.id, 45, 2],
    [spam.id, 30, 1],
  ]);
});
