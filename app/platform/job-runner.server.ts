import { randomUUID } from "node:crypto";
import {
  type CronItem,
  Logger as GraphileLogger,
  parseCronItems,
  type Runner,
  run,
  type TaskList,
} from "graphile-worker";
import { toLocale } from "#app/i18n/locale.ts";
import type { Db } from "#db/client.server.ts";
import { system } from "./actor.ts";
import { readClock } from "./clock.server.ts";
import type { Ctx } from "./context.ts";
import { fanOut, fanOutJob, type Subscription } from "./events.server.ts";
import type { CronJob, Job } from "./jobs.server.ts";
import type { Logger } from "./log.server.ts";
import { readSite } from "./site.server.ts";

export type JobDefinitions = { subscriptions: Subscription[]; jobs: Job<unknown>[]; cronJobs: CronJob[] };

/**
 * Starts working off jobs on its own small pool (graphile-worker uses pg, not postgres.js). The caller stops it.
 * @param connectionString a direct connection: LISTEN does not pass a transaction pooler.
 */
export async function runJobs(options: {
  db: Db;
  connectionString: string;
  definitions: JobDefinitions;
  log: Logger;
}): Promise<Runner> {
  const { db, definitions, log } = options;
  return run({
    connectionString: options.connectionString,
    concurrency: 5,
    maxPoolSize: 6,
    pollInterval: 2000,
    noHandleSignals: true,
    taskList: taskList(db, definitions, log),
    parsedCronItems: parseCronItems(definitions.cronJobs.map(toCronItem)),
    logger: workerLogger(log),
  });
}

/** Every task by name. Payloads are checked again: they may come from an older version of the code. */
function taskList(db: Db, definitions: JobDefinitions, log: Logger): TaskList {
  const tasks: TaskList = {};
  const add = (job: Job<unknown>, handle: Job<unknown>["handle"]) => {
    if (tasks[job.name]) throw new Error(`Two jobs are called ${job.name}`);
    tasks[job.name] = async (payload) =>
      handle(await jobContext(db, log, job.name), job.schema.parse(payload));
  };
  add(fanOutJob, (ctx, input) => fanOut(ctx, definitions.subscriptions, fanOutJob.schema.parse(input)));
  for (const { job } of definitions.subscriptions) add(job, job.handle);
  for (const job of definitions.jobs) add(job, job.handle);
  for (const { job } of definitions.cronJobs) if (!tasks[job.name]) add(job, job.handle);
  return tasks;
}

async function jobContext(db: Db, log: Logger, name: string): Promise<Ctx> {
  const requestId = `${name}:${randomUUID()}`;
  const [now, site] = await Promise.all([readClock(db), readSite(db)]);
  return { db, actor: system, now, locale: toLocale("de", site.address), site, log, requestId };
}

// Graphile passes `{ ts, backfilled }` beside the payload; the schemas of cron jobs take no fields and drop it.
const toCronItem = ({ cron, job }: CronJob): CronItem => ({
  match: cron,
  task: job.name,
  identifier: job.name,
});

/** Graphile logs payloads at debug level only; warnings and errors of jobs go to our log, with the error's message. */
function workerLogger(log: Logger) {
  return new GraphileLogger((scope) => (level, message, meta) => {
    const fields = { job: scope.taskIdentifier, jobId: scope.jobId, error: errorMessage(meta) };
    if (level === "error") log.error(fields, message);
    else if (level === "warning") log.warn(fields, message);
  });
}

function errorMessage(meta: unknown): string | undefined {
  if (typeof meta !== "object" || meta === null || !("error" in meta)) return undefined;
  return meta.error instanceof Error ? meta.error.message : undefined;
}
