import { eq } from "drizzle-orm";
import { afterAll, describe, vi } from "vitest";
import { threadAsked, threadChanged } from "#app/features/forum/events.server.ts";
import { outsideEngine } from "#app/features/search/engine.server.ts";
import { countPending } from "#app/features/search/pending.server.ts";
import { reindexAll } from "#app/features/search/reindex.server.ts";
import { searchThreads } from "#app/features/search/search.server.ts";
import { findSimilar } from "#app/features/search/similar.server.ts";
import { subscriptions } from "#app/features/search/subscribers.server.ts";
import { cronJobs } from "#app/features/search/sync.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { emit } from "#app/platform/events.server.ts";
import { listFailures } from "#app/platform/health.server.ts";
import { posts, threads } from "#db/schema/forum.ts";
import { makeAnswer, makeThread } from "../support/make.ts";
import { asGuest, drainJobs, expect, test } from "../support/test.ts";
import { dropIndex, realMeilisearch } from "./real-meilisearch.ts";

const index = vi.hoisted(() => {
  const { MEILI_TEST_URL = "", MEILI_TEST_KEY = "" } = process.env;
  const MEILI_INDEX = `test_upkeep_${process.pid}`;
  // Before any module of ours reads the environment.
  Object.assign(process.env, { MEILI_URL: MEILI_TEST_URL, MEILI_KEY: MEILI_TEST_KEY, MEILI_INDEX });
  return MEILI_INDEX;
});
const { isThere } = realMeilisearch();

afterAll(async () => {
  if (isThere) await dropIndex(index);
});

const find = async (ctx: Ctx, q: string) =>
  (await searchThreads(asGuest(ctx), { q, page: 1 })).results.map(({ post }) => post.id);
const drain = (ctx: Ctx) => drainJobs(ctx, { subscriptions, cronJobs });

describe("A configured Meilisearch", { timeout: 60_000 }, () => {
  test.skipIf(!isThere)(
    "follows the news and a reindex (needs MEILI_TEST_URL, MEILI_TEST_KEY)",
    async ({ ctx }) => {
      const thread = await makeThread(ctx, { title: "Receiver bleibt schwarz" });
      const answer = await makeAnswer(ctx, thread, { body: "Wegen einer Internetstörung" });
      await emit(ctx, threadAsked, { threadId: thread.id, postId: thread.question.id });
      // The index is new, so everything there is gets into it.
      await drain(ctx);
      expect(await countPending(ctx)).toBe(0);
      expect(await find(ctx, "Receiver ")).toEqual([thread.question.id]);
      // PostgreSQL does not take compounds apart: this was Meilisearch.
      expect(await find(ctx, "Störung ")).toEqual([answer.id]);
      const title = "Mein Receiver ist schwarz";
      expect(await findSimilar(asGuest(ctx), { title, limit: 3 })).toMatchObject([{ id: thread.id }]);

      await ctx.db.update(threads).set({ hiddenAt: ctx.now }).where(eq(threads.id, thread.id));
      expect(await find(ctx, "Receiver ")).toEqual([]);
      await emit(ctx, threadChanged, { threadId: thread.id });
      await drain(ctx);
      expect(await indexedIds()).toEqual([]);

      await ctx.db.update(threads).set({ hiddenAt: null }).where(eq(threads.id, thread.id));
      await reindexAll(ctx);
      expect(await indexedIds()).toEqual([thread.question.id, answer.id]);
      await ctx.db.delete(posts).where(eq(posts.id, answer.id));
      await reindexAll(ctx);
      expect(await indexedIds()).toEqual([thread.question.id]);
      expect(await listFailures(ctx.db)).toEqual([]);
    },
  );
});

async function indexedIds(): Promise<number[]> {
  const found: number[] = [];
  for await (const ids of outsideEngine()?.listPostIds() ?? []) found.push(...ids);
  return found.sort((a, b) => a - b);
}
