import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Embedded, startEmbedded } from "#db/embedded.server.ts";
import { isAlive } from "../../scripts/boot/alive.mjs";
import { withLock } from "../../scripts/boot/lock.mjs";

const root = resolve(import.meta.dirname, "../..");
const folder = join(root, ".cache");
const usersFolder = join(folder, "test-postgres.users");
const lockFile = join(folder, "test-postgres.lock");
const passwordFile = join(folder, "test-postgres.key");

/** Nothing that matters lives here, so nothing waits for the disk. */
const settings = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  max_connections: "300",
  shared_buffers: "64MB",
  autovacuum: "off",
};

/** Starts the tests' own server or joins one that another run started. Every run calls {@link leaveServer}. */
export async function joinServer(run: string): Promise<Embedded> {
  mkdirSync(usersFolder, { recursive: true });
  return withLock(lockFile, async () => {
    if (!existsSync(passwordFile))
      writeFileSync(passwordFile, randomBytes(16).toString("hex"), { mode: 0o600 });
    const password = readFileSync(passwordFile, "utf8");
    const server = await startEmbedded({ dataDir: join(folder, "test-postgres"), password, settings });
    writeFileSync(join(usersFolder, run), String(process.pid));
    return server;
  });
}

/** Stops the server when no other run uses it. */
export async function leaveServer(run: string, server: Embedded): Promise<void> {
  await withLock(lockFile, async () => {
    rmSync(join(usersFolder, run), { force: true });
    if (liveRuns().length === 0) await server.stop();
  });
}

/** The runs whose process is alive; marks of the others are removed. */
export function liveRuns(): string[] {
  return readdirSync(usersFolder).filter((run) => {
    const file = join(usersFolder, run);
    if (isAlive(Number(readFileSync(file, "utf8")))) return true;
    rmSync(file, { force: true });
    return false;
  });
}
