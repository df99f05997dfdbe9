import { findMissingKeys } from "#app/features/vault/rotation.server.ts";
import { env } from "#app/platform/env.server.ts";
import { beatHeart } from "#app/platform/health.server.ts";
import { runJobs } from "#app/platform/job-runner.server.ts";
import { log } from "#app/platform/log.server.ts";
import * as definitions from "#app/worker.server.ts";
import { connectDb } from "#db/client.server.ts";

/* The worker process: jobs, events, clock sweeps. Started by scripts/start.mjs. */

const connection = connectDb(env().databaseUrl, { max: 6, prepare: env().databasePrepare });
const missingKeys = await findMissingKeys(connection.db);
if (missingKeys) {
  log.error({}, missingKeys);
  process.exit(1);
}
const runner = await runJobs({
  db: connection.db,
  connectionString: env().databaseDirectUrl,
  definitions,
  log,
});

// The heartbeat runs on the wall clock: /readyz asks whether the process lives, not what time a test has set.
const beat = () =>
  beatHeart(connection.db, "worker", new Date()).catch((error: Error) =>
    log.warn({ message: error.message }, "the heartbeat could not be written"),
  );
await beat();
const pulse = setInterval(beat, 10_000);
log.info({}, "worker is ready");
process.send?.({ ready: true });

let isStopping = false;
async function stop(): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  clearInterval(pulse);
  // A job in the middle gets three seconds; after that its lock is taken over by the next worker.
  await Promise.race([runner.stop(), new Promise((done) => setTimeout(done, 3000))]);
  await connection.close();
  process.exit(0);
}
process.on("SIGTERM", stop);
process.on("SIGINT", stop);
process.on("disconnect", stop);
runner.promise.catch((error: Error) => {
  if (isStopping) return;
  log.error({ message: error.message }, "the worker stopped");
  process.exit(1);
});
