import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { explain, StartError, say } from "./progress.mjs";
import { runTask } from "./tasks.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

const places = [
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
  `${process.env.LOCALAPPDATA}\\Google\\Chrome\\Application\\chrome.exe`,
];

/**
 * An installed Chromium or Chrome, else Playwright's own.
 * @returns {Promise<string | undefined>} path of the program
 * @throws {StartError} when CHROMIUM_PATH names nothing
 */
export async function findBrowser() {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    if (existsSync(given)) return given;
    throw new StartError(`CHROMIUM_PATH is "${given}", but there is no such file.`);
  }
  const folders = [...(process.env.PATH ?? "").split(delimiter), "/usr/bin", "/usr/local/bin"];
  const onPath = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  const installed = [...onPath, ...places].find((path) => existsSync(path));
  if (installed) return installed;
  const { chromium } = await import("playwright-core");
  const own = chromium.executablePath();
  return own && existsSync(own) ? own : undefined;
}

/**
 * Like {@link findBrowser}; when there is none, Playwright's own is downloaded.
 * @param {string} root
 * @returns {Promise<string>}
 * @throws {StartError} when none can be had
 */
export async function ensureBrowser(root) {
  const found = await findBrowser();
  if (found) return found;
  say("There is no Chromium or Chrome; downloading Playwright's own …");
  const advice =
    "The browser tests need Chromium or Chrome. Install one (Debian: apt-get install chromium), " +
    "or set CHROMIUM_PATH to where it is.";
  const cli = join(root, "node_modules", "playwright-core", "cli.js");
  try {
    await runTask(process.execPath, [cli, "install", "chromium"], { cwd: root, advice });
  } catch (error) {
    throw new StartError(explain(error));
  }
  const own = await findBrowser();
  if (!own) throw new StartError(advice);
  return own;
}
