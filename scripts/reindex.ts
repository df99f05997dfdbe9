// npm run reindex: brings the search engines to what the tables say now.
import { runCommand } from "./boot/command.mjs";

await runCommand(async () => {
  const { connectDb } = await import("#db/client.server.ts");
  const { env } = await import("#app/platform/env.server.ts");
  const { system } = await import("#app/platform/actor.ts");
  const { log } = await import("#app/platform/log.server.ts");
  const { defaultSite } = await import("#app/platform/site.server.ts");
  const { reindexAll } = await import("#app/features/search/reindex.server.ts");
  const { db, close } = connectDb(env().databaseUrl, { max: 2, prepare: env().databasePrepare });
  const started = performance.now();
  const seconds = () => (performance.now() - started) / 1000;
  let lastLine = 0;
  try {
    const ctx = {
      db,
      actor: system,
      now: new Date(),
      locale: "de" as const,
      site: defaultSite,
      log,
      requestId: "reindex",
    };
    const { count, failure } = await reindexAll(ctx, ({ engine, done, total }) => {
      if (done < total && seconds() - lastLine < 2) return;
      lastLine = seconds();
      console.log(`${engine}: ${done} of ${total} posts`);
    });
    const rate = Math.round(count / Math.max(0.001, seconds()));
    console.log(`${count} posts in ${seconds().toFixed(1)} s (${rate} posts/s)`);
    if (failure) {
      throw new Error(
        `PostgreSQL's index is complete, but Meilisearch failed: ${failure}\n` +
          "Is it running, and are MEILI_URL and MEILI_KEY right? The worker carries the rest over when it answers.",
      );
    }
  } finally {
    await close();
  }
});
