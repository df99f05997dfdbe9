import { afterEach, beforeEach, inject } from "vitest";

// Before any module of ours is loaded: app/platform/env.server.ts reads these once.
const { url, prefix, storageDir } = inject("server");
const database = new URL(url);
database.pathname = `/${prefix}${process.env.VITEST_POOL_ID ?? "1"}`;
Object.assign(process.env, {
  NODE_ENV: "test",
  DATABASE_URL: database.href,
  SECRET_KEY: "a key for tests only, long enough for the check",
  VAULT_KEYS: `test:${Buffer.alloc(32, 7).toString("base64")}`,
  PUBLIC_URL: "http://127.0.0.1:3000",
  LOG_LEVEL: "silent",
  MEILI_URL: "",
  S3_ENDPOINT: "",
  STORAGE_DIR: storageDir,
  TADELLOS_DEMO: "1",
  TADELLOS_SETTABLE_CLOCK: "1",
});

/** A test that expects a console.error replaces it with a spy of its own. */
const complaints: string[] = [];
console.error = (...args: unknown[]) => {
  complaints.push(args.map(String).join(" "));
};

beforeEach(() => {
  complaints.length = 0;
});

afterEach(() => {
  if (complaints.length > 0) throw new Error(`Unexpected console.error:\n${complaints.join("\n")}`);
});
