import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import {
  chownSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { platform } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import postgres from "postgres";
import { findPlace, makeOwnFolder, type Place, type RunAs } from "./embedded-place.server.ts";

const user = "tadellos";
const database = "tadellos";

export type Embedded = {
  /** Of the database `tadellos`. */
  url: string;
  port: number;
  pid: number;
  dataDir: string;
  /** True when a server left by a killed process was found running and is used on. */
  wasAdopted: boolean;
  isAlive: () => boolean;
  /** Ends all connections and the server; returns when it is gone. */
  stop: () => Promise<void>;
};

export type EmbeddedOptions = {
  /** Absolute path of the data folder; see {@link findPlace} for root. */
  dataDir: string;
  /** Of the only role; kept by the caller outside the data folder. */
  password: string;
  /** Server settings, for instance `{ fsync: "off" }`. */
  settings?: Record<string, string>;
  /** Taken when it is free; default: any free one. */
  port?: number;
};

/**
 * Brings up the PostgreSQL that comes with the packages: makes its data folder at the first time, adopts a server
 * that still runs on it, removes a stale postmaster.pid. It listens on 127.0.0.1 only, on a free port, and lives in
 * a session of its own, so that Ctrl-C does not reach it.
 *
 * @throws Error that says what to do, with the end of the server's log
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const place = findPlace(options.dataDir);
  checkVersion(place);
  const running = readPostmaster(place.dataDir);
  if (running && isServer(running.pid, place.dataDir)) {
    await connectWhenReady(urlOf(running.port, options.password), place);
    return embedded(place, running, options.password, true);
  }
  if (!existsSync(join(place.dataDir, "PG_VERSION"))) initialise(place, options.password);
  for (let attempt = 1; ; attempt++) {
    rmSync(join(place.dataDir, "postmaster.pid"), { force: true });
    const port = (attempt === 1 ? options.port : undefined) ?? (await findFreePort());
    const result = await startServer(place, port, options.settings ?? {});
    if (result.ok) break;
    // Between the search and the start another program can take the port.
    if (attempt === 3 || !/could not bind|in use/i.test(result.log)) throw startError(place, result.log);
  }
  const started = readPostmaster(place.dataDir);
  if (!started) throw startError(place, readLog(place));
  try {
    await connectWhenReady(urlOf(started.port, options.password), place);
  } catch (error) {
    await stopServer(place);
    if (!isWrongPassword(error)) throw error;
    resetPassword(place, options.password);
    return startEmbedded(options);
  }
  return embedded(place, started, options.password, false);
}

/** What runs on a data folder right now, or undefined. Never starts anything. */
export function findRunning(dataDir: string): { pid: number; port: number } | undefined {
  const found = readPostmaster(dataDir);
  return found && isServer(found.pid, dataDir) ? found : undefined;
}

function embedded(
  place: Place,
  { pid, port }: { pid: number; port: number },
  password: string,
  wasAdopted: boolean,
): Embedded {
  return {
    url: urlOf(port, password),
    port,
    pid,
    dataDir: place.dataDir,
    wasAdopted,
    isAlive: () => isServer(pid, place.dataDir),
    stop: () => stopServer(place),
  };
}

function urlOf(port: number, password: string, name = database): string {
  return `postgres://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${name}`;
}

function checkVersion(place: Place): void {
  const file = join(place.dataDir, "PG_VERSION");
  if (!existsSync(file)) return;
  const data = readFileSync(file, "utf8").trim();
  const { stdout } = spawnSync(join(place.binDir, "postgres"), ["--version"], childOptions(place.runAs));
  const program = /(\d+)/.exec(String(stdout))?.[1];
  if (program && program !== data) {
    throw new Error(
      `The data in ${place.dataDir} were written by PostgreSQL ${data}, but PostgreSQL ${program} is installed now.\n` +
        "Go back to the older version of this program, or move the data folder away to start afresh.",
    );
  }
}

/** Makes the data folder beside its place and moves it there when complete: a kill half-way leaves nothing half. */
function initialise(place: Place, password: string): void {
  if (existsSync(place.dataDir) && readdirSync(place.dataDir).length > 0) {
    throw new Error(
      `${place.dataDir} holds something that is not PostgreSQL's data.\n` +
        "Move it away, or set TADELLOS_DATA to another data folder.",
    );
  }
  const half = `${place.dataDir}.new`;
  const passwordFile = `${place.dataDir}.password`;
  makeOwnFolder(half, place.runAs);
  try {
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
    if (place.runAs) chownSync(passwordFile, place.runAs.uid, place.runAs.gid);
    run(place, "initdb", [
      `--pgdata=${half}`,
      `--username=${user}`,
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale=C.UTF-8",
      "--no-instructions",
    ]);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  rmSync(place.dataDir, { recursive: true, force: true });
  renameSync(half, place.dataDir);
}

async function startServer(
  place: Place,
  port: number,
  settings: Record<string, string>,
): Promise<{ ok: boolean; log: string }> {
  const log = join(place.dataDir, "server.log");
  rmSync(log, { force: true });
  const all = {
    listen_addresses: "127.0.0.1",
    port: String(port),
    unix_socket_directories: "",
    ...settings,
  };
  const flags = Object.entries(all).map(([name, value]) => `-c ${name}=${quote(value)}`);
  const child = spawn(
    join(place.binDir, "pg_ctl"),
    ["start", "-w", "-t", "60", "-D", place.dataDir, "-l", log, "-o", flags.join(" ")],
    { ...childOptions(place.runAs), detached: true, stdio: "ignore" },
  );
  const code = await ended(child);
  return { ok: code === 0, log: readLog(place) };
}

/** Fast: open transactions are rolled back. When that takes too long, at once; the next start then recovers. */
async function stopServer(place: Place): Promise<void> {
  for (const mode of ["fast", "immediate"]) {
    const child = spawn(
      join(place.binDir, "pg_ctl"),
      ["stop", "-w", "-t", "3", "-m", mode, "-D", place.dataDir],
      { ...childOptions(place.runAs), detached: true, stdio: "ignore" },
    );
    if ((await ended(child)) === 0 || !readPostmaster(place.dataDir)) return;
  }
  throw new Error(
    `PostgreSQL in ${place.dataDir} does not stop. Its log: ${join(place.dataDir, "server.log")}`,
  );
}

/** Waits while a server recovers after a crash, and makes the database at the first time. */
async function connectWhenReady(url: string, place: Place): Promise<void> {
  const deadline = Date.now() + 60_000;
  const client = postgres(url.replace(/\/[^/]*$/, "/postgres"), {
    max: 1,
    connect_timeout: 5,
    onnotice: () => {},
  });
  try {
    for (;;) {
      try {
        const rows = await client`select 1 from pg_database where datname = ${database}`;
        if (rows.length === 0) await client.unsafe(`create database ${database}`);
        return;
      } catch (error) {
        const code = (error as { code?: string }).code;
        // 57P03: starting up. 42P04 and 23505: a process beside this one made the database.
        if (code === "42P04" || code === "23505") return;
        const isStarting = code === "57P03" || code === "ECONNREFUSED" || code === "CONNECT_TIMEOUT";
        if (!isStarting || Date.now() > deadline) {
          if (isWrongPassword(error)) throw error;
          throw startError(place, `${(error as Error).message}\n${readLog(place)}`);
        }
        await pause(100);
      }
    }
  } finally {
    await client.end({ timeout: 1 });
  }
}

function isWrongPassword(error: unknown): boolean {
  return (error as { code?: string }).code === "28P01";
}

/** The keys were deleted but the data kept: whoever may write the data folder may set the password. */
function resetPassword(place: Place, password: string): void {
  const input = `alter role ${user} password '${password.replaceAll("'", "''")}';\n`;
  run(place, "postgres", ["--single", "-D", place.dataDir, "postgres"], input);
}

/** Pid and port of postmaster.pid; lines as in src/include/utils/pidfile.h. */
function readPostmaster(dataDir: string): { pid: number; port: number } | undefined {
  try {
    const lines = readFileSync(join(dataDir, "postmaster.pid"), "utf8").split("\n");
    const pid = Number(lines[0]);
    const port = Number(lines[3]);
    return pid > 0 && port > 0 ? { pid, port } : undefined;
  } catch {
    return undefined;
  }
}

/** After a crash or a reboot the number in postmaster.pid can belong to anyone. */
function isServer(pid: number, dataDir: string): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ESRCH") return false;
  }
  if (platform() === "win32") return true;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(dataDir);
  } catch {
    return String(spawnSync("ps", ["-p", String(pid), "-o", "command="]).stdout).includes(dataDir);
  }
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

