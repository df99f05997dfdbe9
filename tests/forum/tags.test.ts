import { eq } from "drizzle-orm";
import { describe } from "vitest";
import { recountForum, recountThread } from "#app/features/forum/counters.server.ts";
import { threadChanged } from "#app/features/forum/events.server.ts";
import { listThreads } from "#app/features/forum/lists/lists.server.ts";
import {
  isFollowingTag,
  listFollowedTopics,
  listTopicFollowers,
  toggleCategoryFollow,
  toggleTagFollow,
} from "#app/features/forum/lists/topic-follows.server.ts";
import {
  addSynonym,
  listTagChanges,
  mergeTags,
  removeSynonym,
  renameTag,
} from "#app/features/forum/order/tag-curation.server.ts";
import { parseTagWords } from "#app/features/forum/order/tag-words.ts";
import { findTags, listTagsOfThread, readTag } from "#app/features/forum/order/tags.server.ts";
import { subscriptions } from "#app/features/forum/subscribers.server.ts";
import { askQuestion } from "#app/features/forum/threads.server.ts";
import { editPost } from "#app/features/forum/versions/edits.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { emit } from "#app/platform/events.server.ts";
import { posts, tags, threads, threadTags } from "#db/schema/forum.ts";
import { makeAnswer, makeCategory, makeTag, makeUser } from "../support/make.ts";
import { as, asGuest, at, drainJobs, expect, test } from "../support/test.ts";

async function ask(ctx: Ctx, words: string, category?: { id: number }) {
  const categoryId = (category ?? (await makeCategory(ctx))).id;
  return askQuestion(ctx, { categoryId, title: "Warum blinkt es?", body: "Seit heute.", tags: words });
}

const slugsOf = async (ctx: Ctx, threadId: number) =>
  (await listTagsOfThread(ctx, threadId)).map(({ slug }) => slug).sort();
const countOf = async (ctx: Ctx, slug: string) => (await readTag(ctx, slug)).threadCount;

describe("The field of tags", () => {
  test("is read as words between commas; spellings of one word are one", () => {
    expect(parseTagWords("FRITZ!Box 7590, fritz-box  7590; #Glasfaser\n , ---,WLAN")).toEqual([
      { slug: "fritz-box-7590", name: "FRITZ!Box 7590" },
      { slug: "glasfaser", name: "Glasfaser" },
      { slug: "wlan", name: "WLAN" },
    ]);
    expect(parseTagWords("Störung, c++")).toEqual([
      { slug: "stoerung", name: "Störung" },
      { slug: "c++", name: "c++" },
    ]);
  });
});

describe("A question", () => {
  test("gets the tags that the words mean, also by a synonym, each once", async ({ ctx }) => {
    const helper = as(ctx, await makeUser(ctx, { rank: "helper" }));
    const guide = as(ctx, await makeUser(ctx, { role: "guide" }));
    const tag = await makeTag(ctx, "fritzbox", "FRITZ!Box");
    await addSynonym(guide, { tagId: tag.id, word: "Fritz Box" });
    const thread = await ask(helper, "fritz box, Fritzbox, Neues Wort");
    expect(await slugsOf(ctx, thread.id)).toEqual(["fritzbox", "neues-wort"]);
    expect((await readTag(ctx, "neues-wort")).name).toBe("Neues Wort");
    expect(await countOf(ctx, "fritzbox")).toBe(1);
  });

  test("of somebody without a rank gets no new tags, and says which; nothing is asked", async ({ ctx }) => {
    const member = as(ctx, await makeUser(ctx, { rank: "member" }));
    await makeTag(ctx, "wlan");
    expect(await slugsOf(ctx, (await ask(member, "WLAN")).id)).toEqual(["wlan"]);
    const before = await ctx.db.$count(threads);
    await expect(ask(member, "WLAN, Xyz")).rejects.toMatchObject({
      code: "invalid",
      field: "tags",
      params: { names: "„Xyz“" },
    });
    expect(await ctx.db.$count(threads)).toBe(before);
  });

  test("has at most five tags, none too long", async ({ ctx }) => {
    const helper = as(ctx, await makeUser(ctx, { rank: "expert" }));
    await expect(ask(helper, "a, b, c, d, e, f")).rejects.toMatchObject({ field: "tags" });
    await expect(ask(helper, "x".repeat(41))).rejects.toMatchObject({ field: "tags" });
    expect(await slugsOf(ctx, (await ask(helper, "a, b, c, d, e, a")).id)).toHaveLength(5);
  });

  test("is tagged anew by who may change its title; the text keeps no version of it", async ({ ctx }) => {
    const asker = await makeUser(ctx, { rank: "helper" });
    const thread = await ask(as(ctx, asker), "a, b");
    const question = (await ctx.db.select().from(posts).where(eq(posts.threadId, thread.id)))[0]!;
    const stranger = as(ctx, await makeUser(ctx, { rank: "expert" }));
    const edit = (who: Ctx, words: string) =>
      editPost(who, { postId: question.id, body: question.body, tags: words });
    await edit(as(ctx, asker), "b, c");
    expect(await slugsOf(ctx, thread.id)).toEqual(["b", "c"]);
    expect([await countOf(ctx, "a"), await countOf(ctx, "b"), await countOf(ctx, "c")]).toEqual([0, 1, 1]);
    await expect(edit(stranger, "a")).rejects.toMatchObject({ code: "forbidden" });
    await edit(as(ctx, asker), "");
    expect(await slugsOf(ctx, thread.id)).toEqual([]);
  });
});

