import { and, eq } from "drizzle-orm";
import { describe } from "vitest";
import { createAnswer, createComment } from "#app/features/forum/answers.server.ts";
import { readNudgePage, replyToNudge } from "#app/features/forum/solving/nudges.server.ts";
import { acceptSolution } from "#app/features/forum/solving/solutions.server.ts";
import { toggleFollow } from "#app/features/forum/votes.server.ts";
import { sweepNudges } from "#app/features/notifications/nudge-sweep.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { linkTokens, users } from "#db/schema/accounts.ts";
import { tickets } from "#db/schema/escalation.ts";
import { follows, posts, solutions } from "#db/schema/forum.ts";
import { notifications } from "#db/schema/notifications.ts";
import { threadNudges } from "#db/schema/solving.ts";
import { makeAgent, makeAnswer, makeRegion, makeThread, makeUser } from "../support/make.ts";
import { as, asGuest, at, expect, test } from "../support/test.ts";
import { mailsOf } from "./post.ts";

const inDays = (ctx: Ctx, days: number) => at(ctx, new Date(ctx.now.getTime() + days * 86_400_000));

/** A question that was answered today. */
async function makeAnswered(ctx: Ctx) {
  const asker = await makeUser(ctx);
  const thread = await makeThread(ctx, { author: asker });
  await ctx.db.insert(follows).values({ threadId: thread.id, userId: asker.id });
  const answer = await makeAnswer(ctx, thread, { body: "Bitte **beide** Stecker prüfen." });
  return { asker, thread, answer };
}

/** The secret of the newest mail to this person. */
async function secretOf(ctx: Ctx, asker: Parameters<typeof mailsOf>[1]): Promise<string> {
  const mail = (await mailsOf(ctx, asker)).at(-1);
  return /\/stand\/([\w-]+)/.exec(mail?.text ?? "")?.[1] ?? "";
}

describe("Whoever has answers and no solution", () => {
  test("is asked 3 and 10 days after the last answer, and never again", async ({ ctx }) => {
    const { asker, thread } = await makeAnswered(ctx);
    const asked: number[] = [];
    for (const days of [1, 2, 3, 4, 9, 10, 11, 20, 29]) {
      if ((await sweepNudges(inDays(ctx, days))) > 0) asked.push(days);
    }
    expect(asked).toEqual([3, 10]);
    const rows = await ctx.db.select().from(notifications).where(eq(notifications.userId, asker.id));
    expect(rows.map(({ kind, subject }) => [kind, subject])).toEqual([
      ["nudge", `thread:${thread.id}:1`],
      ["nudge", `thread:${thread.id}:2`],
    ]);
  });

  test("is not asked at night, and once when two runs do it", async ({ ctx }) => {
    await makeAnswered(ctx);
    expect(await sweepNudges(at(ctx, "2026-11-27T07:59:00+01:00"))).toBe(0);
    expect(await sweepNudges(at(ctx, "2026-11-27T20:00:00+01:00"))).toBe(0);
    expect(await sweepNudges(at(ctx, "2026-11-27T19:59:00+01:00"))).toBe(1);
    expect(await sweepNudges(at(ctx, "2026-11-27T19:59:00+01:00"))).toBe(0);
  });

  test("is not asked twice in a week after the worker stood still", async ({ ctx }) => {
    await makeAnswered(ctx);
    expect(await sweepNudges(inDays(ctx, 12))).toBe(1);
    expect(await sweepNudges(inDays(ctx, 13))).toBe(0);
    expect(await sweepNudges(inDays(ctx, 17))).toBe(1);
  });

  test.for([
    [
      "it is solved",
      (ctx: Ctx, s: Scene) =>
        acceptSolution(as(ctx, s.asker), { threadId: s.thread.id, postId: s.answer.id }),
    ],
    [
      "they wrote since",
      (ctx: Ctx, s: Scene) => createComment(as(ctx, s.asker), { postId: s.answer.id, body: "Mache ich." }),
    ],
    [
      "they no longer follow",
      (ctx: Ctx, s: Scene) => toggleFollow(as(ctx, s.asker), { threadId: s.thread.id }),
    ],
    [
      "only they answered",
      async (ctx: Ctx, s: Scene) => {
        await ctx.db.update(posts).set({ authorId: s.asker.id }).where(eq(posts.id, s.answer.id));
      },
    ],
    ["the regional team has it", (ctx: Ctx, s: Scene) => openTicket(ctx, s)],
  ] as [string, (ctx: Ctx, scene: Scene) => Promise<unknown>][])(
    "is not asked when %s",
    async ([, act], { ctx }) => {
      const scene = await makeAnswered(ctx);
      await act(inDays(ctx, 1), scene);
      expect(await sweepNudges(inDays(ctx, 5))).toBe(0);
    },
  );

  test("waits anew when somebody answers meanwhile", async ({ ctx }) => {
    const { thread } = await makeAnswered(ctx);
    const helper = await makeUser(ctx);
    await createAnswer(as(inDays(ctx, 2), helper), { threadId: thread.id, body: "Und das Netzteil?" });
    expect(await sweepNudges(inDays(ctx, 4))).toBe(0);
    expect(await sweepNudges(inDays(ctx, 5))).toBe(1);
  });
});

