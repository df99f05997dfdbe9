import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import type { TestProject } from "vitest/node";
import { migrateDatabase } from "#db/migrate.server.ts";
import { joinServer, leaveServer, liveRuns } from "./server.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Address of the server's maintenance database, and the names and the folder for images this run may use. */
    server: { url: string; template: string; prefix: string; storageDir: string };
  }
}

/**
 * One template database per run, migrated once; every vitest worker clones it. `TEST_DATABASE_URL` names a server
 * whose role may create databases; without it an embedded one is used, shared with runs at the same time.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const run = `${process.pid.toString(36)}${project.name.slice(0, 1)}${Date.now().toString(36)}`;
  const given = process.env.TEST_DATABASE_URL;
  const embedded = given ? undefined : await joinServer(run);
  const url = given ?? withDatabase(embedded!.url, "postgres");
  const prefix = `tadellos_test_${run}_`;
  const template = `${prefix}template`;
  const admin = postgres(url, { max: 1, onnotice: () => {} });
  if (embedded) await dropAll(admin, await findLeftovers(admin));
  await admin.unsafe(`create database ${template} template template0`);
  await migrateDatabase(withDatabase(url, template));
  const storageDir = await mkdtemp(join(tmpdir(), "tadellos-test-images-"));
  project.provide("server", { url, template, prefix, storageDir });
  return async () => {
    await rm(storageDir, { recursive: true, force: true });
    const rows = await admin`select datname from pg_database where starts_with(datname, ${prefix})`;
    await dropAll(
      admin,
      rows.map((row) => String(row.datname)),
    );
    await admin.end();
    if (embedded) await leaveServer(run, embedded);
  };
}

/** Databases of runs that were killed. */
async function findLeftovers(admin: postgres.Sql): Promise<string[]> {
  const live = liveRuns();
  const rows = await admin`select datname from pg_database where starts_with(datname, 'tadellos_test_')`;
  const names = rows.map((row) => String(row.datname));
  return names.filter((name) => !live.some((run) => name.startsWith(`tadellos_test_${run}_`)));
}

async function dropAll(admin: postgres.Sql, names: string[]): Promise<void> {
  for (const name of names) await admin.unsafe(`drop database if exists ${name} with (force)`);
}

function withDatabase(url: string, name: string): string {
  const parsed = new URL(url);
  parsed.pathname = `/${name}`;
  return parsed.href;
}