describe("The list of a tag", () => {
  test("follows the latest activity of its threads and leaves hidden ones out", async ({ ctx }) => {
    const helper = await makeUser(ctx, { rank: "helper" });
    const first = await ask(as(ctx, helper), "wlan");
    const second = await ask(at(as(ctx, helper), new Date(ctx.now.getTime() + 60_000)), "wlan");
    const hidden = await ask(as(ctx, helper), "wlan");
    const { id: tagId } = await readTag(ctx, "wlan");
    const list = async () =>
      (await listThreads(asGuest(ctx), { filter: "neu", tagId })).threads.map(({ id }) => id);
    await makeAnswer(ctx, first, { createdAt: new Date(ctx.now.getTime() + 120_000) });
    await recountThread(ctx, first.id);
    await ctx.db.update(threads).set({ hiddenAt: ctx.now }).where(eq(threads.id, hidden.id));
    expect(await list()).toEqual([first.id, second.id]);
    const [row] = (await listThreads(asGuest(ctx), { filter: "neu", tagId })).threads;
    expect(row?.tags).toEqual([{ slug: "wlan", name: "wlan" }]);
  });

  test("is counted again when a thread is hidden, and by a recount of everything", async ({ ctx }) => {
    const helper = as(ctx, await makeUser(ctx, { rank: "helper" }));
    const thread = await ask(helper, "wlan");
    await ask(helper, "wlan");
    await drainJobs(ctx);
    await ctx.db.update(threads).set({ hiddenAt: ctx.now }).where(eq(threads.id, thread.id));
    await emit(ctx, threadChanged, { threadId: thread.id });
    await drainJobs(ctx, { subscriptions });
    expect(await countOf(ctx, "wlan")).toBe(1);
    await ctx.db.update(tags).set({ threadCount: 77 });
    await ctx.db.update(threadTags).set({ lastActivityAt: new Date(0) });
    expect((await recountForum(ctx)).tags).toBe(1);
    expect(await countOf(ctx, "wlan")).toBe(1);
    expect((await ctx.db.select().from(threadTags)).map(({ lastActivityAt }) => lastActivityAt)).toEqual([
      ctx.now,
      ctx.now,
    ]);
  });
});

describe("Guides and staff", () => {
  test("rename a tag; its old word leads to it", async ({ ctx }) => {
    const guide = as(ctx, await makeUser(ctx, { role: "guide" }));
    const tag = await makeTag(ctx, "w-lan");
    await renameTag(guide, { tagId: tag.id, name: "WLAN", description: "Drahtloses Netz" });
    expect(await readTag(ctx, "w-lan")).toMatchObject({
      slug: "wlan",
      name: "WLAN",
      description: "Drahtloses Netz",
    });
    // Back again: the old word becomes its own once more.
    await renameTag(guide, { tagId: tag.id, name: "W-LAN", description: "" });
    expect(await readTag(ctx, "wlan")).toMatchObject({ slug: "w-lan", name: "W-LAN" });
    expect((await listTagChanges(guide, 9)).map(({ kind, before, after }) => [kind, before, after])).toEqual([
      ["describe", "Drahtloses Netz", ""],
      ["rename", "WLAN", "W-LAN"],
      ["describe", "", "Drahtloses Netz"],
      ["rename", "w-lan", "WLAN"],
    ]);
  });

  test("make one tag of two, with questions, followers and synonyms", async ({ ctx }) => {
    const [moderator, fan] = [await makeUser(ctx, { role: "moderator" }), await makeUser(ctx)];
    const helper = as(ctx, await makeUser(ctx, { rank: "helper" }));
    const both = await ask(helper, "router, speedport");
    const one = await ask(helper, "speedport");
    const tag = await readTag(ctx, "speedport");
    await addSynonym(as(ctx, moderator), { tagId: tag.id, word: "Speedport-Router" });
    await toggleTagFollow(as(ctx, fan), { slug: "speedport" });
    await mergeTags(as(ctx, moderator), { tagId: tag.id, into: "Router" });
    expect(await slugsOf(ctx, both.id)).toEqual(["router"]);
    expect(await slugsOf(ctx, one.id)).toEqual(["router"]);
    const router = await readTag(ctx, "speedport-router");
    expect(router).toMatchObject({ slug: "router", threadCount: 2 });
    expect((await readTag(ctx, "speedport")).id).toBe(router.id);
    expect(await isFollowingTag(as(ctx, fan), router.id)).toBe(true);
  });

  test("may not give a word two meanings", async ({ ctx }) => {
    const guide = as(ctx, await makeUser(ctx, { role: "guide" }));
    const [one, other] = [await makeTag(ctx, "eins"), await makeTag(ctx, "zwei")];
    await addSynonym(guide, { tagId: one.id, word: "uno" });
    for (const word of ["zwei", "uno"]) {
      const refused = { code: "conflict", field: word === "uno" ? "name" : "word" };
      if (word === "uno")
        await expect(
          renameTag(guide, { tagId: other.id, name: word, description: "" }),
        ).rejects.toMatchObject(refused);
      else await expect(addSynonym(guide, { tagId: one.id, word })).rejects.toMatchObject(refused);
    }
    await expect(mergeTags(guide, { tagId: one.id, into: "eins" })).rejects.toMatchObject({ field: "into" });
    await expect(mergeTags(guide, { tagId: one.id, into: "gibtsnicht" })).rejects.toMatchObject({
      field: "into",
    });
    await removeSynonym(guide, { tagId: one.id, word: "uno" });
    await expect(readTag(ctx, "uno")).rejects.toMatchObject({ code: "not-found" });
  });

  test("only they", async ({ ctx }) => {
    const tag = await makeTag(ctx, "eins");
    const helper = as(ctx, await makeUser(ctx, { rank: "expert" }));
    const rename = { tagId: tag.id, name: "Eins", description: "" };
    await expect(renameTag(helper, rename)).rejects.toMatchObject({ code: "forbidden" });
    await expect(mergeTags(asGuest(ctx), { tagId: tag.id, into: "zwei" })).rejects.toMatchObject({
      code: "unauthenticated",
    });
  });
});

