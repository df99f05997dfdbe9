import { existsSync, readFileSync } from "node:fs";
import { ensureBuilt } from "./build.mjs";
import { localUrl, readConfiguration } from "./configuration.mjs";
import { loadTypeScript, openDatabase, seedOnce } from "./database.mjs";
import { watchSources } from "./dev-watch.mjs";
import { ensureInstalled } from "./install.mjs";
import { waitForPage } from "./page.mjs";
import { choosePort } from "./ports.mjs";
import { supervise } from "./processes.mjs";
import { elapsed, explain, StartError, say } from "./progress.mjs";
import { claim, noteRun, release } from "./run-file.mjs";
import { findClone, siteVariables } from "./site.mjs";
import { endTasks, runTask } from "./tasks.mjs";
import { showWelcome } from "./welcome.mjs";

const place = findClone(process.env);
const { root, dataDir } = place;

/** @type {import("./processes.mjs").Supervised[]} */
const supervised = [];
/** @type {Promise<import("./database.mjs").Database> | undefined} */
let opening;
let isStopping = false;

/**
 * Brings everything up and keeps it up until Ctrl-C or SIGTERM.
 * @param {string[]} args `--dev`: hot reload, no build
 */
export async function start(args) {
  const signals = ["SIGINT", "SIGTERM", ...(isUnderNohup() ? [] : ["SIGHUP"])];
  for (const signal of signals) process.on(signal, () => stopAll(0, "Stopping …"));
  if (process.env.npm_lifecycle_event) watchParent();
  try {
    await bringUp(args.includes("--dev"));
  } catch (error) {
    await stopAll(1, `\nTadellos did not start.\n\n${explain(error)}\n`);
  }
}

/** Then a closed terminal does not matter; a handler of ours would undo that. */
function isUnderNohup() {
  const file = "/proc/self/status";
  const ignored = existsSync(file) ? /^SigIgn:\s*([0-9a-f]+)/m.exec(readFileSync(file, "utf8"))?.[1] : "0";
  return (Number.parseInt(ignored?.at(-1) ?? "0", 16) & 1) === 1;
}

/** A signal to npm ends npm and its shell, but does not reach this process. */
function watchParent() {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) stopAll(0, "npm ended; stopping …");
  }, 250).unref();
}

/** @param {boolean} isDev */
async function bringUp(isDev) {
  const configuration = readConfiguration(process.env);
  await claim(dataDir);
  await choosePort(configuration.host, configuration.port);
  const wasInstalled = await ensureInstalled(root, { withDev: isDev });
  await loadTypeScript();
  const { parseEnv } = await import("#app/platform/env.server.ts");
  parseEnv(siteVariables(configuration, place, configuration.databaseUrl ?? "embedded"));
  const [{ url, embedded }] = await Promise.all([
    prepareDatabase(configuration, wasInstalled),
    isDev ? undefined : ensureBuilt(root),
  ]);
  const { address, port } = await serve(configuration, url, isDev);
  if (embedded) keepDatabase(embedded);
  const { host, isDemo } = configuration;
  await showWelcome({ address, host, port, isDemo, dataDir: embedded?.dataDir });
}

/**
 * @param {import("./configuration.mjs").Configuration} configuration
 * @param {boolean} mustBeNew
 */
async function prepareDatabase({ databaseUrl, isDemo, ...configuration }, mustBeNew) {
  opening = openDatabase({ root, dataDir, databaseUrl, mustBeNew });
  const database = await opening;
  const { migrateDatabase } = await import("#db/migrate.server.ts");
  await migrateDatabase(process.env.DATABASE_DIRECT_URL || database.url);
  if (isDemo) {
    await seedOnce(database.url, async () => {
      say("Filling the demo community …");
      const env = siteVariables({ databaseUrl, isDemo, ...configuration }, place, database.url);
      const advice = "This is a fault of the program; please report it with the lines above.";
      const args = ["--import", "tsx", "scripts/seed.ts"];
      say((await runTask(process.execPath, args, { cwd: root, env, advice })).trim());
    });
  }
  return database;
}

/**
 * @param {import("./configuration.mjs").Configuration} configuration
 * @param {string} databaseUrl
 * @param {boolean} isDev
 * @returns {Promise<{ address: string, port: number }>} address: the one people use
 */
async function serve(configuration, databaseUrl, isDev) {
  for (;;) {
    const port = await choosePort(configuration.host, configuration.port);
    const env = siteVariables({ ...configuration, port }, place, databaseUrl);
    if (isDev) env.NODE_ENV = "development";
    const address = env.PUBLIC_URL ?? "";
    const onChange = () =>
      noteRun(dataDir, { url: address, children: supervised.map(({ pid }) => pid() ?? 0) });
    const options = { cwd: root, env, onChange: () => setImmediate(onChange) };
    const web = supervise("web", ["--import", "tsx", "scripts/web.ts", ...(isDev ? ["--dev"] : [])], options);
    const worker = supervise("worker", ["--import", "tsx", "scripts/worker.ts"], options);
    supervised.splice(0, supervised.length, web, worker);
    try {
      await Promise.all([web.ready, worker.ready]);
    } catch (error) {
      await Promise.all(supervised.map(({ stop }) => stop()));
      // Between the search and the start another program can take the port.
      if (!configuration.port && (await choosePort(configuration.host, undefined)) !== port) continue;
      throw new StartError(`${explain(error)} Its lines above say why.`);
    }
    if (isDev) {
      // A page that fails is what one develops on: it is told, and the next change is awaited.
      await waitForPage(localUrl(configuration.host, port)).catch((error) => say(explain(error)));
      watchSources(root, (changed) => {
        if (changed.web) web.restart();
        if (changed.worker) worker.restart();
      });
    } else {
      await waitForPage(localUrl(configuration.host, port));
    }
    return { address, port };
  }
}

/**
 * PostgreSQL restarts its own parts; this is for the case that all of it was ended from outside.
 * @param {import("#db/embedded.server.ts").Embedded} embedded
 */
function keepDatabase(embedded) {
  const timer = setInterval(async () => {
    if (isStopping || embedded.isAlive()) return;
    clearInterval(timer);
    say("PostgreSQL ended; starting it again");
    try {
      opening = openDatabase({ root, dataDir, databaseUrl: undefined, port: embedded.port });
      const next = (await opening).embedded;
      if (next?.port !== embedded.port) throw new StartError("Its port was taken meanwhile. Start again.");
      keepDatabase(next);
    } catch (error) {
      await stopAll(1, `\nPostgreSQL cannot be started again.\n${explain(error)}`);
    }
  }, 2000);
}

/**
 * @param {number} exitCode
 * @param {string} text
 */
async function stopAll(exitCode, text) {
  if (isStopping) return;
  isStopping = true;
  if (exitCode === 0) say(text);
  else console.error(text);
  endTasks();
  await Promise.all(supervised.map(({ stop }) => stop()));
  const database = await opening?.catch(() => undefined);
  await database?.embedded?.stop().catch((error) => {
    console.error(explain(error));
    exitCode = 1;
  });
  release(dataDir);
  if (exitCode === 0) console.log(`${elapsed()}  Stopped`);
  process.exit(exitCode);
}
