import { sql } from "drizzle-orm";
import { afterAll, test as base } from "vitest";
import { system } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.ts";
import { log } from "#app/platform/log.server.ts";
import { defaultSite } from "#app/platform/site.server.ts";
import { connectDb, type Db, type DbConnection } from "#db/client.server.ts";
import { connectWorkerClone, makeClone } from "./databases.ts";

export { expect } from "vitest";
export { as, asGuest, at } from "./contexts.ts";
export { drainJobs } from "./jobs.ts";

/** A Monday, 09:00 in Germany. */
export const monday = new Date("2026-11-23T09:00:00+01:00");

export type Committed = {
  /** Writes for good: other connections see it. */
  ctx: Ctx;
  /** For servers, workers and further connections of the test. */
  url: string;
};

type Fixtures = {
  /** Acts as the system inside a transaction that is rolled back after the test. */
  ctx: Ctx;
  /** A database of its own, dropped after the test: for concurrency, NOTIFY and HTTP. */
  committed: Committed;
};

/** One connection per test file; most files never open it. */
let worker: Promise<DbConnection> | undefined;

afterAll(async () => {
  await (await worker)?.close();
  worker = undefined;
});

class Rollback extends Error {}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the fixtures it needs from the pattern
  ctx: async ({}, use) => {
    worker ??= connectWorkerClone();
    const { db } = await worker;
    await db
      .transaction(async (tx) => {
        await use(makeCtx(tx));
        await checkDeferred(tx);
        throw new Rollback();
      })
      .catch((error) => {
        if (!(error instanceof Rollback)) throw error;
      });
  },
  // biome-ignore lint/correctness/noEmptyPattern: see above
  committed: async ({}, use) => {
    const clone = await makeClone();
    const connection = connectDb(clone.url, { max: 5 });
    try {
      await use({ ctx: makeCtx(connection.db), url: clone.url });
    } finally {
      await connection.close();
      await clone.drop();
    }
  },
});

function makeCtx(db: Db): Ctx {
  return { db, actor: system, now: monday, locale: "de", site: defaultSite, log, requestId: "test" };
}

/** A commit would check deferred constraints; a rollback would not. */
async function checkDeferred(tx: Db): Promise<void> {
  try {
    await tx.execute(sql`set constraints all immediate`);
  } catch (error) {
    const cause = (error as { cause?: { code?: string } }).cause;
    // 25P02: the test looked at a failed statement outside a savepoint; there is nothing left to check.
    if (cause?.code !== "25P02") throw error;
  }
}
