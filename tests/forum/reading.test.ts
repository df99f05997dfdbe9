import { sql } from "drizzle-orm";
import { describe } from "vitest";
import type { ListFilter } from "#app/features/forum/lists/list-filter.ts";
import { listThreads, readLastVisit } from "#app/features/forum/lists/lists.server.ts";
import { readThreadPage } from "#app/features/forum/thread-page.server.ts";
import { markThreadRead } from "#app/features/forum/thread-reads.server.ts";
import { markAllThreadsRead, noteVisit } from "#app/features/forum/visits.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { follows } from "#db/schema/forum.ts";
import { threadReads, userVisits } from "#db/schema/reads.ts";
import { makeAnswer, makeComment, makeThread, makeUser, type Thread } from "../support/make.ts";
import { as, asGuest, at, expect, monday, test } from "../support/test.ts";

const minutes = (count: number) => new Date(monday.getTime() + count * 60_000);
const days = (count: number) => minutes(count * 24 * 60);

/** What opening a page of the thread does. */
async function open(ctx: Ctx, thread: Thread, page = 1) {
  return markThreadRead(ctx, await readThreadPage(ctx, { threadId: thread.id, page }));
}

const titles = async (ctx: Ctx, filter: ListFilter) =>
  (await listThreads(ctx, { filter })).threads.map(({ title }) => title);
const unread = async (ctx: Ctx) =>
  (await listThreads(ctx, { filter: "neu" })).threads
    .filter(({ isUnread }) => isUnread)
    .map(({ title }) => title);

describe("A visit", () => {
  test("ends after half an hour without a page; the next one knows when the last was", async ({ ctx }) => {
    const me = as(ctx, await makeUser(ctx, { createdAt: days(-400) }));
    const visitAt = async (moment: Date) => {
      await noteVisit(at(me, moment));
      return readLastVisit(at(me, moment));
    };
    expect(await visitAt(minutes(0))).toEqual(days(-7));
    const weekBefore = (moment: Date) => new Date(moment.getTime() - 7 * 86_400_000);
    expect(await visitAt(minutes(20))).toEqual(weekBefore(minutes(20)));
    expect(await visitAt(minutes(45))).toEqual(weekBefore(minutes(45)));
    expect(await visitAt(minutes(76))).toEqual(minutes(45));
    expect(await visitAt(minutes(90))).toEqual(minutes(45));
  });

  test("is known before the page that begins it is noted, so that the order of loaders does not matter", async ({
    ctx,
  }) => {
    const me = as(ctx, await makeUser(ctx));
    await noteVisit(me);
    const later = at(me, minutes(60));
    expect(await readLastVisit(later)).toEqual(minutes(0));
    await noteVisit(later);
    expect(await readLastVisit(later)).toEqual(minutes(0));
  });

  test("is written down at most every five minutes, and never for guests", async ({ ctx }) => {
    const me = as(ctx, await makeUser(ctx));
    await noteVisit(me);
    await noteVisit(at(me, minutes(4)));
    await noteVisit(asGuest(ctx));
    const rows = await ctx.db.select().from(userVisits);
    expect(rows).toMatchObject([{ currentAt: minutes(0), previousAt: null }]);
    expect(await readLastVisit(asGuest(ctx))).toBeNull();
  });
});

describe("Unread is", () => {
  test("what came since the last visit and was not opened, or what came after it was opened", async ({
    ctx,
  }) => {
    const user = await makeUser(ctx, { createdAt: days(-30) });
    await noteVisit(at(as(ctx, user), minutes(-600)));
    const me = as(ctx, user);
    const opened = await makeThread(ctx, { title: "Geöffnet", createdAt: minutes(-30) });
    await makeThread(ctx, { title: "Neu hier", createdAt: minutes(-20) });
    const known = await makeThread(ctx, { title: "Von früher", createdAt: minutes(-900) });
    await makeThread(ctx, { title: "Alt", createdAt: minutes(-900) });
    await open(at(me, minutes(-700)), known);
    await makeAnswer(ctx, known, { createdAt: minutes(-650) });
    expect(await unread(me)).toEqual(["Neu hier", "Geöffnet", "Von früher"]);
    expect(await titles(me, "ungelesen")).toEqual(["Neu hier", "Geöffnet"]);
    await open(me, opened);
    expect(await unread(me)).toEqual(["Neu hier", "Von früher"]);
    expect(await titles(me, "ungelesen")).toEqual(["Neu hier"]);
    await makeAnswer(ctx, opened, { createdAt: minutes(5) });
    expect(await titles(at(me, minutes(6)), "ungelesen")).toEqual(["Geöffnet", "Neu hier"]);
    expect(await unread(asGuest(ctx))).toEqual([]);
  });

  test("nothing after everything was marked as read", async ({ ctx }) => {
    const user = await makeUser(ctx, { createdAt: days(-30) });
    const me = as(ctx, user);
    const thread = await makeThread(ctx, { createdAt: minutes(-60) });
    await open(at(me, minutes(-50)), thread);
    await makeAnswer(ctx, thread, { createdAt: minutes(-5) });
    await makeThread(ctx, { createdAt: minutes(-4) });
    expect(await unread(me)).toHaveLength(2);
    await markAllThreadsRead(me);
    expect(await unread(me)).toEqual([]);
    expect(await titles(me, "ungelesen")).toEqual([]);
    await expect(markAllThreadsRead(asGuest(ctx))).rejects.toMatchObject({ code: "unauthenticated" });
  });
});

