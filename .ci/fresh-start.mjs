// Clones the repository into a temporary folder, starts it with `npm start`, asks it for real pages, stops it with
// SIGTERM and looks whether anything is left. The last line is "N passed, N failed".
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const startMinutes = 10;
const stopSeconds = 5;
const repository = process.argv[2] ?? ".";
const folder = mkdtempSync(join(tmpdir(), "tadellos-"));
const clone = join(folder, "clone");
let passed = 0;
let failed = 0;

/**
 * @param {string} name
 * @param {string | undefined} problem
 */
function note(name, problem) {
  if (problem) failed++;
  else passed++;
  console.log(problem ? `  FAIL  ${name}: ${problem}` : `  ok    ${name}`);
}

/** @returns {Promise<number>} */
function findFreePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });
}

/** The folder that root uses when PostgreSQL's account cannot reach the clone. */
function findShared() {
  const file = join(clone, ".data", "postgres-is-elsewhere.txt");
  return existsSync(file) ? /^\/.*(?=\/data$)/m.exec(readFileSync(file, "utf8"))?.[0] : undefined;
}

/** Processes whose command line names the clone or its database. */
function findLeftovers() {
  const shared = findShared() ?? clone;
  const pids = existsSync("/proc") ? readdirSync("/proc").filter((name) => /^\d+$/.test(name)) : [];
  return pids.flatMap((pid) => {
    try {
      const line = readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim();
      return line.includes(clone) || line.includes(shared) ? [`${pid} ${line}`] : [];
    } catch {
      return [];
    }
  });
}

/**
 * @param {string} name
 * @param {string} url
 * @param {number} status
 * @param {RegExp} content
 * @returns {Promise<string>} the body
 */
async function ask(name, url, status, content) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(20_000) });
    const body = await response.text();
    const problem =
      response.status !== status
        ? `status ${response.status} instead of ${status}`
        : content.test(body)
          ? undefined
          : `${content} is not on the page`;
    note(name, problem);
    return body;
  } catch (error) {
    note(name, String(error));
    return "";
  }
}

/**
 * @param {string} html
 * @param {RegExp} pattern
 */
function linkIn(html, pattern) {
  const links = [...html.matchAll(/href="([^"]+)"/g)].map((match) => match[1] ?? "");
  return links.find((link) => pattern.test(link)) ?? "/there-is-no-such-link";
}

/**
 * @param {string} origin
 * @returns {Promise<string>} the path of a question
 */
async function askForPages(origin) {
  const home = await ask("the start page is a page", `${origin}/`, 200, /<h1[\s>]/);
  const category = linkIn(home, /^\/thema\//);
  const list = await ask("a category lists questions", `${origin}${category}`, 200, /href="\/t\/\d+/);
  const thread = linkIn(`${home}${list}`, /^\/t\/\d+/);
  await ask("a question can be read", `${origin}${thread}`, 200, /id="p\d+"/);
  await ask("a search finds questions", `${origin}/suche?q=Router`, 200, /href="\/(t|p)\/\d+/);
  await ask("an unknown address is not found", `${origin}/gibt-es-nicht`, 404, /<h1[\s>]/);
  await ask("database, migrations and worker are ready", `${origin}/readyz`, 200, /"ready":true/);
  await ask("the process is alive", `${origin}/healthz`, 200, /./);
  return thread;
}

/**
 * @param {import("node:child_process").ChildProcess} child
 * @param {() => string} output
 */
async function waitUntilReady(child, output) {
  const deadline = Date.now() + startMinutes * 60_000;
  while (Date.now() < deadline && child.exitCode === null && child.signalCode === null) {
    if (output().includes("Tadellos is ready")) return undefined;
    await pause(200);
  }
  return child.exitCode === null ? `not ready within ${startMinutes} minutes` : `exit code ${child.exitCode}`;
}

async function waitUntilGone() {
  const deadline = Date.now() + stopSeconds * 1000;
  while (Date.now() < deadline && findLeftovers().length > 0) await pause(100);
  const left = findLeftovers();
  note(
    `SIGTERM stops everything within ${stopSeconds} s`,
    left.length > 0 ? `left: ${left.join("; ")}` : undefined,
  );
}

function cloneRepository() {
  // The checkout can belong to another account than the one that runs this.
  const settings = join(folder, "gitconfig");
  writeFileSync(settings, "[safe]\n\tdirectory = *\n");
  const { status, stderr } = spawnSync("git", ["clone", "--quiet", "--no-local", repository, clone], {
    env: { ...process.env, GIT_CONFIG_GLOBAL: settings },
    encoding: "utf8",
  });
  note("the repository can be cloned", status === 0 ? undefined : stderr.trim());
  return status === 0;
}

/** What this run was started with must not decide how the clone starts. */
function cleanEnvironment() {
  const foreign =
    /^(npm_|VITEST|TADELLOS_|DATABASE_|SECRET_KEY$|VAULT_KEYS$|PUBLIC_URL$|HOST$|INIT_CWD$|NODE_ENV$)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
}

/**
 * @param {string} name
 * @param {number} port
 */
async function start(name, port) {
  const startedAt = Date.now();
  const env = { ...cleanEnvironment(), PORT: String(port) };
  const child = spawn("npm", ["start"], { cwd: clone, env, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      output += chunk;
      process.stdout.write(chunk);
    });
  }
  const problem = await waitUntilReady(child, () => output);
  const seconds = (Date.now() - startedAt) / 1000;
  note(`${name} (${seconds.toFixed(1)} s)`, problem);
  return { child, seconds, isUp: !problem };
}

async function tryEverything() {
  const port = await findFreePort();
  const origin = `http://127.0.0.1:${port}`;
  const first = await start("npm start serves a page", port);
  const thread = first.isUp ? await askForPages(origin) : "/";
  first.child.kill("SIGTERM");
  await waitUntilGone();
  if (!first.isUp) return;

  const second = await start("a second start serves a page", port);
  // 4 s on an idle machine; the one of a check is often busy.
  note("the second start is quick", second.seconds > 10 ? `${second.seconds} s` : undefined);
  await ask("the questions are still there", `${origin}${thread}`, 200, /id="p\d+"/);

  const { pid } = JSON.parse(readFileSync(join(clone, ".data", "run.json"), "utf8"));
  process.kill(pid, "SIGKILL");
  const third = await start("a start after kill -9 serves a page", port);
  await ask("the questions are still there", `${origin}${thread}`, 200, /id="p\d+"/);
  third.child.kill("SIGTERM");
  await waitUntilGone();
}

if (cloneRepository()) await tryEverything();
if (findLeftovers().length === 0) {
  const shared = findShared();
  if (shared) rmSync(shared, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
