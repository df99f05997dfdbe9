import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { isAlive } from "./alive.mjs";
import { StartError, say } from "./progress.mjs";

/**
 * Who runs on a data folder: kept in `run.json` inside it.
 * @typedef {{ pid: number, url?: string, children?: number[] }} Run
 */

/** @param {string} dataDir */
const fileOf = (dataDir) => join(dataDir, "run.json");

/**
 * Takes the data folder for this process; what a killed start left behind is ended first.
 * @param {string} dataDir
 * @throws {StartError} when another start runs on it
 */
export async function claim(dataDir) {
  mkdirSync(dataDir, { recursive: true });
  for (;;) {
    try {
      writeFileSync(fileOf(dataDir), JSON.stringify({ pid: process.pid }), { flag: "wx" });
      return;
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EEXIST") throw error;
    }
    const other = findRun(dataDir);
    if (other) {
      throw new StartError(
        `Tadellos already ${other.url ? `runs from this folder: ${other.url}` : "starts from this folder"}\n` +
          `Stop it with Ctrl-C in its window or with: kill ${other.pid}\n` +
          "For a second one beside it, use a second clone, or set TADELLOS_DATA to another data folder.",
      );
    }
    await endLeftovers(readRun(dataDir)?.children ?? []);
    rmSync(fileOf(dataDir), { force: true });
  }
}

/**
 * The start that runs on this data folder now.
 * @param {string} dataDir
 * @returns {Run | undefined}
 */
export function findRun(dataDir) {
  const run = readRun(dataDir);
  return run && run.pid !== process.pid && isAlive(run.pid, "start.mjs") ? run : undefined;
}

/**
 * @param {string} dataDir
 * @param {Omit<Run, "pid">} news
 */
export function noteRun(dataDir, news) {
  writeFileSync(fileOf(dataDir), JSON.stringify({ pid: process.pid, ...news }));
}

/** @param {string} dataDir */
export function release(dataDir) {
  if (readRun(dataDir)?.pid === process.pid) rmSync(fileOf(dataDir), { force: true });
}

/**
 * @param {string} dataDir
 * @returns {Run | undefined}
 */
function readRun(dataDir) {
  try {
    return JSON.parse(readFileSync(fileOf(dataDir), "utf8"));
  } catch {
    return undefined;
  }
}

/**
 * Web and worker of a killed start end by themselves; whoever does not within 3 s is ended.
 * @param {number[]} pids
 */
async function endLeftovers(pids) {
  const isOurs = (/** @type {number} */ pid) => isAlive(pid, "scripts/w");
  for (let waited = 0; waited < 3000 && pids.some(isOurs); waited += 100) await pause(100);
  for (const pid of pids.filter(isOurs)) {
    say(`Ending process ${pid}, left by a start that was killed`);
    process.kill(pid, "SIGKILL");
  }
}
