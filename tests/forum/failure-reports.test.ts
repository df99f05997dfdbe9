import { eq } from "drizzle-orm";
import { describe } from "vitest";
import { toggleWorked } from "#app/features/forum/solving/confirmations.server.ts";
import {
  decideReport,
  listOpenReports,
  reportFailure,
} from "#app/features/forum/solving/failure-reports.server.ts";
import { acceptSolution } from "#app/features/forum/solving/solutions.server.ts";
import { listThreadEvents } from "#app/features/forum/thread-events.server.ts";
import { getThread } from "#app/features/forum/threads.server.ts";
import { toggleMeToo } from "#app/features/forum/votes.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { users } from "#db/schema/accounts.ts";
import { confirmations, solutions } from "#db/schema/forum.ts";
import { failureReports } from "#db/schema/solving.ts";
import { makeAnswer, makeThread, makeUser } from "../support/make.ts";
import { as, at, expect, test } from "../support/test.ts";
import { expectOutcomes, makeCast, tryAll } from "./cast.ts";

const yesterday = new Date("2026-11-22T08:00:00+01:00");
const later = "2026-11-24T10:00:00+01:00";
const tried = "Neu gestartet, die Lampe bleibt rot.";

/** A solved question. */
async function makeSolved(ctx: Ctx) {
  const cast = await makeCast(ctx);
  const input = { threadId: cast.thread.id, postId: cast.answer.id };
  await acceptSolution(cast.people.asker, input);
  const member = async (values: Parameters<typeof makeUser>[1] = {}) =>
    as(at(ctx, later), await makeUser(ctx, { createdAt: yesterday, ...values }));
  /** Somebody who has the same problem says that it did not work. */
  const report = async (reporter: Ctx) =>
    reportFailure(reporter, { postId: cast.answer.id, tried, isAffected: true });
  const isSolved = async () => (await getThread(ctx, cast.thread.id)).solvedAt !== null;
  return { ...cast, member, report, isSolved };
}

describe("“Did not work”", () => {
  test("is said by those who could say that it worked", async ({ ctx }) => {
    const cast = await makeCast(ctx);
    expect(await tryAll(cast, (ctx) => reportFailure(ctx, { postId: cast.answer.id, tried }))).toEqual(
      expectOutcomes("done", { asker: "forbidden", helper: "forbidden" }),
    );
  });

  test("is said once per pair of people, also about another answer of the same author", async ({ ctx }) => {
    const { thread, answer, helper, people } = await makeCast(ctx);
    await reportFailure(people.stranger, { postId: answer.id, tried });
    const second = await makeAnswer(ctx, thread, { author: helper });
    for (const postId of [answer.id, second.id]) {
      await expect(reportFailure(people.stranger, { postId, tried })).rejects.toMatchObject({
        code: "conflict",
      });
    }
    const other = await makeAnswer(ctx, await makeThread(ctx));
    await reportFailure(people.stranger, { postId: other.id, tried });
  });

  test("withdraws the same member's “worked for me” and counts as “me too” when affected", async ({
    ctx,
  }) => {
    const { thread, answer, people } = await makeCast(ctx);
    await toggleWorked(people.stranger, { postId: answer.id });
    await reportFailure(people.stranger, { postId: answer.id, tried, isAffected: true });
    expect(await ctx.db.select().from(confirmations).where(eq(confirmations.postId, answer.id))).toEqual([]);
    expect((await getThread(ctx, thread.id)).meTooCount).toBe(1);
  });
});

