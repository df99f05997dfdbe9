import { existsSync } from "node:fs";
import { sql } from "drizzle-orm";
import { system } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.ts";
import { fanOut, fanOutJob, type Subscription } from "#app/platform/events.server.ts";
import type { CronJob } from "#app/platform/jobs.server.ts";

/** A job of any payload. */
type AnyJob = {
  name: string;
  schema: { parse: (payload: unknown) => unknown };
  handle: (ctx: Ctx, payload: never) => Promise<void>;
};

export type Definitions = { subscriptions?: Subscription[]; jobs?: AnyJob[]; cronJobs?: CronJob[] };

type JobRow = { id: string; name: string; payload: unknown };

const compositionRoot = new URL("../../app/worker.server.ts", import.meta.url);

/**
 * Does what the worker would do, inside the test's transaction: runs every job that is due at `ctx.now` until none is left,
 * in order, and takes it from the queue. Jobs for later stay.
 *
 * @param definitions default: everything that app/worker.server.ts joins
 * @returns the names of the jobs that ran
 * @throws Error with the job's name when a handler fails or nobody handles it
 */
export async function drainJobs(ctx: Ctx, definitions?: Definitions): Promise<string[]> {
  const known = definitions ?? (await loadAll());
  const handlers = new Map<string, AnyJob>();
  for (const job of known.jobs ?? []) handlers.set(job.name, job);
  for (const { job } of known.subscriptions ?? []) handlers.set(job.name, job);
  for (const { job } of known.cronJobs ?? []) handlers.set(job.name, job);
  const ran: string[] = [];
  for (let row = await takeJob(ctx); row; row = await takeJob(ctx)) {
    ran.push(row.name);
    await runJob(
      { ...ctx, actor: system, requestId: `job-${row.id}` },
      row,
      handlers,
      known.subscriptions ?? [],
    );
  }
  return ran;
}

async function runJob(
  ctx: Ctx,
  row: JobRow,
  handlers: Map<string, AnyJob>,
  subscriptions: Subscription[],
): Promise<void> {
  try {
    if (row.name === fanOutJob.name) {
      await fanOut(ctx, subscriptions, fanOutJob.schema.parse(row.payload));
      return;
    }
    const job = handlers.get(row.name);
    if (!job) throw new Error("nobody handles it");
    await job.handle(ctx, job.schema.parse(row.payload) as never);
  } catch (error) {
    throw new Error(`The job ${row.name} ${JSON.stringify(row.payload)} failed: ${String(error)}`, {
      cause: error,
    });
  }
}

/** A job without `runAt` has the database's time of adding or replacing as its start. */
async function takeJob(ctx: Ctx): Promise<JobRow | undefined> {
  const rows = await ctx.db.execute<JobRow>(sql`
    with due as (
      select id from graphile_worker._private_jobs
      where run_at in (created_at, updated_at) or run_at <= ${ctx.now.toISOString()}::timestamptz
      order by priority, run_at, id
      limit 1
    ), taken as (
      delete from graphile_worker._private_jobs j using due where j.id = due.id returning j.id, j.task_id, j.payload
    )
    select taken.id::text as id, t.identifier as name, taken.payload
    from taken join graphile_worker._private_tasks t on t.id = taken.task_id`);
  return rows[0];
}

async function loadAll(): Promise<Definitions> {
  if (!existsSync(compositionRoot)) {
    throw new Error("app/worker.server.ts does not exist: pass the subscriptions and jobs to drainJobs.");
  }
  return (await import(compositionRoot.href)) as Definitions;
}
