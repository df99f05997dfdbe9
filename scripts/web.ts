import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import { findMissingKeys } from "#app/features/vault/rotation.server.ts";
import { openPageCache } from "#app/http/page-cache.server.ts";
import { createSite, type SiteOptions } from "#app/http/server.server.ts";
import { staticFiles } from "#app/http/static.server.ts";
import { env } from "#app/platform/env.server.ts";
import { openLiveHub } from "#app/platform/live-hub.server.ts";
import { log } from "#app/platform/log.server.ts";
import { connectDb } from "#db/client.server.ts";

/* The web process. Started by scripts/start.mjs; `--dev` serves through Vite with hot reload. */

const isDev = process.argv.includes("--dev");
const connection = connectDb(env().databaseUrl, { max: 10, prepare: env().databasePrepare });
const missingKeys = await findMissingKeys(connection.db);
if (missingKeys) {
  log.error({}, missingKeys);
  process.exit(1);
}
const live = openLiveHub({ db: connection.db, url: env().databaseDirectUrl, log });
const site = await (isDev ? developmentSite() : productionSite());
const pages = isDev ? undefined : openPageCache({ url: env().databaseDirectUrl, log });
const server = createSite({
  build: site.build,
  middleware: site.middleware,
  db: connection.db,
  live,
  pages,
  env: env(),
  log,
  isDev,
});

server.on("error", (error: NodeJS.ErrnoException) => {
  log.error({ code: error.code, port: env().port }, "the web server cannot listen");
  process.exit(1);
});
server.listen(env().port, env().host, () => {
  log.info({ address: env().publicUrl }, "web is listening");
  process.send?.({ ready: true });
});

let isStopping = false;
async function stop(): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  // Streams never end by themselves.
  await live.close();
  await pages?.close();
  server.close();
  server.closeIdleConnections();
  setTimeout(() => server.closeAllConnections(), 2000).unref();
  if (server.listening) await new Promise((done) => server.once("close", done));
  await site.close?.();
  await connection.close();
  process.exit(0);
}
process.on("SIGTERM", stop);
process.on("SIGINT", stop);
process.on("disconnect", stop);

type Site = Pick<SiteOptions, "build" | "middleware"> & { close?: () => Promise<void> };

async function productionSite(): Promise<Site> {
  const entry = resolve("build/server/index.js");
  if (!existsSync(entry)) {
    log.error({}, "there is no build yet: run `npm run build` first, or `npm start`, which does it");
    process.exit(1);
  }
  return { build: await import(pathToFileURL(entry).href), middleware: staticFiles("build/client") };
}

async function developmentSite(): Promise<Site> {
  const { createServer } = await import("vite");
  // The port for hot reload moves with the site's, so that two clones do not meet.
  const hmr = { port: env().port + 20_000 };
  const vite = await createServer({ server: { middlewareMode: true, hmr } });
  return {
    build: async () => (await vite.ssrLoadModule("virtual:remix/server-build")) as ServerBuild,
    middleware: vite.middlewares,
    close: () => vite.close(),
  };
}