describe("An opened thread", () => {
  test("says what is new since the last visit, and says it as long as the visit lasts", async ({ ctx }) => {
    const me = as(ctx, await makeUser(ctx));
    const thread = await makeThread(ctx, { createdAt: minutes(-90) });
    await makeAnswer(ctx, thread, { createdAt: minutes(-80) });
    expect(await open(at(me, minutes(-60)), thread)).toEqual({
      newSince: null,
      newCount: 0,
      firstNewId: null,
    });
    const fresh = await makeAnswer(ctx, thread, { createdAt: minutes(-10) });
    await makeComment(ctx, thread.question, { createdAt: minutes(-9) });
    const told = { newSince: minutes(-60), newCount: 2, firstNewId: fresh.id };
    expect(await open(me, thread)).toEqual(told);
    expect(await open(at(me, minutes(10)), thread)).toEqual(told);
    expect(await open(at(me, minutes(31)), thread)).toEqual({
      newSince: minutes(0),
      newCount: 0,
      firstNewId: null,
    });
  });

  test("does not call own and hidden posts new", async ({ ctx }) => {
    const user = await makeUser(ctx);
    const me = as(ctx, user);
    const thread = await makeThread(ctx, { createdAt: minutes(-90) });
    await open(at(me, minutes(-60)), thread);
    await makeAnswer(ctx, thread, { author: user, createdAt: minutes(-10) });
    await makeAnswer(ctx, thread, { hiddenAt: ctx.now, createdAt: minutes(-9) });
    expect(await open(me, thread)).toMatchObject({ newCount: 0, firstNewId: null });
  });

  test("is written down only when there was something to read, and never for guests", async ({ ctx }) => {
    const me = as(ctx, await makeUser(ctx));
    const thread = await makeThread(ctx, { createdAt: minutes(-90) });
    await open(me, thread);
    const mark = async () => (await ctx.db.execute(sql`select xmin::text, read_at from ${threadReads}`))[0];
    const before = await mark();
    await open(at(me, minutes(50)), thread);
    expect(await mark()).toEqual(before);
    await open(asGuest(ctx), thread);
    expect(await ctx.db.$count(threadReads)).toBe(1);
  });

  test("of several pages is read page by page", async ({ ctx }) => {
    const me = as(ctx, await makeUser(ctx, { createdAt: days(-30) }));
    const thread = await makeThread(ctx, { createdAt: minutes(-900) });
    const answers = [];
    for (let n = 0; n < 25; n++)
      answers.push(await makeAnswer(ctx, thread, { createdAt: minutes(-800 + n) }));
    await open(me, thread, 1);
    expect(await unread(me)).toHaveLength(1);
    expect(await open(at(me, minutes(60)), thread, 2)).toMatchObject({
      newCount: 5,
      firstNewId: answers[20]?.id,
    });
    expect(await unread(at(me, minutes(61)))).toEqual([]);
    // Going back to the first page does not make the second unread.
    await open(at(me, minutes(62)), thread, 1);
    expect(await unread(at(me, minutes(63)))).toEqual([]);
  });
});

describe("A member's own lists", () => {
  test("hold what the member asked, answered and follows, and nothing hidden", async ({ ctx }) => {
    const user = await makeUser(ctx);
    const me = as(ctx, user);
    await makeThread(ctx, { title: "Meine", author: user });
    await makeThread(ctx, { title: "Meine verborgene", author: user, hiddenAt: ctx.now });
    const first = await makeThread(ctx, { title: "Erste", createdAt: minutes(-90) });
    const second = await makeThread(ctx, { title: "Zweite", createdAt: minutes(-80) });
    const own = await makeThread(ctx, { title: "Eigene", author: user, createdAt: minutes(-70) });
    const third = await makeThread(ctx, { title: "Dritte" });
    for (const [thread, minute] of [
      [first, -60],
      [second, -50],
      [own, -45],
      [first, -40],
    ] as const) {
      await makeAnswer(ctx, thread, { author: user, createdAt: minutes(minute) });
    }
    await makeAnswer(ctx, third, { author: user, hiddenAt: ctx.now });
    await ctx.db.insert(follows).values({ threadId: second.id, userId: user.id });
    expect(await titles(me, "meine")).toEqual(["Meine", "Eigene"]);
    expect(await titles(me, "beantwortet")).toEqual(["Erste", "Zweite"]);
    expect(await titles(me, "gefolgt")).toEqual(["Zweite"]);
    await expect(titles(asGuest(ctx), "meine")).rejects.toMatchObject({ code: "unauthenticated" });
  });

  test("are paged by the member's own answers where they are ordered by them", async ({ ctx }) => {
    const user = await makeUser(ctx);
    const me = as(ctx, user);
    for (let n = 0; n < 23; n++) {
      const thread = await makeThread(ctx, { title: `F${n}`, createdAt: minutes(-900) });
      await makeAnswer(ctx, thread, { author: user, createdAt: minutes(-n) });
    }
    const page = await listThreads(me, { filter: "beantwortet" });
    const rest = await listThreads(me, { filter: "beantwortet", after: page.next });
    expect(rest.threads.map(({ title }) => title)).toEqual(["F20", "F21", "F22"]);
    expect(rest.next).toBeNull();
  });
});
