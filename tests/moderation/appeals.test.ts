import { eq } from "drizzle-orm";
import { hideWithReasons, keepVisible } from "#app/features/moderation/acts.server.ts";
import {
  appealDecision,
  appealReport,
  decideAppeal,
  listOpenAppeals,
} from "#app/features/moderation/appeals.server.ts";
import { openOwnCase } from "#app/features/moderation/cases.server.ts";
import { listQueue } from "#app/features/moderation/queue.server.ts";
import { fileReport } from "#app/features/moderation/reports.server.ts";
import { readStatement } from "#app/features/moderation/statements.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { users } from "#db/schema/accounts.ts";
import { posts } from "#db/schema/forum.ts";
import { notifications } from "#db/schema/notifications.ts";
import { as, at, drainJobs, expect, test } from "../support/test.ts";
import { makeModeration, reportFields } from "./cast.ts";

const text = "Das war als Scherz unter Freunden gemeint.";
const reasons = "Im Zusammenhang gelesen ist es keine Beleidigung.";
const minutes = (ctx: Ctx, count: number) => new Date(ctx.now.getTime() + count * 60_000);

async function hidden(ctx: Ctx, step?: 1) {
  const cast = await makeModeration(ctx);
  const caseId = await openOwnCase(cast.nora, { postId: cast.answer.id });
  const decision = await hideWithReasons(cast.nora, { caseId, ...cast.reasons, step });
  return { ...cast, decision, author: as(ctx, cast.author) };
}

test("another moderator reverses it, the post is back and the author is told", async ({ ctx }) => {
  const { answer, author, nora, jonas, decision } = await hidden(ctx);
  await appealDecision(author, { decisionId: decision.id, text });
  const [appeal] = await listOpenAppeals(nora);
  expect(appeal).toMatchObject({ mayDecide: false, appeal: { dueAt: minutes(ctx, 14 * 1440) } });
  expect((await listOpenAppeals(jonas))[0]?.mayDecide).toBe(true);
  const answerWith = (who: Ctx) =>
    decideAppeal(who, { appealId: appeal!.appeal.id, outcome: "reversed", reasons });
  await expect(answerWith(nora)).rejects.toMatchObject({ code: "forbidden" });
  await answerWith(jonas);
  await expect(answerWith(jonas)).rejects.toMatchObject({ code: "conflict" });
  const [post] = await ctx.db.select().from(posts).where(eq(posts.id, answer.id));
  expect(post?.hiddenAt).toBeNull();
  expect(await readStatement(author, decision.id)).toMatchObject({ revokedAt: ctx.now, appeal: { reasons } });
  await drainJobs(ctx);
  const told = await ctx.db.select().from(notifications);
  expect(told.map(({ kind, data }) => [kind, data.outcome])).toEqual([["appeal-decided", "reversed"]]);
});

test("when it stands, everything stays as it is", async ({ ctx }) => {
  const { answer, author, jonas, decision } = await hidden(ctx);
  await appealDecision(author, { decisionId: decision.id, text });
  const [appeal] = await listOpenAppeals(jonas);
  await decideAppeal(jonas, { appealId: appeal!.appeal.id, outcome: "stands", reasons });
  const [post] = await ctx.db.select().from(posts).where(eq(posts.id, answer.id));
  expect(post?.hiddenAt).not.toBeNull();
  expect(await readStatement(author, decision.id)).toMatchObject({ revokedAt: null, mayAppeal: false });
});

test("once, for six months, by whom it concerns alone", async ({ ctx }) => {
  const { author, asker, decision } = await hidden(ctx);
  const appeal = (who: Ctx) => appealDecision(who, { decisionId: decision.id, text });
  await expect(appeal(as(ctx, asker))).rejects.toMatchObject({ code: "not-found" });
  await expect(appeal(at(author, "2027-05-25T09:00:00Z"))).rejects.toMatchObject({ code: "conflict" });
  await appeal(at(author, "2027-05-23T09:00:00Z"));
  await expect(appeal(author)).rejects.toMatchObject({ messageKey: "moderation.appeal.twice" });
});

test("a reversed suspension ends at once; the suspended appeal themselves", async ({ ctx }) => {
  const { jonas, nora, reasons: why, ...cast } = await makeModeration(ctx);
  const caseId = await openOwnCase(nora, { postId: cast.answer.id });
  await hideWithReasons(nora, { caseId, ...why, step: 2 });
  const [row] = await ctx.db.select().from(users).where(eq(users.id, cast.author.id));
  const me = as(ctx, row!);
  expect(me.actor).toMatchObject({ isSuspended: true });
  const { readOwnSuspension } = await import("#app/features/moderation/statements.server.ts");
  const suspension = await readOwnSuspension(me);
  await appealDecision(me, { decisionId: suspension!.decisionId!, text });
  const [appeal] = await listOpenAppeals(jonas);
  await decideAppeal(jonas, { appealId: appeal!.appeal.id, outcome: "reversed", reasons });
  expect(await readOwnSuspension(me)).toBeNull();
});

test("who reported in vain appeals, and the report comes back into the queue", async ({ ctx }) => {
  const { answer, reporter, nora, jonas } = await makeModeration(ctx);
  const me = as(ctx, reporter);
  const report = await fileReport(me, { postId: answer.id, ...reportFields() });
  await expect(appealReport(me, { reportId: report.id, text })).rejects.toMatchObject({ code: "conflict" });
  await keepVisible(nora, { caseId: report.caseId, facts: "" });
  await drainJobs(at(ctx, minutes(ctx, 1)));
  await appealReport(me, { reportId: report.id, text });
  const [appeal] = await listOpenAppeals(jonas);
  await decideAppeal(jonas, { appealId: appeal!.appeal.id, outcome: "reversed", reasons });
  const { cases } = await listQueue(jonas);
  expect(cases.map(({ postId, origin, reportCount }) => [postId, origin, reportCount])).toEqual([
    [answer.id, "appeal", 1],
  ]);
});
