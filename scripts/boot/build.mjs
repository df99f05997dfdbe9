import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { compressFiles } from "./compress.mjs";
import { withLock } from "./lock.mjs";
import { say } from "./progress.mjs";
import { runTask } from "./tasks.mjs";

/** Everything that decides what the build looks like. */
const sources = [
  "app",
  "db",
  "public",
  "package-lock.json",
  "remix.config.js",
  "vite.config.ts",
  "tsconfig.json",
];

/**
 * Builds the site unless the last build was made from exactly these sources.
 * @param {string} root
 */
export async function ensureBuilt(root) {
  const stampFile = join(root, "build", "sources.sha256");
  const isFresh = () => existsSync(stampFile) && readFileSync(stampFile, "utf8") === hashSources(root);
  if (isFresh()) return;
  // Two builds into the same folder would spoil each other.
  await withLock(join(root, ".cache", "build.lock"), async () => {
    // Another start may have built it meanwhile.
    if (isFresh()) return;
    const stamp = hashSources(root);
    // A build that is broken off leaves nothing that counts.
    rmSync(stampFile, { force: true });
    say("Building the site …");
    await runTask(
      process.execPath,
      [join(root, "node_modules", "@remix-run", "dev", "dist", "cli.js"), "vite:build"],
      {
        cwd: root,
        // vite.config.ts leaves Remix out under vitest.
        env: { ...process.env, NODE_ENV: "production", VITEST: "" },
        advice: "The lines above say which file is wrong. After a change of the sources, start again.",
      },
    );
    compressFiles(join(root, "build", "client"));
    writeFileSync(stampFile, stamp);
    say("The site is built");
  });
}

/** @param {string} root */
function hashSources(root) {
  const hash = createHash("sha256");
  for (const source of sources) addToHash(hash, root, source);
  return hash.digest("hex");
}

/**
 * @param {import("node:crypto").Hash} hash
 * @param {string} root
 * @param {string} path
 */
function addToHash(hash, root, path) {
  const full = join(root, path);
  if (!existsSync(full)) return;
  if (statSync(full).isDirectory()) {
    for (const name of readdirSync(full).sort()) addToHash(hash, root, join(path, name));
  } else {
    hash.update(`${path}\0`).update(readFileSync(full)).update("\0");
  }
}