describe("Three reports", () => {
  test("by verified, unrelated, affected members open the question again; two do not", async ({ ctx }) => {
    const { thread, answer, member, report, isSolved } = await makeSolved(ctx);
    await report(await member());
    await report(await member());
    expect(await isSolved()).toBe(true);
    await report(await member());
    expect(await isSolved()).toBe(false);
    const [solution] = await ctx.db.select().from(solutions).where(eq(solutions.postId, answer.id));
    expect(solution).toMatchObject({ revokedAt: new Date(later), revokedBy: "reports" });
    expect(await listThreadEvents(ctx, thread.id)).toMatchObject([{ kind: "set-aside", actor: null }]);
  });

  test.for([
    ["is suspended", { suspendedUntil: new Date("2027-01-01") }],
    ["is not verified any more", { emailVerifiedAt: null }],
    ["came less than a day ago", { createdAt: new Date("2026-11-24T09:00:00+01:00") }],
  ] as const)("do not when one of them %s", async ([, values], { ctx }) => {
    const { member, report, isSolved } = await makeSolved(ctx);
    const third = await makeUser(ctx, { createdAt: yesterday });
    await report(as(at(ctx, later), third));
    await ctx.db.update(users).set(values).where(eq(users.id, third.id));
    await report(await member());
    await report(await member());
    expect(await isSolved()).toBe(true);
  });

  test("do not when one is not affected, or answered here, or two are of one team", async ({ ctx }) => {
    const { thread, answer, region, member, report, isSolved } = await makeSolved(ctx);
    await report(await member({ role: "agent", teamRegionId: region.id }));
    await report(await member({ role: "agent", teamRegionId: region.id }));
    await reportFailure(await member(), { postId: answer.id, tried });
    const rival = await makeUser(ctx, { createdAt: yesterday });
    await makeAnswer(ctx, thread, { author: rival });
    await report(as(at(ctx, later), rival));
    await report(await member());
    expect(await isSolved()).toBe(true);
  });

  test("count whoever it worked for before as affected", async ({ ctx }) => {
    const { thread, answer, member, report, isSolved } = await makeSolved(ctx);
    const once = await member();
    const other = await makeAnswer(ctx, thread);
    await toggleWorked(once, { postId: other.id });
    await reportFailure(once, { postId: answer.id, tried });
    await report(await member());
    const had = await member();
    await toggleMeToo(had, { threadId: thread.id });
    await reportFailure(had, { postId: answer.id, tried });
    expect(await isSolved()).toBe(false);
  });

  test("do not count against an acceptance that came after them", async ({ ctx }) => {
    const { thread, answer, member, report, isSolved, people } = await makeSolved(ctx);
    for (let i = 0; i < 3; i++) await report(await member());
    await acceptSolution(at(people.asker, "2026-11-25T10:00:00+01:00"), {
      threadId: thread.id,
      postId: answer.id,
    });
    const late = await member();
    await report(at(late, "2026-11-25T11:00:00+01:00"));
    expect(await isSolved()).toBe(true);
  });
});

describe("The review", () => {
  test("is for guides and staff, and not for those it concerns", async ({ ctx }) => {
    const cast = await makeCast(ctx);
    await reportFailure(cast.people.stranger, { postId: cast.answer.id, tried });
    const mayReview = {
      guide: "done",
      agent: "done",
      "agent elsewhere": "done",
      lead: "done",
      moderator: "done",
      admin: "done",
    };
    expect(await tryAll(cast, listOpenReports)).toEqual(
      expectOutcomes("not-found", {
        ...mayReview,
        unverified: "not-found",
        suspended: "not-found",
        guest: "not-found",
      }),
    );
    const [report] = await listOpenReports(cast.people.guide);
    expect(report).toMatchObject({ tried, mayDecide: true, isSetAside: false });
    const reportId = report?.id ?? 0;
    expect(await tryAll(cast, (ctx) => decideReport(ctx, { reportId, isUpheld: true }))).toEqual(
      expectOutcomes("not-found", mayReview),
    );
    await ctx.db.update(failureReports).set({ reporterId: idOf(cast.people.guide) });
    const decide = decideReport(cast.people.guide, { reportId, isUpheld: true });
    await expect(decide).rejects.toMatchObject({ code: "not-found" });
  });

  test("decides once", async ({ ctx }) => {
    const { answer, people } = await makeCast(ctx);
    await reportFailure(people.stranger, { postId: answer.id, tried });
    const [report] = await listOpenReports(people.guide);
    await decideReport(people.guide, { reportId: report?.id ?? 0, isUpheld: false });
    const again = decideReport(people.lead, { reportId: report?.id ?? 0, isUpheld: true });
    await expect(again).rejects.toMatchObject({ code: "conflict" });
    expect(await listOpenReports(people.guide)).toEqual([]);
  });

  test("that dismisses one of three lets the solution stand again", async ({ ctx }) => {
    const { thread, member, report, isSolved, people } = await makeSolved(ctx);
    for (let i = 0; i < 3; i++) await report(await member());
    const [first, second] = await listOpenReports(people.guide);
    const guide = at(people.guide, "2026-11-25T10:00:00+01:00");
    await decideReport(guide, { reportId: first?.id ?? 0, isUpheld: true });
    expect(await isSolved()).toBe(false);
    await decideReport(guide, { reportId: second?.id ?? 0, isUpheld: false });
    expect(await isSolved()).toBe(true);
    expect((await listThreadEvents(ctx, thread.id)).map(({ kind }) => kind)).toEqual([
      "set-aside",
      "stands-again",
    ]);
  });
});

const idOf = (ctx: Ctx) => (ctx.actor.kind === "user" ? ctx.actor.id : 0);
