import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import { resolve } from "node:path";
import { ensureBuilt } from "../../scripts/boot/build.mjs";

const root = resolve(import.meta.dirname, "../..");

export type RunningSite = {
  origin: string;
  /** Everything both processes have said so far. */
  said: () => string;
  startWorker: () => Promise<void>;
  stop: () => Promise<void>;
};

/**
 * The real web process, and later the real worker, in processes of their own: what they log is what an operator's log would
 * hold, and pages are kept for guests.
 */
export async function runSite(databaseUrl: string): Promise<RunningSite> {
  await ensureBuilt(root);
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: "production",
    VITEST: "",
    DATABASE_URL: databaseUrl,
    DATABASE_DIRECT_URL: "",
    HOST: "127.0.0.1",
    PORT: String(port),
    PUBLIC_URL: origin,
    LOG_LEVEL: "debug",
  };
  const words: string[] = [];
  const running: ChildProcess[] = [];
  const start = async (script: string) => {
    const child = spawn(process.execPath, ["--import", "tsx", `scripts/${script}.ts`], {
      cwd: root,
      env,
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    });
    running.push(child);
    for (const stream of [child.stdout, child.stderr])
      stream?.on("data", (chunk) => words.push(String(chunk)));
    await new Promise<void>((done, fail) => {
      child.on("message", (message: { ready?: boolean }) => message.ready && done());
      child.once("exit", (code) => fail(new Error(`${script} ended (${code}): ${words.join("")}`)));
    });
  };
  await start("web");
  return {
    origin,
    said: () => words.join(""),
    startWorker: () => start("worker"),
    stop: async () => {
      for (const child of running) {
        const gone = new Promise((done) => child.once("exit", done));
        child.kill("SIGTERM");
        await gone;
      }
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer();
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => done(typeof address === "object" && address ? address.port : 0));
    });
  });
}
