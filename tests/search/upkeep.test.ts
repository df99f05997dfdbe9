import { eq, sql } from "drizzle-orm";
import { describe } from "vitest";
import { postCreated, postEdited, threadAsked, threadChanged } from "#app/features/forum/events.server.ts";
import { askQuestion } from "#app/features/forum/threads.server.ts";
import type { MeilisearchEngine } from "#app/features/search/meilisearch-engine.server.ts";
import { claimPosts, countPending, queuePosts } from "#app/features/search/pending.server.ts";
import type { SearchDocument } from "#app/features/search/port.ts";
import { reindexAll } from "#app/features/search/reindex.server.ts";
import { searchThreads } from "#app/features/search/search.server.ts";
import { subscriptions } from "#app/features/search/subscribers.server.ts";
import { cronJobs, syncEngine } from "#app/features/search/sync.server.ts";
import { type Ctx, transact } from "#app/platform/context.ts";
import { emit } from "#app/platform/events.server.ts";
import { posts, threads } from "#db/schema/forum.ts";
import { searchDocuments } from "#db/schema/search.ts";
import { makeAnswer, makeCategory, makeComment, makeThread, makeUser } from "../support/make.ts";
import { as, asGuest, drainJobs, expect, test } from "../support/test.ts";

const find = async (ctx: Ctx, q: string) =>
  (await searchThreads(asGuest(ctx), { q, page: 1 })).results.map(({ post }) => post.id);
const drain = (ctx: Ctx) => drainJobs(ctx, { subscriptions, cronJobs });

describe("News of the forum change the index:", () => {
  test("a new question, answer and comment are found", async ({ ctx }) => {
    const thread = await makeThread(ctx, { title: "Receiver bleibt schwarz" });
    const answer = await makeAnswer(ctx, thread, { body: "Bitte das HDMI-Kabel prüfen" });
    const comment = await makeComment(ctx, answer, { body: "Mit welchem Adapter?" });
    await emit(ctx, threadAsked, { threadId: thread.id, postId: thread.question.id });
    for (const post of [answer, comment])
      await emit(ctx, postCreated, { threadId: thread.id, postId: post.id });
    expect(await find(ctx, "Receiver")).toEqual([]);
    await drain(ctx);
    expect(await find(ctx, "Receiver")).toEqual([thread.question.id]);
    expect(await find(ctx, "HDMI")).toEqual([answer.id]);
    expect(await find(ctx, "Adapter")).toEqual([comment.id]);
  });

  test("an edit replaces the text; the same news twice changes nothing", async ({ ctx }) => {
    const thread = await makeThread(ctx, { title: "Frage", body: "Kupferkabel" });
    const news = { threadId: thread.id, postId: thread.question.id };
    await emit(ctx, threadAsked, news);
    await emit(ctx, threadAsked, news);
    await drain(ctx);
    await ctx.db
      .update(posts)
      .set({ body: "Glasfaser", bodyHtml: "<p>Glasfaser</p>" })
      .where(eq(posts.id, thread.question.id));
    await emit(ctx, postEdited, news);
    await drain(ctx);
    expect(await find(ctx, "Kupferkabel")).toEqual([]);
    expect(await find(ctx, "Glasfaser")).toEqual([thread.question.id]);
  });

  test("a new title is found at every post of the thread", async ({ ctx }) => {
    const thread = await makeThread(ctx, { title: "Alter Titel" });
    const answer = await makeAnswer(ctx, thread, { body: "Netzteil tauschen" });
    await ctx.db.update(threads).set({ title: "Receiver" }).where(eq(threads.id, thread.id));
    await emit(ctx, postEdited, { threadId: thread.id, postId: thread.question.id });
    await drain(ctx);
    expect(await find(ctx, "Receiver Netzteil ")).toEqual([answer.id]);
  });

  test("a hidden thread leaves the index with all its posts and comes back when shown again", async ({
    ctx,
  }) => {
    const thread = await makeThread(ctx, { title: "Receiver" });
    await makeAnswer(ctx, thread);
    const change = async (hiddenAt: Date | null) => {
      await ctx.db.update(threads).set({ hiddenAt }).where(eq(threads.id, thread.id));
      await emit(ctx, threadChanged, { threadId: thread.id });
      await drain(ctx);
      return ctx.db.$count(searchDocuments);
    };
    expect(await change(null)).toBe(2);
    expect(await change(ctx.now)).toBe(0);
    expect(await change(null)).toBe(2);
  });

  test("what was asked is found, what was rolled back never", async ({ ctx }) => {
    const asker = as(ctx, await makeUser(ctx));
    const { id: categoryId } = await makeCategory(ctx);
    const question = { categoryId, title: "Receiver bleibt schwarz", body: "Seit dem Update." };
    const failed = transact(asker, async (inner) => {
      await askQuestion(inner, question);
      throw new Error("changed my mind");
    });
    await expect(failed).rejects.toThrow("changed my mind");
    expect(await drain(ctx)).toEqual([]);
    expect(await ctx.db.$count(searchDocuments)).toBe(0);
    await askQuestion(asker, question);
    await drain(ctx);
    expect(await find(ctx, "Receiver")).toHaveLength(1);
  });

  test("nothing waits for an engine that is not configured", async ({ ctx }) => {
    const thread = await makeThread(ctx);
    await emit(ctx, threadAsked, { threadId: thread.id, postId: thread.question.id });
    await drain(ctx);
    expect(await countPending(ctx)).toBe(0);
  });
});

