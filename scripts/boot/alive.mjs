import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

/**
 * @param {number} pid
 * @param {string} [text] part of its command line, because numbers are used again
 */
export function isAlive(pid, text) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EPERM") return false;
  }
  return !text || process.platform === "win32" || commandLine(pid).includes(text);
}

/** @param {number} pid */
function commandLine(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
  } catch {
    return String(spawnSync("ps", ["-p", String(pid), "-o", "command="]).stdout);
  }
}
