import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import postgres from "postgres";
import { afterAll, describe, expect, test } from "vitest";
import { type Embedded, startEmbedded } from "#db/embedded.server.ts";

const root = resolve(import.meta.dirname, "../..");
const wanted = join(root, ".cache", `boot-test-${process.pid}`, "postgres");
let current: Embedded | undefined;

/** Every test goes on with the data folder of the one before: making it is what takes long. */
async function start(password = "first"): Promise<Embedded> {
  current = await startEmbedded({ dataDir: wanted, password, settings: { fsync: "off" } });
  return current;
}

async function ask<T>(embedded: Embedded, work: (client: postgres.Sql) => Promise<T>): Promise<T> {
  const client = postgres(embedded.url, { max: 1, onnotice: () => {} });
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const pidFile = () => join(current!.dataDir, "postmaster.pid");
const countNotes = (embedded: Embedded) =>
  ask(embedded, async (client) => Number((await client`select count(*) from notes`)[0]?.count));

afterAll(async () => {
  if (!current) return;
  if (existsSync(pidFile())) await current.stop();
  rmSync(dirname(wanted), { recursive: true, force: true });
  if (current.dataDir !== wanted) rmSync(dirname(current.dataDir), { recursive: true, force: true });
});

describe("The embedded PostgreSQL", () => {
  test("comes up in an empty folder, also after an attempt that was killed half-way", async () => {
    mkdirSync(join(`${wanted}.new`, "base"), { recursive: true });
    const again = await start();
    expect(again.wasAdopted).toBe(false);
    const [row] = await ask(
      again,
      (client) => client`select current_setting('server_encoding') as encoding, upper('ä') as upper`,
    );
    expect(row).toEqual({ encoding: "UTF8", upper: "Ä" });
    await ask(again, (client) => client`create table notes as select 1 as id`);
  });

  test("listens on loopback only and asks for the password", async () => {
    const [row] = await ask(
      current!,
      (client) => client`select current_setting('listen_addresses') as addresses`,
    );
    expect(row?.addresses).toBe("127.0.0.1");
    const stranger = { ...current!, url: current!.url.replace(":first@", ":guess@") };
    await expect(ask(stranger, (client) => client`select 1`)).rejects.toThrow(/password authentication/);
  });

  test("is used on when a start was killed and left it running", async () => {
    const left = current!;
    const adopted = await start();
    expect(adopted).toMatchObject({ wasAdopted: true, pid: left.pid, port: left.port });
    expect(await countNotes(adopted)).toBe(1);
  });

  test("keeps its data over a restart", async () => {
    await current!.stop();
    expect(existsSync(pidFile())).toBe(false);
    expect(current!.isAlive()).toBe(false);
    expect(await countNotes(await start())).toBe(1);
  });

  test("recovers when it was killed itself", async () => {
    process.kill(current!.pid, "SIGKILL");
    while (current!.isAlive()) await new Promise((done) => setTimeout(done, 20));
    expect(existsSync(pidFile())).toBe(true);
    const again = await start();
    expect(again.wasAdopted).toBe(false);
    expect(await countNotes(again)).toBe(1);
  });

  test("does not mistake another program for itself when its number was given out again", async () => {
    const text = readFileSync(pidFile(), "utf8");
    await current!.stop();
    writeFileSync(pidFile(), text.replace(/^\d+/, String(process.pid)));
    const again = await start();
    expect(again.wasAdopted).toBe(false);
    expect(again.pid).not.toBe(process.pid);
  });

  test("takes a new password when the keys were lost", async () => {
    await current!.stop();
    expect(await countNotes(await start("second"))).toBe(1);
  });

  test("touches nothing when the folder holds something else", async () => {
    const folder = join(dirname(wanted), "letters");
    mkdirSync(folder, { recursive: true });
    const file = join(folder, "letter.txt");
    writeFileSync(file, "Liebe Oma");
    if (current!.dataDir === wanted) {
      await expect(startEmbedded({ dataDir: folder, password: "x" })).rejects.toThrow(
        /not PostgreSQL's data/,
      );
    }
    expect(existsSync(file)).toBe(true);
  });

  test("says so when the data are of another version", async () => {
    await current!.stop();
    const file = join(current!.dataDir, "PG_VERSION");
    const version = readFileSync(file, "utf8");
    writeFileSync(file, "14\n");
    await expect(startEmbedded({ dataDir: wanted, password: "second" })).rejects.toThrow(
      /were written by PostgreSQL 14/,
    );
    writeFileSync(file, version);
  });
});