type Scene = Awaited<ReturnType<typeof makeAnswered>>;

async function openTicket(ctx: Ctx, { thread, asker }: Scene): Promise<void> {
  const region = await makeRegion(ctx);
  const owner = await makeAgent(ctx, region);
  await ctx.db.insert(tickets).values({
    code: "FRA-1-1",
    threadId: thread.id,
    regionId: region.id,
    categoryId: thread.categoryId,
    customerId: asker.id,
    ownerId: owner.id,
    openedById: asker.id,
    openedBy: "asker",
    severity: "impaired",
    summary: "Kein Signal.",
  });
}

describe("The mail", () => {
  test("has three buttons with one secret that is nowhere kept", async ({ ctx }) => {
    const { asker, thread } = await makeAnswered(ctx);
    const later = inDays(ctx, 3);
    await sweepNudges(later);
    const [mail] = await mailsOf(later, asker);
    expect(mail?.subject).toContain(thread.title);
    for (const reply of ["solved", "unsolved", "waiting"]) expect(mail?.text).toContain(`?antwort=${reply}`);
    const secret = await secretOf(later, asker);
    const tokens = await ctx.db.select().from(linkTokens).where(eq(linkTokens.purpose, "nudge"));
    expect(tokens).toHaveLength(1);
    expect(JSON.stringify(tokens)).not.toContain(secret);
  });

  test("shows without a log-in, and only the POST acts: the chosen answer becomes the solution", async ({
    ctx,
  }) => {
    const { asker, thread, answer } = await makeAnswered(ctx);
    const later = inDays(ctx, 3);
    await sweepNudges(later);
    const secret = await secretOf(later, asker);
    const guest = asGuest(later);
    expect(await readNudgePage(guest, { secret })).toMatchObject({
      thread: { id: thread.id, isSolved: false },
      answers: [{ id: answer.id, text: "Bitte beide Stecker prüfen." }],
      reply: null,
    });
    expect(await ctx.db.select().from(solutions)).toEqual([]);
    const noChoice = replyToNudge(guest, { secret, reply: "solved" });
    await expect(noChoice).rejects.toMatchObject({ code: "invalid", field: "postId" });
    await replyToNudge(guest, { secret, reply: "solved", postId: answer.id });
    expect(await ctx.db.select().from(solutions)).toMatchObject([
      { postId: answer.id, source: "asker", acceptedById: asker.id },
    ]);
    expect((await readNudgePage(guest, { secret }))?.reply).toBe("solved");
  });

  test.for(["unsolved", "waiting"] as const)("“%s” is noted and ends the asking", async (reply, { ctx }) => {
    const { asker, thread } = await makeAnswered(ctx);
    const later = inDays(ctx, 3);
    await sweepNudges(later);
    await replyToNudge(asGuest(later), { secret: await secretOf(later, asker), reply });
    const rows = await ctx.db
      .select()
      .from(threadNudges)
      .where(and(eq(threadNudges.threadId, thread.id), eq(threadNudges.number, 1)));
    expect(rows).toMatchObject([{ reply, repliedAt: later.now }]);
    expect(await sweepNudges(inDays(ctx, 11))).toBe(0);
  });

  test("holds for 30 days, for this thread and nothing else", async ({ ctx }) => {
    const { asker } = await makeAnswered(ctx);
    const foreign = await makeAnswer(ctx, await makeThread(ctx, { author: asker }));
    const later = inDays(ctx, 3);
    await sweepNudges(later);
    const secret = await secretOf(later, asker);
    const elsewhere = replyToNudge(asGuest(later), { secret, reply: "solved", postId: foreign.id });
    await expect(elsewhere).rejects.toMatchObject({ code: "not-found" });
    expect(await readNudgePage(asGuest(inDays(ctx, 34)), { secret })).toBeNull();
    const late = replyToNudge(asGuest(inDays(ctx, 34)), { secret, reply: "waiting" });
    await expect(late).rejects.toMatchObject({ code: "conflict" });
    expect(await readNudgePage(asGuest(later), { secret: "erfunden" })).toBeNull();
  });

  test("of somebody who has been suspended meanwhile does nothing", async ({ ctx }) => {
    const { asker, answer } = await makeAnswered(ctx);
    const later = inDays(ctx, 3);
    await sweepNudges(later);
    const secret = await secretOf(later, asker);
    await ctx.db
      .update(users)
      .set({ suspendedUntil: new Date("2100-01-01") })
      .where(eq(users.id, asker.id));
    const act = replyToNudge(asGuest(later), { secret, reply: "solved", postId: answer.id });
    await expect(act).rejects.toMatchObject({ code: "forbidden" });
  });
});
