import fc from "fast-check";
import { afterAll, describe } from "vitest";
import { meilisearchEngine } from "#app/features/search/meilisearch-engine.server.ts";
import { wordsOf } from "#app/features/search/normalise.ts";
import type { SearchDocument, SearchEngine, SearchFilters } from "#app/features/search/port.ts";
import { postgresEngine } from "#app/features/search/postgres-engine.server.ts";
import { isSearchable, parseQuery } from "#app/features/search/query.ts";
import type { Ctx } from "#app/platform/context.ts";
import { makeAnswer, makeCategory, makeThread, type Post, type Thread } from "../support/make.ts";
import { expect, test } from "../support/test.ts";
import { dropIndex, realMeilisearch } from "./real-meilisearch.ts";

const { url, key, isThere } = realMeilisearch();

describeEngine("PostgreSQL", () => postgresEngine);

if (isThere) {
  const index = `test_contract_${process.pid}`;
  const engine = meilisearchEngine({ url, key, index });
  afterAll(() => dropIndex(index));
  let isPrepared = false;
  describeEngine("Meilisearch", async (ctx) => {
    if (!isPrepared) await engine.prepare();
    isPrepared = true;
    await engine.clear(ctx);
    return engine;
  });
} else {
  describe("The search engine Meilisearch", () => {
    test.skip("is not tested: MEILI_TEST_URL and MEILI_TEST_KEY name no server", () => {});
  });
}

