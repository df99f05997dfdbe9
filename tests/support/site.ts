import type { AddressInfo } from "node:net";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import type { Runner } from "graphile-worker";
import { startSession } from "#app/features/accounts/sessions.server.ts";
import { openPageCache } from "#app/http/page-cache.server.ts";
import { createSite } from "#app/http/server.server.ts";
import { staticFiles } from "#app/http/static.server.ts";
import { env } from "#app/platform/env.server.ts";
import { beatHeart } from "#app/platform/health.server.ts";
import { runJobs } from "#app/platform/job-runner.server.ts";
import { type LiveHub, openLiveHub } from "#app/platform/live-hub.server.ts";
import { log } from "#app/platform/log.server.ts";
import * as definitions from "#app/worker.server.ts";
import { connectDb } from "#db/client.server.ts";
import { ensureBuilt } from "../../scripts/boot/build.mjs";
import type { Committed } from "./test.ts";

const root = resolve(import.meta.dirname, "../..");

export type Site = { origin: string; live: LiveHub; stop: () => Promise<void> };

/**
 * The built site with a real HTTP server on a database of its own (`committed`); with `worker` also the real job
 * runner, with `pages` finished pages are kept for guests. The caller stops it.
 */
export async function startSite(
  committed: Committed,
  options: { worker?: boolean; pages?: boolean } = {},
): Promise<Site> {
  const build = await loadBuild();
  const connection = connectDb(committed.url, { max: 8 });
  const live = openLiveHub({ db: connection.db, url: committed.url, log });
  const pages = options.pages ? openPageCache({ url: committed.url, log }) : undefined;
  while (pages && !pages.isListening()) await new Promise((done) => setTimeout(done, 5));
  const server = createSite({
    build,
    db: connection.db,
    live,
    pages,
    env: env(),
    log,
    isDev: false,
    middleware: staticFiles(join(root, "build/client")),
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  let runner: Runner | undefined;
  if (options.worker) {
    runner = await runJobs({ db: connection.db, connectionString: committed.url, definitions, log });
    await beatHeart(connection.db, "worker", new Date());
  }
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    live,
    async stop() {
      await runner?.stop();
      await live.close();
      await pages?.close();
      server.closeAllConnections();
      await new Promise<void>((done) => server.close(() => done()));
      await connection.close();
    },
  };
}

/** A Cookie header of a fresh session; no password needed. */
export async function logIn(committed: Committed, user: { id: number }): Promise<string> {
  const cookie = await startSession(committed.ctx, user.id, "Test");
  return cookie.split(";")[0] ?? "";
}

const entry = join(root, "build/server/index.js");
let built: Promise<ServerBuild> | undefined;

function loadBuild(): Promise<ServerBuild> {
  built ??= (async () => {
    await ensureBuilt(root);
    return (await import(/* @vite-ignore */ pathToFileURL(entry).href)) as ServerBuild;
  })();
  return built;
}
