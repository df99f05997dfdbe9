import { and, eq } from "drizzle-orm";
import { describe } from "vitest";
import { createAnswer, createComment } from "#app/features/forum/answers.server.ts";
import { markAllRead, markThreadSeen } from "#app/features/notifications/inbox.server.ts";
import { readPreferences } from "#app/features/notifications/preferences.server.ts";
import { readUnsubscription, unsubscribe } from "#app/features/notifications/unsubscribe.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { linkTokens, users } from "#db/schema/accounts.ts";
import { follows, posts, threads } from "#db/schema/forum.ts";
import { notifications } from "#db/schema/notifications.ts";
import { demoMails } from "#db/schema/platform.ts";
import { secretIn } from "../accounts/mails.ts";
import { makeThread, makeUser } from "../support/make.ts";
import { as, asGuest, at, expect, test } from "../support/test.ts";
import { mailsOf, tellAll } from "./post.ts";

/** Martin has answered Erika's question. */
async function makeAnswered(ctx: Ctx, body = "Bitte einmal neu starten.") {
  const erika = await makeUser(ctx, { displayName: "Erika M.", postcode: "60326" });
  const martin = await makeUser(ctx, { displayName: "martin_s" });
  const thread = await makeThread(ctx, { author: erika, title: "Modem blinkt <rot> & piept" });
  const answer = await createAnswer(as(ctx, martin), { threadId: thread.id, body });
  return { erika, martin, thread, answer };
}

describe("A mail about something new", () => {
  test("waits a minute; a visit in between saves it", async ({ ctx }) => {
    const { erika } = await makeAnswered(ctx);
    await tellAll(ctx);
    expect(await ctx.db.select().from(demoMails)).toEqual([]);
    await markAllRead(as(ctx, erika));
    expect(await mailsOf(ctx, erika)).toEqual([]);
  });

  test("is saved by looking at the post in its thread, too", async ({ ctx }) => {
    const { erika, thread, answer } = await makeAnswered(ctx);
    await tellAll(ctx);
    await markThreadSeen(as(ctx, erika), { threadId: thread.id, postIds: [answer.id] });
    expect(await mailsOf(ctx, erika)).toEqual([]);
  });

  test("is not saved by looking at another page of the thread", async ({ ctx }) => {
    const { erika, thread, answer } = await makeAnswered(ctx);
    await tellAll(ctx);
    await markThreadSeen(as(ctx, erika), { threadId: thread.id, postIds: [answer.id + 1] });
    expect(await mailsOf(ctx, erika)).toHaveLength(1);
  });

  test("is sent once and marked", async ({ ctx }) => {
    const { erika } = await makeAnswered(ctx);
    expect(await mailsOf(ctx, erika)).toHaveLength(1);
    const [row] = await ctx.db.select().from(notifications);
    expect(row?.mailedAt).toEqual(new Date(ctx.now.getTime() + 61_000));
    expect(await mailsOf(ctx, erika)).toHaveLength(1);
  });

  test("names who wrote, quotes the public words, escapes them and carries the headers of a good citizen", async ({
    ctx,
  }) => {
    const { erika, answer } = await makeAnswered(ctx, "Drücken Sie **Reset** <script>alert(1)</script>");
    const [mail] = await mailsOf(ctx, erika);
    expect(mail?.subject).toBe("Neue Antwort: Modem blinkt <rot> & piept");
    expect(mail?.text).toContain("Guten Tag Erika M.!");
    expect(mail?.text).toContain("> Drücken Sie Reset");
    expect(mail?.text).toContain(`http://127.0.0.1:3000/p/${answer.id}`);
    expect(mail?.html).toContain("Modem blinkt &lt;rot&gt; &amp; piept");
    expect(mail?.html).not.toContain("<script");
    const secret = secretIn(mail, "abbestellen");
    expect(mail?.headers).toMatchObject({
      "List-Unsubscribe": `<http://127.0.0.1:3000/abbestellen/${secret}>`,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
      "Auto-Submitted": "auto-generated",
      "Message-ID": expect.stringMatching(/^<[\w-]+@tadellos\.invalid>$/),
    });
  });

  test("holds nothing private of anybody", async ({ ctx }) => {
    const { erika, martin } = await makeAnswered(ctx);
    const [mail] = await mailsOf(ctx, erika);
    const everything = `${mail?.subject}${mail?.text}${mail?.html}${JSON.stringify(mail?.headers)}`;
    for (const secret of [erika.postcode!, erika.email!, martin.email!])
      expect(everything).not.toContain(secret);
  });

  test("goes to confirmed addresses only", async ({ ctx }) => {
    const { erika } = await makeAnswered(ctx);
    await ctx.db.update(users).set({ emailVerifiedAt: null }).where(eq(users.id, erika.id));
    expect(await mailsOf(ctx, erika)).toEqual([]);
  });

  test.for(["thread", "post"] as const)(
    "is not sent when the %s was hidden meanwhile",
    async (what, { ctx }) => {
      const { erika, thread, answer } = await makeAnswered(ctx);
      await tellAll(ctx);
      if (what === "thread")
        await ctx.db.update(threads).set({ hiddenAt: ctx.now }).where(eq(threads.id, thread.id));
      else await ctx.db.update(posts).set({ hiddenAt: ctx.now }).where(eq(posts.id, answer.id));
      expect(await mailsOf(ctx, erika)).toEqual([]);
    },
  );

  test("of a followed thread comes once until the follower looks", async ({ ctx }) => {
    const { martin, thread, answer } = await makeAnswered(ctx);
    const follower = await makeUser(ctx);
    await ctx.db.insert(follows).values({ threadId: thread.id, userId: follower.id });
    expect(await mailsOf(ctx, follower)).toHaveLength(1);
    await createComment(as(ctx, martin), { postId: answer.id, body: "Nachtrag." });
    expect(await mailsOf(ctx, follower)).toHaveLength(1);
    const seen = await ctx.db.select({ id: posts.id }).from(posts);
    await markThreadSeen(as(ctx, follower), { threadId: thread.id, postIds: seen.map(({ id }) => id) });
    await createComment(as(ctx, martin), { postId: answer.id, body: "Noch einer." });
    expect(await mailsOf(ctx, follower)).toHaveLength(2);
  });
});