function describeEngine(name: string, open: (ctx: Ctx) => SearchEngine | Promise<SearchEngine>): void {
  describe(`The search engine ${name}`, { timeout: 60_000 }, () => {
    test("finds a thread once, by its best post", async ({ ctx }) => {
      const engine = await open(ctx);
      const router = await makeThread(ctx, { title: "Router blinkt", body: "Die Lampe ist rot." });
      const answer = await makeAnswer(ctx, router, { body: "Ein Router blinkt rot, wenn das Kabel fehlt." });
      const other = await makeThread(ctx, { title: "Rechnung", body: "Zu hoch." });
      await engine.index(ctx, [
        documentOf(router, router.question),
        documentOf(router, answer),
        documentOf(other, other.question),
      ]);
      const found = await search(ctx, engine, "Router blinkt ");
      expect(found.hits).toMatchObject([{ threadId: router.id, postId: router.question.id }]);
      expect(found).toMatchObject({ total: 1, hasMore: false });
      expect((await search(ctx, engine, "Kabel ")).hits).toMatchObject([{ postId: answer.id }]);
    });

    test("finds words that stand in the title and in an answer", async ({ ctx }) => {
      const engine = await open(ctx);
      const thread = await makeThread(ctx, { title: "Router geht aus", body: "Jeden Abend." });
      const answer = await makeAnswer(ctx, thread, { body: "Bitte das Netzteil tauschen." });
      await engine.index(ctx, [documentOf(thread, thread.question), documentOf(thread, answer)]);
      expect((await search(ctx, engine, "Router Netzteil ")).hits).toMatchObject([{ postId: answer.id }]);
    });

    test("finds both spellings of umlauts and ß", async ({ ctx }) => {
      const engine = await open(ctx);
      const umlaut = await makeThread(ctx, { title: "Störung in der Lindenstraße" });
      const digraph = await makeThread(ctx, { title: "Stoerung in der Lindenstrasse" });
      await engine.index(ctx, [documentOf(umlaut, umlaut.question), documentOf(digraph, digraph.question)]);
      for (const query of [
        "Störung ",
        "Stoerung ",
        "STÖRUNG ",
        "Storung ",
        "Lindenstraße ",
        "Lindenstrasse ",
      ]) {
        expect(threadIds(await search(ctx, engine, query)), query).toEqual([umlaut.id, digraph.id]);
      }
    });

    test("keeps words in quotes together and leaves out what has a minus", async ({ ctx }) => {
      const engine = await open(ctx);
      const together = await makeThread(ctx, { title: "Frage eins", body: "Die rote Lampe leuchtet." });
      const apart = await makeThread(ctx, {
        title: "Frage zwei",
        body: "Lampe an, Anzeige grün, Taste rote.",
      });
      await engine.index(ctx, [documentOf(together, together.question), documentOf(apart, apart.question)]);
      expect(threadIds(await search(ctx, engine, '"rote Lampe"'))).toEqual([together.id]);
      expect(threadIds(await search(ctx, engine, "Lampe -Taste"))).toEqual([together.id]);
      expect(threadIds(await search(ctx, engine, 'Lampe -"rote Lampe"'))).toEqual([apart.id]);
      expect(threadIds(await search(ctx, engine, "Lampe "))).toEqual([together.id, apart.id]);
    });

    test("takes the last word for a beginning, unless it is whole", async ({ ctx }) => {
      const engine = await open(ctx);
      const thread = await makeThread(ctx, { title: "Rechnung vom März" });
      await engine.index(ctx, [documentOf(thread, thread.question)]);
      expect(threadIds(await search(ctx, engine, "Rech"))).toEqual([thread.id]);
      expect(threadIds(await search(ctx, engine, "März Rechnu"))).toEqual([thread.id]);
      expect(threadIds(await search(ctx, engine, "Rech "))).toEqual([]);
    });

    test("filters by category and status", async ({ ctx }) => {
      const engine = await open(ctx);
      const category = await makeCategory(ctx);
      const open1 = await makeThread(ctx, { title: "Router eins", category });
      const solved = await makeThread(ctx, { title: "Router zwei", category, solvedAt: ctx.now });
      const elsewhere = await makeThread(ctx, { title: "Router drei", solvedAt: ctx.now });
      await engine.index(
        ctx,
        [open1, solved, elsewhere].map((thread) => documentOf(thread, thread.question)),
      );
      const find = async (filters: SearchFilters) =>
        threadIds(await search(ctx, engine, "Router", { filters }));
      expect(await find({})).toEqual([open1.id, solved.id, elsewhere.id]);
      expect(await find({ categoryId: category.id })).toEqual([open1.id, solved.id]);
      expect(await find({ isSolved: true })).toEqual([solved.id, elsewhere.id]);
      expect(await find({ isSolved: false, categoryId: category.id })).toEqual([open1.id]);
    });

    test("puts the title above the text and a solved thread above an open one", async ({ ctx }) => {
      const engine = await open(ctx);
      const inText = await makeThread(ctx, { title: "Eine Frage", body: "Der Repeater verbindet nicht." });
      const inTitle = await makeThread(ctx, { title: "Repeater verbindet nicht", body: "Was tun?" });
      const solved = await makeThread(ctx, {
        title: inText.title,
        body: inText.question.body,
        solvedAt: ctx.now,
      });
      await engine.index(ctx, [
        documentOf(inText, inText.question),
        documentOf(inTitle, inTitle.question),
        documentOf(solved, solved.question),
      ]);
      const { hits } = await search(ctx, engine, "Repeater verbindet ");
      expect(hits.map(({ threadId }) => threadId)).toEqual([inTitle.id, solved.id, inText.id]);
    });

    test("gives pages without gaps or doubles", async ({ ctx }) => {
      const engine = await open(ctx);
      const documents: SearchDocument[] = [];
      for (let n = 0; n < 7; n++) {
        const thread = await makeThread(ctx, { title: `Router ${n}` });
        const answer = await makeAnswer(ctx, thread, { body: "Mein Router auch." });
        documents.push(documentOf(thread, thread.question), documentOf(thread, answer));
      }
      await engine.index(ctx, documents);
      const pages = await Promise.all(
        [0, 3, 6].map((offset) => search(ctx, engine, "Router", { limit: 3, offset })),
      );
      expect(pages.map(({ hits }) => hits.length)).toEqual([3, 3, 1]);
      expect(pages.map(({ hasMore }) => hasMore)).toEqual([true, true, false]);
      expect(pages.map(({ total }) => total)).toEqual([7, 7, 7]);
      expect(new Set(pages.flatMap(threadIds)).size).toBe(7);
      expect(await search(ctx, engine, "Router", { limit: 3, offset: 900 })).toMatchObject({ hits: [] });
    });

    test("knows a post's newest text only, and nothing after removal", async ({ ctx }) => {
      const engine = await open(ctx);
      const thread = await makeThread(ctx, { title: "Frage", body: "Kupferkabel" });
      await engine.index(ctx, [documentOf(thread, thread.question)]);
      await engine.index(ctx, [documentOf(thread, { ...thread.question, body: "Glasfaser" })]);
      expect(threadIds(await search(ctx, engine, "Kupferkabel"))).toEqual([]);
      expect(threadIds(await search(ctx, engine, "Glasfaser"))).toEqual([thread.id]);
      await engine.remove(ctx, [thread.question.id, 987_654_321]);
      expect(threadIds(await search(ctx, engine, "Glasfaser"))).toEqual([]);
      await engine.index(ctx, [documentOf(thread, thread.question)]);
      await engine.clear(ctx);
      expect(threadIds(await search(ctx, engine, "Kupferkabel"))).toEqual([]);
      await engine.health(ctx);
    });

    test("names questions that share words, the most alike first", async ({ ctx }) => {
      const engine = await open(ctx);
      const alike = await makeThread(ctx, { title: "Receiver zeigt kein Bild nach Umzug", body: "Schwarz." });
      const distant = await makeThread(ctx, { title: "Umzug melden", body: "Wie geht das?" });
      const answered = await makeThread(ctx, { title: "Rechnung zu hoch", body: "Um zehn Euro." });
      const answer = await makeAnswer(ctx, answered, { body: "Kein Bild am Receiver nach dem Umzug" });
      await engine.index(ctx, [
        documentOf(distant, distant.question),
        documentOf(alike, alike.question),
        documentOf(answered, answered.question),
        documentOf(answered, answer),
      ]);
      const words = wordsOf("Receiver ohne Bild seit dem Umzug");
      const hits = await engine.similar(ctx, { words, limit: 5 });
      expect(hits[0]).toMatchObject({ threadId: alike.id });
      expect(threadIds({ hits })).not.toContain(answered.id);
      const rest = await engine.similar(ctx, { words, limit: 5, excludeThreadId: alike.id });
      expect(threadIds({ hits: rest })).not.toContain(alike.id);
      expect(await engine.similar(ctx, { words: [], limit: 5 })).toEqual([]);
    });

    test("answers whatever is typed", async ({ ctx }) => {
      const engine = await open(ctx);
      const parts = [
        "router",
        '"',
        "-",
        "(",
        ")",
        "&",
        "|",
        "!",
        "<->",
        ":*",
        "'",
        "\\",
        "%",
        " ",
        "\u0000",
        "=",
        "ि",
      ];
      const hostile = fc.oneof(
        fc.string({ unit: "binary", maxLength: 200 }),
        fc.array(fc.constantFrom(...parts), { maxLength: 40 }).map((list) => list.join("")),
      );
      await fc.assert(
        fc.asyncProperty(hostile, async (input) => {
          const query = parseQuery(input);
          if (isSearchable(query)) await search(ctx, engine, input);
          await engine.similar(ctx, { words: wordsOf(input).slice(0, 24), limit: 3 });
        }),
        { numRuns: 150 },
      );
    });
  });
}

async function search(
  ctx: Ctx,
  engine: SearchEngine,
  q: string,
  options: { filters?: SearchFilters; limit?: number; offset?: number } = {},
) {
  const { terms, hasPrefix } = parseQuery(q);
  return engine.search(ctx, { terms, hasPrefix, filters: {}, limit: 20, offset: 0, ...options });
}

/** In the order of their making, for comparison without regard to rank. */
function threadIds({ hits }: { hits: { threadId: number }[] }): number[] {
  return hits.map(({ threadId }) => threadId).sort((a, b) => a - b);
}

function documentOf(thread: Thread, post: Post): SearchDocument {
  return {
    postId: post.id,
    threadId: thread.id,
    kind: post.kind,
    title: thread.title,
    text: post.body,
    categoryId: thread.categoryId,
    regionId: thread.regionId,
    isSolved: thread.solvedAt !== null,
    createdAt: post.createdAt,
  };
}
