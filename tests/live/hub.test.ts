import { eq, sql } from "drizzle-orm";
import { describe } from "vitest";
import { createAnswer } from "#app/features/forum/answers.server.ts";
import { editPost } from "#app/features/forum/versions/edits.server.ts";
import { markAllRead } from "#app/features/notifications/inbox.server.ts";
import { tellWriting } from "#app/features/notifications/writing.server.ts";
import { transact } from "#app/platform/context.ts";
import { announce } from "#app/platform/live.server.ts";
import { type LiveHub, liveLimits, openLiveHub } from "#app/platform/live-hub.server.ts";
import { log } from "#app/platform/log.server.ts";
import { connectDb } from "#db/client.server.ts";
import { sessions } from "#db/schema/accounts.ts";
import { posts, threads } from "#db/schema/forum.ts";
import { noticeTimes } from "#db/schema/mailing.ts";
import { tellAll } from "../notifications/post.ts";
import { makeAnswer, makeThread, makeUser } from "../support/make.ts";
import { as, test as base, expect } from "../support/test.ts";
import { listen, openSession } from "./listen.ts";

const test = base.extend<{ hub: LiveHub }>({
  hub: async ({ committed }, use) => {
    const connection = connectDb(committed.url, { max: 2 });
    const hub = openLiveHub({ db: connection.db, url: committed.url, log });
    await use(hub);
    await hub.close();
    await connection.close();
  },
});

const soon = { timeout: 4000, interval: 20 };
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

describe("The bell", () => {
  test("counts at once what its owner is told, and nobody else's", async ({ committed: { ctx }, hub }) => {
    const [erika, martin] = [await makeUser(ctx), await makeUser(ctx)];
    const thread = await makeThread(ctx, { author: erika });
    const own = listen(hub, await openSession(ctx, erika));
    const other = listen(hub, await openSession(ctx, martin));
    await expect.poll(() => [own.state().unread, other.state().unread], soon).toEqual([0, 0]);
    await createAnswer(as(ctx, martin), { threadId: thread.id, body: "Neu starten." });
    await tellAll(ctx);
    await expect.poll(() => own.state().unread, soon).toBe(1);
    await markAllRead(as(ctx, erika));
    await expect.poll(() => own.state().unread, soon).toBe(0);
    expect(other.pulses).toHaveLength(1);
  });

  test("hears nothing of what was rolled back", async ({ committed: { ctx }, hub }) => {
    const erika = await makeUser(ctx);
    const ear = listen(hub, await openSession(ctx, erika));
    await expect.poll(() => ear.pulses.length, soon).toBe(1);
    const told: unknown[] = [];
    const rolledBack = transact(ctx, async (ctx) => {
      await announce(ctx, { kind: "inbox", userId: erika.id });
      told.push(1);
      throw new Error("no");
    });
    await expect(rolledBack).rejects.toThrow("no");
    await pause(500);
    expect(told).toEqual([1]);
    expect(ear.pulses).toHaveLength(1);
  });

  test("is silent when the session has ended: the stream ends", async ({ committed: { ctx }, hub }) => {
    const erika = await makeUser(ctx);
    const wish = await openSession(ctx, erika);
    const ear = listen(hub, wish);
    await expect.poll(() => ear.pulses.length, soon).toBe(1);
    await ctx.db.delete(sessions).where(eq(sessions.id, wish.sessionId));
    await announce(ctx, { kind: "inbox", userId: erika.id });
    await expect.poll(() => ear.isEnded(), soon).toBe(true);
    expect(ear.pulses).toHaveLength(1);
  });
});

