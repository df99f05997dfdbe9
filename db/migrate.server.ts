import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import { Logger, runMigrations } from "graphile-worker";
import postgres from "postgres";

const here = fileURLToPath(new URL(".", import.meta.url));
const migrationsFolder = join(here, "migrations");
const oldestServer = 15;
/** Any number that no other program on the server uses for an advisory lock. */
const lockKey = 7_235_334_556;

/**
 * Brings a database to the newest shape: the migrations, then extras.sql, then the job queue's own tables.
 * Two processes at once are safe: one waits for the other.
 *
 * @param url a direct address, not a pooler's
 * @throws Error that says what is wrong with the server and what to do
 */
export async function migrateDatabase(url: string): Promise<void> {
  // The locking client is a plain one: drizzle changes the parsers of the client it is given.
  const lock = connect(url);
  const client = connect(url);
  try {
    await checkServer(lock, url);
    await lock`select pg_advisory_lock(${lockKey}::bigint)`;
    await checkHistory(lock);
    await migrate(drizzle(client), { migrationsFolder });
    await client.unsafe(await readExtras()).simple();
    await runMigrations({ connectionString: url, logger: new Logger(() => () => {}) });
  } finally {
    await Promise.all([lock.end({ timeout: 2 }), client.end({ timeout: 2 })]);
  }
}

/** How many migrations of this version the database lacks; 0 when it is ready. */
export async function countPendingMigrations(url: string): Promise<number> {
  const client = connect(url);
  try {
    const applied = await readApplied(client);
    return (await readKnown()).filter((when) => !applied.includes(when)).length;
  } finally {
    await client.end({ timeout: 2 });
  }
}

function connect(url: string) {
  return postgres(url, { max: 1, connect_timeout: 5, onnotice: () => {}, connection: { TimeZone: "UTC" } });
}

async function checkServer(client: postgres.Sql, url: string): Promise<void> {
  let version: number;
  try {
    const [row] = await client`select current_setting('server_version_num')::int as version`;
    version = row?.version as number;
  } catch (error) {
    throw new Error(
      `The database does not answer at ${withoutPassword(url)}: ${(error as Error).message}\n` +
        "Is the server running, and are address, user, password and database name right? See DATABASE_URL.",
    );
  }
  if (version < oldestServer * 10_000) {
    throw new Error(
      `The server at ${withoutPassword(url)} is PostgreSQL ${Math.floor(version / 10_000)}; ` +
        `version ${oldestServer} or newer is needed. Upgrade it, or set DATABASE_URL to another one.`,
    );
  }
}

/** A database that lacks migrations but has others that this version does not know cannot be brought forward. */
async function checkHistory(client: postgres.Sql): Promise<void> {
  const [applied, known] = [await readApplied(client), await readKnown()];
  const isDiverged = applied.some((when) => !known.includes(when));
  if (isDiverged && known.some((when) => !applied.includes(when))) {
    throw new Error(
      "The database was migrated by another line of this program, so it cannot be brought to this version.\n" +
        "Use the version that made it, or an empty database. The demo's own is renewed by deleting the folder .data.",
    );
  }
}

async function readApplied(client: postgres.Sql): Promise<number[]> {
  const [table] = await client`select to_regclass('drizzle.__drizzle_migrations') is not null as "exists"`;
  if (!table?.exists) return [];
  const rows = await client`select created_at from drizzle.__drizzle_migrations`;
  return rows.map((row) => Number(row.created_at));
}

async function readKnown(): Promise<number[]> {
  const journal = JSON.parse(await readFile(join(migrationsFolder, "meta", "_journal.json"), "utf8")) as {
    entries: { when: number }[];
  };
  return journal.entries.map((entry) => entry.when);
}

async function readExtras(): Promise<string> {
  try {
    return await readFile(join(here, "extras.sql"), "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return "";
    throw error;
  }
}

/** For messages. */
export function withoutPassword(url: string): string {
  try {
    const parsed = new URL(url);
    return `${parsed.hostname}:${parsed.port || "5432"}${parsed.pathname} as ${parsed.username || "the default user"}`;
  } catch {
    return "an address that is not a URL";
  }
}
