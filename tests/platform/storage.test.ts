import { chmod, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe } from "vitest";
import { parseEnv } from "#app/platform/env.server.ts";
import { listFailures } from "#app/platform/health.server.ts";
import { isStorageKey, type Storage, withStorage } from "#app/platform/storage.server.ts";
import { folderStorage } from "#app/platform/storage-folder.server.ts";
import { s3Storage } from "#app/platform/storage-s3.server.ts";
import { expect, test } from "../support/test.ts";
import { type ObjectServer, startObjectServer } from "./object-server.ts";

const keys = { bucket: "bilder", region: "eu-test-1", accessKey: "test", secretKey: "secret of the test" };

let folder: string;
let server: ObjectServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tadellos-storage-"));
  server = await startObjectServer(keys);
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await server.stop();
});

const engines: { name: string; open: () => Storage }[] = [
  { name: "a folder", open: () => folderStorage(join(folder, "images")) },
  { name: "S3", open: () => s3Storage({ endpoint: server.endpoint, ...keys }) },
];

const bytesOf = async (body: ReadableStream<Uint8Array>) =>
  Buffer.from(await new Response(body).arrayBuffer());

async function keysOf(storage: Storage, prefix: string): Promise<string[]> {
  const found: string[] = [];
  for await (const key of storage.list(prefix)) found.push(key);
  return found.sort();
}

describe.each(engines)("$name", ({ name, open }) => {
  const prefix = name === "S3" ? "s" : "f";

  test("gives back exactly what was put in", async () => {
    const bytes = Buffer.from(Array.from({ length: 100_000 }, (_, index) => index % 251));
    await open().put(`${prefix}/one.webp`, bytes, "image/webp");
    const file = await open().get(`${prefix}/one.webp`);
    expect(file?.byteSize).toBe(bytes.length);
    expect((await bytesOf(file!.body)).equals(bytes)).toBe(true);
  });

  test("has nothing under a key that was never used, also to delete", async () => {
    expect(await open().get(`${prefix}/never.webp`)).toBeUndefined();
    await open().delete(`${prefix}/never.webp`);
    expect(await keysOf(open(), `${prefix}nowhere/`)).toEqual([]);
  });

  test("lists what lies below a prefix, and forgets what is deleted", async () => {
    const all = ["a", "b", "c", "d", "e"].map((letter) => `${prefix}list/${letter}.webp`);
    for (const key of all) await open().put(key, Buffer.from(key), "image/webp");
    await open().put(`${prefix}other/x.webp`, Buffer.from("x"), "image/webp");
    expect(await keysOf(open(), `${prefix}list/`)).toEqual(all);
    await open().delete(all[2]!);
    expect(await open().get(all[2]!)).toBeUndefined();
    expect(await keysOf(open(), `${prefix}list/`)).toEqual(all.filter((_, index) => index !== 2));
  });
});

test("a folder holds no half-written file when writing fails", async () => {
  const locked = join(folder, "locked");
  await folderStorage(locked).put("a/one.webp", Buffer.from("1"), "image/webp");
  // A file where a folder would have to be.
  await expect(
    folderStorage(locked).put("a/one.webp/two.webp", Buffer.from("2"), "image/webp"),
  ).rejects.toThrow();
  expect(await readdir(join(locked, "a"))).toEqual(["one.webp"]);
  await chmod(locked, 0o755);
});

test("S3 refuses a wrong key, and the error names neither address nor key", async () => {
  const wrong = s3Storage({ endpoint: server.endpoint, ...keys, secretKey: "another" });
  await expect(wrong.put("s/wrong.webp", Buffer.from("1"), "image/webp")).rejects.toThrow(
    /^S3 answered 403$/,
  );
  expect(server.objects.has("s/wrong.webp")).toBe(false);
});

test("a storage that fails is shown to staff until it works again, and people are told to try later", async ({
  ctx,
}) => {
  const fail = () =>
    withStorage(ctx, () => Promise.reject(Object.assign(new Error("/srv/x"), { code: "EACCES" })));
  await expect(fail()).rejects.toMatchObject({ code: "unavailable", messageKey: "images.error.storage" });
  expect(await listFailures(ctx.db)).toMatchObject([{ part: "storage", message: "EACCES" }]);
  expect(await withStorage(ctx, async () => "done")).toBe("done");
  expect(await listFailures(ctx.db)).toEqual([]);
});

test("keys can neither leave the folder nor mean something in an address", () => {
  expect(isStorageKey("ab/k3y_-x.webp")).toBe(true);
  for (const key of ["../x", "a/../b", "/a", "a//b", "a/", "A", "a b", "a?b", "a/.hidden", ""]) {
    expect(isStorageKey(key), key).toBe(false);
  }
});

test("the variables choose the engine, and half an S3 is refused by name", () => {
  const base = {
    DATABASE_URL: "postgres://x",
    SECRET_KEY: "x".repeat(32),
    VAULT_KEYS: `x:${Buffer.alloc(32).toString("base64")}`,
    TADELLOS_DEMO: "1",
  };
  const dataDir = "/srv/tadellos";
  expect(parseEnv({ ...base, TADELLOS_DATA: dataDir }).storage).toEqual({
    kind: "folder",
    folder: `${dataDir}/images`,
  });
  expect(parseEnv({ ...base, TADELLOS_DATA: dataDir, STORAGE_DIR: "/mnt/b" }).storage).toEqual({
    kind: "folder",
    folder: "/mnt/b",
  });
  const s3 = {
    S3_ENDPOINT: "https://s3.example.org/",
    S3_BUCKET: "b",
    S3_ACCESS_KEY: "a",
    S3_SECRET_KEY: "s",
  };
  expect(parseEnv({ ...base, ...s3 }).storage).toMatchObject({
    kind: "s3",
    endpoint: "https://s3.example.org",
  });
  expect(() => parseEnv({ ...base, ...s3, S3_SECRET_KEY: "" })).toThrow(/S3_SECRET_KEY: needed because/);
});