describe("An open thread", () => {
  test("hears of answers, edits and votes, by numbers alone", async ({ committed: { ctx }, hub }) => {
    const martin = await makeUser(ctx);
    const thread = await makeThread(ctx);
    const ear = listen(hub, { threadIds: [thread.id] });
    const key = `thread:${thread.id}`;
    await expect.poll(() => ear.state()[key], soon).toMatchObject({ answers: 0, comments: 0 });
    const answer = await createAnswer(as(ctx, martin), { threadId: thread.id, body: "Sehr geheim." });
    await expect.poll(() => ear.state()[key], soon).toMatchObject({ answers: 1, newest: answer.id });
    const { stamp } = ear.state()[key] as { stamp: string };
    await editPost(as(ctx, martin), { postId: answer.id, body: "Doch nicht." });
    await expect.poll(() => (ear.state()[key] as { stamp: string }).stamp, soon).not.toBe(stamp);
    expect(JSON.stringify(ear.pulses)).not.toContain("geheim");
    expect(Object.keys(ear.state()).sort()).toEqual([key, "viewer"]);
  });

  test("that is hidden is no thread, and what is hidden in one changes nothing for those who may not see it", async ({
    committed: { ctx },
    hub,
  }) => {
    const thread = await makeThread(ctx);
    const answer = await makeAnswer(ctx, thread);
    await ctx.db.update(posts).set({ hiddenAt: ctx.now }).where(eq(posts.id, answer.id));
    const key = `thread:${thread.id}`;
    const guest = listen(hub, { threadIds: [thread.id] });
    const moderator = await makeUser(ctx, { role: "moderator" });
    const staff = listen(hub, { ...(await openSession(ctx, moderator)), threadIds: [thread.id] });
    await expect.poll(() => guest.pulses.length + staff.pulses.length, soon).toBe(2);
    await ctx.db.update(posts).set({ editedAt: ctx.now }).where(eq(posts.id, answer.id));
    await announce(ctx, { kind: "thread", threadId: thread.id });
    await expect.poll(() => staff.pulses.length, soon).toBe(2);
    expect(guest.pulses).toHaveLength(1);
    await ctx.db.update(threads).set({ hiddenAt: ctx.now }).where(eq(threads.id, thread.id));
    await announce(ctx, { kind: "thread", threadId: thread.id });
    await expect.poll(() => guest.state()[key], soon).toBeNull();
    expect(staff.state()[key]).not.toBeNull();
  });

  test("is told at most four times a second, however much happens", async ({ committed: { ctx }, hub }) => {
    const thread = await makeThread(ctx);
    const ear = listen(hub, { threadIds: [thread.id] });
    await expect.poll(() => ear.pulses.length, soon).toBe(1);
    const until = performance.now() + 1000;
    for (let n = 1; performance.now() < until; n++) {
      await ctx.db.update(threads).set({ meTooCount: n }).where(eq(threads.id, thread.id));
      await announce(ctx, { kind: "thread", threadId: thread.id });
    }
    await pause(400);
    expect(ear.pulses.length).toBeGreaterThan(2);
    expect(ear.pulses.length).toBeLessThanOrEqual(1 + 5);
  });

  test("catches up after its line was cut", async ({ committed: { ctx }, hub }) => {
    const thread = await makeThread(ctx);
    const ear = listen(hub, { threadIds: [thread.id] });
    const key = `thread:${thread.id}`;
    await expect.poll(() => ear.pulses.length, soon).toBe(1);
    await ctx.db.execute(
      sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'tadellos live' and datname = current_database()`,
    );
    await makeAnswer(ctx, thread);
    await announce(ctx, { kind: "thread", threadId: thread.id });
    await expect.poll(() => ear.state()[key], soon).toMatchObject({ answers: 1 });
  });
});

describe("Who is writing", () => {
  test("is named to the other members who look at the thread, and to no guest", async ({
    committed: { ctx },
    hub,
  }) => {
    const [erika, anna] = [await makeUser(ctx), await makeUser(ctx, { displayName: "Anna" })];
    const thread = await makeThread(ctx, { author: erika });
    const threadIds = [thread.id];
    const asker = listen(hub, { ...(await openSession(ctx, erika)), threadIds });
    const writer = listen(hub, { ...(await openSession(ctx, anna)), threadIds });
    const guest = listen(hub, { threadIds });
    await expect.poll(() => asker.pulses.length + writer.pulses.length + guest.pulses.length, soon).toBe(3);
    await tellWriting(as(ctx, anna), { threadId: thread.id });
    await expect.poll(() => asker.state().writing, soon).toEqual([{ threadId: thread.id, name: "Anna" }]);
    await pause(300);
    expect(writer.state().writing).toBeUndefined();
    expect(guest.state().writing).toBeUndefined();
  });

  test("is told to nobody of those who do not want it, and refused where they may not write", async ({
    committed: { ctx },
    hub,
  }) => {
    const [erika, anna] = [await makeUser(ctx), await makeUser(ctx)];
    const suspended = await makeUser(ctx, { suspendedUntil: new Date("2100-01-01") });
    const thread = await makeThread(ctx, { author: erika });
    await ctx.db.insert(noticeTimes).values({ userId: anna.id, showsWriting: 0 });
    const ear = listen(hub, { ...(await openSession(ctx, erika)), threadIds: [thread.id] });
    await expect.poll(() => ear.pulses.length, soon).toBe(1);
    await tellWriting(as(ctx, anna), { threadId: thread.id });
    await expect(tellWriting(as(ctx, suspended), { threadId: thread.id })).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(tellWriting(as(ctx, anna), { threadId: 999_999 })).rejects.toMatchObject({
      code: "not-found",
    });
    await pause(500);
    expect(ear.pulses).toHaveLength(1);
  });
});

describe("The hub", () => {
  test("holds so many connections of one person and counts them down again", async ({
    committed: { ctx },
    hub,
  }) => {
    const wish = await openSession(ctx, await makeUser(ctx));
    const ears = Array.from({ length: liveLimits.person }, () => listen(hub, wish));
    expect(() => listen(hub, wish)).toThrow("too-many");
    ears[0]?.leave();
    await expect.poll(() => hub.count(), soon).toBe(liveLimits.person - 1);
    listen(hub, wish);
    expect(hub.count()).toBe(liveLimits.person);
  });

  test("ends every stream when the process stops, and opens no other", async ({ hub }) => {
    const ear = listen(hub, {});
    await hub.close();
    await expect.poll(() => ear.isEnded(), soon).toBe(true);
    expect(() => listen(hub, {})).toThrow("unavailable");
  });
});