function run(place: Place, program: string, args: string[], input?: string): void {
  const result = spawnSync(join(place.binDir, program), args, { ...childOptions(place.runAs), input });
  if (result.status !== 0) {
    const output = `${result.error?.message ?? ""}${result.stdout ?? ""}${result.stderr ?? ""}`.trim();
    throw new Error(
      `PostgreSQL's ${program} failed:\n${output}\n` +
        "Is the disk full, or may this account not write there? Otherwise set DATABASE_URL to a server of your own.",
    );
  }
}

function childOptions(runAs: RunAs) {
  if (platform() === "win32") return {};
  // The messages are read by this file, and PGDATA, PGPORT and the like of the caller must not interfere.
  const env = { LC_ALL: "C", PATH: "/usr/local/bin:/usr/bin:/bin", NODE_ENV: "production" as const };
  return { ...runAs, cwd: "/", env };
}

function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => resolve(code));
  });
}

function quote(value: string): string {
  return platform() === "win32" ? `"${value}"` : `'${value.replaceAll("'", "'\\''")}'`;
}

function readLog(place: Place): string {
  const file = join(place.dataDir, "server.log");
  return existsSync(file) && statSync(file).size > 0 ? readFileSync(file, "utf8").trim().slice(-1500) : "";
}

function startError(place: Place, log: string): Error {
  return new Error(
    `PostgreSQL does not start on ${place.dataDir}:\n${log || "(its log is empty)"}\n` +
      "If the data may go, delete that folder and start again; otherwise set DATABASE_URL to a server of your own.",
  );
}
