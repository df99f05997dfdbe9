import { spawn } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import { say } from "./progress.mjs";

const longestPause = 30;

/**
 * A process that is started again when it ends by itself, after 1, 2, 4 … 30 s.
 * @typedef {object} Supervised
 * @property {Promise<void>} ready it said so for the first time; rejected when it ended before
 * @property {() => number | undefined} pid
 * @property {() => void} restart in development, after a change
 * @property {() => Promise<void>} stop asks it to end; after 3.5 s it is ended
 */

/**
 * The process says `process.send({ ready: true })`, ends on SIGTERM, and when its channel to this one closes: so
 * nothing is left when this one is killed.
 *
 * @param {string} name
 * @param {string[]} args of node
 * @param {{ cwd: string, env: NodeJS.ProcessEnv, onChange: () => void }} options onChange: the pid is another one
 * @returns {Supervised}
 */
export function supervise(name, args, { cwd, env, onChange }) {
  let state = /** @type {"starting" | "running" | "stopping"} */ ("starting");
  let isChanged = false;
  let failures = 0;
  let startedAt = 0;
  /** @type {NodeJS.Timeout | undefined} */
  let next;
  /** @type {import("node:child_process").ChildProcess | undefined} */
  let child;
  /** @type {(() => void)} */
  let setReady;
  /** @type {(error: Error) => void} */
  let setFailed;
  const ready = new Promise((resolve, reject) => {
    setReady = () => resolve(undefined);
    setFailed = reject;
  });
  ready.catch(() => {});

  function begin() {
    startedAt = Date.now();
    isChanged = false;
    // A session of its own: Ctrl-C reaches this process only, which then ends the others in order.
    const detached = process.platform !== "win32";
    child = spawn(process.execPath, args, {
      cwd,
      env,
      detached,
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    });
    child.on("message", (message) => {
      if (!(/** @type {{ ready?: boolean }} */ (message).ready)) return;
      if (state !== "stopping") state = "running";
      setReady();
    });
    child.once("error", (error) => setFailed(error));
    child.once("exit", (code, signal) => onExit(signal ?? `exit code ${code}`));
    onChange();
  }

  /** @param {string} how */
  function onExit(how) {
    child = undefined;
    if (state === "stopping") return;
    if (isChanged) return begin();
    if (state === "starting") {
      return setFailed(new Error(`The ${name} process ended (${how}) before it was ready.`));
    }
    if (Date.now() - startedAt > 60_000) failures = 0;
    const seconds = Math.min(2 ** failures++, longestPause);
    say(`The ${name} process ended (${how}); starting it again in ${seconds} s`);
    next = setTimeout(begin, seconds * 1000);
  }

  async function stop() {
    state = "stopping";
    clearTimeout(next);
    const current = child;
    if (!current?.pid) return;
    const gone = new Promise((resolve) => current.once("exit", resolve));
    current.kill("SIGTERM");
    const isGone = await Promise.race([gone.then(() => true), pause(3500, false, { ref: false })]);
    if (!isGone) current.kill("SIGKILL");
    await gone;
  }

  function restart() {
    if (state !== "running") return;
    isChanged = true;
    if (child) return void child.kill("SIGTERM");
    clearTimeout(next);
    begin();
  }

  begin();
  return { ready, pid: () => child?.pid, restart, stop };
}
