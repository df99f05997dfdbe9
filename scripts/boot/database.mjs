import { join } from "node:path";
import { readKey } from "./keys.mjs";
import { say } from "./progress.mjs";

/**
 * @typedef {object} Database
 * @property {string} url for the processes
 * @property {import("#db/embedded.server.ts").Embedded | undefined} embedded undefined with DATABASE_URL
 */

/** From here on this process can load the project's TypeScript; needs the dependencies. */
export async function loadTypeScript() {
  const { register } = await import("tsx/esm/api");
  register();
}

/**
 * The database of DATABASE_URL, or the embedded one, which is started or, when a killed start left it, used on.
 *
 * @param {{ root: string, dataDir: string, databaseUrl: string | undefined, port?: number, mustBeNew?: boolean, isQuiet?: boolean }} options
 *   port: prefer this one; mustBeNew: the programs were just replaced, so a server that runs with the old ones is ended
 * @returns {Promise<Database>}
 */
export async function openDatabase({ root, dataDir, databaseUrl, port, mustBeNew = false, isQuiet = false }) {
  if (databaseUrl) return { url: databaseUrl, embedded: undefined };
  const { startEmbedded } = await import("#db/embedded.server.ts");
  const options = { dataDir: join(dataDir, "postgres"), password: readKey(root, "postgres-password"), port };
  let embedded = await startEmbedded(options);
  if (embedded.wasAdopted && mustBeNew) {
    await embedded.stop();
    embedded = await startEmbedded(options);
  }
  if (isQuiet) return { url: embedded.url, embedded };
  say(
    embedded.wasAdopted
      ? "PostgreSQL was still running from a start that was killed; it is used on"
      : `PostgreSQL runs on port ${embedded.port}`,
  );
  return { url: embedded.url, embedded };
}

/**
 * Fills the demo community unless that was done today; the seed writes down from when its "today" is the past.
 * @param {string} url
 * @param {() => Promise<void>} seed
 */
export async function seedOnce(url, seed) {
  const { default: postgres } = await import("postgres");
  const client = postgres(url, { max: 1, connect_timeout: 5 });
  try {
    const [row] = await client`select value #>> '{}' as stale_from from settings where key = 'demo.seeded'`;
    if (row && Date.parse(row.stale_from) > Date.now()) return;
  } finally {
    await client.end();
  }
  await seed();
}
