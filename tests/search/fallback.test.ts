import { createServer, type Server } from "node:http";
import { type AddressInfo, createServer as createTcpServer, type Socket } from "node:net";
import { afterEach, describe } from "vitest";
import { withFallback } from "#app/features/search/fallback.server.ts";
import { failureOf, meilisearchEngine } from "#app/features/search/meilisearch-engine.server.ts";
import { postgresEngine } from "#app/features/search/postgres-engine.server.ts";
import { parseQuery } from "#app/features/search/query.ts";
import { refreshThread } from "#app/features/search/refresh.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { listFailures, noteFailure } from "#app/platform/health.server.ts";
import { makeThread } from "../support/make.ts";
import { at, expect, test } from "../support/test.ts";

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

const engineAt = (port: number) =>
  withFallback(
    meilisearchEngine({ url: `http://127.0.0.1:${port}`, key: "key", index: "posts" }),
    postgresEngine,
    failureOf,
  );

const query = { ...parseQuery("Router"), filters: {}, limit: 20, offset: 0 };
const later = (ctx: Ctx, seconds: number) => at(ctx, new Date(ctx.now.getTime() + seconds * 1000));

async function makeIndexedThread(ctx: Ctx) {
  const thread = await makeThread(ctx, { title: "Router blinkt" });
  await refreshThread(ctx, thread.id);
  return thread;
}

function listen(server: Server | ReturnType<typeof createTcpServer>): Promise<number> {
  return new Promise((done) => {
    server.listen(0, "127.0.0.1", () => done((server.address() as AddressInfo).port));
  });
}

/** Takes every request and never says a word. */
async function listenSilently(): Promise<{ port: number; asked: () => number }> {
  const sockets: Socket[] = [];
  let asked = 0;
  const server = createTcpServer((socket) => {
    socket.on("error", () => {}).on("data", (text) => (asked += text.toString().startsWith("POST ") ? 1 : 0));
    sockets.push(socket);
  });
  const port = await listen(server);
  closers.push(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return { port, asked: () => asked };
}

/** A server whose answers the test decides. */
async function listenWith(answer: () => { status: number; body: object }) {
  let asked = 0;
  const server = createServer((request, response) => {
    asked++;
    request.resume().on("end", () => {
      const { status, body } = answer();
      response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(body));
    });
  });
  const port = await listen(server);
  closers.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return { port, asked: () => asked };
}

describe("When the search engine does not answer, PostgreSQL does:", () => {
  test("with nothing listening at its address", async ({ ctx }) => {
    const thread = await makeIndexedThread(ctx);
    const closed = createTcpServer();
    const port = await listen(closed);
    await new Promise((done) => closed.close(done));
    const engine = engineAt(port);
    expect(await engine.search(ctx, query)).toMatchObject({ hits: [{ threadId: thread.id }], total: 1 });
    expect(await engine.similar(ctx, { words: ["router"], limit: 5 })).toMatchObject([
      { threadId: thread.id },
    ]);
    expect(await listFailures(ctx.db)).toMatchObject([{ part: "search", message: "ECONNREFUSED" }]);
  });

  test("with a server that takes the connection and stays silent, after two seconds and only once", async ({
    ctx,
  }) => {
    const thread = await makeIndexedThread(ctx);
    const silent = await listenSilently();
    const engine = engineAt(silent.port);
    const start = performance.now();
    expect(await engine.search(ctx, query)).toMatchObject({ hits: [{ threadId: thread.id }] });
    expect(performance.now() - start).toBeLessThan(4_000);
    expect(await listFailures(ctx.db)).toMatchObject([{ part: "search", message: "timeout" }]);
    const again = performance.now();
    await engine.search(later(ctx, 14), query);
    expect(performance.now() - again).toBeLessThan(1_000);
    expect(silent.asked()).toBe(1);
  });

  test("and readers do not wait for the one that tries it again", async ({ ctx }) => {
    await makeIndexedThread(ctx);
    const silent = await listenSilently();
    const engine = engineAt(silent.port);
    await engine.search(ctx, query);
    const soon = later(ctx, 16);
    const trying = engine.search(soon, query);
    const start = performance.now();
    await engine.search(soon, query);
    expect(performance.now() - start).toBeLessThan(1_000);
    await trying;
    expect(silent.asked()).toBe(2);
  });

  test("with a server that answers with an error", async ({ ctx }) => {
    const thread = await makeIndexedThread(ctx);
    const server = await listenWith(() => ({
      status: 404,
      body: { code: "index_not_found", message: "Router" },
    }));
    expect(await engineAt(server.port).search(ctx, query)).toMatchObject({ hits: [{ threadId: thread.id }] });
    const [failure] = await listFailures(ctx.db);
    expect(failure?.message).toBe("index_not_found");
  });
});

describe("When the search engine answers again,", () => {
  const good = {
    status: 200,
    body: { hits: [{ postId: 1, threadId: 2, _rankingScore: 1 }], estimatedTotalHits: 1 },
  };

  test("it is used again after the pause and staff no longer see a failure", async ({ ctx }) => {
    await makeIndexedThread(ctx);
    let isBroken = true;
    const server = await listenWith(() => (isBroken ? { status: 500, body: {} } : good));
    const engine = engineAt(server.port);
    await engine.search(ctx, query);
    isBroken = false;
    await engine.search(later(ctx, 14), query);
    expect(server.asked()).toBe(1);
    expect(await listFailures(ctx.db)).toHaveLength(1);
    expect(await engine.search(later(ctx, 15), query)).toMatchObject({ hits: [{ postId: 1, threadId: 2 }] });
    expect(await listFailures(ctx.db)).toEqual([]);
    await engine.search(later(ctx, 15), query);
    expect(server.asked()).toBe(3);
  });

  test("a failure noted before this process started is cleared too", async ({ ctx }) => {
    await noteFailure(ctx.db, "search", "timeout");
    await noteFailure(ctx.db, "mail", "timeout");
    const server = await listenWith(() => good);
    await engineAt(server.port).search(ctx, query);
    expect(await listFailures(ctx.db)).toMatchObject([{ part: "mail" }]);
  });
});
