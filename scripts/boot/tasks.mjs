import { spawn } from "node:child_process";
import { StartError } from "./progress.mjs";

/** @type {Set<import("node:child_process").ChildProcess>} */
const running = new Set();

/**
 * Runs a program to its end and keeps its output for the case that it fails.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv, advice: string, shell?: boolean }} options advice = what to do when it fails
 * @returns {Promise<string>} what it printed
 * @throws {StartError}
 */
export function runTask(command, args, { cwd, env, advice, shell = false }) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, shell, stdio: ["ignore", "pipe", "pipe"] });
    running.add(child);
    let output = "";
    child.stdout.on("data", (chunk) => {
      output += chunk;
    });
    child.stderr.on("data", (chunk) => {
      output += chunk;
    });
    child.once("error", (error) => {
      running.delete(child);
      reject(new StartError(`${command} cannot be run: ${error.message}\n${advice}`));
    });
    child.once("close", (code, signal) => {
      running.delete(child);
      if (code === 0) return resolve(output);
      const tail = output.trim().split("\n").slice(-40).join("\n");
      const line = [command, ...args].join(" ");
      reject(new StartError(`${tail}\n\n"${line}" failed (${signal ?? `exit code ${code}`}).\n${advice}`));
    });
  });
}

/** Ends whatever {@link runTask} still runs. */
export function endTasks() {
  for (const child of running) child.kill("SIGTERM");
}
