import { readConfiguration } from "./configuration.mjs";
import { openDatabase } from "./database.mjs";
import { explain } from "./progress.mjs";
import { findRun } from "./run-file.mjs";
import { findClone, siteVariables } from "./site.mjs";

/**
 * For commands such as import, reindex and recount: runs `work` with the environment that `npm start` gives the site,
 * on the database of DATABASE_URL or the embedded one, migrated, and whether or not the site runs at the time.
 * `work` loads modules of the app by `import()`, because they read the environment when they are loaded. A failure is
 * printed and makes the exit code 1.
 *
 * @param {() => Promise<void>} work
 */
export async function runCommand(work) {
  const clone = findClone(process.env);
  /** @type {import("./database.mjs").Database | undefined} */
  let database;
  const close = async () => {
    // A site that runs, or was started meanwhile, uses the server on.
    const { embedded } = database ?? {};
    if (embedded && !embedded.wasAdopted && !findRun(clone.dataDir)) await embedded.stop();
  };
  for (const signal of ["SIGINT", "SIGTERM"])
    process.once(signal, () => close().finally(() => process.exit(1)));
  try {
    const configuration = readConfiguration(process.env);
    const run = findRun(clone.dataDir);
    database = await openDatabase({ ...clone, databaseUrl: configuration.databaseUrl, isQuiet: true });
    const publicUrl = configuration.publicUrl ?? run?.url;
    Object.assign(process.env, siteVariables({ ...configuration, publicUrl }, clone, database.url));
    const { migrateDatabase } = await import("#db/migrate.server.ts");
    await migrateDatabase(process.env.DATABASE_DIRECT_URL || database.url);
    await work();
  } catch (error) {
    console.error(explain(error));
    process.exitCode = 1;
  } finally {
    await close();
  }
}
