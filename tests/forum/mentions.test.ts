import { eq } from "drizzle-orm";
import { describe } from "vitest";
import { createAnswer } from "#app/features/forum/answers.server.ts";
import { findMentionable } from "#app/features/forum/mentions.server.ts";
import { maxMentions, mentionedIds, mentionMarkdown } from "#app/features/forum/mentions.ts";
import { readQuote } from "#app/features/forum/quotes.server.ts";
import { freshenLinks } from "#app/features/forum/solving/living-links.server.ts";
import { askQuestion } from "#app/features/forum/threads.server.ts";
import { env } from "#app/platform/env.server.ts";
import { renderMarkdown } from "#app/platform/markdown.server.ts";
import { users } from "#db/schema/accounts.ts";
import { threads } from "#db/schema/forum.ts";
import { kindsOf, tellAll } from "../notifications/post.ts";
import { makeAnswer, makeCategory, makeThread, makeUser } from "../support/make.ts";
import { as, asGuest, expect, test } from "../support/test.ts";

describe("Whom a text mentions:", () => {
  test.each([
    ["[@Karin M.](/m/12) bitte", [12]],
    ["[@Karin](/m/12/karin-m) und [@Otto](/m/13), [@Karin](/m/12)", [12, 13]],
    ["> [@Karin](/m/12) schrieb", []],
    ["`[@Karin](/m/12)`", []],
    ["[Karin](/m/12) und @Karin", []],
    ["[@Karin](https://anderswo.example/m/12)", []],
  ])("%s → %j", (markdown, ids) => {
    expect(mentionedIds(markdown)).toEqual(ids);
  });

  test("a name with signs of Markdown in it stays a name", () => {
    const markdown = mentionMarkdown({ id: 12, displayName: "x_[y]*z" });
    expect(mentionedIds(markdown)).toEqual([12]);
    expect(renderMarkdown(markdown)).toContain("@x_[y]*z</a>");
  });
});

test("the mentioned person is told once, also by a new question; nobody of oneself", async ({ ctx }) => {
  const [asker, karin] = [await makeUser(ctx), await makeUser(ctx, { displayName: "Karin" })];
  const category = await makeCategory(ctx);
  const call = `${mentionMarkdown(karin)} ${mentionMarkdown(asker)} weiß das bestimmt.`;
  const thread = await askQuestion(as(ctx, asker), {
    categoryId: category.id,
    title: "Warum blinkt es rot?",
    body: call,
  });
  expect(await tellAll(ctx)).toMatchObject([{ userId: karin.id, kind: "mention", threadId: thread.id }]);
  await createAnswer(as(ctx, karin), { threadId: thread.id, body: `${mentionMarkdown(asker)} ganz einfach` });
  // Who asked hears of the answer as an answer, and only so.
  expect(await kindsOf(ctx, asker)).toEqual(["answer"]);
});

test("who may not see the thread is not told", async ({ ctx }) => {
  const karin = await makeUser(ctx);
  const thread = await makeThread(ctx);
  const helper = as(ctx, await makeUser(ctx));
  await createAnswer(helper, { threadId: thread.id, body: `${mentionMarkdown(karin)} schau` });
  await ctx.db.update(threads).set({ hiddenAt: ctx.now }).where(eq(threads.id, thread.id));
  await tellAll(ctx);
  expect(await kindsOf(ctx, karin)).toEqual([]);
});

test("a post calls ten people at most", async ({ ctx }) => {
  const thread = await makeThread(ctx);
  const helper = as(ctx, await makeUser(ctx));
  const call = (count: number) =>
    Array.from({ length: count }, (_, index) => `[@P${index}](/m/${index + 1})`).join(" ");
  const input = { threadId: thread.id };
  await expect(createAnswer(helper, { ...input, body: call(maxMentions + 1) })).rejects.toMatchObject({
    code: "invalid",
    field: "body",
  });
  await createAnswer(helper, { ...input, body: call(maxMentions) });
});

