import { eq, sql } from "drizzle-orm";
import { describe } from "vitest";
import {
  countUnread,
  inboxPageSize,
  listInbox,
  markAllRead,
  openNotification,
  unreadLimit,
} from "#app/features/notifications/inbox.server.ts";
import { kindNames } from "#app/features/notifications/kind.ts";
import { kindByName } from "#app/features/notifications/kinds.server.ts";
import { hasMessage } from "#app/i18n/t.ts";
import type { Ctx } from "#app/platform/context.ts";
import { posts, threads } from "#db/schema/forum.ts";
import { notifications } from "#db/schema/notifications.ts";
import { makeAnswer, makeThread, makeUser, type User } from "../support/make.ts";
import { as, asGuest, expect, test } from "../support/test.ts";

/** So many answers to one question of this person, each told. */
async function fill(ctx: Ctx, user: User, count: number) {
  const thread = await makeThread(ctx, { author: user, title: "Modem blinkt rot" });
  const helper = await makeUser(ctx);
  const answers = [];
  for (let n = 0; n < count; n++) {
    const answer = await makeAnswer(ctx, thread, { author: helper });
    answers.push(answer);
    await ctx.db.insert(notifications).values({
      userId: user.id,
      kind: "answer",
      subject: `post:${answer.id}`,
      path: `/p/${answer.id}`,
      threadId: thread.id,
      postId: answer.id,
      actorId: helper.id,
      createdAt: ctx.now,
    });
  }
  return { thread, helper, answers };
}

describe("The inbox", () => {
  test("says in plain words what is new, the newest first", async ({ ctx }) => {
    const erika = await makeUser(ctx);
    const { helper } = await fill(ctx, erika, 2);
    const { items, next } = await listInbox(as(ctx, erika));
    expect(items[0]).toMatchObject({
      text: `${helper.displayName} hat auf Ihre Frage „Modem blinkt rot“ geantwortet.`,
      isRead: false,
    });
    expect(items[0]!.id).toBeGreaterThan(items[1]!.id);
    expect(next).toBeNull();
  });

  test("goes on page by page without gaps or doubles, also when something new comes in between", async ({
    ctx,
  }) => {
    const erika = await makeUser(ctx);
    await fill(ctx, erika, inboxPageSize * 2 + 1);
    const first = await listInbox(as(ctx, erika));
    await fill(ctx, erika, 3);
    const second = await listInbox(as(ctx, erika), { before: first.next });
    const third = await listInbox(as(ctx, erika), { before: second.next });
    const ids = [...first.items, ...second.items, ...third.items].map(({ id }) => id);
    expect(new Set(ids).size).toBe(inboxPageSize * 2 + 1);
    expect(third.next).toBeNull();
  });

  test("is one's own: others see nothing, open nothing and mark nothing", async ({ ctx }) => {
    const erika = await makeUser(ctx);
    const stranger = await makeUser(ctx, { role: "admin" });
    await fill(ctx, erika, 1);
    const { items } = await listInbox(as(ctx, erika));
    expect((await listInbox(as(ctx, stranger))).items).toEqual([]);
    await expect(openNotification(as(ctx, stranger), { id: items[0]!.id })).rejects.toMatchObject({
      code: "not-found",
    });
    await markAllRead(as(ctx, stranger));
    expect(await countUnread(as(ctx, erika))).toBe(1);
  });

  test("opens by marking as read and leading on", async ({ ctx }) => {
    const erika = await makeUser(ctx);
    const { answers } = await fill(ctx, erika, 2);
    const { items } = await listInbox(as(ctx, erika));
    expect(await openNotification(as(ctx, erika), { id: items[1]!.id })).toBe(`/p/${answers[0]!.id}`);
    expect(await countUnread(as(ctx, erika))).toBe(1);
    expect((await listInbox(as(ctx, erika))).items.map(({ isRead }) => isRead)).toEqual([false, true]);
    await markAllRead(as(ctx, erika));
    expect(await countUnread(as(ctx, erika))).toBe(0);
  });

  test.for(["thread", "post"] as const)(
    "does not show, count or open what is about a hidden %s; moderators see it",
    async (what, { ctx }) => {
      for (const [role, count] of [
        ["customer", 0],
        ["moderator", 1],
      ] as const) {
        const member = await makeUser(ctx, { role });
        const { thread, answers } = await fill(ctx, member, 1);
        const [row] = await ctx.db.select().from(notifications).where(eq(notifications.userId, member.id));
        if (what === "thread")
          await ctx.db.update(threads).set({ hiddenAt: ctx.now }).where(eq(threads.id, thread.id));
        else await ctx.db.update(posts).set({ hiddenAt: ctx.now }).where(eq(posts.id, answers[0]!.id));
        expect((await listInbox(as(ctx, member))).items).toHaveLength(count);
        expect(await countUnread(as(ctx, member))).toBe(count);
        const opening = openNotification(as(ctx, member), { id: row!.id });
        if (count === 0) await expect(opening).rejects.toMatchObject({ code: "not-found" });
        else await opening;
      }
    },
  );

  test("tells a new title and a new name", async ({ ctx }) => {
    const erika = await makeUser(ctx);
    const { thread } = await fill(ctx, erika, 1);
    await ctx.db.update(threads).set({ title: "Modem: Link-Leuchte rot" }).where(eq(threads.id, thread.id));
    expect((await listInbox(as(ctx, erika))).items[0]?.text).toContain("„Modem: Link-Leuchte rot“");
  });

  test("is nobody's for guests", async ({ ctx }) => {
    expect(await countUnread(asGuest(ctx))).toBe(0);
    await expect(listInbox(asGuest(ctx))).rejects.toMatchObject({ code: "unauthenticated" });
    await expect(markAllRead(asGuest(ctx))).rejects.toMatchObject({ code: "unauthenticated" });
  });

  test("leaves a kind that it does not know to a newer version", async ({ ctx }) => {
    const erika = await makeUser(ctx);
    await fill(ctx, erika, 1);
    await ctx.db.update(notifications).set({ kind: "from-the-future" });
    expect((await listInbox(as(ctx, erika))).items).toEqual([]);
  });
});

test("the bell stops counting at its limit and reads an index for it", async ({ ctx }) => {
  const erika = await makeUser(ctx);
  const rows = Array.from({ length: 3000 }, (_, n) => ({
    userId: erika.id,
    kind: "answer",
    subject: `x:${n}`,
    path: "/",
  }));
  await ctx.db.insert(notifications).values(rows);
  expect(await countUnread(as(ctx, erika))).toBe(unreadLimit);
  await ctx.db.execute(sql`analyze notifications`);
  await ctx.db.update(notifications).set({ readAt: ctx.now }).where(sql`id % 100 <> 0`);
  await ctx.db.execute(sql`analyze notifications`);
  const plan = await ctx.db.execute(
    sql`explain select 1 from notifications where user_id = ${erika.id} and read_at is null limit 100`,
  );
  expect(JSON.stringify(plan)).toContain("notifications_unread");
});

test.for(kindNames)("the kind %s has its file, its texts and its line in the preferences", (name) => {
  expect(kindByName(name).name).toBe(name);
  for (const part of ["name", "text", "subject", "mail", "button"]) {
    expect(hasMessage(`notifications.${name}.${part}`), part).toBe(true);
  }
});
