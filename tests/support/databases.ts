import postgres from "postgres";
import { inject } from "vitest";
import { connectDb, type DbConnection } from "#db/client.server.ts";

/** Makes this vitest worker's clone of the template if it is not there yet, and connects to it. */
export async function connectWorkerClone(): Promise<DbConnection> {
  const url = process.env.DATABASE_URL ?? "";
  const name = new URL(url).pathname.slice(1);
  await withAdmin(async (admin) => {
    const rows = await admin`select 1 from pg_database where datname = ${name}`;
    if (rows.length === 0) await clone(admin, name);
  });
  return connectDb(url, { max: 1 });
}

export type CommittedClone = { url: string; drop: () => Promise<void> };

let cloneCount = 0;

/** A clone of its own for one test that commits. */
export async function makeClone(): Promise<CommittedClone> {
  const { url, prefix } = inject("server");
  const name = `${prefix}${process.env.VITEST_POOL_ID}_${process.pid}_${++cloneCount}`;
  await withAdmin((admin) => clone(admin, name));
  const own = new URL(url);
  own.pathname = `/${name}`;
  return {
    url: own.href,
    drop: () =>
      withAdmin((admin) => admin.unsafe(`drop database if exists ${name} with (force)`)).then(() => {}),
  };
}

async function clone(admin: postgres.Sql, name: string): Promise<void> {
  // Half the time of the default, which writes every page to the log.
  await admin.unsafe(`create database ${name} template ${inject("server").template} strategy file_copy`);
}

async function withAdmin<T>(work: (admin: postgres.Sql) => Promise<T>): Promise<T> {
  const admin = postgres(inject("server").url, { max: 1, onnotice: () => {} });
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}