describe("Reindexing", () => {
  test("adds what is missing, replaces what is old and removes what must not be there", async ({ ctx }) => {
    const missing = await makeThread(ctx, { title: "Receiver" });
    const old = await makeThread(ctx, { title: "Modem" });
    const hidden = await makeThread(ctx, { title: "Router" });
    await reindexAll(ctx);
    await ctx.db.delete(searchDocuments).where(eq(searchDocuments.threadId, missing.id));
    await ctx.db.update(threads).set({ title: "Repeater" }).where(eq(threads.id, old.id));
    await ctx.db.update(threads).set({ hiddenAt: ctx.now }).where(eq(threads.id, hidden.id));
    const progress: number[] = [];
    const result = await reindexAll(ctx, ({ done }) => progress.push(done));
    expect(result).toEqual({ count: 3, failure: null });
    expect(progress).toEqual([3]);
    expect(await find(ctx, "Receiver")).toEqual([missing.question.id]);
    expect(await find(ctx, "Repeater")).toEqual([old.question.id]);
    expect(await find(ctx, "Modem")).toEqual([]);
    expect(await ctx.db.$count(searchDocuments)).toBe(2);
  });

  test("goes through more posts than one batch holds", async ({ ctx }) => {
    const thread = await makeThread(ctx, { title: "Langer Faden" });
    await ctx.db.execute(sql`
      insert into posts (thread_id, author_id, kind, position, body, body_html, render_version)
      select ${thread.id}, ${thread.authorId}, 'answer', n, 'Antwort ' || n, '<p>Antwort ' || n || '</p>', 1
      from generate_series(1, 1100) n`);
    expect(await reindexAll(ctx)).toMatchObject({ count: 1101 });
    expect(await find(ctx, '"Antwort 1077"')).toHaveLength(1);
  });
});

describe("An engine outside the database", () => {
  test("gets every change, and what is hidden or gone is taken out", async ({ ctx }) => {
    const engine = memoryEngine();
    const [shown, hidden] = [await makeThread(ctx), await makeThread(ctx, { hiddenAt: ctx.now })];
    await queuePosts(ctx, [shown.question.id, hidden.question.id, 987_654_321]);
    engine.documents.set(hidden.question.id, { ...anyDocument, postId: hidden.question.id });
    engine.documents.set(987_654_321, anyDocument);
    await syncEngine(ctx, engine);
    expect([...engine.documents.keys()]).toEqual([shown.question.id]);
    expect(await countPending(ctx)).toBe(0);
  });

  test("is filled by itself when it is new or has lost its index", async ({ ctx }) => {
    const engine = memoryEngine({ isNew: true });
    const thread = await makeThread(ctx);
    await syncEngine(ctx, engine);
    expect([...engine.documents.keys()]).toEqual([thread.question.id]);
  });

  test("that fails gets the posts with the next try", async ({ ctx }) => {
    const engine = memoryEngine();
    const thread = await makeThread(ctx);
    await queuePosts(ctx, [thread.question.id]);
    engine.onIndex = async () => {
      throw new Error("no answer");
    };
    await expect(syncEngine(ctx, engine)).rejects.toThrow("no answer");
    expect(await countPending(ctx)).toBe(1);
    engine.onIndex = async () => {};
    await syncEngine(ctx, engine);
    expect(engine.documents.size).toBe(1);
  });

  test("gets a change that came during the transfer, after it", async ({ ctx }) => {
    const engine = memoryEngine();
    const thread = await makeThread(ctx, { title: "Alt" });
    await queuePosts(ctx, [thread.question.id]);
    const sent: string[] = [];
    engine.onIndex = async (documents) => {
      sent.push(...documents.map(({ title }) => title));
      if (sent.length > 1) return;
      await ctx.db.update(threads).set({ title: "Neu" }).where(eq(threads.id, thread.id));
      await queuePosts(ctx, [thread.question.id]);
      // Another worker leaves alone what is on its way.
      expect(await claimPosts(ctx, 10)).toEqual([]);
    };
    await syncEngine(ctx, engine);
    expect(sent).toEqual(["Alt", "Neu"]);
    expect(await countPending(ctx)).toBe(0);
  });
});

const anyDocument: SearchDocument = {
  postId: 987_654_321,
  threadId: 1,
  kind: "question",
  title: "",
  text: "",
  categoryId: 1,
  regionId: null,
  isSolved: false,
  createdAt: new Date(0),
};

/** The port with a Map behind it. */
function memoryEngine({ isNew = false } = {}) {
  const documents = new Map<number, SearchDocument>();
  const engine: MeilisearchEngine & {
    documents: Map<number, SearchDocument>;
    onIndex: (documents: SearchDocument[]) => Promise<void>;
  } = {
    name: "meilisearch",
    documents,
    onIndex: async () => {},
    search: async () => ({ hits: [], total: 0, isTotalExact: true, hasMore: false }),
    similar: async () => [],
    async index(_ctx, added) {
      await engine.onIndex(added);
      for (const document of added) documents.set(document.postId, document);
    },
    async remove(_ctx, postIds) {
      for (const postId of postIds) documents.delete(postId);
    },
    clear: async () => documents.clear(),
    health: async () => {},
    prepare: async () => isNew,
    async *listPostIds() {
      yield [...documents.keys()];
    },
  };
  return engine;
}
