import { describe, vi } from "vitest";
import { threadAsked } from "#app/features/forum/events.server.ts";
import { countPending } from "#app/features/search/pending.server.ts";
import { reindexAll } from "#app/features/search/reindex.server.ts";
import { searchThreads } from "#app/features/search/search.server.ts";
import { subscriptions } from "#app/features/search/subscribers.server.ts";
import { cronJobs } from "#app/features/search/sync.server.ts";
import { emit } from "#app/platform/events.server.ts";
import { listFailures } from "#app/platform/health.server.ts";
import { makeThread } from "../support/make.ts";
import { asGuest, drainJobs, expect, test } from "../support/test.ts";

// Before any module of ours reads the environment; nothing listens on the port any more.
await vi.hoisted(async () => {
  const { createServer } = await import("node:net");
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as { port: number };
  await new Promise((done) => server.close(done));
  Object.assign(process.env, { MEILI_URL: `http://127.0.0.1:${port}`, MEILI_KEY: "key" });
});

describe("While a configured Meilisearch is down,", () => {
  test("new questions are found, wait for it, and no job fails", async ({ ctx }) => {
    const thread = await makeThread(ctx, { title: "Receiver bleibt schwarz" });
    await emit(ctx, threadAsked, { threadId: thread.id, postId: thread.question.id });
    await drainJobs(ctx, { subscriptions, cronJobs });
    const { results } = await searchThreads(asGuest(ctx), { q: "Receiver", page: 1 });
    expect(results).toMatchObject([{ thread: { id: thread.id } }]);
    expect(await countPending(ctx)).toBe(1);
    expect(await listFailures(ctx.db)).toMatchObject([{ part: "search", message: "ECONNREFUSED" }]);
  });

  test("a reindex completes PostgreSQL's index and leaves the rest to the worker", async ({ ctx }) => {
    await makeThread(ctx, { title: "Receiver bleibt schwarz" });
    expect(await reindexAll(ctx)).toEqual({ count: 1, failure: "ECONNREFUSED" });
    expect((await searchThreads(asGuest(ctx), { q: "Receiver", page: 1 })).total).toBe(1);
    expect(await countPending(ctx)).toBe(1);
  });
});
