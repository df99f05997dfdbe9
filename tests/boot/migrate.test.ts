import postgres from "postgres";
import { describe, expect, inject } from "vitest";
import { countPendingMigrations, migrateDatabase, withoutPassword } from "#db/migrate.server.ts";
import { test as base } from "../support/test.ts";

/** An empty database, not even migrated. */
const test = base.extend<{ empty: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the fixtures it needs from the pattern
  empty: async ({}, use) => {
    const { url, prefix } = inject("server");
    const name = `${prefix}empty_${process.pid}`;
    const admin = postgres(url, { max: 1, onnotice: () => {} });
    await admin.unsafe(`create database ${name} template template0`);
    const own = new URL(url);
    own.pathname = `/${name}`;
    await use(own.href);
    await admin.unsafe(`drop database ${name} with (force)`);
    await admin.end();
  },
});

describe("Migrating", () => {
  test("brings an empty database up, also when two processes do it at once", async ({ empty }) => {
    expect(await countPendingMigrations(empty)).toBeGreaterThan(0);
    await Promise.all([migrateDatabase(empty), migrateDatabase(empty)]);
    expect(await countPendingMigrations(empty)).toBe(0);
    const client = postgres(empty, { max: 1 });
    const [row] = await client`
      select to_regclass('users') is not null as app, to_regclass('graphile_worker.jobs') is not null as queue`;
    await client.end();
    expect(row).toEqual({ app: true, queue: true });
  });

  test("of a finished database changes nothing", async ({ committed }) => {
    await migrateDatabase(committed.url);
    expect(await countPendingMigrations(committed.url)).toBe(0);
  });

  test("stops at a database of another line of the program", async ({ committed }) => {
    const client = postgres(committed.url, { max: 1 });
    await client`update drizzle.__drizzle_migrations set created_at = created_at - 1`;
    await client.end();
    await expect(migrateDatabase(committed.url)).rejects.toThrow(/another line of this program/);
  });

  test("says that the server does not answer, without the password", async () => {
    const attempt = migrateDatabase("postgres://app:geheim@127.0.0.1:1/tadellos");
    await expect(attempt).rejects.toThrow(/does not answer at 127\.0\.0\.1:1\/tadellos as app/);
    await expect(attempt).rejects.not.toThrow(/geheim/);
  });

  test("never names a password", () => {
    expect(withoutPassword("postgres://app:geheim@db/tadellos")).toBe("db:5432/tadellos as app");
    expect(withoutPassword("geheim")).not.toMatch(/geheim/);
  });
});