test("completion finds tags by the beginning of a word or of a synonym, the most used first", async ({
  ctx,
}) => {
  const guide = as(ctx, await makeUser(ctx, { role: "guide" }));
  const glass = await makeTag(ctx, "glasfaser", "Glasfaser");
  await makeTag(ctx, "glas", "Glas");
  await makeTag(ctx, "rauch_melder", "Rauchmelder");
  await addSynonym(guide, { tagId: glass.id, word: "FTTH" });
  await ask(guide, "Glasfaser");
  const found = async (text: string) => (await findTags(ctx, text, 8)).map(({ slug }) => slug);
  expect(await found("Gla")).toEqual(["glasfaser", "glas"]);
  expect(await found("ftt")).toEqual(["glasfaser"]);
  expect(await found("_")).toEqual(["glasfaser"]);
  expect(await found("%")).toEqual(["glasfaser"]);
});

describe("Following a category or a tag", () => {
  test("is found again, and ends with a second tap", async ({ ctx }) => {
    const me = as(ctx, await makeUser(ctx));
    const category = await makeCategory(ctx, { slug: "fernsehen", name: "Fernsehen" });
    await makeTag(ctx, "wlan", "WLAN");
    await toggleCategoryFollow(me, { slug: category.slug });
    await toggleTagFollow(me, { slug: "wlan" });
    expect(await listFollowedTopics(me)).toEqual({
      categories: [{ slug: "fernsehen", name: "Fernsehen", icon: "wifi" }],
      tags: [{ slug: "wlan", name: "WLAN" }],
    });
    await toggleCategoryFollow(me, { slug: category.slug });
    await toggleTagFollow(me, { slug: "wlan" });
    expect(await listFollowedTopics(me)).toEqual({ categories: [], tags: [] });
    await expect(toggleTagFollow(asGuest(ctx), { slug: "wlan" })).rejects.toMatchObject({
      code: "unauthenticated",
    });
  });

  test("names everybody once who is to hear of a question, never its author, nobody for a hidden one", async ({
    ctx,
  }) => {
    const category = await makeCategory(ctx, { slug: "fernsehen" });
    const [asker, both, byTag] = [
      await makeUser(ctx, { rank: "helper" }),
      await makeUser(ctx),
      await makeUser(ctx),
    ];
    await makeTag(ctx, "wlan");
    for (const user of [asker, both]) await toggleCategoryFollow(as(ctx, user), { slug: category.slug });
    for (const user of [both, byTag]) await toggleTagFollow(as(ctx, user), { slug: "wlan" });
    const thread = await ask(as(ctx, asker), "wlan", category);
    expect(await listTopicFollowers(ctx, { threadId: thread.id })).toEqual([both.id, byTag.id]);
    await ctx.db.update(threads).set({ hiddenAt: ctx.now });
    expect(await listTopicFollowers(ctx, { threadId: thread.id })).toEqual([]);
  });
});
