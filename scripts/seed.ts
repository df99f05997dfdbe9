// Fills the demo community once; started by npm start. Needs TADELLOS_DEMO=1 and the database's address.
import { seedDemo } from "#app/features/demo/seed.server.ts";
import { system } from "#app/platform/actor.ts";
import { readClock } from "#app/platform/clock.server.ts";
import { env } from "#app/platform/env.server.ts";
import { log } from "#app/platform/log.server.ts";
import { defaultSite } from "#app/platform/site.server.ts";
import { connectDb } from "#db/client.server.ts";

async function seed(): Promise<string> {
  if (!env().isDemo) throw new Error("The demo community exists only with TADELLOS_DEMO=1.");
  const { db, close } = connectDb(env().databaseUrl, { max: 2, prepare: env().databasePrepare });
  const start = performance.now();
  try {
    const now = await readClock(db);
    const ctx = { db, actor: system, now, locale: "de", site: defaultSite, log, requestId: "seed" } as const;
    const { isNew, threadCount, postCount, userCount } = await seedDemo(ctx);
    if (!isNew) return "The demo community was there already.";
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    return `Demo community: ${userCount} people, ${threadCount} questions, ${postCount} posts (${seconds} s)`;
  } finally {
    await close();
  }
}

try {
  console.log(await seed());
} catch (error) {
  console.error(error instanceof Error ? (error.stack ?? error.message) : error);
  process.exitCode = 1;
}
