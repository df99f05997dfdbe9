import { sql } from "drizzle-orm";
import type { z } from "zod";
import type { Ctx } from "./context.ts";

/** A unit of work done by the worker, retried with growing pauses until it succeeds. */
export type Job<P> = {
  name: string;
  schema: z.ZodType<P>;
  // A method, not a property: lists of jobs with different payloads stay assignable.
  handle(ctx: Ctx, payload: P): Promise<void>;
};

/** A job that runs by itself, for instance each minute. `cron` as in graphile-worker's crontab. */
export type CronJob = { cron: string; job: Job<unknown> };

/** `name` is `feature.verb`. Handlers are idempotent. */
export function defineJob<P>(
  name: string,
  schema: z.ZodType<P>,
  handle: (ctx: Ctx, payload: P) => Promise<void>,
): Job<P> {
  return { name, schema, handle };
}

export type AddJobOptions = {
  /** Not before this moment. */
  runAt?: Date;
  /** A job with the same key that has not started is replaced. */
  key?: string;
};

/** Adds a job in the caller's transaction (graphile_worker.add_job): it exists exactly if the transaction commits. */
export async function addJob<P>(
  ctx: Ctx,
  job: Job<P>,
  payload: P,
  options: AddJobOptions = {},
): Promise<void> {
  await ctx.db.execute(sql`
    select graphile_worker.add_job(
      ${job.name},
      payload := ${JSON.stringify(payload ?? {})}::text::json,
      run_at := ${options.runAt ? options.runAt.toISOString() : null}::text::timestamptz,
      job_key := ${options.key ?? null}::text,
      max_attempts := 12
    )`);
}

/** Adds many jobs of one kind in one statement, as {@link addJob} does one. */
export async function addJobs<P>(
  ctx: Ctx,
  job: Job<P>,
  items: readonly { payload: P; key: string }[],
  runAt?: Date,
): Promise<void> {
  if (items.length === 0) return;
  await ctx.db.execute(sql`
    select graphile_worker.add_job(
      ${job.name},
      payload := (item->'payload')::json,
      run_at := ${runAt ? runAt.toISOString() : null}::text::timestamptz,
      job_key := item->>'key',
      max_attempts := 12
    ) from jsonb_array_elements(${JSON.stringify(items)}::text::jsonb) item`);
}