test("names are found by their beginning, people of the thread first, never oneself or an imported author", async ({
  ctx,
}) => {
  const me = await makeUser(ctx, { displayName: "Martin Ich" });
  const outside = await makeUser(ctx, { displayName: "Marta Anders" });
  const inside = await makeUser(ctx, { displayName: "Martha Hier" });
  await makeUser(ctx, { displayName: "Martin Importiert", email: null });
  const thread = await makeThread(ctx, { author: inside });
  await makeAnswer(ctx, thread, { author: me });
  const find = (prefix: string) => findMentionable(as(ctx, me), { threadId: thread.id, prefix });
  expect(await find("MART")).toMatchObject([
    { id: inside.id, isInThread: true },
    { id: outside.id, isInThread: false },
  ]);
  expect(await find("")).toMatchObject([{ id: inside.id }]);
  expect(await find("artha")).toEqual([]);
  expect(await find("%")).toEqual([]);
  const refused = { code: "unauthenticated" };
  await expect(findMentionable(asGuest(ctx), { threadId: null, prefix: "m" })).rejects.toMatchObject(refused);
});

describe("Links that stay true:", () => {
  const shown = (markdown: string) => [{ bodyHtml: renderMarkdown(markdown) }];
  const htmlOf = (posts: { bodyHtml: string }[]) => posts[0]?.bodyHtml ?? "";

  test("a mention shows the name of today", async ({ ctx }) => {
    const karin = await makeUser(ctx, { displayName: "Karin" });
    const posts = shown(`${mentionMarkdown(karin)} bitte`);
    await ctx.db.update(users).set({ displayName: "Karin <neu>" }).where(eq(users.id, karin.id));
    expect(htmlOf(await freshenLinks(ctx, posts))).toContain(">@Karin &lt;neu&gt;</a> bitte");
  });

  test("a pasted address shows the title of today, and never that of a hidden question", async ({ ctx }) => {
    const thread = await makeThread(ctx, { title: "Alter Titel" });
    const address = `${env().publicUrl}/t/${thread.id}/alter-titel`;
    const posts = shown(`Siehe ${address}\n\n${env().publicUrl}/p/${thread.question.id}`);
    const title = "Neuer <Titel>";
    await ctx.db.update(threads).set({ title }).where(eq(threads.id, thread.id));
    const reader = as(ctx, await makeUser(ctx));
    expect(htmlOf(await freshenLinks(reader, posts)).match(/>Neuer &lt;Titel&gt;<\/a>/g)).toHaveLength(2);
    await ctx.db.update(threads).set({ hiddenAt: ctx.now }).where(eq(threads.id, thread.id));
    expect(htmlOf(await freshenLinks(reader, posts))).toBe(posts[0]?.bodyHtml);
    const moderator = as(ctx, await makeUser(ctx, { role: "moderator" }));
    expect(htmlOf(await freshenLinks(moderator, posts))).toContain("Neuer");
  });

  test("words that somebody chose, and addresses of other sites, stay", async ({ ctx }) => {
    const thread = await makeThread(ctx, { title: "Titel der Frage" });
    for (const markdown of [
      `[hier](${env().publicUrl}/t/${thread.id})`,
      `https://anderswo.example/t/${thread.id}`,
      `\`${env().publicUrl}/t/${thread.id}\``,
    ]) {
      const posts = shown(markdown);
      expect(await freshenLinks(ctx, posts)).toEqual(posts);
    }
  });
});

test("a quote names its author, links to the post and leaves out what that quoted itself", async ({
  ctx,
}) => {
  const karin = await makeUser(ctx, { displayName: "Karin [K]" });
  const thread = await makeThread(ctx);
  const body = "> altes Zitat\n\nErste Zeile\n\n- **fett**";
  const answer = await makeAnswer(ctx, thread, { author: karin, body });
  const input = { threadId: thread.id, postId: answer.id };
  const quote = await readQuote(ctx, input);
  expect(quote).toBe(`> [Karin \\[K\\] schrieb:](/p/${answer.id})\n>\n> Erste Zeile\n>\n> - **fett**`);
  expect(renderMarkdown(quote)).toContain("<li><strong>fett</strong></li>");
  const other = await makeThread(ctx);
  await expect(readQuote(ctx, { ...input, threadId: other.id })).rejects.toMatchObject({ code: "not-found" });
});
