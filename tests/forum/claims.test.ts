import { eq } from "drizzle-orm";
import { describe } from "vitest";
import { createAnswer, createComment } from "#app/features/forum/answers.server.ts";
import {
  claimThread,
  countOwnClaims,
  endExpiredClaims,
  readClaims,
  releaseClaim,
} from "#app/features/forum/solving/claims.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { claims } from "#db/schema/claims.ts";
import { makeAgent, makeRegion, makeThread, makeUser } from "../support/make.ts";
import { as, asGuest, at, expect, monday, test } from "../support/test.ts";

const minutes = (count: number) => new Date(monday.getTime() + count * 60_000);
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => "done",
    (error: { code?: string; messageKey?: string }) => `${error.code} ${error.messageKey}`,
  );

async function makeHelper(ctx: Ctx, displayName: string) {
  return as(ctx, await makeUser(ctx, { rank: "helper", displayName }));
}

describe("“Ich bin dran”", () => {
  test("is seen by everybody for 30 minutes, then no more", async ({ ctx }) => {
    const jana = await makeHelper(ctx, "Jana");
    const thread = await makeThread(ctx);
    await claimThread(jana, { threadId: thread.id });
    const seenAt = async (time: Date) =>
      (await readClaims(asGuest(at(ctx, time)), [thread.id])).get(thread.id);
    expect(await seenAt(monday)).toMatchObject({ user: { displayName: "Jana" }, expiresAt: minutes(30) });
    expect(await seenAt(minutes(29))).toBeDefined();
    expect(await seenAt(minutes(30))).toBeUndefined();
  });

  test("belongs to one person per question; saying it twice is no error and lasts no longer", async ({
    ctx,
  }) => {
    const [jana, ben] = [await makeHelper(ctx, "Jana"), await makeHelper(ctx, "Ben")];
    const { id: threadId } = await makeThread(ctx);
    await claimThread(jana, { threadId });
    expect(await codeOf(claimThread(ben, { threadId }))).toBe("conflict claims.error.taken");
    await claimThread(at(jana, minutes(10)), { threadId });
    const rows = await ctx.db.select().from(claims);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.expiresAt).toEqual(minutes(30));
    await claimThread(at(ben, minutes(30)), { threadId });
    expect((await readClaims(at(ctx, minutes(31)), [threadId])).get(threadId)?.user.displayName).toBe("Ben");
  });

  test("ends by answering and by hand, not by a comment", async ({ ctx }) => {
    const jana = await makeHelper(ctx, "Jana");
    const thread = await makeThread(ctx);
    const open = () => countOwnClaims(jana);
    await claimThread(jana, { threadId: thread.id });
    await createComment(jana, { postId: thread.question.id, body: "Welches Gerät ist es denn?" });
    expect(await open()).toBe(1);
    await createAnswer(jana, { threadId: thread.id, body: "Bitte den Stecker prüfen." });
    expect(await open()).toBe(0);
    const other = await makeThread(ctx);
    await claimThread(jana, { threadId: other.id });
    await releaseClaim(jana, { threadId: other.id });
    const ends = await ctx.db.select({ end: claims.end }).from(claims).orderBy(claims.id);
    expect(ends).toEqual([{ end: "answered" }, { end: "released" }]);
  });

  test("is let go only by who said it", async ({ ctx }) => {
    const [jana, ben] = [await makeHelper(ctx, "Jana"), await makeHelper(ctx, "Ben")];
    const { id: threadId } = await makeThread(ctx);
    await claimThread(jana, { threadId });
    await releaseClaim(ben, { threadId });
    await createAnswer(ben, { threadId, body: "Ich weiß es schon: neu starten." });
    expect((await readClaims(ctx, [threadId])).get(threadId)?.user.displayName).toBe("Jana");
  });

  test("goes for two questions at once, and twice a day for the same one", async ({ ctx }) => {
    const jana = await makeHelper(ctx, "Jana");
    const [first, second, third] = [await makeThread(ctx), await makeThread(ctx), await makeThread(ctx)];
    await claimThread(jana, { threadId: first.id });
    await claimThread(jana, { threadId: second.id });
    expect(await codeOf(claimThread(jana, { threadId: third.id }))).toBe("conflict claims.error.tooMany");
    // Time frees them without anybody tidying up.
    const later = at(jana, minutes(30));
    await claimThread(later, { threadId: first.id });
    await releaseClaim(later, { threadId: first.id });
    expect(await codeOf(claimThread(later, { threadId: first.id }))).toBe("conflict claims.error.again");
    await claimThread(at(jana, minutes(26 * 60)), { threadId: first.id });
  });

  test("is for helpers, experts and guides, in questions of others that are open", async ({ ctx }) => {
    const region = await makeRegion(ctx);
    const tryAs = async (who: Ctx, state: Parameters<typeof makeThread>[1] = {}) => {
      const { id: threadId } = await makeThread(ctx, state);
      return codeOf(claimThread(who, { threadId }));
    };
    const no = "forbidden errors.forbidden";
    expect(await tryAs(as(ctx, await makeUser(ctx, { rank: "expert" })))).toBe("done");
    expect(await tryAs(as(ctx, await makeUser(ctx, { role: "guide" })))).toBe("done");
    expect(await tryAs(asGuest(ctx))).toBe("unauthenticated errors.unauthenticated");
    expect(await tryAs(as(ctx, await makeUser(ctx, { rank: "member" })))).toBe(no);
    // Staff hold back, whatever their rank.
    expect(await tryAs(as(ctx, await makeAgent(ctx, region, { rank: "expert" })))).toBe(no);
    expect(await tryAs(as(ctx, await makeUser(ctx, { role: "admin", rank: "expert" })))).toBe(no);
    const suspendedUntil = new Date("2100-01-01");
    expect(await tryAs(as(ctx, await makeUser(ctx, { rank: "helper", suspendedUntil })))).toMatch(
      /^forbidden/,
    );
    const helper = await makeUser(ctx, { rank: "helper" });
    expect(await tryAs(as(ctx, helper), { author: helper })).toBe(no);
    expect(await tryAs(as(ctx, helper), { solvedAt: ctx.now })).toBe(no);
    expect(await tryAs(as(ctx, helper), { lockedAt: ctx.now })).toBe(no);
    expect(await tryAs(as(ctx, helper), { hiddenAt: ctx.now })).toBe("not-found errors.notFound");
  });

  test("is written down as over at the moment at which it ended, once", async ({ ctx }) => {
    const jana = await makeHelper(ctx, "Jana");
    const { id: threadId } = await makeThread(ctx);
    await claimThread(jana, { threadId });
    expect(await endExpiredClaims(at(ctx, minutes(29)))).toBe(0);
    expect(await endExpiredClaims(at(ctx, minutes(300)))).toBe(1);
    expect(await endExpiredClaims(at(ctx, minutes(301)))).toBe(0);
    const [claim] = await ctx.db.select().from(claims).where(eq(claims.threadId, threadId));
    expect(claim).toMatchObject({ end: "expired", endedAt: minutes(30) });
  });

  test("said by ten at once is heard from one, and one person gets two of ten questions", async ({
    committed,
  }) => {
    const { ctx } = committed;
    const { id: threadId } = await makeThread(ctx);
    const helpers = [];
    for (let n = 0; n < 10; n++) helpers.push(await makeHelper(ctx, `Helfer ${n}`));
    const results = await Promise.all(helpers.map((helper) => codeOf(claimThread(helper, { threadId }))));
    expect(results.filter((result) => result === "done")).toHaveLength(1);
    expect(results.filter((result) => result === "conflict claims.error.taken")).toHaveLength(9);
    const threads = [];
    for (let n = 0; n < 10; n++) threads.push(await makeThread(ctx));
    const greedy = await makeHelper(ctx, "Alles meins");
    const got = await Promise.all(threads.map(({ id }) => codeOf(claimThread(greedy, { threadId: id }))));
    expect(got.filter((result) => result === "done")).toHaveLength(2);
  });
});