describe("The unsubscribe link", () => {
  async function getLink(ctx: Ctx) {
    const scene = await makeAnswered(ctx);
    return { ...scene, secret: secretIn((await mailsOf(ctx, scene.erika))[0], "abbestellen") };
  }

  const answerAgain = async (ctx: Ctx, { martin, thread }: Awaited<ReturnType<typeof getLink>>) =>
    createAnswer(as(ctx, martin), { threadId: thread.id, body: "Noch etwas." });

  test("shows what it is about and changes nothing", async ({ ctx }) => {
    const scene = await getLink(ctx);
    const shown = { kind: "answer", isMailed: true, isAllOff: false };
    expect(await readUnsubscription(asGuest(ctx), scene.secret)).toEqual(shown);
    await answerAgain(ctx, scene);
    expect(await mailsOf(ctx, scene.erika)).toHaveLength(2);
  });

  test("ends this kind of mail without logging in; the inbox goes on", async ({ ctx }) => {
    const scene = await getLink(ctx);
    const { secret, erika } = scene;
    for (let time = 0; time < 2; time++) {
      expect(await unsubscribe(asGuest(ctx), { secret, scope: "one", isMailed: false })).toBe(true);
    }
    await answerAgain(ctx, scene);
    expect(await mailsOf(ctx, erika)).toHaveLength(1);
    expect(await tellAll(ctx)).toHaveLength(2);
    const { isOff, groups } = await readPreferences(as(ctx, erika));
    expect(isOff).toBe(false);
    expect(groups.flatMap(({ unsubscribed }) => unsubscribed)).toEqual(["answer"]);
  });

  test("ends all mails, and takes it back", async ({ ctx }) => {
    const scene = await getLink(ctx);
    const { secret } = scene;
    await unsubscribe(asGuest(ctx), { secret, scope: "all", isMailed: false });
    expect(await readUnsubscription(ctx, secret)).toMatchObject({ isMailed: false, isAllOff: true });
    await unsubscribe(asGuest(ctx), { secret, scope: "one", isMailed: true });
    await answerAgain(ctx, scene);
    expect(await mailsOf(ctx, scene.erika)).toHaveLength(2);
  });

  test("ends after 90 days, is not valid for anything else, and is kept as a hash", async ({ ctx }) => {
    const { secret, erika } = await getLink(ctx);
    const late = at(asGuest(ctx), "2027-02-22T09:00:00+01:00");
    expect(await readUnsubscription(late, secret)).toBeNull();
    expect(await unsubscribe(late, { secret, scope: "one", isMailed: false })).toBe(false);
    expect(await unsubscribe(asGuest(ctx), { secret: "geraten", scope: "all", isMailed: false })).toBe(false);
    expect((await readPreferences(as(ctx, erika))).isOff).toBe(false);
    const rows = await ctx.db
      .select()
      .from(linkTokens)
      .where(and(eq(linkTokens.userId, erika.id), eq(linkTokens.purpose, "unsubscribe")));
    expect(JSON.stringify(rows)).not.toContain(secret);
  });
});
