import { join, resolve } from "node:path";
import { startEmbedded } from "#db/embedded.server.ts";
import { migrateDatabase } from "#db/migrate.server.ts";
import { readKey } from "../boot/keys.mjs";

const root = resolve(import.meta.dirname, "../..");

/**
 * A migrated database for measuring, in a folder of .cache (or of BENCH_DATA) that stays for the next run. The
 * environment of this process then names it: modules of the app, which read the environment when they are loaded, are
 * loaded afterwards.
 * @param folder below .cache: what needs other rows has a folder of its own
 */
export async function openOwnDatabase(
  folder = "bench-postgres",
): Promise<{ url: string; stop: () => Promise<void> }> {
  const server = await startEmbedded({
    dataDir: process.env.BENCH_DATA ?? join(root, ".cache", folder),
    password: readKey(root, "bench-password"),
  });
  await migrateDatabase(server.url);
  Object.assign(process.env, {
    NODE_ENV: "production",
    DATABASE_URL: server.url,
    PUBLIC_URL: "http://127.0.0.1:3000",
    SECRET_KEY: "a key for measuring only, long enough for the check",
    VAULT_KEYS: `x:${Buffer.alloc(32).toString("base64")}`,
    TADELLOS_DEMO: "1",
    LOG_LEVEL: "error",
  });
  return server;
}
