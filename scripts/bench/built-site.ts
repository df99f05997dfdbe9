import type { AddressInfo } from "node:net";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { PageCache } from "#app/http/page-cache.server.ts";
import { createSite } from "#app/http/server.server.ts";
import { staticFiles } from "#app/http/static.server.ts";
import { env } from "#app/platform/env.server.ts";
import { openLiveHub } from "#app/platform/live-hub.server.ts";
import { log } from "#app/platform/log.server.ts";
import type { Db } from "#db/client.server.ts";

const folder = resolve(import.meta.dirname, "../../build");

/** The built site on loopback; with `pages`, finished pages are kept for guests. To be loaded when the environment is complete. */
export async function openBuiltSite({ db, url, pages }: { db: Db; url: string; pages?: PageCache }) {
  const live = openLiveHub({ db, url, log });
  const build = await import(pathToFileURL(join(folder, "server/index.js")).href);
  const server = createSite({
    ...{ build, db, live, pages, log, env: env(), isDev: false },
    middleware: staticFiles(join(folder, "client")),
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    async close() {
      server.closeAllConnections();
      await live.close();
      await new Promise<void>((done) => server.close(() => done()));
    },
  };
}
