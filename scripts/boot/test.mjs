import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { ensureBrowser } from "./browser.mjs";
import { ensureBuilt } from "./build.mjs";
import { ensureInstalled } from "./install.mjs";
import { elapsed, explain, say } from "./progress.mjs";

const root = resolve(import.meta.dirname, "../..");

/**
 * @typedef {{ name: string, passed: number, failed: number, skipped: number, failures?: string[] }} Result
 */

/** Runs everything, also after a failure; the last line is `N passed, N failed`, tools counting as one each. */
export async function test() {
  try {
    await ensureInstalled(root, { withDev: true });
  } catch (error) {
    console.error(`\n${explain(error)}\n\n0 passed, 1 failed`);
    process.exitCode = 1;
    return;
  }
  const results = [
    await runTool("types", ["node_modules/typescript/bin/tsc", "--noEmit"]),
    await runTool("lint", ["node_modules/@biomejs/biome/bin/biome", "check", "."]),
    await runStep("build", () => ensureBuilt(root)),
    await runVitest("unit and integration tests", "unit"),
    await runBrowserTests(),
  ];
  const sum = (/** @type {"passed" | "failed" | "skipped"} */ key) =>
    results.reduce((total, result) => total + result[key], 0);
  console.log(`\n${elapsed()}  Summary`);
  for (const { name, passed, failed, skipped, failures = [] } of results) {
    const rest = skipped > 0 ? `, ${skipped} skipped` : "";
    console.log(`  ${failed === 0 ? "ok  " : "FAIL"}  ${name}: ${passed} passed, ${failed} failed${rest}`);
    for (const failure of failures) console.log(`        ${failure}`);
  }
  console.log(`${sum("passed")} passed, ${sum("failed")} failed`);
  process.exitCode = sum("failed") === 0 ? 0 : 1;
}

/** @returns {Promise<Result>} */
async function runBrowserTests() {
  const name = "browser tests";
  try {
    const path = await ensureBrowser(root);
    say(`Browser: ${path}`);
    return await runVitest(name, "browser", { CHROMIUM_PATH: path });
  } catch (error) {
    console.error(explain(error));
    return { name, passed: 0, failed: 1, skipped: 0 };
  }
}

/**
 * @param {string} name
 * @param {string[]} args of node
 */
function runTool(name, args) {
  return runStep(name, async () => {
    const code = await runNode(args);
    if (code !== 0) throw new Error(`${name}: exit code ${code}`);
  });
}

/**
 * @param {string} name
 * @param {() => Promise<void>} work
 * @returns {Promise<Result>}
 */
async function runStep(name, work) {
  say(`${name} …`);
  try {
    await work();
    return { name, passed: 1, failed: 0, skipped: 0 };
  } catch (error) {
    console.error(explain(error));
    return { name, passed: 0, failed: 1, skipped: 0 };
  }
}

/**
 * @param {string} name
 * @param {string} project of vite.config.ts
 * @param {Record<string, string>} [env]
 * @returns {Promise<Result>}
 */
async function runVitest(name, project, env = {}) {
  say(`${name} …`);
  const folder = join(root, ".cache");
  const report = join(folder, `vitest-${project}.json`);
  mkdirSync(folder, { recursive: true });
  rmSync(report, { force: true });
  const code = await runNode(
    [
      "node_modules/vitest/vitest.mjs",
      "run",
      `--project=${project}`,
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${report}`,
    ],
    env,
  );
  if (!existsSync(report)) return { name, passed: 0, failed: 1, skipped: 0 };
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(
    readFileSync(report, "utf8"),
  );
  // A file that cannot be loaded has no tests, and an error outside of a test fails none.
  const brokenFiles = testResults.filter(isBroken).length;
  const failed = numFailedTests + brokenFiles;
  return {
    name,
    passed: numPassedTests,
    failed: failed === 0 && (code !== 0 || numPassedTests === 0) ? 1 : failed,
    skipped: numPendingTests + numTodoTests,
    failures: testResults.flatMap(listFailures),
  };
}

/** @typedef {{ name: string, status: string, assertionResults: { status: string, fullName: string }[] }} TestFile */

/** @param {TestFile} file */
function isBroken({ status, assertionResults }) {
  return status === "failed" && assertionResults.length === 0;
}

/**
 * "tests/x.test.ts: name of the test": who reads only the end of a long log knows where to look.
 * @param {TestFile} file
 */
function listFailures(file) {
  const path = relative(root, file.name);
  if (isBroken(file)) return [`${path}: cannot be loaded`];
  const failed = file.assertionResults.filter((result) => result.status === "failed");
  return failed.map(({ fullName }) => `${path}: ${fullName}`);
}

/**
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 * @returns {Promise<number | null>}
 */
function runNode(args, env = {}) {
  return new Promise((done) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ["ignore", "inherit", "inherit"],
    });
    child.once("error", () => done(1));
    child.once("exit", done);
  });
}
